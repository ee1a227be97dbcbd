/** Finds rows by where they lie in time, inside a transaction. */
import type { KnownEvent } from '../summary/index.ts';
import type { Transaction } from './open.ts';
import { extentOf, LENGTHS, overlaps, placesAround, placesBegun, placesGone } from './place.ts';
import type { EventRow } from './schema.ts';

/** The rows whose events overlap [start, end), instants in ms, in no order; see `overlaps` for all-day ones. */
export async function rowsBetween(transaction: Transaction, start: number, end: number): Promise<EventRow[]> {
  const index = transaction.objectStore('events').index('place');
  const rows = (await Promise.all(placesAround(start, end).map((range) => index.getAll(range)))).flat();
  return rows.filter(({ seen }) => seen !== null && overlaps(seen.event, start, end));
}

/** The rows whose events begin from `first` to `last` (ms; see `Place`) and are not gone. */
export async function rowsBegun(transaction: Transaction, first: number, last: number): Promise<EventRow[]> {
  const index = transaction.objectStore('events').index('place');
  return (await Promise.all(placesBegun(first, last).map((range) => index.getAll(range)))).flat();
}

/** The rows whose events began then, and are gone. */
export async function rowsGone(transaction: Transaction, first: number, last: number): Promise<EventRow[]> {
  return transaction.objectStore('events').index('place').getAll(placesGone(first, last));
}

/** The row's event, where it was ever read, and what was said of it. */
export function known({ seen, said }: EventRow): readonly KnownEvent[] {
  return seen === null ? [] : [{ event: seen.event, tag: said?.tag ?? null }];
}

/** A span (ms) in which every event lies whose details are known, found without reading them; null: there is none. */
export async function historyOf(transaction: Transaction): Promise<{ start: number; end: number } | null> {
  const index = transaction.objectStore('events').index('place');
  const spans = await Promise.all(
    LENGTHS.map(async (longest, length) => {
      const range = IDBKeyRange.bound([length], [length + 1]);
      const [first, last] = await Promise.all([index.openKeyCursor(range), index.openKeyCursor(range, 'prev')]);
      if (!first || !last) return [];
      // The longest have no length in common, but there are few.
      const ends = Number.isFinite(longest) ? [last.key[1] + longest] : (await index.getAll(range)).map(endOf);
      return [{ start: first.key[1], end: Math.max(...ends) }];
    }),
  );
  const all = spans.flat();
  if (all.length === 0) return null;
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

function endOf({ seen }: EventRow): number {
  return seen === null ? Number.NEGATIVE_INFINITY : extentOf(seen.event).ends;
}
