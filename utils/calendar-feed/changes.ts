/** Changes: puts what was changed of the occurrences of a series in their places. */
import { type Clock, inFormOf, type Start } from './clock.ts';
import type { Family } from './families.ts';
import type { Entry } from './feed-calendar.ts';
import { dateOf, isDate, type Moment } from './moment.ts';
import type { Following, StartOf } from './starts.ts';
import { isNegative } from './times.ts';

/** One occurrence, as the entry says that it takes place. */
export interface Occurrence extends StartOf {
  readonly entry: Entry;
  /** When it was to begin before it was changed. */
  readonly original: Start;
}

/** What was changed of one occurrence, or of all from it on. */
interface Change {
  readonly entry: Entry;
  /** Which occurrence it names. */
  readonly original: Start;
  /** When that was to begin. */
  readonly named: Moment;
}

/** Changes the occurrences of a family, by when they began at first. A change of one that there is not is one of its own. */
export async function change(
  occurrences: Map<Start, Occurrence>,
  { masters, changes }: Family,
  { clock, pace, problems }: Following,
): Promise<void> {
  if (changes.length === 0) return;
  const originalOf = originalsIn(occurrences, clock);
  const mastersByUid = new Map(masters.map((master) => [master.uid, master]));
  const changed: Change[] = [];
  for (const entry of changes) {
    await pace();
    const master = mastersByUid.get(entry.uid) ?? masters[0] ?? null;
    if (entry.changes === null || master?.cancelled === true) continue;
    if (isNegative(entry, clock)) problems.add('problem_feed_negative', entry.title);
    const named = master === null ? entry.changes : inFormOf(master.start, entry.changes);
    const original = originalOf(named);
    changed.push({ entry, original, named: occurrences.get(original)?.moment ?? named });
  }
  changeLater(occurrences, changed, clock);
  for (const { entry, original } of changed) {
    occurrences.set(original, { entry, original, moment: entry.start, end: null });
  }
}

/** Tells when an occurrence that is named began at first: of one with a time that is named by its date alone, that time. */
function originalsIn(occurrences: ReadonlyMap<Start, Occurrence>, clock: Clock): (named: Moment) => Start {
  const byDate = new Map<string, Start>();
  for (const { moment, original } of [...occurrences.values()].toReversed()) {
    byDate.set(dateOf(moment).toString(), original);
  }
  return (named) => {
    const start = clock.startOf(named);
    return isDate(named) && !occurrences.has(start) ? (byDate.get(named.toString()) ?? start) : start;
  };
}

/** Changes what comes after a change of all later ones, up to the next such change. */
function changeLater(occurrences: Map<Start, Occurrence>, changed: readonly Change[], clock: Clock): void {
  const inOrder = <T>(all: readonly T[], momentOf: (one: T) => Moment): readonly T[] =>
    all.toSorted((one, other) => clock.instantOf(momentOf(one)) - clock.instantOf(momentOf(other)));
  const later = changed.filter(({ entry }) => entry.changesLater);
  if (later.length === 0) return;
  const waiting = inOrder(later, ({ named }) => named).values();
  let next = waiting.next().value;
  let last: Change | undefined;
  for (const { original, moment } of inOrder([...occurrences.values()], (occurrence) => occurrence.moment)) {
    while (next !== undefined && clock.instantOf(next.named) < clock.instantOf(moment)) {
      last = next;
      next = waiting.next().value;
    }
    if (last === undefined) continue;
    const { entry, named } = last;
    occurrences.set(original, { entry, original, moment: shifted(moment, named, entry.start, clock), end: null });
  }
}

/**
 * A moment, moved as one that was named is moved by having another start, and in the form of that start: by as much on the
 * clock where both are on the same, else by as much as passes between them.
 */
function shifted(moment: Moment, named: Moment, start: Moment, clock: Clock): Moment {
  const date = dateOf(moment).add(dateOf(named).until(dateOf(start)));
  if (isDate(start)) return date;
  if (isDate(moment) || isDate(named)) return { ...start, local: date.toPlainDateTime(start.local.toPlainTime()) };
  const by =
    named.tzid === start.tzid
      ? named.local.until(start.local)
      : { milliseconds: clock.instantOf(start) - clock.instantOf(named) };
  return { ...moment, local: moment.local.add(by) };
}
