/** Reads one calendar: bytes in, a FeedCalendar out. */
import { type ContentLine, lineAt, normalised } from './content-lines.ts';
import type { Entry, FeedCalendar } from './feed-calendar.ts';
import { FeedError, noProblems } from './feed-error.ts';
import { beginHeader, HEADER } from './header.ts';
import { dateOf } from './moment.ts';
import { createPace } from './pace.ts';
import { EVENT_PROPERTIES, type Property, propertyOf, readEvent } from './read-event.ts';
import { placeOf, zoneOfLines } from './time-zone.ts';
import type { Zone } from './zone.ts';

/** What is known of a calendar before it is read. */
export interface ReadOptions {
  /** What to call it where it does not tell. */
  readonly name: string;
  /** Its address where that is known, else ''. */
  readonly calendar: string;
  /** Further addresses of the user, by which their answer is found where none was given from the calendar's own. */
  readonly users?: readonly string[];
  /** Is told which part of it has been read, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

/** Of lines that nobody waits for, so many are read before others have their turn. */
const LINES_A_TURN = 500;

/**
 * Reads a calendar, in slices: a page goes on working meanwhile.
 * @throws FeedError `problem_feed_no_calendar` when it is none
 */
export async function readCalendar(bytes: Uint8Array, options: ReadOptions): Promise<FeedCalendar> {
  const pace = createPace();
  const text = normalised(bytes);
  const reading = beginReading(options);
  let lines = 0;
  for (let at = 0; ; ) {
    const line = lineAt(text, at, reading.wants);
    if (line === null) break;
    const isEvent = reading.take(line);
    lines += 1;
    if (isEvent || lines % LINES_A_TURN === 0) {
      await pace();
      options.onProgress?.(line.next / text.length);
    }
    at = line.next;
  }
  return reading.finish();
}

/** What has been read so far, line by line. */
interface Reading {
  /** Whether the text of a line of this name is needed now. */
  readonly wants: (name: string) => boolean;
  /** Takes the next line; true when an event has ended with it. */
  readonly take: (line: ContentLine) => boolean;
  /** @throws FeedError when there was no calendar */
  readonly finish: () => FeedCalendar;
}

function beginReading({ name: fileName, calendar, users = [] }: ReadOptions): Reading {
  const problems = noProblems();
  const entries: Entry[] = [];
  const zones = new Map<string, Zone>();
  const header = beginHeader(calendar, users);
  /** The names of the components that are open, outermost first. */
  const open: string[] = [];
  /** Those of the event that is being read. */
  let properties: Property[] = [];
  /** Those of the zone that is being read. */
  let lines: string[] = [];
  const uids = new Set<string | Entry>();
  let [first, last]: [string | null, string | null] = [null, null];
  let isUtf8 = true;
  let hasBegun = false;
  let isZone = false;

  const begin = (component: string): void => {
    if (component === 'VCALENDAR') hasBegun = true;
    if (!hasBegun) return;
    if (component === 'VEVENT') {
      close(open.lastIndexOf('VCALENDAR') + 1);
      properties = [];
    }
    if (component === 'VTIMEZONE') lines = [];
    open.push(component);
    isZone = open.includes('VTIMEZONE');
    if (isZone) lines.push(`BEGIN:${component}`);
  };
  /** Closes what is open from a place on. An event among it has no end, and is left out. */
  const close = (at: number): void => {
    if (open.includes('VEVENT', at)) {
      problems.add('problem_feed_bad_event', readEvent(properties, noProblems())?.title ?? '');
    }
    open.length = at;
  };
  const end = (component: string): boolean => {
    const at = open.lastIndexOf(component);
    if (at === -1) return false;
    if (isZone) lines.push(`END:${component}`);
    close(at + 1);
    open.pop();
    isZone = open.includes('VTIMEZONE');
    if (component === 'VTIMEZONE') addZone(zones, lines);
    if (component !== 'VEVENT') return false;
    const entry = readEvent(properties, problems);
    if (entry !== null) add(entry);
    return true;
  };
  const add = (entry: Entry): void => {
    entries.push(entry);
    uids.add(entry.uid || entry);
    const date = dateOf(entry.start).toString();
    if (first === null || date < first) first = date;
    if (last === null || date > last) last = date;
  };
  const property = (line: string): void => {
    const read = propertyOf(line);
    if (read !== null) properties.push(read);
  };

  return {
    wants: (name) => {
      const inside = open.at(-1);
      if (name === 'BEGIN' || name === 'END' || isZone) return true;
      return inside === 'VEVENT' ? EVENT_PROPERTIES.has(name) : inside === 'VCALENDAR' && HEADER.has(name);
    },
    take: (line) => {
      isUtf8 &&= line.isUtf8;
      if (line.name === 'BEGIN') begin(valueIn(line.text).toUpperCase());
      else if (line.name === 'END') return end(valueIn(line.text).toUpperCase());
      else if (line.text === '') return false;
      else if (open.at(-1) === 'VCALENDAR') header.take(line);
      else if (isZone) lines.push(line.text);
      else if (line.name !== 'ATTENDEE' || header.isOfUser(line.text)) property(line.text);
      return false;
    },
    finish: () => {
      if (!hasBegun) throw new FeedError('problem_feed_no_calendar', [fileName]);
      const name = header.name() ?? fileName;
      if (open.length > 0) problems.add('problem_feed_truncated', name);
      if (!isUtf8) problems.add('problem_feed_not_utf8', name);
      return {
        count: uids.size,
        first,
        last,
        name,
        calendar: header.calendar(),
        isComplete: !problems.has('problem_feed_truncated', 'problem_feed_bad_event', 'problem_feed_bad_rule'),
        problems: problems.all(),
        entries,
        users: [...header.users],
        zoneOf: (tzid) => zones.get(tzid) ?? placeOf(tzid),
        ...header.zone(),
      };
    },
  };
}

/** A zone that cannot be read is missing: the times that need it say so. */
function addZone(zones: Map<string, Zone>, lines: readonly string[]): void {
  try {
    const { tzid, zone } = zoneOfLines(lines);
    zones.set(tzid, zone);
  } catch {
    // See above.
  }
}

function valueIn(text: string): string {
  return text.slice(text.indexOf(':') + 1).trim();
}
