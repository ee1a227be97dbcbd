/** Events: recorded as they are seen, found again by time, and by whether they wait for a tag. */
import './fresh-store.ts';
import { expect, test, vi } from 'vitest';
import type { CalendarEvent } from '../../../utils/events/index.ts';
import {
  countUntagged,
  eventsBetween,
  recordEvents,
  saveTag,
  untaggedBetween,
  untaggedEvents,
} from '../../../utils/store/index.ts';
import { rowsOf } from './raw-database.ts';
import { allDay, instant, key, tag, timed } from './sample-events.ts';

const meetup = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00');
const LATE = instant('2030-01-01T00:00');

async function keysBetween(start: string, end: string): Promise<string[]> {
  return (await eventsBetween(instant(start), instant(end))).map(({ event }) => event.key);
}

const SPANS: readonly [what: string, event: CalendarEvent, found: boolean][] = [
  ['inside', timed('e', '2026-11-24T09:00', '2026-11-24T10:00'), true],
  ['over the start', timed('e', '2026-11-22T23:00', '2026-11-23T01:00'), true],
  ['over the end', timed('e', '2026-11-29T23:00', '2026-11-30T01:00'), true],
  ['ends where the span starts', timed('e', '2026-11-22T23:00', '2026-11-23T00:00'), false],
  ['starts where the span ends', timed('e', '2026-11-30T00:00', '2026-11-30T01:00'), false],
  ['without length, at the start', timed('e', '2026-11-23T00:00', '2026-11-23T00:00'), true],
  ['without length, at the end', timed('e', '2026-11-30T00:00', '2026-11-30T00:00'), false],
  ['a day long, begun before', timed('e', '2026-11-22T00:01', '2026-11-23T00:01'), true],
  ['four days long, begun before', timed('e', '2026-11-19T00:01', '2026-11-23T00:01'), true],
  ['a month long, around all', timed('e', '2026-11-10T00:00', '2026-12-10T00:00'), true],
  ['a year long, ends inside', timed('e', '2025-11-24T00:00', '2026-11-24T00:00'), true],
  ['a century long, around all', timed('e', '1970-01-01T00:00', '2070-01-01T00:00'), true],
  ['a century long, ends before', timed('e', '1870-01-01T00:00', '1970-01-01T00:00'), false],
  ['a day inside', allDay('e', '2026-11-24', '2026-11-25'), true],
  ['the day before, which is still going on west of UTC', allDay('e', '2026-11-22', '2026-11-23'), true],
  ['the day after, which has begun east of UTC', allDay('e', '2026-11-30', '2026-12-01'), true],
  ['two days before', allDay('e', '2026-11-21', '2026-11-22'), false],
  ['two days after', allDay('e', '2026-12-01', '2026-12-02'), false],
  ['a year of days, around all', allDay('e', '2026-01-01', '2027-01-01'), true],
];

test.each(SPANS)('in the week of 23 November 2026: %s', async (_what, event, found) => {
  await recordEvents([event], 1);
  expect(await keysBetween('2026-11-23T00:00', '2026-11-30T00:00')).toEqual(found ? ['e'] : []);
});

