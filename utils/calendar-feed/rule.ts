/** Rule: what an RRULE says, in the form in which it is followed. */
import { type Moment, momentOf } from './moment.ts';

export type Frequency = 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday of BYDAY: 0 is Monday. `nth` counts within the month or the year, from its end where negative; 0: each. */
export interface Weekday {
  readonly day: number;
  readonly nth: number;
}

/** An RRULE. A BY part that it does not have is null. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** How many occurrences it gives in all, DTSTART among them; null where it does not say. */
  readonly count: number | null;
  /** The last time it may give; null where it does not say. A time that names no zone is on the clock of DTSTART. */
  readonly until: Moment | null;
  /** The day with which weeks begin: 0 is Monday. */
  readonly weekStart: number;
  readonly months: ReadonlySet<number> | null;
  readonly weeks: ReadonlySet<number> | null;
  readonly yearDays: ReadonlySet<number> | null;
  readonly monthDays: ReadonlySet<number> | null;
  readonly weekdays: readonly Weekday[] | null;
  /** In ascending order. */
  readonly hours: readonly number[] | null;
  readonly minutes: readonly number[] | null;
  readonly seconds: readonly number[] | null;
  readonly positions: ReadonlySet<number> | null;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Reads the jCal value of an RRULE, whose numbers the parser has checked already.
 * @throws Error when it cannot be followed
 */
export function ruleOf(value: unknown): Rule {
  const parts = value as Readonly<Record<string, unknown>>;
  const { freq, interval = 1, count = null, until, wkst = 2, rscale = 'GREGORIAN', skip = 'OMIT' } = parts;
  if (typeof freq !== 'string' || rscale !== 'GREGORIAN' || skip !== 'OMIT') throw new Error('A rule of another kind.');
  const numbers = (name: string): readonly number[] | null => {
    const part = parts[name];
    return part === undefined
      ? null
      : [part]
          .flat()
          .map(Number)
          .toSorted((one, other) => one - other);
  };
  const set = (name: string): ReadonlySet<number> | null => {
    const part = numbers(name);
    return part === null ? null : new Set(part);
  };
  return {
    frequency: freq as Frequency,
    interval: Number(interval),
    count: count === null ? null : Number(count),
    until: until === undefined ? null : momentOf(String(until), '', null),
    // The parser counts from Sunday, which is 1.
    weekStart: (Number(wkst) + 5) % 7,
    months: set('bymonth'),
    weeks: set('byweekno'),
    yearDays: set('byyearday'),
    monthDays: set('bymonthday'),
    weekdays: parts.byday === undefined ? null : [parts.byday].flat().map((day) => weekdayOf(String(day))),
    hours: numbers('byhour'),
    minutes: numbers('byminute'),
    // A second that is put in at the end of a minute is no other to a calendar.
    seconds: numbers('bysecond')?.map((second) => Math.min(second, 59)) ?? null,
    positions: set('bysetpos'),
  };
}

/** `-1SU` is the last Sunday. */
function weekdayOf(part: string): Weekday {
  return { day: DAYS.indexOf(part.slice(-2)), nth: Number.parseInt(part, 10) || 0 };
}
