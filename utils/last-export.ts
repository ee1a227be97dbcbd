/** LastExport: when everything was last exported from this browser, and whether that is too long ago. */
import { browser } from '#imports';

const KEY = 'exported';

/** Fewer tags are not worth a reminder: they are said again in a minute. */
export const TAGS_WORTH_A_COPY = 20;

/** Who exports every three months loses no more than a season (ms). */
const LONG = 90 * 86_400_000;

/** Notes that everything was exported at `at` (ms). */
export async function noteExport(at: number): Promise<void> {
  await browser.storage.local.set({ [KEY]: at });
}

/** When that was last done, an instant (ms); null: never, as far as is known. */
export async function lastExport(): Promise<number | null> {
  const at = (await browser.storage.local.get(KEY))[KEY];
  return typeof at === 'number' && Number.isFinite(at) ? at : null;
}

/** Says whether that is so long ago, at `now` (ms), that who has tags worth a copy is to be reminded. */
export function isLongAgo(exported: number | null, now: number): boolean {
  return exported === null || now - exported > LONG;
}
