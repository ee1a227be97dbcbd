/** Events that are gone from the calendar, and tags whose events got other keys. */
import './fresh-store.ts';
import { expect, test } from 'vitest';
import type { CalendarEvent, EventKey, SeenWhole } from '../../../utils/events/index.ts';
import {
  checkDays,
  countUntagged,
  deriveDays,
  eventsBetween,
  everything,
  followKey,
  importBackup,
  latestWords,
  readBackup,
  recordEvents,
  saveTag,
  summaryOf,
  tagsOf,
  takeWords,
  untaggedEvents,
} from '../../../utils/store/index.ts';
import { periodOfDates } from '../../../utils/time/index.ts';
import { rowsOf } from './raw-database.ts';
import { allDay, instant, key, tag, timed } from './sample-events.ts';

const HOURS = { start: 540, end: 1020 };
const HOUR = 3_600_000;
const meetup = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00');
const standup = timed('standup', '2026-11-24T09:00', '2026-11-24T10:00');
const week: SeenWhole = {
  days: [{ first: '2026-11-23', last: '2026-11-29' }],
  zone: 'UTC',
  calendars: ['jane@example.com'],
  hasLong: true,
  isCertain: false,
  others: [],
};

/** What the week holds: its events, the hours of `learn` and of what is untagged; what is kept of it is right. */
async function weekNow(): Promise<{ keys: string[]; learn: number; untagged: number }> {
  const known = await eventsBetween(instant('2026-11-23T00:00'), instant('2026-11-30T00:00'));
  const period = periodOfDates('2026-11-23', '2026-11-29', 'UTC');
  const { reasons, untagged } = await summaryOf({ period, now: instant('2026-12-24T00:00'), allDayHours: HOURS });
  expect(await checkDays()).toBe(0);
  const keys = known.map(({ event }) => event.key).sort();
  return { keys, learn: reasons.learn.past / HOUR, untagged: untagged.past / HOUR };
}

const waiting = () => countUntagged({ before: instant('2030-01-01T00:00'), most: 99 });

test('what is missing from two whole looks in a row is gone, counts in nothing, and keeps its tag', async () => {
  await recordEvents([meetup, standup], 1, week);
  await deriveDays({ zone: 'UTC', allDayHours: HOURS });
  await saveTag({ key: meetup.key, tag: tag('learn'), event: null }, 2);
  expect(await weekNow()).toEqual({ keys: ['meetup', 'standup'], learn: 2, untagged: 1 });

  expect(await recordEvents([], 3, week)).toEqual({ missing: ['meetup', 'standup'], tags: {} });
  expect(await weekNow()).toEqual({ keys: ['meetup', 'standup'], learn: 2, untagged: 1 });
  expect(await waiting()).toBe(1);

  expect((await recordEvents([], 4, week)).missing).toEqual(['meetup', 'standup']);
  expect(await weekNow()).toEqual({ keys: [], learn: 0, untagged: 0 });
  expect([await waiting(), await untaggedEvents({ before: Number.POSITIVE_INFINITY, limit: 9 })]).toEqual([0, []]);
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
  expect((await recordEvents([], 5, week)).missing).toEqual([]);

  await recordEvents([meetup], 6, { ...week, others: [standup.key] });
  expect(await weekNow()).toEqual({ keys: ['meetup', 'standup'], learn: 2, untagged: 1 });
  expect(await waiting()).toBe(1);
});

test('one that is there in between is not missing twice in a row', async () => {
  await recordEvents([meetup, standup], 1, week);
  for (const others of [[], [meetup.key, standup.key], [], [meetup.key]]) {
    await recordEvents([standup], 2, { ...week, others });
  }
  expect((await weekNow()).keys).toEqual(['meetup', 'standup']);
});

test('where one look is certain, one is enough', async () => {
  await recordEvents([meetup, standup], 1);
  await recordEvents([standup], 2, { ...week, isCertain: true });
  expect((await weekNow()).keys).toEqual(['standup']);
});

