/** Tells the background when Google's page cannot be read any more, and when it can again. */
import { sendMessage } from '../../utils/messages.ts';
import type { PageHealth } from '../../utils/raw-reading.ts';
import type { KnownTags } from './known-tags.ts';

/** Returns the function that tells the page's health where it is another than told before; `report` gives its skeleton. */
export function healthTeller(
  known: Pick<KnownTags, 'isGone'>,
  report: () => string,
): (health: Partial<PageHealth>) => void {
  const told = new Map<string, boolean>();
  return (health) => {
    for (const part of ['view', 'card'] as const) {
      const isWell = health[part] ?? null;
      if (known.isGone() || isWell === null || told.get(part) === isWell) continue;
      const skeleton = isWell ? null : report();
      told.set(part, isWell);
      sendMessage('reportHealth', { part, report: skeleton }).catch(() => {
        // The next reading tells it again.
        told.delete(part);
      });
    }
  };
}
