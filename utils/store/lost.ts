/** Notices when the database has lost what its second copy holds, and remembers that it was restored. */
import { type CopyArea, copiedRevision, setCopyArea } from './copy-head.ts';
import { factOf } from './facts.ts';
import { atOpening, type Connection, read, readOn, write } from './open.ts';
import type { RestoredFact } from './schema.ts';

/**
 * Has the database restored, by whoever `restore` asks, whenever it is opened and has less than the copy in this area. For
 * a page that reads and writes nothing itself; to be called before anything else is asked of the store.
 */
export function restoreThrough(restore: () => Promise<unknown>, area: CopyArea): void {
  setCopyArea(area);
  atOpening(async (opening) => {
    if ((await lostUpTo(opening)) !== null) await restore();
  });
}

/** The revision that the copy is up to, where the database is not; null: nothing is lost. */
export async function lostUpTo(opening: Promise<Connection>): Promise<number | null> {
  // Asked in this order, as the copy follows the database: a healthy one is never behind.
  const copied = await copiedRevision();
  return copied > ((await factOf(readOn(await opening), 'copy'))?.revision ?? 0) ? copied : null;
}

/** When the database was last restored, and how many tags that brought back; null: never, or the user knows. */
export async function restored(): Promise<Pick<RestoredFact, 'at' | 'tags'> | null> {
  return (await factOf(await read(), 'restored')) ?? null;
}

/** The user has read that it was. */
export async function forgetRestored(): Promise<void> {
  await write('relaxed', (transaction) => transaction.objectStore('facts').delete('restored'));
}
