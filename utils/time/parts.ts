/** Cuts a period into the days, weeks, months or years it lies in, and joins the latest of these into one. */
import { dateAt } from './day.ts';
import {
  type CalendarPeriodKind,
  type CalendarRules,
  daysOf,
  type Period,
  periodAround,
  periodBeside,
} from './period.ts';

/** What a period can be cut into. */
export type PartKind = 'day' | 'week' | 'month' | 'year';

/** How many days the longest part of each kind has. */
const LENGTHS: Readonly<Record<PartKind, number>> = { day: 1, week: 7, month: 31, year: 366 };

/**
 * The parts of a period in order, which together are all of it. A part that the period's first or last day cuts off is
 * of the kind `custom`, as a day is: it is named by its dates.
 */
export function partsOf(period: Period, kind: PartKind, rules: CalendarRules): readonly Period[] {
  if (kind === 'day')
    return daysOf(period).map(({ start, end }) => ({ kind: 'custom', start, end, zone: period.zone }));
  const parts: Period[] = [];
  for (let whole = periodAround(kind, period.start, rules); whole.start < period.end; ) {
    const [start, end] = [Math.max(whole.start, period.start), Math.min(whole.end, period.end)];
    parts.push(start === whole.start && end === whole.end ? whole : { ...whole, kind: 'custom', start, end });
    whole = periodBeside(whole, 1, rules);
  }
  return parts;
}

/** About how many parts of a kind a period has, without cutting it. */
export function countOfParts({ start, end, zone }: Period, kind: PartKind): number {
  return dateAt(start, zone).until(dateAt(end, zone), { largestUnit: 'days' }).days / LENGTHS[kind];
}

/** The last `count` weeks, months… up to and with the one that holds an instant (ms), as one period. */
export function lastPeriods(kind: CalendarPeriodKind, count: number, instant: number, rules: CalendarRules): Period {
  const last = periodAround(kind, instant, rules);
  return { ...last, kind: 'custom', start: periodBeside(last, 1 - count, rules).start };
}