const SHOWN_OR_NOT: readonly [what: string, event: CalendarEvent, whole: Partial<SeenWhole>, isGone: boolean][] = [
  ['begins on a day', meetup, {}, true],
  ['is there, but is not told of', meetup, { others: [meetup.key] }, false],
  ['begins on another day', timed('e', '2026-11-22T22:00', '2026-11-23T02:00'), {}, false],
  ['begins on a day in the zone', timed('e', '2026-11-22T15:00', '2026-11-22T16:00'), { zone: 'Asia/Tokyo' }, true],
  ['does not begin on a day there', timed('e', '2026-11-23T05:00', '2026-11-23T06:00'), { zone: 'America/Lima' }, true],
  ['begins the day before there', timed('e', '2026-11-23T04:00', '2026-11-23T06:00'), { zone: 'America/Lima' }, false],
  ['is of a calendar that is hidden', timed('e', '2026-11-23T09:00', '2026-11-23T10:00', { calendar: 'x' }), {}, false],
  [
    'is of a calendar that is not known',
    timed('e', '2026-11-23T09:00', '2026-11-23T10:00', { calendar: '' }),
    {},
    false,
  ],
  ['lasts all day', allDay('e', '2026-11-29', '2026-12-02'), {}, true],
  ['lasted all day before', allDay('e', '2026-11-22', '2026-11-24'), {}, false],
  ['lasts all day where such are hidden', allDay('e', '2026-11-24', '2026-11-25'), { hasLong: false }, false],
  [
    'lasts for 24 hours where such are hidden',
    timed('e', '2026-11-24T01:00', '2026-11-25T01:00'),
    { hasLong: false },
    false,
  ],
  ['is short where long ones are hidden', meetup, { hasLong: false }, true],
  ['no days', meetup, { days: [] }, false],
  ['days without a weekend', meetup, { days: [{ first: '2026-11-24', last: '2026-11-27' }] }, false],
];

test.each(SHOWN_OR_NOT)('missing from the week of 23 November 2026: %s', async (_what, event, whole, isGone) => {
  await recordEvents([event], 1);
  for (const at of [2, 3]) await recordEvents([], at, { ...week, ...whole });
  const known = await eventsBetween(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  expect(known).toHaveLength(isGone ? 0 : 1);
});

test('a look that arrives late misses nothing', async () => {
  await recordEvents([meetup], 20);
  for (const at of [10, 11]) await recordEvents([], at, week);
  expect((await weekNow()).keys).toEqual(['meetup']);
});

test('a gone event that was moved comes back where it is now', async () => {
  await recordEvents([meetup], 1);
  for (const at of [2, 3]) await recordEvents([], at, week);
  const moved = timed('meetup', '2026-11-25T18:00', '2026-11-25T20:00');
  await recordEvents([moved], 4);
  expect(await eventsBetween(moved.start, moved.end)).toEqual([{ event: moved, tag: null }]);
});

const renamed = { ...meetup, key: key('new key') };

async function lose(...events: readonly CalendarEvent[]): Promise<void> {
  for (const event of events) await saveTag({ key: event.key, tag: tag('learn'), event }, 1);
  for (const at of [2, 3]) await recordEvents([], at, { ...week, calendars: ['jane@example.com', 'other', ''] });
}

test('a lost tag is found again by calendar, title and start, as soon as the old event is gone', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  expect((await recordEvents([renamed], 2, week)).tags).toEqual({});
  // The second look brings no news: what was told is among the others.
  expect((await recordEvents([], 3, { ...week, others: [renamed.key] })).tags).toEqual({ 'new key': tag('learn') });
  expect(await tagsOf([meetup.key, renamed.key])).toEqual({ 'new key': tag('learn') });
  expect(await weekNow()).toMatchObject({ keys: ['new key'], learn: 2 });
});

test('a tag that was lost before its event came is found again', async () => {
  await lose(meetup);
  expect((await recordEvents([renamed], 9)).tags).toEqual({ 'new key': tag('learn') });
});

test.each<[string, CalendarEvent[], CalendarEvent[]]>([
  ['in another calendar', [meetup], [{ ...renamed, calendar: 'other' }]],
  ['with another title', [meetup], [{ ...renamed, title: 'other' }]],
  ['at another time', [meetup], [{ ...renamed, start: meetup.start + 1 }]],
  ['twice', [meetup], [renamed, { ...renamed, key: key('newer key') }]],
  ['for one of two', [meetup, { ...meetup, key: key('twin') }], [renamed]],
  ['all day', [meetup], [allDay('new key', '2026-11-23', '2026-11-24', { title: meetup.title })]],
])('a lost tag stays lost where what is there is %s', async (_what, lost, found) => {
  await lose(...lost);
  expect((await recordEvents(found, 9, { ...week, calendars: [] })).tags).toEqual({});
  expect(Object.keys(await tagsOf(lost.map((event) => event.key)))).toHaveLength(lost.length);
});

