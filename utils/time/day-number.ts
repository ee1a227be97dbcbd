/** Numbers dates by days since 1970-01-01, so that days are counted and compared without Temporal. */
import { dateAt } from './day.ts';

const DAY = 86_400_000;

/** The number of a date (`2026-11-23`). */
export function dayNumber(date: string): number {
  return Date.parse(date) / DAY;
}

/** The number of the date on the wall calendars of `zone` at an instant (ms). */
export function dayNumberAt(instant: number, zone: string): number {
  return dayNumber(dateAt(instant, zone).toString());
}

/** The date of a number. */
export function dateOfDayNumber(day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from('1970-01-01').add({ days: day });
}
