/** The browser's sync storage: what it takes, and how much of it. Both browsers have the same limits (November 2026). */

/** A storage area of the browser, as far as sync needs one. A refused `set` writes nothing. */
export interface SyncArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What everything of the extension may take, in all browsers of the user together; in bytes. */
export const MOST_BYTES = 102_400;
/** What one item may take, its name included; in bytes. */
export const MOST_BYTES_OF_ITEM = 8192;

/**
 * The least time (ms) between two runs. A run is at most two calls that write, so that there are never more than 24 in a
 * minute and 1,440 in an hour: the browser refuses what is beyond 120 and 1,800.
 */
export const BETWEEN_RUNS = 5_000;

/** What an item takes, as the browser counts it: its name and its JSON in UTF-8; Chromium writes `<` in six characters. */
export function bytesOf(name: string, value: unknown): number {
  const text = name + JSON.stringify(value);
  return new TextEncoder().encode(text).length + 5 * (text.split('<').length - 1);
}
