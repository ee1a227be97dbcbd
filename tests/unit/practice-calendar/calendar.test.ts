/** What the practice calendar's page is made of: datekeys, the places of chips, and the consultant's month. */
import { expect, test } from 'vitest';
import { datekeyOf, wallMinutes, weeksOfMonth } from '../../practice-calendar/client/dates.ts';
import { placeInDay, stackInRow } from '../../practice-calendar/client/layout.ts';
import { addressOf, readRoute } from '../../practice-calendar/client/route.ts';
import { completeEvent, consultantsMonth, manyEvents } from '../../practice-calendar/events.ts';

const day = (date: string) => Temporal.PlainDate.from(date);
const span = (start: string, end: string) => ({
  from: wallMinutes(Temporal.PlainDateTime.from(start)),
  to: wallMinutes(Temporal.PlainDateTime.from(end)),
});

test.each([
  ['2019-01-03', '25123'],
  ['2024-09-30', '27966'],
  ['2024-11-03', '28003'],
  ['2026-09-15', '28975'],
])('the datekey of %s is the one seen on the live page', (date, key) => {
  expect(datekeyOf(day(date))).toBe(key);
});

test('a month is shown in whole weeks', () => {
  const weeks = weeksOfMonth(day('2024-10-10'), 1);
  expect(weeks[0]?.[0]?.toString()).toBe('2024-09-30');
  expect(weeks.at(-1)?.at(-1)?.toString()).toBe('2024-11-03');
});

test('events that overlap share the column, and others have it to themselves', () => {
  const long = span('2026-11-24T09:00', '2026-11-24T12:00');
  const within = span('2026-11-24T10:00', '2026-11-24T11:00');
  const later = span('2026-11-24T12:00', '2026-11-24T13:00');
  const placed = placeInDay([long, within, later], day('2026-11-24'));
  expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [0, 1],
  ]);
});

test('an event over midnight is on both days, to the end of one and from the start of the other', () => {
  const flight = span('2026-11-27T22:40', '2026-11-28T01:35');
  const parts = ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map((date) => placeInDay([flight], day(date)));
  expect(parts.map(([part]) => part && [part.from, part.to])).toEqual([undefined, [1360, 1440], [0, 95], undefined]);
});

test('an event until midnight is not on the day after', () => {
  expect(placeInDay([span('2026-11-27T22:00', '2026-11-28T00:00')], day('2026-11-28'))).toEqual([]);
});

test('in a row of days an event takes the first line that is free on all its days', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25'].map(day);
  const fair = span('2026-11-20T00:00', '2026-11-25T00:00');
  const trip = span('2026-11-24T00:00', '2026-11-28T00:00');
  const lunch = span('2026-11-25T12:00', '2026-11-25T13:00');
  const stacked = stackInRow([fair, trip, lunch], days).map(({ item: _, ...place }) => place);
  expect(stacked).toEqual([
    { day: 0, days: 2, line: 0, before: true, after: false },
    { day: 1, days: 2, line: 1, before: false, after: true },
    { day: 2, days: 1, line: 0, before: false, after: false },
  ]);
});

test("the consultant's month has ids in Google's forms, each once, and the same ones every day of a week", () => {
  const monday = consultantsMonth(day('2026-11-23'), 'Europe/Berlin');
  const sunday = consultantsMonth(day('2026-11-29'), 'Europe/Berlin');
  expect(monday).toEqual(sunday);
  expect(new Set(monday.map(({ id }) => id)).size).toBe(monday.length);
  const standUps = monday.filter(({ title }) => title.startsWith('Stand-up')).map(({ id }) => id.split('_'));
  expect(new Set(standUps.map(([base]) => base)).size).toBe(1);
  expect(standUps.map(([, stamp]) => stamp)).toContain('20261123T081500Z');
  for (const { id, kind } of monday) expect(id).toMatch(kind === 'event' ? /^[a-v0-9]{26}(_\d{8}T\d{6}Z)?$/ : /\w/);
});

test('many events are the same from the same seed', () => {
  expect(manyEvents(day('2026-11-23'), 7)).toEqual(manyEvents(day('2026-11-23'), 7));
  expect(manyEvents(day('2026-11-23'), 7)).not.toEqual(manyEvents(day('2026-11-23'), 8));
});

test('an event that a test gives needs a start only', () => {
  expect(completeEvent({ start: '2026-11-23' })).toMatchObject({ title: '', end: '2026-11-24' });
  expect(completeEvent({ start: '2026-11-23T10:00' }).end).toMatch(/^2026-11-23T11:00/);
  expect(completeEvent({ start: '2026-11-23T10:00:00Z' }).end).toBe('2026-11-23T11:00:00Z');
});

test("options stay in the address, a search's words do not", () => {
  const address = { pathname: '/calendar/u/1/r/search', search: '?q=tea&lang=de&now=2026-11-23T10:00' };
  const route = readRoute(address, 'week');
  expect(route).toMatchObject({ view: 'search', query: { q: 'tea' } });
  expect(addressOf({ view: 'day', date: day('2026-11-03'), eid: null, query: {} }, address)).toBe(
    '/calendar/u/1/r/day/2026/11/3?lang=de&now=2026-11-23T10:00',
  );
});
