/** Ranges of days, and lists of them. Days are numbered from 1970-01-01. */

/** Days that follow one another: the first and the last, both included. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The same days as ranges that are in order, and neither overlap nor touch. */
export function joined(ranges: Iterable<DayRange>): DayRange[] {
  const result: DayRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.first - other.first)) {
    const before = result.at(-1);
    if (before === undefined || before.last + 1 < range.first) result.push(range);
    else if (before.last < range.last) result[result.length - 1] = { first: before.first, last: range.last };
  }
  return result;
}

/** The days of `ranges` that are in none of `others`. */
export function without(ranges: Iterable<DayRange>, others: Iterable<DayRange>): DayRange[] {
  let left = joined(ranges);
  for (const { first, last } of others) {
    left = left.flatMap((range) =>
      [
        { first: range.first, last: Math.min(range.last, first - 1) },
        { first: Math.max(range.first, last + 1), last: range.last },
      ].filter(isNotEmpty),
    );
  }
  return joined(left);
}

/** The days of `ranges` that are in `bounds`. */
export function within(ranges: Iterable<DayRange>, bounds: DayRange): DayRange[] {
  return joined(ranges)
    .map(({ first, last }) => ({ first: Math.max(first, bounds.first), last: Math.min(last, bounds.last) }))
    .filter(isNotEmpty);
}

/** How many days they are. */
export function countOf(ranges: Iterable<DayRange>): number {
  return joined(ranges).reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

function isNotEmpty({ first, last }: DayRange): boolean {
  return first <= last;
}
