/** Changes the store: what is written, and what follows from it, in one transaction and in the second copy. */
import type { EventKey } from '../events/index.ts';
import type { Goal } from '../summary/index.ts';
import { type Stamp, stampOf } from '../time/index.ts';
import { newCalendar } from './calendar-row.ts';
import { copyWords, type Words } from './copy.ts';
import { clearDays, touchedDays } from './days.ts';
import { type EventRecord, eventRow } from './event-row.ts';
import { factOf, putFact } from './facts.ts';
import { type Transaction, write } from './open.ts';
import { rowsBegun, rowsGone } from './rows-between.ts';
import { keysOfAll, rowsOfCalendar } from './rows-of-calendar.ts';
import type { CalendarRow, EventRow, GoalRow } from './schema.ts';

/** What one change may do; nothing else writes what the user said or the page showed. */
export interface Change {
  row(key: EventKey): Promise<EventRow | undefined>;
  /** The rows whose events begin from `first` to `last` (ms; see `Place`) and are not gone. */
  rowsBegun(first: number, last: number): Promise<EventRow[]>;
  /** The rows of those that are. */
  rowsGone(first: number, last: number): Promise<EventRow[]>;
  /** The rows of one calendar whose events begin then (ms, or a date). */
  rowsAt(calendar: string, start: number | string): Promise<readonly EventRow[]>;
  /** The rows of one calendar, slice by slice; see `rowsOfCalendar`. */
  rowsOf(calendar: string): AsyncIterable<readonly EventRow[]>;
  /** The keys of all rows, slice by slice. */
  keys(): AsyncIterable<readonly EventKey[]>;
  /** Lets others run: what comes after it is another task. */
  pause(): Promise<void>;
  /** Puts what is known of an occurrence in the place of its row `before`. */
  putRow(before: EventRow | undefined, record: EventRecord): Promise<void>;
  calendars(): Promise<readonly CalendarRow[]>;
  calendar(address: string): Promise<CalendarRow | undefined>;
  putCalendar(row: CalendarRow): Promise<void>;
  /** The version of a goal that is in force from the same date. */
  goal(goal: Goal): Promise<GoalRow | undefined>;
  putGoal(goal: GoalRow): Promise<void>;
  /** Until when everything that was said, anywhere, is gone for good; null: it never was deleted everywhere. */
  erased(): Promise<Stamp | null>;
  erase(until: Stamp): Promise<void>;
  /** Every row and every version of every goal. */
  all(): Promise<{ readonly rows: readonly EventRow[]; readonly goals: readonly GoalRow[] }>;
  /** Takes all rows, goals and calendars away. */
  clear(): Promise<void>;
}

/**
 * Runs `work` as one transaction over the whole store: all that it writes is on disk when this resolves, with the days
 * it touches, or none of it if this rejects; and what the user said is in the second copy as well. `work` may await
 * nothing but what it is given.
 * @throws StoreError `store_full` when there is no room
 */
export async function change<T>(work: (change: Change) => Promise<T>): Promise<T> {
  const { result, words } = await write('strict', (transaction) => changeIn(transaction, work));
  if (words !== null) await copyWords(words);
  return result;
}

/** The same inside a transaction that is under way; `words` are for the second copy, null where there are none. */
export async function changeIn<T>(
  transaction: Transaction<'readwrite'>,
  work: (change: Change) => Promise<T>,
): Promise<{ readonly result: T; readonly words: Words | null }> {
  const days = await touchedDays(transaction);
  const uncounted = new Set((await factOf(transaction, 'uncounted'))?.calendars);
  const seenIn = new Map<string, number>();
  const rows = new Map<EventKey, EventRow>();
  const goals: GoalRow[] = [];
  let isCleared = false;
  const [eventStore, goalStore] = [transaction.objectStore('events'), transaction.objectStore('goals')];
  const calendarStore = transaction.objectStore('calendars');
  const result = await work({
    row: (key) => eventStore.get(key),
    rowsBegun: (first, last) => rowsBegun(transaction, first, last),
    rowsGone: (first, last) => rowsGone(transaction, first, last),
    rowsAt: (calendar, start) => eventStore.index('calendar').getAll([calendar, start]),
    rowsOf: (calendar) => rowsOfCalendar(transaction, calendar),
    keys: () => keysOfAll(transaction),
    pause: async () => {
      await calendarStore.count();
    },
    putRow: async (before, record) => {
      const row = eventRow(record, uncounted);
      if (before !== undefined) days.touch(before);
      days.touch(row);
      if (row.seen !== null) seenIn.set(row.seen.event.calendar, row.seen.at);
      if (row.said !== null) rows.set(row.key, row);
      await eventStore.put(row);
    },
    calendars: () => calendarStore.getAll(),
    calendar: (address) => calendarStore.get(address),
    putCalendar: async (row) => {
      await calendarStore.put(row);
    },
    goal: ({ reason, from }) => goalStore.get([reason, from]),
    putGoal: async (goal) => {
      goals.push(goal);
      await goalStore.put(goal);
    },
    erased: async () => (await factOf(transaction, 'erased')) ?? null,
    erase: (until) => putFact(transaction, { name: 'erased', ...stampOf(until) }),
    all: async () => {
      const [all, allGoals] = await Promise.all([eventStore.getAll(), goalStore.getAll()]);
      return { rows: all, goals: allGoals };
    },
    clear: async () => {
      isCleared = true;
      await eventStore.clear();
      await goalStore.clear();
      await calendarStore.clear();
      await clearDays(transaction);
      await transaction.objectStore('facts').delete('restored');
    },
  });
  for (const [address, at] of seenIn) {
    const isKnown = (await calendarStore.getKey(address)) !== undefined;
    if (!isKnown) await calendarStore.put({ ...newCalendar(address), pageAt: at });
  }
  await days.derive();
  if (!isCleared && rows.size === 0 && goals.length === 0) return { result, words: null };
  const revision = ((await factOf(transaction, 'copy'))?.revision ?? 0) + 1;
  await putFact(transaction, { name: 'copy', revision });
  return { result, words: { revision, rows: [...rows.values()], goals, isCleared } };
}
