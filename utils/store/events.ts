/** Events: what the page showed of the calendar. */
import type { CalendarEvent, EventKey, SeenWhole, Tag } from '../events/index.ts';
import type { KnownEvent } from '../summary/index.ts';
import { dayNumber } from '../time/index.ts';
import { newCalendar } from './calendar-row.ts';
import { type Change, change } from './change.ts';
import { joinTold } from './join-told.ts';
import { findLostTags } from './lost-tags.ts';
import { followMissing } from './missing.ts';
import { read } from './open.ts';
import { extentOf } from './place.ts';
import { known, rowsBetween } from './rows-between.ts';
import type { EventRow } from './schema.ts';
import { isGone, seenAnew } from './seen.ts';

const DAY = 86_400_000;

/** What a look told the store besides the events themselves. */
export interface Recorded {
  /** Tags whose events are there under another key now, by that key. */
  readonly tags: Readonly<Record<EventKey, Tag>>;
  /** The events that were missing from where they should be. */
  readonly missing: readonly EventKey[];
}

/** How old (ms) the word that the page showed a calendar may get before it is worth a write. */
const FRESH = 60_000;

/**
 * Takes what was seen at `at` (ms) into the store; writes only what differs. An event keeps its tag, whatever else of
 * it has changed, and gets back the one it had under a key that is gone, or
 * by which its calendar's file or feed was told. `whole` says what was seen wholly: events that
 * should be there and are not are gone after two such looks in a row (one, where that is certain). They keep their tags
 * and count in nothing until they are seen again. `others` were there as well, whether or not anything was seen wholly.
 * @throws StoreError `store_full`; whatever is thrown, nothing was changed
 */
export function recordEvents(
  events: readonly CalendarEvent[],
  at: number,
  whole: SeenWhole | null = null,
  others: readonly EventKey[] = whole?.others ?? [],
): Promise<Recorded> {
  return change(async (store) => {
    const joined = await joinTold(store, events, others, at);
    await Promise.all(
      events.map(async (event) => {
        const row = await store.row(event.key);
        const seen = seenAnew(row?.seen ?? null, event, at);
        if (seen !== row?.seen) await store.putRow(row, { said: null, ...row, key: event.key, seen });
      }),
    );
    await noteCalendars(store, new Set(events.map(({ calendar }) => calendar)), at);
    const told = events.map(({ key }) => key);
    const missing = whole === null ? [] : await followMissing(store, whole, told, at);
    return { tags: { ...joined, ...(await findLostTags(store, spanOf(events, whole))) }, missing };
  });
}

/** The page showed events of these calendars. */
async function noteCalendars(store: Change, addresses: Iterable<string>, at: number): Promise<void> {
  for (const address of addresses) {
    const calendar = (await store.calendar(address)) ?? newCalendar(address);
    if (Math.abs(at - (calendar.pageAt ?? 0)) >= FRESH) await store.putCalendar({ ...calendar, pageAt: at });
  }
}

/** When (ms) the first event begins that the look may tell of, and when the last. */
function spanOf(events: readonly CalendarEvent[], whole: SeenWhole | null): { first: number; last: number } {
  const days = (whole?.days ?? []).flatMap(({ first, last }) => [dayNumber(first) - 1, dayNumber(last) + 2]);
  const begins = [...events.map((event) => extentOf(event).begins), ...days.map((day) => day * DAY)];
  const [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return begins.reduce((span, at) => ({ first: Math.min(span.first, at), last: Math.max(span.last, at) }), {
    first,
    last,
  });
}

/**
 * The events that overlap [start, end), instants in ms, in the order in which they begin. All-day events are dates in
 * no zone: those within a day of the span are among them, for the caller to cut in its zone. Reads the span's events,
 * not the history.
 */
export async function eventsBetween(start: number, end: number): Promise<readonly KnownEvent[]> {
  const rows = await rowsBetween(await read(), start, end);
  return rows.toSorted(inTime).flatMap(known);
}

/** Every tagged event whose details are known and that is not gone, in the order in which they begin. */
export async function taggedEvents(): Promise<readonly KnownEvent[]> {
  const rows = await (await read()).objectStore('events').index('reason').getAll();
  const there = rows.filter(({ seen }) => seen !== null && !isGone(seen));
  return there.toSorted(inTime).flatMap(known);
}

/**
 * The events of which nothing was said, newest first, at most `limit` of them, that begin before `before` (ms; an
 * all-day event begins at its first date's midnight in UTC). Declined ones wait for no word and are not among them.
 */
export async function untaggedEvents({
  before,
  limit,
}: {
  before: number;
  limit: number;
}): Promise<readonly CalendarEvent[]> {
  if (limit <= 0) return [];
  const index = (await read()).objectStore('events').index('untagged');
  const all = IDBKeyRange.upperBound(before, true);
  // To go through them one by one, newest first, would take as many steps as there are events.
  const newest = await index.openKeyCursor(all, 'prev');
  const oldest = limit > 1 ? await newest?.advance(limit - 1) : newest;
  const rows = await index.getAll(oldest ? IDBKeyRange.bound(oldest.key, before, false, true) : all);
  return rows
    .slice(-limit)
    .toReversed()
    .flatMap(({ seen }) => seen?.event ?? []);
}

/**
 * The events of which nothing was said that begin in [start, end), instants in ms, in the order in which they begin; see
 * `untaggedEvents`.
 */
export async function untaggedBetween(start: number, end: number): Promise<readonly CalendarEvent[]> {
  const index = (await read()).objectStore('events').index('untagged');
  const rows = await index.getAll(IDBKeyRange.bound(start, end, false, true));
  return rows.flatMap(({ seen }) => seen?.event ?? []);
}

/** Orders rows by when their events begin, and those that begin together by their keys. */
export function inTime(one: EventRow, other: EventRow): number {
  return (one.place?.[1] ?? 0) - (other.place?.[1] ?? 0) || (one.key < other.key ? -1 : 1);
}
