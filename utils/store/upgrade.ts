/** The steps that bring a database of any version to the present one. */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StoreSchema } from './schema.ts';

type Upgrade = IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], 'versionchange'>;
type Step = (database: IDBPDatabase<StoreSchema>, transaction: Upgrade) => void;

/**
 * The first step makes version 1 out of nothing, the next makes version 2 out of it, and so on. A step is never edited
 * once it is released: people's databases are as it left them. Add another, and a `tests/fixtures/store/vN.json`.
 */
const STEPS: readonly Step[] = [
  (database) => {
    const events = database.createObjectStore('events', { keyPath: 'key' });
    events.createIndex('place', 'place');
    events.createIndex('untagged', 'untagged');
    events.createIndex('reason', 'said.tag.reason');
    events.createIndex('said', 'said.at');
    database.createObjectStore('goals', { keyPath: ['goal.reason', 'goal.from'] });
    database.createObjectStore('days', { keyPath: 'day' });
    database.createObjectStore('facts', { keyPath: 'name' });
  },
  (database, transaction) => {
    database.createObjectStore('calendars', { keyPath: 'address' });
    transaction.objectStore('events').createIndex('calendar', ['seen.event.calendar', 'seen.event.start']);
    listCalendars(transaction).catch(() => transaction.abort());
  },
];

/** The version of the database that this code understands. */
export const VERSION = STEPS.length;

/** Takes the steps that are missing; runs inside the transaction of the upgrade, which is undone if one throws. */
export function upgrade(
  database: IDBPDatabase<StoreSchema>,
  oldVersion: number,
  _newVersion: number | null,
  transaction: Upgrade,
): void {
  for (const step of STEPS.slice(oldVersion)) step(database, transaction);
}

/** Up to version 1 all that was known of calendars stood in their events, and came from Google's page. */
async function listCalendars(transaction: Upgrade): Promise<void> {
  const pageAt = new Map<string, number>();
  for await (const { value } of transaction.objectStore('events')) {
    if (value.seen === null) continue;
    const { event, at } = value.seen;
    pageAt.set(event.calendar, Math.max(at, pageAt.get(event.calendar) ?? 0));
  }
  const calendars = transaction.objectStore('calendars');
  for (const [address, at] of pageAt) {
    await calendars.put({ address, name: null, pageAt: at, fileAt: null, feed: null });
  }
}
