/** Restores the database from its second copy, where it has lost what is in there. */
import type { EventKey } from '../events/index.ts';
import { changeIn } from './change.ts';
import { readCopy } from './copy.ts';
import { type CopyArea, setCopyArea } from './copy-head.ts';
import { factOf, putFact } from './facts.ts';
import { lostUpTo } from './lost.ts';
import { mergeGoal, mergeRecord } from './merge.ts';
import { atOpening, type Connection, writeOn } from './open.ts';

/**
 * Keeps a second copy of what the user says in this area, and restores the database from it whenever that is opened and
 * has less. To be called before anything else is asked of the store, by every page that writes to it.
 */
export function keepCopyIn(area: CopyArea): void {
  setCopyArea(area);
  atOpening(restore);
}

async function restore(opening: Promise<Connection>): Promise<void> {
  const copied = await lostUpTo(opening);
  const copy = copied === null ? null : await readCopy();
  if (copied === null || copy === null) return;
  await writeOn(await opening, 'strict', async (transaction) => {
    // Another page may have been quicker.
    if (copied <= ((await factOf(transaction, 'copy'))?.revision ?? 0)) return;
    await putFact(transaction, { name: 'copy', revision: copied });
    const saidAnew = new Map<EventKey, boolean>();
    const { words } = await changeIn(transaction, async (change) => {
      // The journal's rows come after those of the snapshot: the last word on a row is all of it.
      for (const record of new Map(copy.rows.map((row) => [row.key, row])).values()) {
        if (await mergeRecord(change, record)) saidAnew.set(record.key, record.said?.tag !== null);
      }
      for (const goal of copy.goals) await mergeGoal(change, goal);
    });
    const tags = [...saidAnew.values()].filter(Boolean).length;
    if (words !== null) await putFact(transaction, { name: 'restored', at: Date.now(), tags });
  });
}
