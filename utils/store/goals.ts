/** Goals: what the user wants of each reason, from a date on. */
import { REASON_IDS } from '../reasons.ts';
import type { Goal } from '../summary/index.ts';
import { laterOf, stampAfter } from '../time/index.ts';
import { change } from './change.ts';
import { read } from './open.ts';
import type { GoalRow } from './schema.ts';

/** Every version of every goal, in the order of the reasons and of the dates from which they are in force. */
export async function goals(): Promise<readonly Goal[]> {
  const rows = await (await read()).objectStore('goals').getAll();
  return rows.toSorted(inOrder).map(({ goal }) => goal);
}

/**
 * Saves a goal, set at `at` (ms); resolves when it is on disk. One that was set for the same reason from the same date
 * is replaced, every other stays: past periods are judged by the goals that were in force then.
 * @throws StoreError `store_full`; whatever is thrown, nothing was changed
 */
export async function saveGoal(goal: Goal, at: number = Date.now()): Promise<void> {
  await change(async (store) => {
    const before = await store.goal(goal);
    await store.putGoal({ goal, ...stampAfter(at, laterOf(before ?? null, await store.erased())) });
  });
}

/** Orders rows by reason, then by date. */
export function inOrder({ goal: one }: GoalRow, { goal: other }: GoalRow): number {
  const byReason = REASON_IDS.indexOf(one.reason) - REASON_IDS.indexOf(other.reason);
  return byReason || (one.from < other.from ? -1 : 1);
}
