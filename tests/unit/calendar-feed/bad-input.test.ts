/** Input that is too much or broken on purpose: each is refused or bounded with a sentence, and nothing else is lost. */
import { type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  FeedError,
  type FeedEvent,
  type FeedProblem,
  occurrencesOf,
  readCalendar,
  readCalendarFile,
} from '../../../utils/calendar-feed/index.ts';

const TO = Date.UTC(2027, 10, 27);

const meetup = event('DTSTART:20261101T100000Z', 'DTEND:20261101T110000Z', 'UID:meetup@google.com', 'SUMMARY:Meetup');

function event(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

function calendar(...events: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR', ''].join('\r\n'));
}

async function read(bytes: Uint8Array): Promise<{ events: readonly FeedEvent[]; problems: readonly FeedProblem[] }> {
  const feed = await readCalendar(bytes, { name: 'Clubs', calendar: 'clubs@example.com' });
  const { events, problems } = await occurrencesOf(feed, { from: -Infinity, to: TO, zone: 'Europe/Berlin' });
  return { events, problems: [...feed.problems, ...problems] };
}

const titlesOf = ({ events }: { events: readonly FeedEvent[] }): readonly string[] => events.map(({ title }) => title);
const keysOf = (problems: readonly FeedProblem[]): readonly string[] => problems.map(({ key }) => key);

const zip = (files: Zippable): File =>
  new File([zipSync(files, { level: 1 }) as Uint8Array<ArrayBuffer>], 'export.zip');

async function troubleWith(file: File): Promise<FeedProblem> {
  try {
    await readCalendarFile(file);
  } catch (error) {
    if (error instanceof FeedError) return error.problem;
    throw error;
  }
  throw new Error('It was read.');
}

test('a series may have ten thousand exceptions, in one line or in as many', { timeout: 30_000 }, async () => {
  const first = Date.UTC(1999, 0, 1);
  const days = Array.from({ length: 10_000 }, (_, day) => {
    return `${new Date(first + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}T080000Z`;
  });
  const series = ['DTSTART:19990101T080000Z', 'RRULE:FREQ=DAILY;COUNT=10002', 'SUMMARY:Walk', 'UID:walk@google.com'];
  for (const lines of [[`EXDATE:${days.join(',')}`], days.map((day) => `EXDATE:${day}`)]) {
    const { events, problems } = await read(calendar(event(...series, ...lines), meetup));
    expect(events.map(({ start }) => start)).toEqual([
      first + 10_000 * 86_400_000 + 28_800_000,
      first + 10_001 * 86_400_000 + 28_800_000,
      Date.UTC(2026, 10, 1, 10),
    ]);
    expect(problems).toEqual([]);
  }
});

test('a property of a megabyte is passed over; a title of one is cut, not within a letter', async () => {
  const [description, title] = ['x'.repeat(1 << 20), '😀'.repeat(1 << 18)];
  const long = event('DTSTART:20261102T100000Z', `DESCRIPTION:${description}`, 'SUMMARY:Talk', 'UID:1@google.com');
  const longer = event('DTSTART:20261103T100000Z', `SUMMARY:A${title}`, 'UID:2@google.com');
  const { events, problems } = await read(calendar(long, longer, meetup));
  expect(events.map((each) => each.title.length)).toEqual([4, 1024, 6]);
  expect(events[1]?.title.isWellFormed()).toBe(true);
  expect(keysOf(problems)).toEqual(['problem_feed_long_title']);
});

test('what is said of an event is said once for all that are alike', async () => {
  const broken = Array.from({ length: 1000 }, (_, index) => event(`UID:${index}`, `SUMMARY:Broken ${index}`));
  const { events, problems } = await read(calendar(...broken, meetup));
  expect(titlesOf({ events })).toEqual(['Meetup']);
  expect(problems).toEqual([{ key: 'problem_feed_bad_event', values: ['Broken 0'], count: 1000 }]);
});

test('a rule that is hardly ever fulfilled does not keep the others waiting for ever', async () => {
  const rules = [
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MINUTELY;INTERVAL=1441;BYHOUR=25',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
  ];
  const never = rules.map((rule, index) =>
    event('DTSTART:19000101T000000Z', `UID:${index}@google.com`, `RRULE:${rule}`),
  );
  const { events } = await read(calendar(...never, meetup));
  expect(events.filter(({ title }) => title === 'Meetup')).toHaveLength(1);
  expect(events.length).toBeLessThanOrEqual(4);
});

test.each([
  'DURATION:P300000000D',
  'DURATION:-P300000000D',
  'DURATION:PT999999999999H',
  'DURATION:P300000000D\r\nRRULE:FREQ=DAILY;COUNT=3',
])('%s: an event that is longer than all years is left out, and said once', async (lines) => {
  const long = event('DTSTART:20261101T100000Z', lines, 'UID:long@google.com', 'SUMMARY:Long');
  const { events, problems } = await read(calendar(long, meetup));
  expect(titlesOf({ events })).toEqual(['Meetup']);
  expect(problems.filter(({ key }) => key !== 'problem_feed_negative')).toEqual([
    { key: 'problem_feed_far', values: ['Long', '1900', '2200'], count: 1 },
  ]);
});

test.each(['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])(
  'a %s rule that comes back in no year that is kept gives its first time',
  async (frequency) => {
    for (const interval of ['99999999', '99999999999999', '9'.repeat(400)]) {
      const rule = `RRULE:FREQ=${frequency};INTERVAL=${interval}`;
      const rare = event('DTSTART:20261101T100000Z', rule, 'UID:rare@google.com', 'SUMMARY:Rare');
      const { events, problems } = await read(calendar(rare, meetup));
      expect(titlesOf({ events })).toEqual(['Rare', 'Meetup']);
      expect(problems).toEqual([]);
    }
  },
);

test('a turn of a rule is not worked out to its end where it has more times than any event', async () => {
  const upTo = (most: number, first = 0): string => Array.from({ length: most }, (_, at) => at + first).join();
  const clock = `BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`;
  for (const rule of [`FREQ=YEARLY;${clock};BYMONTHDAY=${upTo(31, 1)}`, `FREQ=DAILY;${clock};BYSETPOS=1;COUNT=2`]) {
    const crowded = event('DTSTART:20261101T100000Z', `RRULE:${rule}`, 'UID:all@google.com', 'SUMMARY:Each second');
    const { events, problems } = await read(calendar(crowded, meetup));
    expect(titlesOf({ events })).toEqual(['Meetup']);
    expect(problems).toEqual([{ key: 'problem_feed_endless', values: ['Each second'], count: 1 }]);
  }
});

test('a hundred endless rules take little longer than a few, and events without a rule are all read', {
  timeout: 30_000,
}, async () => {
  const endless = Array.from({ length: 100 }, (_, index) =>
    event('DTSTART:20260101T000000Z', `UID:${index}@google.com`, 'RRULE:FREQ=SECONDLY;BYSETPOS=2', 'SUMMARY:Never'),
  );
  const { events, problems } = await read(calendar(...endless, meetup));
  expect(titlesOf({ events })).toEqual(['Meetup']);
  expect(problems).toEqual([{ key: 'problem_feed_endless', values: ['Never'], count: 100 }]);
});

test('a UID of a megabyte is cut, and gives no key', async () => {
  const uid = `${'u'.repeat(1 << 20)}@google.com`;
  const daily = event('DTSTART:20261101T100000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'SUMMARY:Walk', `UID:${uid}`);
  const { events, problems } = await read(calendar(daily, meetup));
  expect(titlesOf({ events })).toEqual(['Walk', 'Walk', 'Walk', 'Meetup']);
  expect(events[0]).toMatchObject({ uid: 'u'.repeat(1024), keys: [] });
  expect(problems).toEqual([]);
});

test('text may be in UTF-16, or have the line ends of old', async () => {
  const text = new TextDecoder().decode(calendar(meetup));
  const utf16 = new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);
  expect(titlesOf(await read(utf16))).toEqual(['Meetup']);
  expect(titlesOf(await read(new TextEncoder().encode(text.replaceAll('\r\n', '\r'))))).toEqual(['Meetup']);
});

test('bytes of any kind are refused, or read without an event', async () => {
  const noise = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 251);
  expect(await troubleWith(new File([noise], 'noise.ics'))).toMatchObject({ key: 'problem_feed_no_calendar' });
  expect(await troubleWith(new File([], 'empty.ics'))).toMatchObject({ key: 'problem_feed_no_calendar' });
  const within = new Uint8Array([...calendar(meetup).slice(0, -15), ...noise]);
  expect(titlesOf(await read(within))).toEqual(['Meetup']);
});

test('what an archive unpacks to is bounded, and the calendars beside it are read', { timeout: 30_000 }, async () => {
  const bomb = new Uint8Array(101 * 1024 * 1024);
  const file = zip({ 'bomb.ics': bomb, 'clubs.ics': calendar(meetup) });
  expect(file.size).toBeLessThan(1_000_000);
  const { calendars, problems } = await readCalendarFile(file);
  expect(calendars.map(({ name, count }) => [name, count])).toEqual([['clubs', 1]]);
  expect(problems).toEqual([{ key: 'problem_feed_too_large', values: ['bomb', '100'], count: 1 }]);
});

test('what an archive unpacks to is bounded in all, and the calendars before are read', {
  timeout: 60_000,
}, async () => {
  const large = new Uint8Array(90 * 1024 * 1024);
  const larges = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`large ${index}.ics`, large]));
  const file = zip({ 'before.ics': calendar(meetup), ...larges, 'after.ics': calendar(meetup) });
  const { calendars, problems } = await readCalendarFile(file);
  expect(calendars.map(({ name }) => name)).toEqual(['before']);
  expect(problems).toEqual([
    { key: 'problem_feed_no_calendar', values: ['large 0'], count: 4 },
    { key: 'problem_feed_too_large', values: ['export.zip', '400'], count: 1 },
  ]);
});

