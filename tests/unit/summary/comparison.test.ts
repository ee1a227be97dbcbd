/** Comparison: what has changed since the period before, as facts. */
import { expect, test } from 'vitest';
import { comparison, eventsIn, reasonPercents } from '../../../utils/summary/index.ts';
import { eventsOf, HOUR, summaryOf, WEEK, WORKING_DAY } from './week-notation.ts';

test('by how much the time has changed, and which shares most', () => {
  const before = summaryOf('Mo 9-15 reconnect; Tu 9-11 learn; We 9-11 find-clients');
  const now = summaryOf('Mo 9-11 reconnect; Tu 9-11 learn; We 9-13 find-clients');
  expect(comparison(now, before)).toEqual([
    { key: 'overview_less', values: [{ time: 2 * HOUR }] },
    {
      key: 'overview_shift',
      values: [
        { words: 'headline_find_clients' },
        { percent: 20 },
        { percent: 50 },
        { words: 'headline_reconnect' },
        { percent: 60 },
        { percent: 25 },
      ],
    },
  ]);
});

test.each([
  ['Mo 9-10 learn', 'overview_as_much'],
  ['Mo 9-11 learn', 'overview_more'],
  ['Mo 9-9:30 learn', 'overview_less'],
])('%s, after an hour of the same, is %s, and the mix is the same', (week, key) => {
  const keys = comparison(summaryOf(week), summaryOf('Tu 9-10 learn')).map((sentence) => sentence.key);
  expect(keys).toEqual([key, 'overview_same_mix']);
});

test('planned time is in it', () => {
  const [amount] = comparison(summaryOf('Mo 9-12 learn', 'Mo 10'), summaryOf('Mo 9-11 learn'));
  expect(amount).toEqual({ key: 'overview_more', values: [{ time: HOUR }] });
});

test('without networking there is nothing to compare', () => {
  const some = summaryOf('Mo 9-10 learn');
  const none = summaryOf('Mo 9-10 not-networking; Tu 9-10 ?');
  expect(comparison(none, some)).toEqual([]);
  expect(comparison(some, none)).toEqual([{ key: 'overview_nothing_before', values: [] }]);
});

test('percents of the reasons add up to 100', () => {
  const summary = summaryOf('Mo 9-10 learn; Tu 9-10 belong; We 9-10 be-visible');
  expect(reasonPercents(summary)).toEqual([0, 0, 0, 34, 33, 33, 0]);
});

test('the events in a period are those that are counted in it', () => {
  const week = 'Mo 9-11 learn; Tu 9-10 ?; We-Th all-day find-clients; Fr 9-10 learn declined; Sa 9-9 belong';
  const events = eventsOf(week);
  expect(eventsIn(events, WEEK, WORKING_DAY)).toHaveLength(summaryOf(week).coverage.known);
  expect(eventsIn(events, WEEK, WORKING_DAY).some(({ event }) => event.answer === 'declined')).toBe(false);
  const later = { ...WEEK, start: WEEK.end, end: WEEK.end + 7 * 24 * HOUR };
  expect(eventsIn(events, later, WORKING_DAY)).toEqual([]);
});
