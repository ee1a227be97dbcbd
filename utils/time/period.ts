/** Period: a span of whole days in the user's zone, of which a summary tells. */
import { dateAt, startOfDay } from './day.ts';
import { nearestInstant } from './instant.ts';

/** The periods that the calendar makes, and that follow one another. */
export type CalendarPeriodKind = 'week' | 'month' | 'quarter' | 'year';
export type PeriodKind = CalendarPeriodKind | 'all' | 'custom';

/** Half-open `[start, end)`: instants in ms, cut at midnights of `zone`. */
export interface Period {
  readonly kind: PeriodKind;
  readonly start: number;
  readonly end: number;
  readonly zone: string;
}

/** How the user's calendar is cut into periods. */
export interface CalendarRules {
  /** An IANA name, such as `Europe/Berlin`. */
  readonly zone: string;
  /** First day of the week, ISO: 1 Monday … 7 Sunday. */
  readonly weekStart: number;
}

/** One day of a period: its date and its instants (ms), `[start, end)`. Not always 24 hours. */
interface Day {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** The week, month, quarter or year that holds an instant (ms). */
export function periodAround(kind: CalendarPeriodKind, instant: number, { zone, weekStart }: CalendarRules): Period {
  const first = firstDate(kind, dateAt(instant, zone), weekStart);
  return periodOf(kind, first, first.add(lengthOf(kind, 1)), zone);
}

/**
 * The period of two dates (`2026-11-23`), both included.
 * @throws RangeError when one is no date, or the last comes before the first
 */
export function periodOfDates(firstDay: string, lastDay: string, zone: string): Period {
  const [first, last] = [Temporal.PlainDate.from(firstDay), Temporal.PlainDate.from(lastDay)];
  if (Temporal.PlainDate.compare(first, last) > 0) throw new RangeError(`${lastDay} comes before ${firstDay}.`);
  return periodOf('custom', first, last.add({ days: 1 }), zone);
}

/** The whole time that some spans (ms) lie in, as full days; null where there is none. It lies in the years 1 to 9999. */
export function periodOfAll(
  spans: Iterable<{ readonly start: number; readonly end: number }>,
  zone: string,
): Period | null {
  let [start, end] = [Infinity, -Infinity];
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.start + 1, span.end);
  }
  if (start > end) return null;
  const [first, last] = [dateAt(nearestInstant(start), zone), dateAt(nearestInstant(end - 1), zone)];
  return periodOf('all', first, last.add({ days: 1 }), zone);
}

/**
 * The period `steps` further on (−1 the one before, +1 the one after): for two dates, as many days again; for all
 * time, itself.
 */
export function periodBeside(period: Period, steps: number, rules: CalendarRules): Period {
  const { kind, start, end, zone } = period;
  if (kind === 'all') return period;
  const [first, after] = [dateAt(start, zone), dateAt(end, zone)];
  if (kind !== 'custom') {
    return periodAround(kind, startOfDay(first.add(lengthOf(kind, steps)), rules.zone), rules);
  }
  const days = steps * first.until(after).days;
  return periodOf('custom', first.add({ days }), after.add({ days }), rules.zone);
}

/** The days of a period in order, each with its instants; a date that the zone skipped is not among them. */
export function daysOf({ start, end, zone }: Period): readonly Day[] {
  const days: Day[] = [];
  for (let [date, at] = [dateAt(start, zone), start]; at < end; ) {
    const next = date.add({ days: 1 });
    const nextStart = startOfDay(next, zone);
    if (nextStart > at) days.push({ date: date.toString(), start: at, end: nextStart });
    [date, at] = [next, nextStart];
  }
  return days;
}

function periodOf(kind: PeriodKind, first: Temporal.PlainDate, after: Temporal.PlainDate, zone: string): Period {
  return { kind, start: startOfDay(first, zone), end: startOfDay(after, zone), zone };
}

function firstDate(kind: CalendarPeriodKind, date: Temporal.PlainDate, weekStart: number): Temporal.PlainDate {
  switch (kind) {
    case 'week':
      return date.subtract({ days: (date.dayOfWeek - weekStart + 7) % 7 });
    case 'month':
      return date.with({ day: 1 });
    case 'quarter':
      return date.with({ month: date.month - ((date.month - 1) % 3), day: 1 });
    case 'year':
      return date.with({ month: 1, day: 1 });
  }
}

function lengthOf(kind: CalendarPeriodKind, steps: number): Temporal.DurationLike {
  switch (kind) {
    case 'week':
      return { weeks: steps };
    case 'month':
      return { months: steps };
    case 'quarter':
      return { months: 3 * steps };
    case 'year':
      return { years: steps };
  }
}