test('an archive within an archive is not opened', async () => {
  const inner = zipSync({ 'clubs.ics': calendar(meetup) });
  expect(await troubleWith(zip({ 'inner.zip': inner }))).toMatchObject({ key: 'problem_feed_nested_zip' });
});

test('an archive that is encrypted, damaged or cut says so', async () => {
  const bytes = zipSync({ 'clubs.ics': calendar(...Array(50).fill(meetup)) });
  const encrypted = bytes.slice();
  // The first bit of the flags says so, here and in the table of contents; what follows is not what it was.
  encrypted[6] = 1;
  for (let at = 40; at < 90; at += 1) encrypted[at] = (at * 151) & 255;
  const trouble = await troubleWith(new File([encrypted], 'export.zip'));
  expect(trouble).toMatchObject({ key: 'problem_feed_damaged_entry', values: ['clubs'] });
  expect(await troubleWith(new File([bytes.slice(0, 80)], 'export.zip'))).toMatchObject({
    key: 'problem_feed_damaged_zip',
  });
});

test('of an archive that is cut, the calendars before are read', async () => {
  const bytes = zipSync({ 'a.ics': calendar(meetup), 'b.ics': calendar(meetup) });
  const { calendars, problems } = await readCalendarFile(new File([bytes.slice(0, -130)], 'export.zip'));
  expect(calendars[0]).toMatchObject({ name: 'a', count: 1 });
  expect(keysOf(problems)).toContain('problem_feed_damaged_zip');
});
