/** The corpus: every calendar of `tests/fixtures/ics` is read exactly as the file beside it says. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type CalendarFile,
  type FeedCalendar,
  type FeedEvent,
  type FeedProblem,
  type Occurrences,
  occurrencesOf,
  readCalendar,
  readCalendarFile,
  type Window,
} from '../../../utils/calendar-feed/index.ts';

/** What stands beside a calendar. */
interface Expected {
  /** What the file is there for, in a line. */
  readonly shows: string;
  /** The file's name, where it is to be read under another. */
  readonly fileName?: string;
  readonly users?: readonly string[];
  readonly zone: string;
  readonly from?: string;
  readonly to: string;
  /** Of the file as a whole. */
  readonly problems?: readonly string[];
  readonly calendars: readonly {
    readonly name: string;
    readonly calendar: string;
    /** As `lineOf` writes them, in the order of their beginning. */
    readonly events: readonly string[];
    readonly problems: readonly string[];
  }[];
}

const FOLDER = join(import.meta.dirname, '../../fixtures/ics');

const cases = globSync('*.json', { cwd: FOLDER })
  .toSorted()
  .map((file) => {
    const name = basename(file, '.json');
    const expected = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Expected;
    return { name, ...expected };
  });

test('there is a line on what each calendar shows, and what it holds', () => {
  const calendars = globSync('*.{ics,zip}', { cwd: FOLDER }).map((file) => file.replace(/\.\w+$/, ''));
  expect(cases.map(({ name }) => name).toSorted()).toEqual(calendars.toSorted());
});

test.each(cases)(
  '$name: $shows',
  async ({ name, fileName, users, zone, from, to, problems: ofFile = [], calendars }) => {
    const [path = ''] = globSync(`${name}.{ics,zip}`, { cwd: FOLDER });
    const bytes = readFileSync(join(FOLDER, path));
    const read: CalendarFile =
      users === undefined
        ? await readCalendarFile(new File([bytes], fileName ?? path))
        : { calendars: [await readCalendar(bytes, { name, calendar: '', users })], problems: [] };
    const window: Window = {
      from: from === undefined ? -Infinity : Temporal.Instant.from(from).epochMilliseconds,
      to: Temporal.Instant.from(to).epochMilliseconds,
      zone,
    };
    const found = await Promise.all(
      read.calendars.map(async (calendar: FeedCalendar) => {
        const { events, problems }: Occurrences = await occurrencesOf(calendar, window);
        return {
          name: calendar.name,
          calendar: calendar.calendar,
          events: events.map(lineOf).toSorted(),
          problems: [...calendar.problems, ...problems].map(problemOf),
        };
      }),
    );
    expect(found).toEqual(calendars);
    expect(read.problems.map(problemOf)).toEqual(ofFile);
  },
);

/** `2026-11-23T14:00Z/2026-11-23T16:00Z Meetup · was 2026-11-23T13:00Z · declined`: what is true of it. */
function lineOf({ start, end, title, original, answer }: FeedEvent): string {
  const marks = [
    title,
    original === null || original === start ? '' : `was ${write(original)}`,
    answer === null ? '' : answer,
  ];
  return `${write(start)}/${write(end)} ${marks.filter((mark) => mark !== '').join(' · ')}`;
}

function write(time: number | string): string {
  if (typeof time === 'string') return time;
  return Temporal.Instant.fromEpochMilliseconds(time).toString().replace(/:00Z$/, 'Z');
}

/** `problem_feed_far × 2: Title, 1900, 2200`. */
function problemOf({ key, values, count }: FeedProblem): string {
  return `${key} × ${count}: ${values.join(', ')}`;
}
