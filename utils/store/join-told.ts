/** Joins what the page shows with what a calendar told under another key: where Google's id cannot be known from there. */
import { type CalendarEvent, type EventKey, matchLost, type Tag } from '../events/index.ts';
import type { Change } from './change.ts';
import { newerAlong } from './gone-along.ts';
import type { EventRow } from './schema.ts';
import { isGone, seenGone } from './seen.ts';

/**
 * Gives the events that are new on the page at `at` (ms) the rows of those that their calendar told of with the same title
 * and start, where there is no doubt: from now on the page's key is theirs. What was said under either key is said of it,
 * the newer word of two. An event that the page shows as well, be it among `others`, of which nothing is new, is itself.
 * @returns the tags that came along, by that key
 */
export async function joinTold(
  store: Change,
  events: readonly CalendarEvent[],
  others: readonly EventKey[],
  at: number,
): Promise<Readonly<Record<EventKey, Tag>>> {
  const shown = new Set([...events.map(({ key }) => key), ...others]);
  const rows = new Map(await Promise.all(events.map(async ({ key }) => [key, await store.row(key)] as const)));
  const fresh = events.filter(({ key }) => isFresh(rows.get(key)));
  const places = new Map(fresh.map((event) => [JSON.stringify([event.calendar, event.start]), event]));
  const begun = (
    await Promise.all([...places.values()].map(({ calendar, start }) => store.rowsAt(calendar, start)))
  ).flat();
  const told = new Map(
    begun.filter((row) => row.source !== undefined && !shown.has(row.key)).map((row) => [row.key, row]),
  );
  const lost = [...told.values()].flatMap(({ seen }) => (seen === null ? [] : [seen.event]));
  const tags: Record<EventKey, Tag> = {};
  for (const [from, to] of matchLost(lost, fresh)) {
    const [row, there] = [told.get(from), rows.get(to)];
    if (row === undefined) continue;
    const before = there?.said ?? null;
    const words = row.said && newerAlong(row.said, before);
    await store.putRow(row, { ...row, seen: row.seen && seenGone(row.seen, at), said: words?.left ?? null });
    await store.putRow(there, { ...renamed(row, to), said: words?.taken ?? before });
    if (words?.taken.tag && words.taken !== before) tags[to] = words.taken.tag;
  }
  return tags;
}

/** Nothing of it was ever seen, however much was said; or the calendar, which knows it by another key, had it gone. */
function isFresh(row: EventRow | undefined): boolean {
  return row === undefined || row.seen === null || (isGone(row.seen) && row.source === undefined);
}

function renamed(row: EventRow, key: EventKey): EventRow {
  return { ...row, key, seen: row.seen && { ...row.seen, event: { ...row.seen.event, key } } };
}
