/** Takes over what a calendar's own file or feed tells: every event of it at once, with what the page and the user said. */
import {
  type AllDayEvent,
  type Answer,
  type CalendarEvent,
  type EventKey,
  isEventKey,
  matchLost,
  type TimedEvent,
} from '../events/index.ts';
import { newCalendar } from './calendar-row.ts';
import { type Change, change } from './change.ts';
import type { CalendarRow, EventRow, FeedRow } from './schema.ts';
import { isGone, seenAnew, seenGone } from './seen.ts';

interface ToldDetails {
  readonly uid: string;
  readonly original: number | string | null;
  readonly title: string;
  readonly series: string | null;
  readonly answer: Answer | null;
  /** The keys that Google's page may give it, the likeliest first. */
  readonly keys: readonly string[];
}

type ToldTimes = Pick<TimedEvent, 'allDay' | 'start' | 'end'> | Pick<AllDayEvent, 'allDay' | 'start' | 'end'>;

/** An event as its calendar tells it: every `FeedEvent` of the feed room is one. */
type ToldEvent = ToldDetails & ToldTimes;

/** What a calendar told of itself, in a file or a feed. */
export interface ToldCalendar {
  readonly address: string;
  readonly name: string;
  readonly events: readonly ToldEvent[];
  /** As of when (ms). */
  readonly at: number;
  /**
   * Of a feed that was read to its end: between which instants (ms) it told of all there is. A file may be of a part of
   * the calendar, and tells nothing of what it does not hold.
   */
  readonly whole?: { readonly from: number; readonly to: number };
  /** Of a feed: how reading it went. */
  readonly feed?: FeedRow;
  /** The feed was given just now: it is followed from now on, in the place of whatever was followed before. */
  readonly isNewFeed?: boolean;
}

/** How many events are taken over before others have their turn. */
const BATCH = 200;

/**
 * Takes over what calendars told of themselves, in one transaction and in slices; writes only what differs. An event
 * that the page showed, or that was told of before, keeps its row and its tag, wherever it was moved to. What was seen
 * later than the calendar was read stays as it was seen. An event that is not in a calendar that was told wholly is gone.
 * A feed that the user has removed meanwhile is not taken over; a new one is kept together with what it told.
 * @param onProgress is told which part is done, from 0 to 1
 * @throws StoreError `store_full`; whatever is thrown, nothing was changed
 */
export function recordCalendars(
  calendars: readonly ToldCalendar[],
  onProgress: (part: number) => void = () => {},
): Promise<void> {
  const total = calendars.reduce((sum, { events }) => sum + events.length, 0);
  return change(async (store) => {
    let done = 0;
    /** Lets others have their turn, and has the work go on while the transaction is still there. */
    const rest = async (events: number): Promise<void> => {
      await store.pause();
      done += events;
      onProgress(Math.min(1, done / (3 * total)));
    };
    for (const told of calendars) {
      const before = (await store.calendar(told.address)) ?? newCalendar(told.address);
      const after = toldOf(before, told);
      if (after === null) continue;
      await new Recording(store, told, rest).run();
      await store.putCalendar(after);
    }
  });
}

/** What is known of the calendar then; null where it is no business of ours any more. */
function toldOf(before: CalendarRow, { address, name, at, feed, isNewFeed }: ToldCalendar): CalendarRow | null {
  const named = { ...before, name: name === address ? null : name };
  if (feed === undefined) return { ...named, fileAt: at };
  return isNewFeed || before.feed?.url === feed.url ? { ...named, feed } : null;
}

/** One calendar that is being taken over. */
class Recording {
  readonly #store: Change;
  readonly #told: ToldCalendar;
  readonly #rest: (events: number) => Promise<void>;
  /** The calendar's own names for its events. */
  readonly #sources: ReadonlyMap<ToldEvent, string>;
  readonly #names: ReadonlySet<string>;
  /** The rows of the calendar, and others that have a key of its events. */
  readonly #rows = new Map<string, EventRow>();
  readonly #rowsBySource = new Map<string, EventRow>();
  /** The keys of all other rows. */
  readonly #others = new Set<string>();
  /** The keys that are some event's by now. */
  readonly #taken = new Set<string>();

