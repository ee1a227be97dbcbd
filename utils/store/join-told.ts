/** Joins what the page shows with what a calendar told under another key: where Google's id cannot be known from there. */
import { type CalendarEvent, type EventKey, matchLost, type Tag } from '../events/index.ts';
import type { Change } from './change.ts';
import type { EventRow } from './schema.ts';
import { seenGone } from './seen.ts';

/**
 * Gives the events that the page showed at `at` (ms) for the first time the rows of those that their calendar told of
 * with the same title and start, where there is no doubt: from now on the page's key is theirs.
 * @returns the tags that came along, by that key
 */
export async function joinTold(
  store: Change,
  events: readonly CalendarEvent[],
  at: number,
): Promise<Readonly<Record<EventKey, Tag>>> {
  const shown = new Set(events.map(({ key }) => key));
  const isNew = await Promise.all(events.map(async ({ key }) => (await store.row(key)) === undefined));
  const fresh = events.filter((_, index) => isNew[index]);
  const places = new Map(fresh.map((event) => [JSON.stringify([event.calendar, event.start]), event]));
  const rows = (
    await Promise.all([...places.values()].map(({ calendar, start }) => store.rowsAt(calendar, start)))
  ).flat();
  const told = new Map(
    rows.filter((row) => row.source !== undefined && !shown.has(row.key)).map((row) => [row.key, row]),
  );
  const lost = [...told.values()].flatMap(({ seen }) => (seen === null ? [] : [seen.event]));
  const tags: Record<EventKey, Tag> = {};
  for (const [from, to] of matchLost(lost, fresh)) {
    const row = told.get(from);
    if (row === undefined) continue;
    await store.putRow(row, { key: from, seen: row.seen && seenGone(row.seen, at), said: null });
    await store.putRow(undefined, renamed(row, to));
    if (row.said?.tag) tags[to] = row.said.tag;
  }
  return tags;
}

function renamed(row: EventRow, key: EventKey): EventRow {
  return { ...row, key, seen: row.seen && { ...row.seen, event: { ...row.seen.event, key } } };
}
