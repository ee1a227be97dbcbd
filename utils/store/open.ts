/** Opens the database, once, and runs transactions on it. */
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { DATABASE, type StoreSchema } from './schema.ts';
import { inStoreWords, StoreError } from './store-error.ts';
import { upgrade, VERSION } from './upgrade.ts';

/** The database, open. */
export type Connection = IDBPDatabase<StoreSchema>;

const STORES = ['events', 'goals', 'days', 'facts', 'calendars'] as const;

/** A transaction over the whole store: whoever reads in one sees everything as it was at one moment. */
export type Transaction<Mode extends IDBTransactionMode = IDBTransactionMode> = IDBPTransaction<
  StoreSchema,
  typeof STORES,
  Mode
>;

let connection: Promise<Connection> | null = null;

type Durability = 'strict' | 'relaxed';

let prepare: ((opening: Promise<Connection>) => Promise<void>) | null = null;

/**
 * Has `work` begun whenever the database is being opened, and done before anybody else gets to it. What fails is tried
 * again at the next opening; the store serves with what it has.
 */
export function atOpening(work: (opening: Promise<Connection>) => Promise<void>): void {
  prepare = (opening) => work(opening).catch(() => {});
}

/** Begins a transaction that reads. @throws StoreError `store_newer` */
export function read(): Promise<Transaction<'readonly'>> {
  return begin(readOn);
}

/** The same on a database that is open. */
export function readOn(open: Connection): Transaction<'readonly'> {
  return open.transaction(STORES);
}

/**
 * Runs `work` as one transaction: all that it writes is there when this resolves, or none of it if this rejects. With
 * `strict` durability that is on disk; with `relaxed` the operating system has it, which is enough for what can be
 * derived again. `work` may await nothing but the transaction's own requests.
 * @throws StoreError `store_newer`; `store_full` when there is no room
 */
export async function write<T>(
  durability: Durability,
  work: (transaction: Transaction<'readwrite'>) => Promise<T>,
): Promise<T> {
  return complete(await begin((open) => open.transaction(STORES, 'readwrite', { durability })), work);
}

/** The same on a database that is open. */
export function writeOn<T>(
  open: Connection,
  durability: Durability,
  work: (transaction: Transaction<'readwrite'>) => Promise<T>,
): Promise<T> {
  return complete(open.transaction(STORES, 'readwrite', { durability }), work);
}

async function complete<T>(
  transaction: Transaction<'readwrite'>,
  work: (transaction: Transaction<'readwrite'>) => Promise<T>,
): Promise<T> {
  // Its failure is told below; here it is only kept from being reported a second time, as unhandled.
  transaction.done.catch(() => {});
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    const told = inStoreWords(error);
    // Firefox lets the connection's next transaction do nothing but delete then, whether there is room by then or not.
    if (told instanceof StoreError && told.key === 'store_full') transaction.db.close();
    throw told;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended by itself: a request that fails takes its transaction along.
  }
}

/** Begins anew where the connection was closed, or ended by the browser whose word of it has not arrived yet. */
async function begin<T>(transactionOn: (open: Connection) => T): Promise<T> {
  const opened = openStore();
  const open = await opened;
  try {
    return transactionOn(open);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    if (connection === opened) connection = null;
    return transactionOn(await openStore());
  }
}

/**
 * The connection to the database, opened at the first call. It is closed when another page brings a newer version, and
 * forgotten when the browser ends it.
 * @throws StoreError `store_newer` when the database was written by a newer version of the extension
 */
function openStore(): Promise<Connection> {
  connection ??= connect();
  return connection;
}

function connect(): Promise<Connection> {
  const forget = (): void => {
    if (connection === opening) connection = null;
  };
  const opened = openDB<StoreSchema>(DATABASE, VERSION, {
    upgrade,
    // Another page waits to upgrade or delete the database. Where this one is the page that waits, it does so without
    // a word: the others close as this does, once their last transaction is through.
    blocking: (_old, _new, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  const opening = Promise.all([opened, prepare?.(opened)]).then(
    ([open]) => open,
    (error: unknown) => {
      forget();
      throw inStoreWords(error);
    },
  );
  return opening;
}
