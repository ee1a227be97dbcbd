/** One event under two keys: found by calendar, title and start, and never where there is doubt. */
import { expect, test } from 'vitest';
import { type CalendarEvent, type EventKey, matchLost } from '../../../utils/events/index.ts';

function event(key: string, more: Partial<CalendarEvent> = {}): CalendarEvent {
  const details = { calendar: 'a', title: 'Lunch', series: null, answer: null, allDay: false, start: 10, end: 20 };
  return { key: key as EventKey, ...details, ...more } as CalendarEvent;
}

const pairs = (lost: CalendarEvent[], there: CalendarEvent[]) => [...matchLost(lost, there)];

test('a lost event is the only one that is there with its calendar, title and start, however long', () => {
  const there = [event('b', { end: 99 }), event('c', { title: 'Dinner' }), event('d', { calendar: 'b' })];
  expect(pairs([event('a')], there)).toEqual([['a', 'b']]);
  expect(pairs([event('a', { calendar: 'b' })], there)).toEqual([['a', 'd']]);
});

test('the same event on two calendars is two', () => {
  const lost = [event('a1'), event('a2', { calendar: 'b' })];
  const there = [event('b1'), event('b2', { calendar: 'b' })];
  expect(pairs(lost, there)).toEqual([
    ['a1', 'b1'],
    ['a2', 'b2'],
  ]);
});

test('one whose calendar is not known is in any, if only one has such', () => {
  const lost = event('a', { calendar: '' });
  expect(pairs([lost], [event('b')])).toEqual([['a', 'b']]);
  expect(pairs([lost], [event('b'), event('c', { calendar: 'b' })])).toEqual([]);
});

test('there is doubt where two are there, or two were lost', () => {
  expect(pairs([event('a')], [event('b'), event('c')])).toEqual([]);
  expect(pairs([event('a'), event('c')], [event('b')])).toEqual([]);
  expect(pairs([event('a'), event('c', { calendar: '' })], [event('b')])).toEqual([]);
});

test('a date is no instant, one minute later is another time, and an event is not itself', () => {
  const day = { allDay: true, start: '2026-11-23', end: '2026-11-24' } as const;
  expect(pairs([event('a', day)], [event('b'), event('c', { start: 11 })])).toEqual([]);
  expect(pairs([event('a', day)], [event('b', day)])).toEqual([['a', 'b']]);
  expect(pairs([event('a')], [event('a')])).toEqual([]);
});
