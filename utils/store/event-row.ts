/** Makes the row of one occurrence: the only place where what is derived from event and tag is derived. */
import { placeOf } from './place.ts';
import type { EventRow } from './schema.ts';
import { isGone } from './seen.ts';

/** What any source can know of one occurrence: what is derived is left out. */
export type EventRecord = Pick<EventRow, 'key' | 'seen' | 'said' | 'source'>;

/** The row of what is known of one occurrence, given the calendars whose events count in nothing. */
export function eventRow({ key, seen, said, source }: EventRecord, uncounted: ReadonlySet<string>): EventRow {
  const standing = seen === null || isGone(seen) ? 'gone' : uncounted.has(seen.event.calendar) ? 'uncounted' : 'counts';
  const place = seen === null ? null : placeOf(seen.event, standing);
  const waits = standing === 'counts' && seen?.event.answer !== 'declined' && (said?.tag ?? null) === null;
  const known = { key, seen, said, place, untagged: waits && place !== null ? place[1] : null };
  return source === undefined ? known : { ...known, source };
}
