/** Moment: a date or a time as iCalendar writes it, in a zone that is yet to be looked up. */

import { shownAsUtc } from './zone.ts';

/** A date, or a time on the clock of a zone. */
export type Moment = Temporal.PlainDate | ClockTime;

export interface ClockTime {
  readonly local: Temporal.PlainDateTime;
  /** `UTC`, the name the calendar uses (TZID), or null: the clock of wherever the user is. */
  readonly tzid: string | null;
}

/** Years outside of which no event is kept: a calendar has one there only by mistake. */
export const [FIRST_YEAR, LAST_YEAR] = [1900, 2200] as const;

/** The parser ends a date in `T::` where the line does not say that it is one (VALUE=DATE). */
const FORM = /^(\d{4}-\d\d-\d\d)(?:T(?:::|(\d\d:\d\d:\d\d)(Z?)))?$/;

/**
 * Reads a date or a time out of a jCal value.
 * @throws RangeError when there is no such date or time
 */
export function momentOf(value: unknown, type: string, tzid: unknown): Moment {
  const [, date, time, utc] = FORM.exec(String(value)) ?? [];
  if (date === undefined) throw new RangeError(`no date: ${String(value).slice(0, 40)}`);
  if (time === undefined || type === 'date') return Temporal.PlainDate.from(date);
  const zone = utc === 'Z' ? 'UTC' : typeof tzid === 'string' && tzid !== '' ? tzid : null;
  return { local: Temporal.PlainDateTime.from(`${date}T${time}`), tzid: zone };
}

/** Whether it is a date without a time. */
export function isDate(moment: Moment): moment is Temporal.PlainDate {
  return moment instanceof Temporal.PlainDate;
}

/** The date of a moment, on its own clock. */
export function dateOf(moment: Moment): Temporal.PlainDate {
  return isDate(moment) ? moment : moment.local.toPlainDate();
}

/** What the clock shows, in ms since 1970 as if it showed UTC; of a date, its midnight. */
export function asUtc(moment: Moment): number {
  return isDate(moment) ? shownAsUtc(moment.toPlainDateTime()) : shownAsUtc(moment.local);
}
