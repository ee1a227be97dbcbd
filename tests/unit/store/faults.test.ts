/** What goes wrong: a write that fails changes nothing, and the store goes on working. */
import './fresh-store.ts';
import { forceCloseDatabase } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import {
  deleteEverything,
  everything,
  hasTags,
  recordEvents,
  StoreError,
  saveGoal,
  saveTag,
  tagsOf,
} from '../../../utils/store/index.ts';
import { openRaw, settled } from './raw-database.ts';
import { tag, timed } from './sample-events.ts';

const meetup = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00');
const other = timed('other', '2026-11-24T18:00', '2026-11-24T20:00');
const goal = { reason: 'learn', kind: 'at-least', amount: null, from: '2026-11-23' } as const;

/** Every write, and how many requests that write something it makes. */
const WRITES: readonly [what: string, requests: number, write: () => Promise<unknown>][] = [
  ['a tag', 1, () => saveTag({ key: meetup.key, tag: tag('belong'), event: { ...meetup, title: 'new' } }, 2)],
  ['a tag taken away', 1, () => saveTag({ key: meetup.key, tag: null, event: null }, 2)],
  [
    'two events',
    2,
    () =>
      recordEvents(
        [meetup, other].map((event) => ({ ...event, title: 'new' })),
        2,
      ),
  ],
  ['a goal', 1, () => saveGoal({ ...goal, amount: { unit: 'share', percent: 1 } })],
  ['a deletion of everything', 2, () => deleteEverything()],
];

const { put, clear } = IDBObjectStore.prototype;

type Fault = (store: IDBObjectStore, request: () => IDBRequest) => IDBRequest;

/** Ways in which the last of them goes wrong. */
const FAULTS: readonly [what: string, fault: Fault][] = [
  [
    'is refused at once',
    () => {
      throw new DOMException('no room', 'QuotaExceededError');
    },
  ],
  [
    'fails',
    (store, request) => {
      request();
      const row = { key: 'twice', goal: { reason: 'twice', from: 'twice' } };
      store.add(row);
      return store.add(row);
    },
  ],
  [
    'is done, but its transaction is aborted',
    (store, request) => {
      const done = request();
      done.addEventListener('success', () => store.transaction.abort());
      return done;
    },
  ],
];

/** Lets the `count`-th request from now that writes something go wrong. */
function failAt(count: number, fault: Fault): void {
  let made = 0;
  const orFail = (store: IDBObjectStore, request: () => IDBRequest): IDBRequest => {
    made += 1;
    return made === count ? fault(store, request) : request();
  };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
    return orFail(this, () => put.call(this, row));
  });
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
    return orFail(this, () => clear.call(this));
  });
}

const CASES = WRITES.flatMap(([what, requests, write]) =>
  FAULTS.map(([how, fault]) => ({ what, requests, write, how, fault })),
);

test.each(CASES)('$what whose last request $how changes nothing, and can be tried again', async (fallen) => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  await recordEvents([other], 1);
  await saveGoal(goal, 1);
  const before = await everything({});

  failAt(fallen.requests, fallen.fault);
  await expect(fallen.write()).rejects.toThrow();
  expect(await everything({})).toEqual(before);

  await fallen.write();
  expect(await everything({})).not.toEqual(before);
});

test('a full disk is said in a way that a person can act on', async () => {
  failAt(1, () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const saving = saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  await expect(saving).rejects.toSatisfy((error) => error instanceof StoreError && error.key === 'store_full');
});

test('after a full disk it goes on by another connection, as in Firefox the next write by the same one is refused', async () => {
  await hasTags();
  let full: IDBDatabase | null = null;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
    if (full === this.transaction.db) throw new DOMException('only deleting is allowed', 'InvalidStateError');
    if (full !== null) return put.call(this, row);
    full = this.transaction.db;
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const saving = () => saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  await expect(saving()).rejects.toThrow('store_full');
  await saving();
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
});

test('a tag counts as saved only when its transaction is complete, and on disk', async () => {
  const order: string[] = [];
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
    if (this.name === 'events') this.transaction.addEventListener('complete', () => order.push('complete'));
    return put.call(this, row);
  });
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  order.push('saved');
  expect(order).toEqual(['complete', 'saved']);
  expect(transaction.mock.lastCall).toMatchObject([expect.anything(), 'readwrite', { durability: 'strict' }]);
});

test('a database of a newer version is left untouched, and said', async () => {
  const database = await openRaw(999, (shaped) => shaped.createObjectStore('from the future'));
  database.close();
  for (const verb of [() => hasTags(), () => saveTag({ key: meetup.key, tag: null, event: null }, 1)]) {
    await expect(verb()).rejects.toSatisfy((error) => error instanceof StoreError && error.key === 'store_newer');
  }
  const untouched = await openRaw();
  expect([untouched.version, ...untouched.objectStoreNames]).toEqual([999, 'from the future']);
  untouched.close();
});

test('makes way for another page that deletes the database, and starts anew', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  await settled(indexedDB.deleteDatabase('seven-reasons'));
  expect(await tagsOf([meetup.key])).toEqual({});
  await saveTag({ key: meetup.key, tag: tag('belong'), event: meetup }, 2);
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('belong') });
});

test('waits without a word while another page holds the database that is to be replaced', async () => {
  await hasTags();
  const holding = await openRaw();
  const deleting = indexedDB.deleteDatabase('seven-reasons');
  await new Promise((resolve) => {
    deleting.onblocked = resolve;
  });
  const answer = hasTags();
  holding.close();
  expect(await answer).toBe(false);
});

test('opens the database again after the browser has ended the connection', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await hasTags();
  const connection = transaction.mock.contexts[0] as IDBDatabase;
  const closed = new Promise((resolve) => connection.addEventListener('close', resolve));
  forceCloseDatabase(connection as never);
  await closed;
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
});

test('begins on a fresh connection where the browser has ended the one there was, and has not said so yet', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  const { transaction } = IDBDatabase.prototype;
  const fault = vi.spyOn(IDBDatabase.prototype, 'transaction');
  fault.mockImplementationOnce(function (this: IDBDatabase, ...asked) {
    this.close();
    return transaction.apply(this, asked);
  });
  await saveTag({ key: meetup.key, tag: tag('belong'), event: meetup }, 2);
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('belong') });
});
