/** Reads many rows, slice by slice, so that whoever does so answers in between. */
import type { EventKey } from '../events/index.ts';
import type { Transaction } from './open.ts';
import type { EventRow } from './schema.ts';

/** How many rows, and how many keys, are read at once: a few milliseconds' worth. */
const [SLICE, KEYS] = [500, 5000];

/** Every event of a calendar that is known, in the order in which they begin. What begins when may not change meanwhile. */
export async function* rowsOfCalendar(transaction: Transaction, address: string): AsyncGenerator<readonly EventRow[]> {
  const index = transaction.objectStore('events').index('calendar');
  const end = [address, []];
  let [from, size]: [IDBValidKey, number] = [[address], SLICE];
  let read = new Set<string>();
  for (;;) {
    const rows = await index.getAll(IDBKeyRange.bound(from, end), size);
    yield rows.filter(({ key }) => !read.has(key));
    const last = rows.at(-1)?.seen?.event.start;
    if (rows.length < size || last === undefined) return;
    // Those that begin together with the last one are found again from there on, and others with them.
    const together = rows.filter(({ seen }) => seen?.event.start === last);
    if (together.length === rows.length) size *= 2;
    read = new Set(together.map(({ key }) => key));
    from = [address, last];
  }
}

/** The keys of all rows. */
export async function* keysOfAll(transaction: Transaction): AsyncGenerator<readonly EventKey[]> {
  const events = transaction.objectStore('events');
  let keys = await events.getAllKeys(null, KEYS);
  while (keys.length > 0) {
    yield keys;
    const last = keys.at(-1) as EventKey;
    keys = keys.length < KEYS ? [] : await events.getAllKeys(IDBKeyRange.lowerBound(last, true), KEYS);
  }
}
