/** What runs in a page with the extension's rights: asks the background, and looks at what really lies on the disk. */
import type { RawEvent } from '../../utils/raw-reading.ts';
import { rawEventOf } from '../raw-readings.ts';
import type { ExtensionScope } from './drive.ts';

/** What the tests say of an event. */
export interface Saying {
  readonly key: string;
  readonly reason: string;
  readonly raw: RawEvent;
}

/** What is said of an event that has its key for a title, so many days after 2 November 2026. */
export function saying(key: string, reason: string, day = 0): Saying {
  const start = Date.UTC(2026, 10, 2 + day, 10);
  return { key, reason, raw: rawEventOf({ key, title: key, start, end: start + 3_600_000 }) };
}

/** A row of the database, as far as the tests look into it. */
export interface StoredRow {
  readonly key: string;
  readonly seen: { readonly event: { readonly title: string } } | null;
  readonly said: { readonly tag: { readonly reason: string } | null; readonly at: number } | null;
  readonly untagged: number | null;
}

/** What lies on the disk. */
export interface OnDisk {
  readonly rows: readonly StoredRow[];
  /** How many events begin, by the derived days; null while some of these are missing. */
  readonly begun: number | null;
  /** The second copy, as text. */
  readonly copy: string;
}

/** Tags events, each with what the page says of it, all at once. Gives the keys of those that were answered as saved. */
export async function sayAll(sayings: readonly Saying[]): Promise<string[]> {
  const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
  const answers = sayings.map(async ({ key, reason, raw }) => {
    const request = { key, tag: { reason, also: [] }, raw };
    const never = new Promise((resolve) => setTimeout(resolve, 5000));
    try {
      const answer = (await Promise.race([runtime.sendMessage({ name: 'saveTag', request }), never])) as
        | { ok: boolean }
        | undefined;
      return answer?.ok ? [key] : [];
    } catch {
      return [];
    }
  });
  return (await Promise.all(answers)).flat();
}

/** Asks the background, and gives its whole answer. */
export async function ask(name: string, request: unknown): Promise<{ ok: boolean; answer?: unknown; error?: string }> {
  const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
  return (await runtime.sendMessage({ name, request })) as { ok: boolean };
}

/** Reads the database and the second copy without the extension's code. */
export async function readDisk(): Promise<OnDisk> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('seven-reasons'));
  const transaction = database.transaction(['events', 'days', 'facts']);
  const [rows, days, fact] = await Promise.all([
    settled(transaction.objectStore('events').getAll()),
    settled(transaction.objectStore('days').getAll()),
    settled(transaction.objectStore('facts').get('days')),
  ]);
  database.close();
  const begun = days.flatMap((day) => day.begun as number[]).reduce((sum, events) => sum + events, 0);
  const copy = await (globalThis as unknown as ExtensionScope).chrome.storage.local.get(null);
  return { rows, begun: fact?.missing.length === 0 ? begun : null, copy: JSON.stringify(copy) };
}

/** Resolves once the background says that it was stopped, see `store-steps.ts`. */
export function hearStopped(): Promise<void> {
  const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
  return new Promise((resolve) => {
    const hear = (message: unknown): undefined => {
      if (!(message as { stopped?: boolean }).stopped) return;
      runtime.onMessage.removeListener(hear);
      resolve();
    };
    runtime.onMessage.addListener(hear);
  });
}

/** Deletes the database under whoever has it open. */
export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('seven-reasons');
    deleting.onsuccess = () => resolve();
    deleting.onerror = reject;
  });
}

/** Puts another in its place, of some version, that holds an empty store. */
export function replaceDatabase(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase('seven-reasons');
    const opening = indexedDB.open('seven-reasons', version);
    opening.onupgradeneeded = () => opening.result.createObjectStore('events');
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = reject;
  });
}

/** A database as an earlier version of the extension left it, see `tests/fixtures/store/`. */
export interface EarlierDatabase {
  readonly stores: Readonly<
    Record<string, { keyPath: string | string[]; indexes: Record<string, string | string[]>; rows: readonly object[] }>
  >;
}

/** What a page that holds a database remembers. */
export interface HoldingScope {
  held: IDBDatabase;
  /** Whether another page has asked for it meanwhile. */
  isAsked: boolean;
}

/** Puts another of that version in its place, and holds that open until the page is closed. */
export function holdDatabase(version: number, { stores }: EarlierDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase('seven-reasons');
    const opening = indexedDB.open('seven-reasons', version);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
        for (const row of rows) store.put(row);
      }
    };
    opening.onsuccess = () => {
      const scope = globalThis as unknown as HoldingScope;
      scope.held = opening.result;
      scope.held.onversionchange = () => {
        scope.isAsked = true;
      };
      resolve();
    };
    opening.onerror = reject;
  });
}

/** Takes all the room that the browser gives, by a database of another name. */
export async function fillDisk(): Promise<void> {
  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open('filler', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('filling', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  const isTaken = (database: IDBDatabase, bytes: number): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction('filling', 'readwrite');
      // Of what cannot be compressed.
      transaction.objectStore('filling').put(crypto.getRandomValues(new Uint8Array(bytes)));
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () =>
        transaction.error?.name === 'QuotaExceededError' ? resolve(false) : reject(transaction.error);
    });
  for (const bytes of [65_536, 4096, 256]) {
    const database = await open();
    while (await isTaken(database, bytes));
    database.close();
  }
}

/** Gives back what `fillDisk` took. */
export function emptyDisk(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('filler');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

/** What the database is, whoever has made it. */
export function shapeOfDatabase(): Promise<{ readonly version: number; readonly stores: readonly string[] }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('seven-reasons');
    opening.onsuccess = () => {
      const { version, objectStoreNames } = opening.result;
      opening.result.close();
      resolve({ version, stores: [...objectStoreNames] });
    };
    opening.onerror = reject;
  });
}
