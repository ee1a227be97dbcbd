/**
 * How each day's time divides, derived from its events: kept in step by the transaction that changes them, and built
 * slice by slice where there is too much of it for that.
 */
import type { CalendarEvent } from '../events/index.ts';
import { daysOfNumbers, totalsOf } from '../summary/index.ts';
import { dayNumber, dayNumberAt } from '../time/index.ts';
import { countOf, type DayRange, joined, within, without } from './day-range.ts';
import { DERIVED, daysIn, isBy } from './derived-days.ts';
import { factOf, putFact } from './facts.ts';
import { read, type Transaction, write } from './open.ts';
import { historyOf, known, rowsBetween } from './rows-between.ts';
import type { DayRow, DayRules, DaysFact, EventRow } from './schema.ts';

type Writing = Transaction<'readwrite'>;

const DAY = 86_400_000;

/** How many days one transaction derives at most: some tens of milliseconds. */
const SLICE = 64;

/** How many ranges of days are gathered before those that are the same are joined. */
const MANY = 1000;

/**
 * Gathers the days that changed rows lie in, or lay in before, and brings them up to date inside the transaction of the
 * change; where they are too many (an import, an event of a year), they are noted as missing, for `deriveDays`.
 */
export async function touchedDays(
  transaction: Writing,
): Promise<{ touch(row: EventRow): void; derive(): Promise<void> }> {
  const zone = (await factOf(transaction, 'days'))?.rules.zone;
  let touched: DayRange[] = [];
  return {
    touch: ({ seen }) => {
      if (zone === undefined || seen === null) return;
      touched.push(daysWith(seen.event, zone));
      if (touched.length % MANY === 0) touched = joined(touched);
    },
    derive: async () => {
      const fact = await factOf(transaction, 'days');
      if (fact === undefined) return;
      const stale = without(within(touched, DERIVED), fact.missing);
      if (countOf(stale) > SLICE) await forget(transaction, fact, stale);
      else for (const range of stale) await putDays(transaction, range, await derive(transaction, fact.rules, range));
    },
  };
}

/** Takes all days away, in the transaction that takes all events away. */
export async function clearDays(transaction: Writing): Promise<void> {
  const fact = await factOf(transaction, 'days');
  if (fact !== undefined) await forget(transaction, { ...fact, missing: [] }, []);
  await transaction.objectStore('days').clear();
}

/**
 * Derives whatever days are missing by these rules, the latest first, slice by slice; all of them, if they were derived
 * by others, or `anew` (after an update, since rules and time zones may have changed with it). What is left when the
 * browser ends it is done at the next call. Only one may run at a time.
 */
export async function deriveDays(rules: DayRules, { anew = false } = {}): Promise<void> {
  if (anew) await write('relaxed', (transaction) => begin(transaction, rules));
  while (!isDone(await factOf(await read(), 'days'), rules)) {
    await write('relaxed', (transaction) => deriveSlice(transaction, rules));
  }
}

/**
 * Derives every day again and compares it with what is kept; what differs is put right.
 * @returns how many days differed: 0, unless the store is damaged
 */
export async function checkDays(): Promise<number> {
  const transaction = await read();
  const [kept, held] = await Promise.all([transaction.objectStore('days').getAllKeys(), daysWithEvents(transaction)]);
  let differing = 0;
  let left = within([...held, ...kept.map((day) => ({ first: day, last: day }))], DERIVED);
  for (let [range] = left; range !== undefined; [range] = left) {
    const slice = { first: range.first, last: Math.min(range.last, range.first + SLICE - 1) };
    differing += await write('relaxed', (transaction) => checkSlice(transaction, slice));
    left = without(left, [slice]);
  }
  return differing;
}

/** How much of the days is derived by these rules, from 0 to 1; `deriveDays` derives the rest. Numbers are right all the same. */
export async function derivedShare(rules: DayRules): Promise<number> {
  const transaction = await read();
  const [fact, held] = await Promise.all([factOf(transaction, 'days'), daysWithEvents(transaction)]);
  const days = countOf(within(held, DERIVED));
  if (isDone(fact, rules) || days === 0) return 1;
  return isBy(fact, rules) ? Math.max(0, 1 - countOf(fact.missing) / days) : 0;
}

