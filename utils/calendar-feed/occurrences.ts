/** Expands a calendar into the events of a window of time. */
import { change, type Occurrence } from './changes.ts';
import { type Clock, clockOf, inFormOf, type Start } from './clock.ts';
import { type Family, familiesOf } from './families.ts';
import type { Entry, FeedCalendar } from './feed-calendar.ts';
import { type FeedProblem, noProblems } from './feed-error.ts';
import type { FeedEvent } from './feed-event.ts';
import { googleIdOf, keysOf } from './google-keys.ts';
import { dateOf, FIRST_YEAR, LAST_YEAR } from './moment.ts';
import { createPace } from './pace.ts';
import { plainAddress } from './read-event.ts';
import { type Following, startsOf } from './starts.ts';
import { isNegative, type Times, timesOf } from './times.ts';

/** Which events are wanted, and how what a feed leaves open is understood. */
export interface Window {
  /** Events that take place from this instant (ms) on; -Infinity for all that ever were. */
  readonly from: number;
  /** Events that begin before this instant (ms); must be finite, as most series never end. */
  readonly to: number;
  /** The user's time zone: of times that name none, in a calendar that names none. */
  readonly zone: string;
  /** Is told which part has been expanded, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

export interface Occurrences {
  /** In no order; no two have both `uid` and `original` in common, but events without a UID. */
  readonly events: readonly FeedEvent[];
  /** Those met while expanding; those met while reading are the calendar's. */
  readonly problems: readonly FeedProblem[];
  /** The calendar is complete, and nothing was left out but what lies in no year that is kept. */
  readonly isComplete: boolean;
}

/** The most events that a calendar may give: some fifty years of thirty a day. */
const MOST_EVENTS = 500_000;

/**
 * The events of a calendar that take place in a window, in slices: a page goes on working meanwhile.
 * @throws RangeError when the zone is none
 */
export async function occurrencesOf(calendar: FeedCalendar, window: Window): Promise<Occurrences> {
  const { from, to, zone, onProgress } = window;
  const problems = noProblems();
  const clock = clockOf(calendar, zone, problems);
  const following: Following = { clock, to, pace: createPace(), problems, work: { steps: 0 } };
  const events: FeedEvent[] = [];
  let done = 0;
  for (const family of familiesOf(calendar.entries)) {
    await following.pace();
    done += family.masters.length + family.changes.length;
    const [near, far] = [new Set<Entry>(), new Set<Entry>()];
    for (const occurrence of await occurrencesIn(family, following)) {
      await following.pace();
      const { entry } = occurrence;
      const times = nearTimesOf(occurrence, clock);
      (times === null ? far : near).add(entry);
      if (times === null || !isWithin(times, from, to, clock)) continue;
      events.push(eventOf(family, occurrence, times, calendar));
    }
    // A birthday since 1604 is far away in its first years alone.
    for (const { title } of far.difference(near)) {
      problems.add('problem_feed_far', title, String(FIRST_YEAR), String(LAST_YEAR));
    }
    onProgress?.(done / calendar.entries.length);
    if (events.length > MOST_EVENTS) {
      problems.add('problem_feed_too_many', calendar.name, String(MOST_EVENTS));
      break;
    }
  }
  const isComplete = calendar.isComplete && !problems.has('problem_feed_endless', 'problem_feed_too_many');
  return { events, problems: problems.all(), isComplete };
}

async function occurrencesIn(family: Family, following: Following): Promise<readonly Occurrence[]> {
  const { clock, pace, problems } = following;
  const occurrences = new Map<Start, Occurrence>();
  const excluded = new Set<Start>();
  for (const entry of family.masters) {
    if (entry.cancelled) continue;
    if (isNegative(entry, clock)) problems.add('problem_feed_negative', entry.title);
    for (const moment of entry.excluded) {
      await pace();
      excluded.add(clock.startOf(inFormOf(entry.start, moment)));
    }
    for (const start of await startsOf(entry, following)) {
      await pace();
      const original = clock.startOf(start.moment);
      occurrences.set(original, { ...start, entry, original });
    }
  }
  await change(occurrences, family, following);
  return [...occurrences.values()].filter(({ entry, original, moment }) => {
    const isTakenAway = excluded.has(original) || (entry.changes === null && excluded.has(dateOf(moment).toString()));
    return !entry.cancelled && !isTakenAway;
  });
}

function eventOf(
  { masters }: Family,
  { entry, original }: Occurrence,
  times: Times,
  { calendar, users }: FeedCalendar,
): FeedEvent {
  const recurs = entry.changes !== null || masters.some(isSeries);
  const { uid, title, answers } = entry;
  const own = [plainAddress(calendar), ...users].find((address) => answers.has(address));
  const name = recurs ? original : null;
  const id = uid === '' ? null : googleIdOf(uid);
  return {
    uid,
    original: name,
    ...times,
    title,
    series: recurs ? (id?.base ?? null) : null,
    answer: answers.get(own ?? '') ?? null,
    keys: id === null ? [] : keysOf(id, calendar, name),
  };
}

function isSeries({ rules, added }: Entry): boolean {
  return rules.length > 0 || added.length > 0;
}

/** When it takes place; null where a year is not kept, or no clock shows it. */
function nearTimesOf(occurrence: Occurrence, clock: Clock): Times | null {
  try {
    const times = timesOf(occurrence.entry, occurrence, clock);
    return isNear(times.start) && isNear(times.end) ? times : null;
  } catch {
    // Temporal ends with the year 275760.
    return null;
  }
}

function isNear(time: number | string): boolean {
  const year = new Date(time).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function isWithin(times: Times, from: number, to: number, clock: Clock): boolean {
  const [start, end] = times.allDay
    ? [midnight(times.start, clock), midnight(times.end, clock)]
    : [times.start, times.end];
  return start < to && (end > from || start >= from);
}

function midnight(date: string, clock: Clock): number {
  return clock.instantOf(Temporal.PlainDate.from(date));
}
