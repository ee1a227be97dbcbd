/** Reads a backup file: what can be taken over from it, and what is refused, in which line and why. */
import { type EventKey, isEventKey, parseCalendarEvent, parseTag } from '../events/index.ts';
import { parseGoal } from '../summary/index.ts';
import { parseStamp, type Stamp } from '../time/index.ts';
import type { EventRecord } from './event-row.ts';
import { jsonLines } from './json-lines.ts';
import type { EventRow, GoalRow } from './schema.ts';
import { seenAs } from './seen.ts';
import { StoreError } from './store-error.ts';

/** What a backup file holds. */
export interface BackupContents {
  readonly records: readonly EventRecord[];
  readonly goals: readonly GoalRow[];
  /** As they stand in the file; for `parseSettings`. */
  readonly settings: unknown;
  readonly refused: readonly Refused[];
}

/** A part of the file that cannot be taken over. */
export interface Refused {
  /** Counted from 1. */
  readonly line: number;
  /** A key of `public/_locales`, whose words say why. */
  readonly reason: 'import_bad_event' | 'import_bad_tag' | 'import_bad_goal' | 'import_repeated';
}

/** The longest file that is read, in bytes, and so in characters as well: some 450,000 tagged events. */
const LONGEST = 256 * 1024 * 1024;

/** So many parts that cannot be read are listed; a file with more is no good. */
const MOST_REFUSED = 10_000;

/** The longest title, in characters, that Google gives an event; the rest of one is left out. */
const LONGEST_TITLE = 1024;

/**
 * Reads a backup file, as `readBackup` does its text.
 * @throws StoreError as that; `import_too_long` before anything is read
 */
export async function readBackupFile(file: Blob): Promise<BackupContents> {
  if (file.size > LONGEST) throw new StoreError('import_too_long');
  return readBackup(await file.text());
}

/**
 * Reads the text of a backup file. Nothing in it is trusted: of each part the known fields are taken, if they are what
 * they should be.
 * @throws StoreError `import_…` with a sentence, when the file as a whole is no backup, or none that can be understood
 */
export function readBackup(text: string): BackupContents {
  if (text.length > LONGEST) throw new StoreError('import_too_long');
  const found = inJson(() => jsonLines(text));
  if (found === null) throw new StoreError('import_no_backup');
  const { events, tags, goals, settings } = sectionsOf(inJson(() => JSON.parse(text)));
  const { lines, isAmbiguous } = found;
  if (isAmbiguous) throw new StoreError('import_ambiguous');

  const refused: Refused[] = [];
  /** Each part of a section that can be read; of several that speak of the same thing, the first. */
  const readEach = <T>({ section, parts, read, nameOf, reason }: Section<T>): readonly T[] => {
    const names = new Set<string>();
    return parts.flatMap((part, index) => {
      const parsed = read(part);
      const isRepeated = parsed !== null && names.has(nameOf(parsed));
      if (parsed !== null && !isRepeated) {
        names.add(nameOf(parsed));
        return [parsed];
      }
      if (refused.length === MOST_REFUSED) throw new StoreError('import_mostly_bad');
      refused.push({ line: lines.get(section)?.[index] ?? 1, reason: isRepeated ? 'import_repeated' : reason });
      return [];
    });
  };
  const [keyOf, goalName] = [
    ({ key }: { key: EventKey }): string => key,
    ({ goal }: GoalRow): string => `${goal.reason} ${goal.from}`,
  ];
  const seen = readEach({
    section: 'events',
    parts: events,
    read: readEvent,
    nameOf: keyOf,
    reason: 'import_bad_event',
  });
  const said = readEach({ section: 'tags', parts: tags, read: readTag, nameOf: keyOf, reason: 'import_bad_tag' });
  const set = readEach({ section: 'goals', parts: goals, read: readGoal, nameOf: goalName, reason: 'import_bad_goal' });
  return { records: joinedByKey(seen, said), goals: set, settings, refused };
}

interface Section<T> {
  readonly section: string;
  readonly parts: readonly unknown[];
  readonly read: (part: unknown) => T | null;
  /** What it speaks of. */
  readonly nameOf: (part: T) => string;
  /** Why one that cannot be read is refused. */
  readonly reason: Refused['reason'];
}

type Seen = Pick<EventRow, 'key' | 'source'> & { readonly seen: NonNullable<EventRow['seen']> };
type Said = Pick<EventRow, 'key'> & { readonly said: NonNullable<EventRow['said']> };

function joinedByKey(seen: readonly Seen[], said: readonly Said[]): readonly EventRecord[] {
  const records = new Map<EventKey, EventRecord>(seen.map((part) => [part.key, { ...part, said: null }]));
  for (const part of said) records.set(part.key, { seen: null, ...records.get(part.key), ...part });
  return [...records.values()];
}

function inJson<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new StoreError('import_not_json', { cause: error });
  }
}

function sectionsOf(file: unknown): Record<'events' | 'tags' | 'goals', readonly unknown[]> & { settings: unknown } {
  const { format, version, events, tags, goals, settings } = fieldsOf(file);
  if (format !== 'seven-reasons' || !Number.isInteger(version)) throw new StoreError('import_no_backup');
  if ((version as number) > 1) throw new StoreError('import_newer');
  if (version !== 1 || !Array.isArray(events) || !Array.isArray(tags) || !Array.isArray(goals)) {
    throw new StoreError('import_no_backup');
  }
  return { events, tags, goals, settings };
}

function readEvent(part: unknown): Seen | null {
  const fields = fieldsOf(part);
  const stamp = stampOf(fields);
  const times = fields.allDay === false ? { start: instantOf(fields.start), end: instantOf(fields.end) } : {};
  const event = parseCalendarEvent({ ...fields, ...times, title: titleOf(fields.title) });
  if (event === null || stamp === null) return null;
  const source = typeof fields.source === 'string' ? { source: fields.source } : {};
  return { key: event.key, seen: seenAs(event, stamp, fields.gone === true), ...source };
}

function titleOf(title: unknown): unknown {
  return typeof title === 'string' && title.length > LONGEST_TITLE
    ? title.slice(0, LONGEST_TITLE).toWellFormed()
    : title;
}

function readTag(part: unknown): Said | null {
  const fields = fieldsOf(part);
  const { key, reason, also } = fields;
  const stamp = stampOf(fields);
  if (!isEventKey(key) || stamp === null) return null;
  if (reason === null) return { key, said: { tag: null, ...stamp } };
  const tag = parseTag({ reason, also });
  return tag === null ? null : { key, said: { tag, ...stamp } };
}

function readGoal(part: unknown): GoalRow | null {
  const goal = parseGoal(part);
  const stamp = stampOf(fieldsOf(part));
  return goal !== null && stamp !== null ? { goal, ...stamp } : null;
}

function stampOf({ at, counter }: Record<string, unknown>): Stamp | null {
  return parseStamp(instantOf(at), counter);
}

/** The instant (ms) of a text such as `2026-11-23T09:00:00Z`; null for any other value. */
function instantOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  try {
    return Temporal.Instant.from(value).epochMilliseconds;
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