function isDone(fact: DaysFact | undefined, rules: DayRules): boolean {
  return isBy(fact, rules) && fact.missing.length === 0;
}

async function deriveSlice(transaction: Writing, rules: DayRules): Promise<void> {
  const stored = await factOf(transaction, 'days');
  const fact = isBy(stored, rules) ? stored : await begin(transaction, rules);
  const latest = fact.missing.at(-1);
  if (latest === undefined) return;
  const slice = { first: Math.max(latest.first, latest.last - SLICE + 1), last: latest.last };
  await putDays(transaction, slice, await derive(transaction, rules, slice));
  await putFact(transaction, { ...fact, missing: without(fact.missing, [slice]) });
}

/** Forgets all days: from now on they are derived by these rules. */
async function begin(transaction: Writing, rules: DayRules): Promise<DaysFact> {
  const missing = within(await daysWithEvents(transaction), DERIVED);
  const fact: DaysFact = { name: 'days', rules, missing };
  await transaction.objectStore('days').clear();
  await putFact(transaction, fact);
  return fact;
}

async function forget(transaction: Writing, fact: DaysFact, stale: readonly DayRange[]): Promise<void> {
  for (const { first, last } of stale) await transaction.objectStore('days').delete(IDBKeyRange.bound(first, last));
  await putFact(transaction, { ...fact, missing: joined([...fact.missing, ...stale]) });
}

async function checkSlice(transaction: Writing, slice: DayRange): Promise<number> {
  const fact = await factOf(transaction, 'days');
  if (fact === undefined || within(fact.missing, slice).length > 0) return 0;
  const kept = new Map((await daysIn(transaction, slice)).map((row) => [row.day, JSON.stringify(row)]));
  const derived = await derive(transaction, fact.rules, slice);
  const differing = new Set([...kept.keys(), ...derived.map(({ day }) => day)]);
  for (const row of derived) if (kept.get(row.day) === JSON.stringify(row)) differing.delete(row.day);
  if (differing.size > 0) await putDays(transaction, slice, derived);
  return differing.size;
}

async function putDays(transaction: Writing, { first, last }: DayRange, rows: readonly DayRow[]): Promise<void> {
  const days = transaction.objectStore('days');
  await days.delete(IDBKeyRange.bound(first, last));
  // Async, so that one that is refused at once does not leave those before it without anybody to hear of their end.
  await Promise.all(rows.map(async (row) => days.put(row)));
}

/** The rows of those days that hold anything. */
async function derive(transaction: Transaction, { zone, allDayHours }: DayRules, range: DayRange): Promise<DayRow[]> {
  const { start, end } = daysOfNumbers(range.first, range.last, zone);
  const events = (await rowsBetween(transaction, start, end)).flatMap(known);
  const rows: DayRow[] = [];
  for (let day = range.first; day <= range.last; day++) {
    const { past, begun, continued } = totalsOf(
      events,
      daysOfNumbers(day, day, zone),
      Number.POSITIVE_INFINITY,
      allDayHours,
    );
    if ([...begun, ...continued].some((events) => events > 0)) rows.push({ day, time: past, begun, continued });
  }
  return rows;
}

/** The days of the store's whole history, and one more on either side, as zones differ. */
async function daysWithEvents(transaction: Transaction): Promise<readonly DayRange[]> {
  const history = await historyOf(transaction);
  return history === null
    ? []
    : [{ first: Math.floor(history.start / DAY) - 1, last: Math.floor(history.end / DAY) + 1 }];
}

/** The days an event lies in, as far as they are derived. */
function daysWith(event: CalendarEvent, zone: string): DayRange {
  if (event.allDay) return { first: dayNumber(event.start), last: dayNumber(event.end) - 1 };
  const dayAt = (instant: number): number =>
    dayNumberAt(Math.min(Math.max(instant, (DERIVED.first - 2) * DAY), (DERIVED.last + 2) * DAY), zone);
  return { first: dayAt(event.start), last: dayAt(Math.max(event.start, event.end - 1)) };
}
