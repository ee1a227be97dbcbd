/** Wall-clock time as one number: minutes since 1970-01-01T00:00 on the page's own clock, in no zone. */

export const DAY = 24 * 60;

const MINUTE = 60_000;

/** The minutes of a date's midnight. */
export function minutesOfDate(date: string): number {
  return Date.parse(date) / MINUTE;
}

/** `2026-11-23T09:30`. */
export function dateTimeOf(minutes: number): string {
  return new Date(minutes * MINUTE).toISOString().slice(0, 16);
}

/** `2026-11-23`. */
export function dateOf(minutes: number): string {
  return dateTimeOf(minutes).slice(0, 10);
}