test('a span without bounds holds everything, in the order in which it begins', async () => {
  await recordEvents(
    [
      timed('c', '2026-11-24T09:00', '2026-11-24T10:00'),
      timed('a', '2000-11-24T09:00', '2026-11-24T10:00'),
      allDay('b', '2026-11-24', '2026-11-25'),
      timed('d', '2026-11-24T09:00', '2026-11-24T09:30'),
    ],
    1,
  );
  const events = await eventsBetween(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  expect(events.map(({ event }) => event.key)).toEqual(['a', 'b', 'c', 'd']);
});

test('a moved event takes its tag along and is found at its new time only', async () => {
  await saveTag({ key: meetup.key, tag: tag('meet-people'), event: meetup }, 1);
  const moved = timed('meetup', '2026-12-01T18:00', '2026-12-01T20:00');
  await recordEvents([moved], 2);
  expect(await keysBetween('2026-11-23T00:00', '2026-11-30T00:00')).toEqual([]);
  expect(await eventsBetween(moved.start, moved.end)).toEqual([{ event: moved, tag: tag('meet-people') }]);
});

test('an event can become one of whole days', async () => {
  await recordEvents([meetup], 1);
  await recordEvents([allDay('meetup', '2026-11-23', '2026-11-24')], 2);
  const [known] = await eventsBetween(meetup.start, meetup.end);
  expect(known?.event).toEqual(allDay('meetup', '2026-11-23', '2026-11-24'));
});

test('what is seen again unchanged is not written again', async () => {
  const other = timed('other', '2026-11-24T10:00', '2026-11-24T11:00');
  await recordEvents([meetup, other], 1);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await recordEvents([{ ...meetup }, { ...other, answer: 'accepted' }], 2);
  expect(put.mock.calls.map(([row]) => row.key)).toEqual(['other']);
});

test.each([
  { title: 'renamed' },
  { calendar: 'other@example.com' },
  { series: 'weekly' },
  { answer: 'tentative' },
  { end: meetup.end + 1 },
] as const)('a look that differs in %j is kept', async (difference) => {
  await recordEvents([meetup], 1);
  await recordEvents([{ ...meetup, ...difference }], 2);
  const [known] = await eventsBetween(meetup.start, meetup.end);
  expect(known?.event).toEqual({ ...meetup, ...difference });
});

test('a look that arrives late does not undo a later one', async () => {
  await recordEvents([{ ...meetup, title: 'later' }], 20);
  await recordEvents([{ ...meetup, title: 'earlier' }], 10);
  const [known] = await eventsBetween(meetup.start, meetup.end);
  expect(known?.event.title).toBe('later');
});

test('one event twice in one look is one event', async () => {
  await recordEvents([meetup, { ...meetup }], 1);
  expect(await rowsOf('events')).toHaveLength(1);
});

test('hostile titles are text', async () => {
  for (const title of ['', '<img src=x onerror=alert(1)>', 'x'.repeat(2000), 'עברית ‮', '🎉', '\0\ud800']) {
    await recordEvents([{ ...meetup, title }], 1);
    const [known] = await eventsBetween(meetup.start, meetup.end);
    expect(known?.event.title).toBe(title);
  }
});

test('untagged events come newest first, up to a number, and only those that began before; or in order, between two moments', async () => {
  await recordEvents(
    [
      timed('monday', '2026-11-23T10:00', '2026-11-23T11:00'),
      allDay('tuesday', '2026-11-24', '2026-11-25'),
      timed('wednesday', '2026-11-25T10:00', '2026-11-25T11:00'),
      timed('thursday', '2026-11-26T10:00', '2026-11-26T11:00'),
    ],
    1,
  );
  const names = async (before: string, limit: number): Promise<string[]> =>
    (await untaggedEvents({ before: instant(before), limit })).map((event) => event.key);
  expect(await names('2026-12-01T00:00', 9)).toEqual(['thursday', 'wednesday', 'tuesday', 'monday']);
  expect(await names('2026-12-01T00:00', 2)).toEqual(['thursday', 'wednesday']);
  expect(await names('2026-11-25T10:00', 9)).toEqual(['tuesday', 'monday']);
  expect(await names('2026-12-01T00:00', 0)).toEqual([]);
  const between = async (start: string, end: string): Promise<string[]> =>
    (await untaggedBetween(instant(start), instant(end))).map((event) => event.key);
  expect(await between('2026-11-23T10:00', '2026-11-26T10:00')).toEqual(['monday', 'tuesday', 'wednesday']);
  expect(await between('2026-11-23T10:01', '2026-11-24T00:00')).toEqual([]);
});

test('those that wait are counted up to a moment and a number', async () => {
  await recordEvents(
    ['09', '10', '11'].map((hour) => timed(hour, `2026-11-23T${hour}:00`, '2026-11-23T12:00')),
    1,
  );
  await saveTag({ key: key('09'), tag: tag('learn'), event: null }, 2);
  const count = (before: string, most: number) => countUntagged({ before: instant(before), most });
  expect(await count('2026-11-23T11:00', 9)).toBe(1);
  expect(await count('2026-11-23T11:01', 9)).toBe(2);
  expect(await count('2026-11-23T11:01', 1)).toBe(1);
});

test('an event waits for a tag unless it has one, is declined, or is not networking', async () => {
  const waiting = async (): Promise<number> => (await untaggedEvents({ before: LATE, limit: 9 })).length;
  await recordEvents([meetup], 1);
  expect(await waiting()).toBe(1);
  await recordEvents([{ ...meetup, answer: 'declined' }], 2);
  expect(await waiting()).toBe(0);
  await recordEvents([{ ...meetup, answer: 'accepted' }], 3);
  expect(await waiting()).toBe(1);
  await saveTag({ key: meetup.key, tag: tag('not-networking'), event: null }, 4);
  expect(await waiting()).toBe(0);
  await saveTag({ key: meetup.key, tag: null, event: null }, 5);
  expect(await waiting()).toBe(1);
});

test('a declined event is kept with its answer and its tag', async () => {
  const declined = { ...meetup, answer: 'declined' } as const;
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  await recordEvents([declined], 2);
  expect(await eventsBetween(meetup.start, meetup.end)).toEqual([{ event: declined, tag: tag('learn') }]);
});

test('a week costs what it holds, not what the years before it hold', async () => {
  const week = [instant('2026-11-23T00:00'), instant('2026-11-30T00:00')] as const;
  const day = 86_400_000;
  const history = Array.from({ length: 3000 }, (_, index) => {
    const start = week[1] - index * (day / 4);
    const end = start + (index % 50 === 0 ? 3 * day : day / 24);
    return { ...meetup, key: key(`event ${index}`), start, end };
  });
  await recordEvents(history, 1);
  const getAll = vi.spyOn(IDBIndex.prototype, 'getAll');
  const found = await eventsBetween(...week);
  const read = getAll.mock.results.reduce((rows, { value }) => rows + value.result.length, 0);
  expect(found.length).toBeGreaterThanOrEqual(28);
  expect(read).toBeLessThan(2 * found.length);
});
