/** Backup: everything the store holds in a form that people and other programs can read; and its opposite, erasing. */
import type { CalendarEvent, EventKey, TagReason } from '../events/index.ts';
import type { ReasonId } from '../reasons.ts';
import type { Goal } from '../summary/index.ts';
import { laterOf, type Stamp, stampAfter } from '../time/index.ts';
import { type Change, change } from './change.ts';
import { inTime } from './events.ts';
import { inOrder } from './goals.ts';
import { read } from './open.ts';
import type { EventRow, Seen } from './schema.ts';
import { isGone } from './seen.ts';

/** `2026-11-23T09:00:00Z`: an instant in UTC, as ISO 8601 writes it. */
type Instant = string;

/**
 * Everything, as `backupText` writes it into a backup file. Instants are ISO 8601 in UTC, exact to the millisecond;
 * dates (`2026-11-23`) are in no zone; `at` says when each thing was seen, said or set, so that of two backups the
 * newer word about one event can be told. The order is fixed and the time of
 * the export is not in it, so that equal stores give equal files.
 */
export interface Backup {
  readonly format: 'seven-reasons';
  readonly version: 1;
  /** In the order in which they begin, then by key. An all-day event's `end` is the day after its last. */
  readonly events: readonly BackupEvent[];
  /** By `key`, which is that of an event above, if the event was ever read. A tag taken away has `reason` null. */
  readonly tags: readonly BackupTag[];
  /** By reason, then by date. */
  readonly goals: readonly BackupGoal[];
  /** `stamps` in them says when each was chosen, where any was. */
  readonly settings: object;
}

interface BackupStamp {
  readonly at: Instant;
  /** Of several words about one thing within a millisecond, which this is; left out for the first. */
  readonly counter?: number;
}

interface BackupEvent
  extends BackupStamp,
    Pick<CalendarEvent, 'key' | 'calendar' | 'title' | 'series' | 'answer' | 'allDay'> {
  /** Instants, or dates where `allDay`. */
  readonly start: Instant | string;
  readonly end: Instant | string;
  /** Only where the event is gone from the calendar: it counts in nothing, and comes back if it is seen again. */
  readonly gone?: true;
  /** The name by which its calendar's own file or feed knows it, where one told of it. */
  readonly source?: string;
}

interface BackupTag extends BackupStamp {
  readonly key: EventKey;
  readonly reason: TagReason | null;
  readonly also: readonly ReasonId[];
}

interface BackupGoal extends Goal, BackupStamp {}

/** All that the store holds, read in one transaction, together with the caller's settings: what the export writes. */
export async function everything(settings: object): Promise<Backup> {
  const transaction = await read();
  const [rows, goalRows] = await Promise.all([
    transaction.objectStore('events').getAll(),
    transaction.objectStore('goals').getAll(),
  ]);
  return {
    format: 'seven-reasons',
    version: 1,
    events: rows.toSorted(inTime).flatMap((row) => (row.seen === null ? [] : [backupEvent(row.seen, row)])),
    tags: rows.flatMap(({ key, said }) =>
      said === null
        ? []
        : [{ key, reason: said.tag?.reason ?? null, also: said.tag?.also ?? [], ...backupStamp(said) }],
    ),
    goals: goalRows.toSorted(inOrder).map(({ goal: { reason, kind, amount, from }, ...said }) => ({
      reason,
      kind,
      amount,
      from,
      ...backupStamp(said),
    })),
    settings,
  };
}

/** The text of a backup file: JSON with each event, tag and goal in a line of its own, so that a line names one. */
export function backupText(backup: Backup): string {
  const members = Object.entries(backup).map(([name, value]) => `${JSON.stringify(name)}: ${memberText(value)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

function memberText(value: unknown): string {
  const isList = Array.isArray(value) && value.length > 0;
  return isList ? `[\n${value.map((part) => JSON.stringify(part)).join(',\n')}\n]` : JSON.stringify(value);
}

/**
 * Deletes every event, tag and goal at once; resolves when they are gone from the disk. Settings are not the store's.
 * With `everywhere`, whatever was said until now in another browser is gone for good as well, as soon as sync tells it so.
 */
export async function deleteEverything({ everywhere = false } = {}): Promise<void> {
  await change(async (store) => {
    if (everywhere) await eraseFrom(store, Date.now());
    await store.clear();
  });
}

/** Later than all that is known, so that none of it comes back; `at` (ms) is now. */
async function eraseFrom(store: Change, at: number): Promise<void> {
  const { rows, goals } = await store.all();
  const known = [...rows.flatMap(({ said, seen }) => [said, seen]), ...goals, await store.erased()];
  await store.erase(stampAfter(at, known.reduce(laterOf, null)));
}

function backupEvent(seen: Seen, { source }: EventRow): BackupEvent {
  const { event } = seen;
  const { key, calendar, title, series, answer, allDay } = event;
  const times = event.allDay
    ? { start: event.start, end: event.end }
    : { start: instant(event.start), end: instant(event.end) };
  const gone = isGone(seen) ? { gone: true as const } : {};
  const known = source === undefined ? {} : { source };
  return { key, calendar, title, ...times, allDay, series, answer, ...gone, ...known, ...backupStamp(seen) };
}

function backupStamp({ at, counter }: Stamp): BackupStamp {
  return { at: instant(at), ...(counter !== undefined && { counter }) };
}

function instant(ms: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString();
}
