/** Finds the events of lost tags again: those that are gone, and there under another key. */
import { type EventKey, matchLost, type Tag } from '../events/index.ts';
import { stampOf } from '../time/index.ts';
import { type Change, change } from './change.ts';
import { goneAlong } from './gone-along.ts';
import type { EventRow, Seen } from './schema.ts';
import { seenGone } from './seen.ts';

/** Tags by the keys of their events. */
type Tags = Readonly<Record<EventKey, Tag>>;

/**
 * Gives each tag of a gone event that begins from `first` to `last` (ms) to the one event that this is now, unless
 * something was said of that one: by calendar, title and start, and only where there is no doubt.
 * @returns the tags that have found their events
 */
export async function findLostTags(
  store: Change,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<Tags> {
  if (first > last) return {};
  const lost = (await store.rowsGone(first, last)).filter(({ said }) => Boolean(said?.tag));
  const starts = new Set(lost.map(({ place }) => place?.[1] ?? 0));
  const there = (await Promise.all([...starts].map((start) => store.rowsBegun(start, start)))).flat();
  const rows = new Map([...lost, ...there].map((row) => [row.key, row]));
  const tags: Record<EventKey, Tag> = {};
  for (const [from, to] of matchLost(eventsOf(lost), eventsOf(there))) {
    const [old, now] = [rows.get(from), rows.get(to)];
    if (!old?.said?.tag || !now) continue;
    const words = goneAlong(old.said, now.said);
    if (words === null) continue;
    await store.putRow(old, { ...old, said: words.left });
    await store.putRow(now, { ...now, said: words.taken });
    tags[to] = old.said.tag;
  }
  return tags;
}

/**
 * Follows an event whose key became another one at `at` (ms), as a new event's does when it has been saved: what was
 * said of it goes along, unless something was said under the new key already.
 * @returns its tag by its new key, if that is news
 * @throws StoreError `store_full`; whatever is thrown, nothing was changed
 */
export function followKey({ from, to }: { from: EventKey; to: EventKey }, at: number): Promise<Tags> {
  return change(async (store) => {
    const [old, now] = await Promise.all([store.row(from), store.row(to)]);
    if (old === undefined || from === to) return {};
    const words = old.said && goneAlong(old.said, now?.said ?? null);
    await store.putRow(old, { ...old, seen: old.seen && seenGone(old.seen, at), said: words?.left ?? old.said });
    const said = words?.taken ?? now?.said ?? null;
    await store.putRow(now, { ...now, key: to, seen: now?.seen ?? renamed(old.seen, to), said });
    return words?.taken.tag ? { [to]: words.taken.tag } : {};
  });
}

function renamed(seen: Seen | null, key: EventKey): Seen | null {
  return seen && { event: { ...seen.event, key }, ...stampOf(seen) };
}

function eventsOf(rows: readonly EventRow[]) {
  return rows.flatMap(({ seen }) => (seen === null ? [] : [seen.event]));
}
