/** Upgrades: a whole database of every version that was ever released comes to the present one, with all it held. */
import './fresh-store.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calendars, checkDays, eventsBetween, everything, untaggedEvents } from '../../../utils/store/index.ts';
import { openRaw, settled } from './raw-database.ts';

/** A database as a version left it, and the backup that the present version must make of it. */
interface Fixture {
  readonly stores: Record<
    string,
    { keyPath: string | string[]; indexes: Record<string, string | string[]>; rows: unknown[] }
  >;
  readonly backup: { readonly events: readonly { key: string; start: string; end: string }[] };
  /** The keys of the events that wait for a tag, newest first. */
  readonly untagged: readonly string[];
  /** What is known of calendars. */
  readonly calendars: readonly unknown[];
}

const FOLDER = `${import.meta.dirname}/../../fixtures/store`;
const VERSIONS = readdirSync(FOLDER).map((file) => Number(/^v(\d+)\.json$/.exec(file)?.[1]));

function fixture(version: number): Fixture {
  return JSON.parse(readFileSync(`${FOLDER}/v${version}.json`, 'utf8'));
}

async function leaveDatabase(version: number): Promise<void> {
  const { stores } = fixture(version);
  const database = await openRaw(version, (shaped) => {
    for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
      const store = shaped.createObjectStore(name, { keyPath });
      for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
    }
  });
  const transaction = database.transaction(Object.keys(stores), 'readwrite');
  for (const [name, { rows }] of Object.entries(stores)) {
    for (const row of rows) await settled(transaction.objectStore(name).add(row));
  }
  database.close();
}

/** Version, stores, keys and indexes of the database, as the store leaves it. */
async function shape(): Promise<unknown> {
  await everything({});
  const database = await openRaw();
  const { version, objectStoreNames } = database;
  const transaction = database.transaction([...objectStoreNames]);
  const stores = [...objectStoreNames].map((name) => {
    const store = transaction.objectStore(name);
    return [name, store.keyPath, [...store.indexNames].map((index) => [index, store.index(index).keyPath])];
  });
  database.close();
  return { version, stores };
}

test('every released version has its fixture', async () => {
  await everything({});
  const database = await openRaw();
  expect(VERSIONS.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: database.version }, (_, index) => index + 1),
  );
  database.close();
});

test.each(VERSIONS)('a database of version %i keeps all it held', async (version) => {
  await leaveDatabase(version);
  expect(await everything({})).toEqual(fixture(version).backup);
});

test.each(VERSIONS)('a database of version %i knows its calendars', async (version) => {
  await leaveDatabase(version);
  expect(await calendars()).toEqual(fixture(version).calendars);
});

test.each(VERSIONS)('a database of version %i is found again by time, and by what waits for a tag', async (version) => {
  await leaveDatabase(version);
  const { backup, untagged } = fixture(version);
  for (const { key, start, end } of backup.events) {
    for (const instant of [Date.parse(start), Date.parse(end) - 1]) {
      expect((await eventsBetween(instant, instant + 1)).map(({ event }) => event.key)).toContain(key);
    }
  }
  const waiting = await untaggedEvents({ before: Number.POSITIVE_INFINITY, limit: 99 });
  expect(waiting.map((event) => event.key)).toEqual(untagged);
});

test.each(VERSIONS)('the days that a database of version %i kept are right', async (version) => {
  await leaveDatabase(version);
  expect(await checkDays()).toBe(0);
});

test.each(VERSIONS)('a database of version %i gets the shape of a new one', async (version) => {
  const fresh = await shape();
  await settled(indexedDB.deleteDatabase('seven-reasons'));
  await leaveDatabase(version);
  expect(await shape()).toEqual(fresh);
});
