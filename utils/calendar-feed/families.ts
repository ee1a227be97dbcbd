/** Families: which entries of a calendar belong together, and which of them are outdated. */
import type { Entry } from './feed-calendar.ts';
import { wholeUid } from './google-keys.ts';
import { isDate } from './moment.ts';

/**
 * An event; or a series, with the parts that "this and following" split off and all that was changed of one occurrence.
 * Google tells split parts by their UID alone, and which part a changed occurrence belongs to is not always clear.
 */
export interface Family {
  /** Events and series themselves. */
  readonly masters: readonly Entry[];
  /** What was changed of their occurrences, the newest last; the masters of these may be missing. */
  readonly changes: readonly Entry[];
}

/** The families of a calendar, each made when it is asked for. An entry without a UID is one of its own. */
export function* familiesOf(entries: readonly Entry[]): Generator<Family> {
  const groups = Map.groupBy(entries, (entry) => (entry.uid === '' ? entry : wholeUid(entry.uid)));
  for (const group of groups.values()) {
    const newest = newestOf(group);
    yield {
      masters: newest.filter(({ changes }) => changes === null),
      changes: newest.filter(({ changes }) => changes !== null).toSorted((one, other) => ageBetween(other, one)),
    };
  }
}

/** Of entries that speak of the same thing only the newest. */
function newestOf(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length === 1) return entries;
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    const name = `${entry.uid} ${changedBy(entry)}`;
    const before = newest.get(name);
    if (before === undefined || ageBetween(before, entry) >= 0) newest.set(name, entry);
  }
  return [...newest.values()];
}

function changedBy({ changes }: Entry): string {
  if (changes === null) return '';
  return isDate(changes) ? changes.toString() : `${changes.local} ${changes.tzid}`;
}

/** Above 0 where the second is the newer one. */
function ageBetween(one: Entry, other: Entry): number {
  return (
    other.sequence - one.sequence ||
    (other.lastModified ?? 0) - (one.lastModified ?? 0) ||
    (other.stamped ?? 0) - (one.stamped ?? 0)
  );
}
