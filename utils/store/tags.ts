/** Tags: what the user said of events. */
import type { CalendarEvent, EventKey, Tag } from '../events/index.ts';
import { isOutdated, laterOf, stampAfter } from '../time/index.ts';
import { type Change, change } from './change.ts';
import { read } from './open.ts';
import { extentOf } from './place.ts';
import { rowsBegun } from './rows-between.ts';
import type { EventRow } from './schema.ts';
import { seenAnew } from './seen.ts';

/** The tags of those among `keys` that have one. */
export async function tagsOf(keys: readonly EventKey[]): Promise<Readonly<Record<EventKey, Tag>>> {
  const store = (await read()).objectStore('events');
  const rows = await Promise.all(keys.map((key) => store.get(key)));
  return tagged(rows);
}

function tagged(rows: readonly (EventRow | undefined)[]): Readonly<Record<EventKey, Tag>> {
  return Object.fromEntries(rows.flatMap((row) => (row?.said?.tag ? [[row.key, row.said.tag]] : [])));
}

/** How far (ms) around a view there is another: one month after the other. */
const NEXT_VIEW = 35 * 86_400_000;

/** Events of one view begin within so long (ms); search results do not. */
const LONGEST_VIEW = 62 * 86_400_000;

/**
 * The tags of events that are shown where these are, or one view before or after them: of those that are not gone, by
 * when they begin. None where these are of no one view.
 */
export async function tagsAround(events: readonly CalendarEvent[]): Promise<Readonly<Record<EventKey, Tag>>> {
  const begins = events.map((event) => extentOf(event).begins);
  const [first, last] = [Math.min(...begins), Math.max(...begins)];
  if (events.length === 0 || last - first > LONGEST_VIEW) return {};
  return tagged(await rowsBegun(await read(), first - NEXT_VIEW, last + NEXT_VIEW));
}

/**
 * Saves a tag, or takes it away (`null`), together with what is known of its event; resolves when it is on disk. Of
 * two that speak of one event the last by its time `at` (ms) counts, in whichever order they arrive.
 * @returns the tag the event has now
 * @throws StoreError `store_full`; whatever is thrown, nothing was changed
 */
export function saveTag(
  { key, tag, event }: { key: EventKey; tag: Tag | null; event: CalendarEvent | null },
  at: number,
): Promise<Tag | null> {
  return change((store) => say(store, key, tag, event, at));
}

/**
 * Saves the tags of many events, or takes them away, all of them or none.
 * @returns the tags they have now
 * @throws StoreError `store_full`; whatever is thrown, nothing was changed
 */
export function saveTags(tags: TagChanges, at: number): Promise<TagChanges> {
  const each = Object.entries(tags) as [EventKey, Tag | null][];
  return change(async (store) => {
    const saved = each.map(async ([key, tag]) => [key, await say(store, key, tag, null, at)] as const);
    return Object.fromEntries(await Promise.all(saved));
  });
}

type TagChanges = Readonly<Record<EventKey, Tag | null>>;

async function say(
  store: Change,
  key: EventKey,
  tag: Tag | null,
  event: CalendarEvent | null,
  at: number,
): Promise<Tag | null> {
  const row = await store.row(key);
  const seen = event === null ? (row?.seen ?? null) : seenAnew(row?.seen ?? null, withAnswer(event, row), at);
  const before = row?.said ?? null;
  const said =
    before !== null && isOutdated(at, before)
      ? before
      : { tag, ...stampAfter(at, laterOf(before, await store.erased())) };
  await store.putRow(row, { ...row, key, seen, said });
  return said.tag;
}

/** Card and edit page may not tell the answer, and whoever gave one has one: what is known of it stays. */
function withAnswer(event: CalendarEvent, row: EventRow | undefined): CalendarEvent {
  return { ...event, answer: event.answer ?? row?.seen?.event.answer ?? null };
}

/** Says whether so many events are tagged at least; counts no further. */
export async function hasTags(least = 1): Promise<boolean> {
  const store = (await read()).objectStore('events');
  return (await store.index('reason').getAllKeys(null, least)).length === least;
}

/** How many events are known, and how many tags there are; counted by indexes, without reading them. */
export async function counts(): Promise<{ readonly events: number; readonly tags: number }> {
  const store = (await read()).objectStore('events');
  const [events, tags] = await Promise.all([store.index('place').count(), store.index('reason').count()]);
  return { events, tags };
}
