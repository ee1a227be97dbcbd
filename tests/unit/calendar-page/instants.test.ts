/** From the times on the page to instants, on the days on which clocks are changed as well. */
import { expect, test } from 'vitest';
import { instantsOf } from '../../../utils/calendar-page/instants.ts';

const NIGHT = { start: '2026-10-25T02:30', end: '2026-10-25T02:45' };

function spanOf(start: string, end: string, hint: string | null = null): [string, string] {
  const instants = instantsOf({ start, end }, 'Europe/Berlin', hint === null ? null : Date.parse(hint));
  return [new Date(instants.start).toISOString(), new Date(instants.end).toISOString()];
}

test('an ordinary hour', () => {
  expect(spanOf('2026-11-23T10:00', '2026-11-23T11:00')).toEqual([
    '2026-11-23T09:00:00.000Z',
    '2026-11-23T10:00:00.000Z',
  ]);
});

test('a night with an hour more, and one with an hour less', () => {
  expect(spanOf('2026-10-24T23:00', '2026-10-25T05:00')).toEqual([
    '2026-10-24T21:00:00.000Z',
    '2026-10-25T04:00:00.000Z',
  ]);
  expect(spanOf('2026-03-28T23:00', '2026-03-29T05:00')).toEqual([
    '2026-03-28T22:00:00.000Z',
    '2026-03-29T03:00:00.000Z',
  ]);
});

test('the hour that comes twice is the first one, unless the id says the second', () => {
  expect(spanOf(NIGHT.start, NIGHT.end)).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T00:45:00.000Z']);
  expect(spanOf(NIGHT.start, NIGHT.end, '2026-10-25T01:30Z')).toEqual([
    '2026-10-25T01:30:00.000Z',
    '2026-10-25T01:45:00.000Z',
  ]);
});

test('a moved occurrence is where it is shown, not where its id says', () => {
  expect(spanOf('2026-11-23T10:00', '2026-11-23T11:00', '2026-11-23T13:00Z')[0]).toBe('2026-11-23T09:00:00.000Z');
});

test('an event never ends before it begins', () => {
  expect(spanOf('2026-03-29T02:30', '2026-03-29T03:00')).toEqual([
    '2026-03-29T01:30:00.000Z',
    '2026-03-29T01:30:00.000Z',
  ]);
});
