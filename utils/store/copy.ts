/**
 * The second copy of what the user said, in another kind of storage: where the files under IndexedDB are damaged, the
 * browser begins with an empty database and says nothing (Chromium, seen November 2026), while `storage.local` survives.
 *
 * It holds tags, each with its event, and goals; settings are kept there anyway. A snapshot as of one revision of the
 * database is followed by a short journal, one entry for each later revision. Without a tag's event there would be room
 * for three times as many, but a history without its hours would be lost all the same.
 *
 * Chromium gives `storage.local` 10 MB; a tag takes some 250 bytes of it, and some 290 where the event's calendar told of
 * it as well, so that about 27,000 fit: seven a day for ten years. Beyond that the newest are kept, and `copyState` tells
 * how many are not.
 */
import { parseGoal } from '../summary/index.ts';
import { parseStamp } from '../time/index.ts';
import { copiedRow, readCopiedRow } from './copied-row.ts';
import { type CopyArea, copyArea, HEAD, type Head, readHead } from './copy-head.ts';
import type { EventRecord } from './event-row.ts';
import { factOf } from './facts.ts';
import { read } from './open.ts';
import type { EventRow, GoalRow } from './schema.ts';

/** What one change of the database says anew. */
export interface Words {
  /** The database's revision after the change. */
  readonly revision: number;
  readonly rows: readonly EventRow[];
  readonly goals: readonly GoalRow[];
  /** Everything there was before was taken away. */
  readonly isCleared: boolean;
}

const GOALS = 'copy/goals';
const partName = (part: number): string => `copy/part/${part}`;
const wordsName = (revision: number): string => `copy/words/${revision}`;

/** What the snapshot may take, in bytes: of 10 MB, with room for a long journal, the settings, and what else comes. */
const MOST_BYTES = 8_000_000;
/** What one row may take: several times of what Google's longest title does. */
const LONGEST_ROW = 20_000;
/** How many tags it has room for, if they take what tags usually do. */
export const COPIED_TAGS = 27_000;
/** How many rows one part holds. */
const PART = 500;
/** How many entries the journal may have, and what one may hold, before a snapshot costs less. */
const SHORT = 100;

/** Held by whichever page of the extension is writing the copy. */
const LOCK = 'seven-reasons: second copy';

/**
 * Writes into the copy what was said; resolves when it is there. A failure is no reason to doubt the tag, which is on
 * disk by then: the copy is behind, and the next words or `tidyCopy` make up for it.
 */
export function copyWords(words: Words): Promise<void> {
  return exclusively(async (into) => {
    const head = await readHead(into);
    // Another page took the snapshot after these words; or the database has yet to be restored from what is here.
    if (head !== null && head.revision >= words.revision) return;
    const isLong = words.rows.length + words.goals.length > SHORT;
    if (head?.revision !== words.revision - 1 || words.isCleared || isLong) return takeSnapshot(into);
    await into.set({
      [HEAD]: { ...head, revision: words.revision },
      [wordsName(words.revision)]: [words.rows.map(copiedRow), words.goals],
    });
  });
}

/** Makes a snapshot where the copy is behind the database, or its journal is long. */
export function tidyCopy(): Promise<void> {
  return exclusively(async (into) => {
    const head = await readHead(into);
    const revision = (await factOf(await read(), 'copy'))?.revision ?? 0;
    const isAhead = head !== null && head.revision > revision;
    const isInStep = (head?.revision ?? 0) === revision && revision - (head?.base ?? 0) <= SHORT;
    if (!isAhead && !isInStep) await takeSnapshot(into);
  });
}

/** What the copy holds. */
export interface Copied {
  readonly revision: number;
  readonly rows: readonly EventRecord[];
  readonly goals: readonly GoalRow[];
}

/** Everything the copy holds that is not damaged; null where there is none. */
export async function readCopy(): Promise<Copied | null> {
  const area = copyArea();
  const head = area && (await readHead(area));
  if (!area || !head) return null;
  const parts = Array.from({ length: head.parts }, (_, part) => partName(part));
  const journal = Array.from({ length: head.revision - head.base }, (_, entry) => wordsName(head.base + 1 + entry));
  const stored = await area.get([...parts, GOALS, ...journal]);
  const entries = journal.map((name) => listOf(stored[name]).map(listOf));
  const rows = [...parts.map((name) => listOf(stored[name])), ...entries.map(([said]) => said ?? [])].flat();
  const goals = [...listOf(stored[GOALS]), ...entries.flatMap(([, set]) => set ?? [])];
  return {
    revision: head.revision,
    rows: rows.map(readCopiedRow).filter((row) => row !== null),
    goals: goals.map(readGoalRow).filter((goal) => goal !== null),
  };
}

/** How many tags there was no room for, the oldest; and whether the copy lacks something of the last changes. */
export async function copyState(): Promise<{ readonly left: number; readonly isBehind: boolean }> {
  const area = copyArea();
  const head = area && (await readHead(area));
  const revision = (await factOf(await read(), 'copy'))?.revision ?? 0;
  return { left: head?.left ?? 0, isBehind: (head?.revision ?? 0) < revision };
}

async function exclusively(work: (into: CopyArea) => Promise<void>): Promise<void> {
  const into = copyArea();
  if (into === null) return;
  try {
    await navigator.locks.request(LOCK, () => work(into));
  } catch {
    // See `copyWords`.
  }
}

/** In one `set`, which browsers do as a whole or not at all; only then is what it replaces removed. */
async function takeSnapshot(into: CopyArea): Promise<void> {
  const transaction = await read();
  const [fact, rows, goals] = await Promise.all([
    factOf(transaction, 'copy'),
    transaction.objectStore('events').index('said').getAll(),
    transaction.objectStore('goals').getAll(),
  ]);
  const revision = fact?.revision ?? 0;
  const kept = thatFit(rows.toReversed().map(copiedRow));
  const parts = Array.from({ length: Math.ceil(kept.length / PART) }, (_, part) => [
    partName(part),
    kept.slice(part * PART, (part + 1) * PART),
  ]);
  const head: Head = { version: 1, revision, base: revision, parts: parts.length, left: rows.length - kept.length };
  const snapshot = { ...Object.fromEntries(parts), [GOALS]: goals, [HEAD]: head };
  await into.set(snapshot);
  const names = Object.keys(await into.get(null));
  await into.remove(names.filter((name) => name.startsWith(`${HEAD}/`) && !(name in snapshot)));
}

/** As many of the first rows as there is room for. One that is too long is left out, and takes none from the others. */
function thatFit<Row>(rows: readonly Row[]): readonly Row[] {
  const kept: Row[] = [];
  let taken = 0;
  for (const row of rows) {
    const bytes = bytesOf(JSON.stringify(row));
    if (bytes > LONGEST_ROW) continue;
    taken += bytes;
    if (taken > MOST_BYTES) break;
    kept.push(row);
  }
  return kept;
}

/** What a text takes in UTF-8, with a comma; Chromium writes a `<` as six characters. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length + 5 * (text.split('<').length - 1) + 1;
}

function readGoalRow(value: unknown): GoalRow | null {
  const { goal: fields, at, counter } = fieldsOf(value);
  const [goal, stamp] = [parseGoal(fields), parseStamp(at, counter)];
  return goal !== null && stamp !== null ? { goal, ...stamp } : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
