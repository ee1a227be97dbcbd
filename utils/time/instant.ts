/** Instants (ms): those of the years 1 to 9999, which four digits name. What lies beyond is nobody's. */

/** The first millisecond of the year 1, and the last of the year 9999, in UTC. */
const FIRST = -62_135_596_800_000;
const LAST = 253_402_300_799_999;

/** The nearest of them. */
export function nearestInstant(instant: number): number {
  return Math.min(Math.max(instant, FIRST), LAST);
}

/** Says whether a value from outside is an instant as the store and messages hold it. */
export function isInstant(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= FIRST && (value as number) <= LAST;
}