  constructor(store: Change, told: ToldCalendar, rest: (events: number) => Promise<void>) {
    this.#store = store;
    this.#told = told;
    this.#rest = rest;
    this.#sources = sourcesOf(told.events);
    this.#names = new Set(this.#sources.values());
  }

  async run(): Promise<void> {
    await this.#readRows();
    const rows = new Map<ToldEvent, EventRow>();
    await this.#findRows(rows, isThere);
    // What is gone under one key may be there under another.
    await this.#findRows(rows, (row) => !isThere(row));
    for (const batch of batchesOf(this.#told.events)) {
      await this.#rest(batch.length);
      await Promise.all(batch.map((event) => this.#put(event, rows.get(event))));
    }
    await this.#putGone();
  }

  async #readRows(): Promise<void> {
    for await (const rows of this.#store.rowsOf(this.#told.address)) {
      for (const row of rows) {
        this.#rows.set(row.key, row);
        if (row.source === undefined) continue;
        const other = this.#rowsBySource.get(row.source);
        if (other === undefined || isBetter(row, other)) this.#rowsBySource.set(row.source, row);
      }
    }
    for await (const keys of this.#store.keys()) {
      for (const key of keys) if (!this.#rows.has(key)) this.#others.add(key);
    }
  }

  /** Finds the rows of the events that have none yet, among those that are `such`. */
  async #findRows(rows: Map<ToldEvent, EventRow>, isSuch: (row: EventRow) => boolean): Promise<void> {
    for (const batch of batchesOf(this.#told.events)) {
      await this.#rest(batch.length);
      for (const event of batch) {
        const row = rows.has(event) ? undefined : await this.#find(event, isSuch);
        if (row) rows.set(event, row);
      }
    }
    this.#findLookalikes(rows, isSuch);
  }

  /** The event's row: where the calendar told of it before, or one that has a key of it. */
  async #find(event: ToldEvent, isSuch: (row: EventRow) => boolean): Promise<EventRow | undefined> {
    const row = this.#rowsBySource.get(this.#sourceOf(event)) ?? (await this.#findByKey(event, isSuch));
    if (row === undefined || this.#taken.has(row.key)) return undefined;
    this.#taken.add(row.key);
    return row;
  }

  async #findByKey(event: ToldEvent, isSuch: (row: EventRow) => boolean): Promise<EventRow | undefined> {
    for (const key of this.#keysOf(event)) {
      const row = this.#rows.get(key) ?? (this.#others.has(key) ? await this.#store.row(key as EventKey) : undefined);
      if (row !== undefined && this.#isNameless(row) && isSuch(row)) return row;
    }
    return undefined;
  }

  /**
   * The calendar has no name for it: it never told of it, or by a name that it gives no event any more. Names change where
   * "this and following" is split off a series, and where a single event becomes one.
   */
  #isNameless({ key, source }: EventRow): boolean {
    return source === undefined || (this.#rows.has(key) && !this.#names.has(source));
  }

  /** Finds the rows of events that have no key in common with a row, but calendar, title and start with one alone. */
  #findLookalikes(rows: Map<ToldEvent, EventRow>, isSuch: (row: EventRow) => boolean): void {
    const left = [...this.#rows.values()].filter(
      (row) =>
        (row.source === undefined || (this.#told.whole && this.#isNameless(row))) &&
        !this.#taken.has(row.key) &&
        isSuch(row),
    );
    const lost = left.flatMap(({ seen }) => (seen === null ? [] : [seen.event]));
    const starts = new Set(lost.map(({ start }) => start));
    const there = this.#told.events.filter((event) => starts.has(event.start) && !rows.has(event));
    // Keys that stand for the events' places in the list.
    const looks = there.map((event, place) =>
      calendarEvent(event, String(place) as EventKey, this.#told.address, null),
    );
    for (const [from, to] of matchLost(lost, looks)) {
      const [event, row] = [there[Number(to)], this.#rows.get(from)];
      if (event === undefined || row === undefined) continue;
      this.#taken.add(row.key);
      rows.set(event, row);
    }
  }

  async #put(told: ToldEvent, row: EventRow | undefined): Promise<void> {
    const source = this.#sourceOf(told);
    const key = row?.key ?? this.#newKey(told);
    const before = row?.seen ?? null;
    const event = calendarEvent(told, key, this.#told.address, before?.event ?? null);
    const seen = seenAnew(before, event, this.#told.at);
    if (row !== undefined && seen === before && source === row.source) return;
    await this.#store.putRow(row, { said: null, ...row, key, seen, source });
  }

  #newKey(event: ToldEvent): EventKey {
    const isFree = (key: string): boolean =>
      isEventKey(key) && ![this.#taken, this.#rows, this.#others].some((all) => all.has(key));
    const keys = this.#keysOf(event);
    let key = keys.find(isFree);
    for (let number = this.#taken.size; key === undefined; number += 1) {
      const numbered = `${keys.at(-1)} ${number}`;
      if (isFree(numbered)) key = numbered;
    }
    this.#taken.add(key);
    return key as EventKey;
  }

  /** The keys that it may have here, the likeliest first. The last is none of Google's, but the calendar's own name. */
  #keysOf(event: ToldEvent): readonly string[] {
    return [...event.keys, `${this.#told.address} ${this.#sourceOf(event)}`.slice(0, LONGEST_OWN_KEY)];
  }

  #sourceOf(event: ToldEvent): string {
    return this.#sources.get(event) ?? sourceOf(event);
  }

  async #putGone(): Promise<void> {
    const { whole, at } = this.#told;
    if (!whole) return;
    for (const batch of batchesOf([...this.#rows.values()])) {
      await this.#rest(0);
      for (const row of batch) {
        if (row.seen === null || row.place === null || this.#taken.has(row.key)) continue;
        const [, begins] = row.place;
        if (begins < whole.from || begins >= whole.to) continue;
        const seen = seenGone(row.seen, at);
        // A backup may have brought another row back that had the name before.
        const { source, ...nameless } = row;
        const isNamesake = source !== undefined && this.#names.has(source);
        if (seen !== row.seen || isNamesake) await this.#store.putRow(row, { ...(isNamesake ? nameless : row), seen });
      }
    }
  }
}

/** An event that Google gives no key that could be known is named after the calendar's own word for it. */
const LONGEST_OWN_KEY = 2000;

/** It was seen and is not gone; or all that is known of it is a tag. */
function isThere({ seen, said }: EventRow): boolean {
  return seen === null ? Boolean(said?.tag) : !isGone(seen);
}

/** Of two rows with one name the one that is there is meant, or that of which something was said. */
function isBetter(row: EventRow, than: EventRow): boolean {
  return isThere(row) === isThere(than) ? Boolean(row.said?.tag) && !than.said?.tag : isThere(row);
}

/** The calendar's own name for each of its events; of several that it gives one name, the later ones are numbered. */
function sourcesOf(events: readonly ToldEvent[]): ReadonlyMap<ToldEvent, string> {
  const counts = new Map<string, number>();
  return new Map(
    events.map((event) => {
      const source = sourceOf(event);
      const count = (counts.get(source) ?? 0) + 1;
      counts.set(source, count);
      return [event, count === 1 ? source : `${source} ${count}`];
    }),
  );
}

/** The calendar's own name for an occurrence; one without is named by its title and start. */
function sourceOf({ uid, original, title, start }: ToldEvent): string {
  if (uid === '') return JSON.stringify([title, start]);
  return original === null ? uid : `${uid} ${original}`;
}

/** What the calendar leaves open (a title where it shows busy time alone, an answer) is as it was before. */
function calendarEvent(told: ToldEvent, key: EventKey, calendar: string, before: CalendarEvent | null): CalendarEvent {
  const details = {
    key,
    calendar,
    title: told.title || (before?.title ?? ''),
    series: told.series ?? before?.series ?? null,
    answer: told.answer ?? before?.answer ?? null,
  };
  return told.allDay
    ? { ...details, allDay: true, start: told.start, end: told.end }
    : { ...details, allDay: false, start: told.start, end: told.end };
}

function* batchesOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}
