/** Takes a backup over into the store: shows first what would change, and changes all of it or nothing. */
import { isLater, type Stamp, stampAfter } from '../time/index.ts';
import { newCalendar, withUnreadFeed } from './calendar-row.ts';
import { type Change, change } from './change.ts';
import type { EventRecord } from './event-row.ts';
import { factOf } from './facts.ts';
import { mergedGoal, mergedRecord, mergeGoal, mergeRecord } from './merge.ts';
import { read } from './open.ts';
import type { BackupContents } from './read-backup.ts';
import type { EventRow } from './schema.ts';

/** How many events and goals of a backup… */
export interface ImportPreview {
  /** …the store knows nothing of, … */
  readonly added: number;
  /** …it knows an older word of, which the backup would replace, … */
  readonly changed: number;
  /** …it knows just so, … */
  readonly same: number;
  /** …it knows a newer word of, which a merge would keep. */
  readonly older: number;
}

/** Says what `importBackup` would change by a merge; changes nothing. */
export async function previewImport({ records, goals }: BackupContents): Promise<ImportPreview> {
  const transaction = await read();
  const erased = (await factOf(transaction, 'erased')) ?? null;
  const [events, goalStore] = [transaction.objectStore('events'), transaction.objectStore('goals')];
  const outcomes = await Promise.all([
    ...records.map(async (inFile) => {
      const record = brought(inFile, erased);
      const before = await events.get(record.key);
      return outcomeOf(before, mergedRecord(before, record), () => isSameRecord(before, record));
    }),
    ...goals.map(async (inFile) => {
      const goal = said(inFile, erased);
      const before = await goalStore.get([goal.goal.reason, goal.goal.from]);
      return outcomeOf(before, mergedGoal(before, goal), () => isSame(before, goal));
    }),
  ]);
  const count = (outcome: keyof ImportPreview): number => outcomes.filter((each) => each === outcome).length;
  return { added: count('added'), changed: count('changed'), same: count('same'), older: count('older') };
}

/**
 * Takes a backup over, in one transaction. `merge`: of each event and goal the newer word counts, and nothing is
 * deleted. `replace`: afterwards the store holds what the backup holds; hand the user a backup of the store first.
 * @throws StoreError `store_full`; whatever is thrown, nothing was changed
 */
export async function importBackup({ records, goals }: BackupContents, mode: 'merge' | 'replace'): Promise<void> {
  await change(async (store) => {
    if (mode === 'replace') await clearButFeeds(store);
    const erased = await store.erased();
    await Promise.all(records.map((record) => mergeRecord(store, brought(record, erased))));
    await Promise.all(goals.map((goal) => mergeGoal(store, said(goal, erased))));
  });
}

/** What was deleted everywhere stays so for sync; whoever imports it says it anew. */
function brought(record: EventRecord, erased: Stamp | null): EventRecord {
  return record.said === null ? record : { ...record, said: said(record.said, erased) };
}

function said<T extends Stamp>(word: T, erased: Stamp | null): T {
  return erased === null || isLater(word, erased) ? word : { ...word, ...stampAfter(word.at, erased) };
}

/** Takes everything away but the secret addresses, which no backup holds; what they lead to is to be read anew. */
async function clearButFeeds(store: Change): Promise<void> {
  const calendars = await store.calendars();
  await store.clear();
  for (const { address, name, feed } of calendars) {
    if (feed !== null) await store.putCalendar(withUnreadFeed({ ...newCalendar(address), name }, feed.url));
  }
}

function outcomeOf<T>(before: T | undefined, merged: T, isSame: () => boolean): keyof ImportPreview {
  if (before === undefined) return 'added';
  if (merged !== before) return 'changed';
  return isSame() ? 'same' : 'older';
}

function isSameRecord(row: EventRow | undefined, { seen, said }: EventRecord): boolean {
  return (seen === null || isSame(row?.seen, seen)) && (said === null || isSame(row?.said, said));
}

/** Whether two plain values hold the same; the order of an object's fields does not count. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [fields, others] = [Object.entries(one), Object.keys(other)];
  const theirs = other as Record<string, unknown>;
  return fields.length === others.length && fields.every(([name, value]) => isSame(value, theirs[name]));
}
