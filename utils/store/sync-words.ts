/** What the store has to tell other browsers of the same user, and what they told this one. */
import type { EventKey, Tag } from '../events/index.ts';
import { isLater, laterOf, type Stamp, stampOf } from '../time/index.ts';
import { change } from './change.ts';
import type { EventRecord } from './event-row.ts';
import { factOf } from './facts.ts';
import { saysGoneAlong } from './gone-along.ts';
import { mergeGoal, mergeRecord } from './merge.ts';
import { read, type Transaction } from './open.ts';
import type { EventRow, GoalRow } from './schema.ts';
import { isGone } from './seen.ts';

/** What was said of one event. */
interface TagWord extends Stamp {
  readonly key: EventKey;
  /** null: the tag was taken away. */
  readonly tag: Tag | null;
}

/** What was said, without the events it was said of. */
export interface StoreWords {
  readonly tags: readonly TagWord[];
  readonly goals: readonly GoalRow[];
  /** Until when everything that was said, in any browser, is deleted. */
  readonly erased: Stamp | null;
}

/**
 * The last tags by when they were said, newest first, at most `most` of them, and whether that leaves older ones out; and
 * every version of every goal.
 */
export async function latestWords(most: number): Promise<StoreWords & { readonly isCut: boolean }> {
  const transaction = await read();
  const [tags, goals, erased, count] = await Promise.all([
    latestTags(transaction, most),
    transaction.objectStore('goals').getAll(),
    factOf(transaction, 'erased'),
    transaction.objectStore('events').index('said').count(),
  ]);
  return { tags, goals, erased: erased === undefined ? null : stampOf(erased), isCut: count > most };
}

/** Without reading the history: the index is asked from when on it holds that many. */
async function latestTags(transaction: Transaction, most: number): Promise<readonly TagWord[]> {
  const index = transaction.objectStore('events').index('said');
  const [count, newest] = await Promise.all([index.count(), index.openKeyCursor(null, 'prev')]);
  const first = count > most ? await newest?.advance(most - 1) : null;
  const rows = await index.getAll(first ? IDBKeyRange.lowerBound(first.key) : null);
  const words = rows.flatMap(({ key, said }) => (said === null ? [] : [{ key, ...said }]));
  return words.toReversed().slice(0, most);
}

/** What a merge changed here. */
export interface WordsTaken {
  /** The events that have another tag now, or none. */
  readonly tags: Readonly<Record<EventKey, Tag | null>>;
  /** Some goal is another. */
  readonly goals: boolean;
  /** Everything older was deleted, as the user wanted in another browser. */
  readonly erased: boolean;
}

/**
 * Merges what another browser told, in one transaction: of each event and goal the newer word counts. A tag whose event
 * was never seen here is kept for when it is. Only `erased` deletes anything.
 * @throws StoreError `store_full`; whatever is thrown, nothing was changed
 */
export function takeWords({ tags, goals, erased }: StoreWords): Promise<WordsTaken> {
  return change(async (store) => {
    const before = await store.erased();
    const until = laterOf(before, erased);
    const isErased = until !== null && (before === null || isLater(until, before));
    if (isErased) {
      const all = await store.all();
      await store.erase(until);
      await store.clear();
      await Promise.all(all.rows.flatMap((row) => since(until, row)).map((row) => store.putRow(undefined, row)));
      await Promise.all(all.goals.filter((goal) => isLater(goal, until)).map((goal) => store.putGoal(goal)));
    }
    const isErasedWord = (word: Stamp): boolean => until !== null && !isLater(word, until);
    const changed = new Map<EventKey, Tag | null>();
    let isAnyGoal = false;
    // One after the other: several browsers may have told of one event, and each word is to find the one before it.
    for (const { key, ...said } of tags) {
      if (isErasedWord(said) || saysToldWentAlong(said, await store.row(key))) continue;
      if (await mergeRecord(store, { key, seen: null, said })) changed.set(key, said.tag);
    }
    for (const goal of goals) {
      if (!isErasedWord(goal) && (await mergeGoal(store, goal))) isAnyGoal = true;
    }
    return { tags: Object.fromEntries(changed), goals: isAnyGoal, erased: isErased };
  });
}

/**
 * The other browser has seen on the page what is known here by its calendar's word alone: until it is seen here, too, its
 * tag is said of it under the key that it has.
 */
function saysToldWentAlong(word: NonNullable<EventRow['said']>, row: EventRow | undefined): boolean {
  const isTold = row?.source !== undefined && row.seen !== null && !isGone(row.seen);
  return isTold && saysGoneAlong(word, row.said);
}

/** What of a row is newer than `until`; nothing, where all of it is older. */
function since(until: Stamp, row: EventRow): readonly EventRecord[] {
  const [seen, said] = [newerThan(until, row.seen), newerThan(until, row.said)];
  return seen === null && said === null ? [] : [{ ...row, seen, said }];
}

function newerThan<T extends Stamp>(until: Stamp, word: T | null): T | null {
  return word !== null && isLater(word, until) ? word : null;
}
