/** Which event of a queue is asked about: the same one, whatever comes or goes around it, until a word is said of it. */
import type { CalendarEvent, EventKey } from '../utils/events/index.ts';

/** What is asked about, and what was. */
export interface Asked {
  /** null: nothing yet. */
  readonly key: EventKey | null;
  /** Its place in the queue. */
  readonly at: number;
  /** What was asked about and left the queue: where the word on one is taken back, it is asked about again. */
  readonly left: readonly EventKey[];
}

export const NOTHING_ASKED: Asked = { key: null, at: 0, left: [] };

/** What is asked about in a queue (not empty) that may have changed; `before` itself where that is the same. */
export function askedIn(events: readonly CalendarEvent[], before: Asked): Asked {
  const placeOf = (key: EventKey | null): number => events.findIndex((event) => event.key === key);
  const back = before.left.findLast((key) => placeOf(key) >= 0);
  const key = back ?? before.key;
  const place = placeOf(key);
  // What comes after one that left is in its place by now.
  const at = place >= 0 ? place : Math.min(before.at, events.length - 1);
  if (key === before.key && place === before.at) return before;
  const left = before.key !== null && placeOf(before.key) < 0 ? [...before.left, before.key] : before.left;
  return { key: events[at]?.key ?? null, at, left: left.filter((each) => each !== back) };
}
