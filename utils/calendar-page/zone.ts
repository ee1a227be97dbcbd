/** The time zone in which the page shows everything. */

/** The zone of that name; where there is none, the browser's. */
export function zoneOf(name: string): string {
  try {
    return Temporal.Now.zonedDateTimeISO(name).timeZoneId;
  } catch {
    return Temporal.Now.timeZoneId();
  }
}