test('what the user said of the new event stands', async () => {
  await lose(meetup);
  await saveTag({ key: renamed.key, tag: null, event: null }, 8);
  expect((await recordEvents([renamed], 9)).tags).toEqual({});
  expect(await tagsOf([renamed.key])).toEqual({});
});

test('a tag goes back with its event where the change is undone, however often', async () => {
  await lose(meetup);
  for (const [round, event] of [renamed, meetup, renamed, meetup].entries()) {
    for (const look of [10, 20]) await recordEvents([event], round * 100 + look, week);
    expect(await tagsOf([meetup.key, renamed.key])).toEqual({ [event.key]: tag('learn') });
    expect(await weekNow()).toMatchObject({ keys: [event.key], learn: 2 });
  }
});

test.each<[string, () => Promise<unknown>]>([
  ['was found again', () => recordEvents([renamed], 9)],
  ['was followed', () => followKey({ from: meetup.key, to: renamed.key }, 9)],
])(
  'the word of a tag whose event %s comes back under the old key neither from sync nor from a copy',
  async (...how) => {
    await lose(meetup);
    const before = await latestWords(9);
    const backup = JSON.stringify(await everything({}));
    await how[1]();
    const after = await latestWords(9);
    expect(await takeWords(before)).toMatchObject({ tags: {} });
    await importBackup(readBackup(backup), 'merge');
    expect(await latestWords(9)).toEqual(after);
    expect(await tagsOf([meetup.key, renamed.key])).toEqual({ 'new key': tag('learn') });
  },
);

test('a new event takes its tag along when its passing key becomes another one', async () => {
  const passing = timed('passing', '2026-11-23T18:00', '2026-11-23T20:00', { calendar: '' });
  await saveTag({ key: passing.key, tag: tag('learn'), event: passing }, 1);
  expect(await followKey({ from: passing.key, to: meetup.key }, 2)).toEqual({ meetup: tag('learn') });
  expect(await weekNow()).toMatchObject({ keys: ['meetup'], learn: 2 });
  await recordEvents([{ ...meetup, title: passing.title }], 3, week);
  expect(await weekNow()).toMatchObject({ keys: ['meetup'], learn: 2, untagged: 0 });
  expect(await tagsOf([passing.key, meetup.key])).toEqual({ meetup: tag('learn') });
});

test('following a key takes nothing that was said of the new one, and an unknown key brings nothing', async () => {
  await saveTag({ key: meetup.key, tag: tag('belong'), event: meetup }, 1);
  await saveTag({ key: standup.key, tag: tag('learn'), event: standup }, 1);
  expect(await followKey({ from: standup.key, to: meetup.key }, 2)).toEqual({});
  expect(await followKey({ from: key('nobody'), to: meetup.key }, 3)).toEqual({});
  expect(await followKey({ from: meetup.key, to: meetup.key }, 4)).toEqual({});
  expect(await tagsOf([standup.key, meetup.key])).toEqual({ standup: tag('learn'), meetup: tag('belong') });
  expect((await weekNow()).keys).toEqual(['meetup']);
});

test('a passing key that nobody followed does not count beside the event that it became', async () => {
  const passing = { ...meetup, key: key('passing'), calendar: '' };
  await saveTag({ key: passing.key, tag: tag('learn'), event: passing }, 1);
  await recordEvents([meetup], 2, week);
  expect((await recordEvents([], 3, { ...week, others: [meetup.key] })).tags).toEqual({ meetup: tag('learn') });
  expect(await weekNow()).toEqual({ keys: ['meetup'], learn: 2, untagged: 0 });
});

test('a backup tells which events are gone, and brings them back so', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  await recordEvents([standup], 1);
  for (const at of [2, 3]) await recordEvents([standup], at, week);
  const file = JSON.stringify(await everything({}));
  const gone = (key_: EventKey) => JSON.parse(file).events.find((event: { key: string }) => event.key === key_).gone;
  expect([gone(meetup.key), gone(standup.key)]).toEqual([true, undefined]);

  await importBackup(readBackup(file), 'replace');
  expect(await weekNow()).toEqual({ keys: ['standup'], learn: 0, untagged: 1 });
  expect(JSON.stringify(await everything({}))).toBe(file);
});

test('a look that misses nothing writes nothing', async () => {
  await recordEvents([meetup, standup], 1, week);
  const before = JSON.stringify(await rowsOf('events'));
  await recordEvents([standup], 2, { ...week, others: [meetup.key] });
  expect(JSON.stringify(await rowsOf('events'))).toBe(before);
});
