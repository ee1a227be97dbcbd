/** EventKey: the opaque string that names one occurrence in one calendar. */

declare const brand: unique symbol;

/**
 * Names one occurrence in one calendar. Its form is Google's and has changed before (recurring occurrences, 2026), so
 * nothing may depend on taking it apart: compare it, store it, and no more.
 */
export type EventKey = string & { readonly [brand]: 'EventKey' };

/** The longest key the store takes; Google's ids are at most 1,024 characters, in base64 with the calendar's address. */
const LONGEST_KEY = 2048;

/** Says whether a value from outside can be a key. */
export function isEventKey(value: unknown): value is EventKey {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_KEY;
}
