/** Says what was seen wholly in a view, of which calendars. */
import type { EventKey, SeenWhole } from '../events/index.ts';
import type { RawView } from '../raw-reading.ts';
import { readEventId } from './event-id.ts';
import type { Reading } from './read-view.ts';
import { zoneOf } from './zone.ts';

/**
 * What follows from a view about events that are not there; null: nothing. `unchanged` events are there and not in the
 * reading. A calendar none of whose events is there may be hidden: of it nothing follows.
 */
export function seenWholeIn(raw: RawView, reading: Reading, unchanged: readonly EventKey[]): SeenWhole | null {
  if (raw.whole === null || raw.chips.includes(null)) return null;
  const read = reading.events.map(({ calendar }) => calendar);
  const known = unchanged.map((key) => readEventId(key)?.calendar ?? '');
  const calendars = [...new Set([...read, ...known])].filter((calendar) => calendar !== '');
  const others = [...unchanged, ...reading.unread];
  return { ...raw.whole, zone: zoneOf(raw.zone), calendars, isCertain: false, others };
}
