/** Merges what another source knows into what the store knows: of each thing, the newer word counts. */
import { isLater, type Stamp } from '../time/index.ts';
import type { Change } from './change.ts';
import type { EventRecord } from './event-row.ts';
import type { EventRow, GoalRow, Seen } from './schema.ts';
import { isGone } from './seen.ts';

/** The record after the merge; the very same where it has nothing to learn. */
export function mergedRecord(before: EventRecord | undefined, other: EventRecord): EventRecord {
  const seen = newer(before?.seen ?? null, other.seen, eventWords);
  const said = newer(before?.said ?? null, other.said, tagWords);
  if (before === undefined) return other;
  const isNamed = before.source !== undefined || other.source === undefined;
  return isNamed && seen === before.seen && said === before.said ? before : { ...other, ...before, seen, said };
}

/** The goal after the merge, in the same way. Both are of one reason, from one date on. */
export function mergedGoal(before: GoalRow | undefined, goal: GoalRow): GoalRow {
  return newer(before ?? null, goal, goalWords) as GoalRow;
}

/** Merges one occurrence into the store. @returns whether something was said of it anew */
export async function mergeRecord(store: Change, record: EventRecord): Promise<boolean> {
  const before = await store.row(record.key);
  const merged = mergedRecord(before, record);
  if (merged !== before) await store.putRow(before, merged);
  return merged.said !== (before?.said ?? null);
}

/** Merges one goal into the store. @returns whether it was changed */
export async function mergeGoal(store: Change, goal: GoalRow): Promise<boolean> {
  const before = await store.goal(goal.goal);
  const merged = mergedGoal(before, goal);
  if (merged !== before) await store.putGoal(merged);
  return merged !== before;
}

function newer<T extends Stamp>(own: T | null, other: T | null, wordsOf: (stamped: T) => string): T | null {
  return other !== null && (own === null || isLater(other, own, wordsOf)) ? other : own;
}

function eventWords(seen: Seen): string {
  const { start, end, title, calendar, series, answer } = seen.event;
  return JSON.stringify([start, end, title, calendar, series, answer, isGone(seen)]);
}

function tagWords({ tag }: NonNullable<EventRow['said']>): string {
  return tag === null ? '' : [tag.reason, ...tag.also].join();
}

function goalWords({ goal: { kind, amount } }: GoalRow): string {
  const much = amount?.unit === 'share' ? amount.percent : amount?.hours;
  return [kind, amount?.unit, much].join();
}
