/** Figure: one line of the benchmark's table, and what is made of its pairs. */

/** One measurement with the extension and one without, taken one after the other. */
export interface Pair {
  readonly bare: number;
  readonly with: number;
}

export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'kB' | 'nodes' | 'times' | 'of 100' | '%';
  /** What `bare` is where it is not the same without the extension; null where there is nothing to compare with. */
  readonly against: string | null;
  readonly pairs: readonly Pair[];
  /** What is wanted, as a sentence. */
  readonly goal?: string;
}

/** What the table says of a figure. */
export interface Line {
  readonly bare: number;
  readonly with: number;
  /** With the extension, as a multiple of without. */
  readonly ratio: number;
  /** Lowest and highest ratio of one pair. */
  readonly spread: readonly [lowest: number, highest: number];
}

/** Medians, and the ratios of the pairs: each is of two neighbours in time, so that a busy machine weighs on both. */
export function lineOf({ pairs }: Figure): Line {
  const ratios = pairs.map((pair) => pair.with / pair.bare);
  return {
    bare: median(pairs.map(({ bare }) => bare)),
    with: median(pairs.map((pair) => pair.with)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
