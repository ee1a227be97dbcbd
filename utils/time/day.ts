/** Days in a zone: which date an instant falls on there, and when a date begins. */

/** The date on the wall calendars of `zone` at an instant (ms). Throws RangeError for an unknown zone. */
export function dateAt(instant: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
}

/**
 * The instant (ms) at which a date begins in `zone`: its midnight, or what comes after where the clocks skip midnight.
 * A date that the zone skipped altogether (Apia, 30 December 2011) begins, and ends, with the one after.
 */
export function startOfDay(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds;
}

/** Says whether a value from outside is a date as the store and backups hold it: `2026-11-23`. There is no year 0. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(?!0000)\d{4}-\d\d-\d\d$/.test(value)) return false;
  try {
    Temporal.PlainDate.from(value);
    return true;
  } catch {
    return false;
  }
}
