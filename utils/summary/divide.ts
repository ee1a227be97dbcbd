/** Divides time between events that overlap, so that every millisecond is counted once. */
import type { Span } from './instants.ts';

/** ms for each line: those before now, and those still to come. */
export interface Division {
  readonly past: readonly number[];
  readonly planned: readonly number[];
}

/**
 * Divides time between lines, each of which claims spans of it: where claims overlap, each gets an equal part, but the
 * last line only gets time that no other line claims. What lies before `now` (ms) is past, the rest planned.
 *
 * A third of a second is no whole number of milliseconds, so equal parts are dealt out on a fixed timetable: of the
 * first `t` milliseconds since 1970, the first `c` of `n` equal sharers get ⌊t·c/n⌋ together, and a stretch gets what
 * they have at its end less what they had at its start. That makes every part whole, and less than two milliseconds off
 * in one stretch; the parts add up to it, as all `n` together get `t`; and cutting it anywhere changes nothing, as what
 * was dealt out up to the cut is added once and taken away once. Fractions would have all this too until they are
 * rounded, and lose it then; and their common denominator has no bound, as the number of sharers has none.
 */
export function divide(lines: readonly (readonly Span[])[], now: number): Division {
  const division = { past: lines.map(() => 0), planned: lines.map(() => 0) };
  const open = lines.map(openCounter);
  let from = Number.NaN;
  let counts: readonly number[] = [];
  for (const at of edgesOf(lines)) {
    if (at === from) continue;
    deal(from, Math.min(at, now), counts, division.past);
    deal(Math.max(from, now), at, counts, division.planned);
    counts = open.map((countAt) => countAt(at));
    from = at;
  }
  return division;
}

/** All instants at which a claim begins or ends, in order. */
function edgesOf(lines: readonly (readonly Span[])[]): Float64Array {
  return Float64Array.from(lines.flatMap((spans) => spans.flatMap(({ start, end }) => [start, end]))).sort();
}

/** Tells how many of the spans are open at an instant; asked of later and later instants only. */
function openCounter(spans: readonly Span[]): (instant: number) => number {
  const startedBy = passedCounter(spans.map(({ start }) => start));
  const endedBy = passedCounter(spans.map(({ end }) => end));
  return (instant) => startedBy(instant) - endedBy(instant);
}

function passedCounter(instants: readonly number[]): (instant: number) => number {
  const sorted = Float64Array.from(instants).sort();
  let passed = 0;
  return (instant) => {
    while (passed < sorted.length && (sorted[passed] as number) <= instant) passed++;
    return passed;
  };
}

/** Adds the time from one instant to another to the parts of the lines that claim it, given how often each does. */
function deal(from: number, to: number, counts: readonly number[], parts: number[]): void {
  if (!(from < to)) return;
  const last = counts.length - 1;
  const sharers = counts.reduce((sum, count, line) => (line < last ? sum + count : sum), 0);
  if (sharers === 0) {
    if ((counts[last] ?? 0) > 0) parts[last] = (parts[last] ?? 0) + to - from;
    return;
  }
  let served = 0;
  let before = 0;
  for (let line = 0; line < last; line++) {
    served += counts[line] ?? 0;
    const upToHere = dealt(to, served, sharers) - dealt(from, served, sharers);
    parts[line] = (parts[line] ?? 0) + upToHere - before;
    before = upToHere;
  }
}

/** ⌊instant · served / sharers⌋, in steps that stay exact: the product itself can be beyond 2⁵³. */
function dealt(instant: number, served: number, sharers: number): number {
  const rest = instant % sharers;
  return ((instant - rest) / sharers) * served + Math.floor((rest * served) / sharers);
}
