/** The address of the summary room: what it says, what it comes to, and what of it makes no sense. */
import { expect, test } from 'vitest';
import { chosenPeriod, readAddress, stepFor, stepsFor } from '../../../components/overview-address.ts';
import { writeAddress } from '../../../components/write-address.ts';
import { dateAt, periodOfDates } from '../../../utils/time/index.ts';

const RULES = { zone: 'Europe/Berlin', weekStart: 1 };
const NOW = Date.parse('2026-11-25T09:00Z');
const DEFAULT = { period: { kind: 'last-12-weeks' }, step: null, measure: 'hours', reason: null };

test.each([
  '#summary',
  '#summary?period=last-12-months',
  '#summary?period=all',
  '#summary?period=week',
  '#summary?period=quarter:2026-08-15',
  '#summary?period=2026-11-02/2026-11-20&step=day&measure=shares&reason=learn',
  '#summary?reason=untagged',
])('%s is read and written as it is', (hash) => {
  expect(writeAddress(readAddress(hash))).toBe(hash);
});

test.each([
  '',
  '#summary?',
  '#summary?period=',
  '#summary?period=decade',
  '#summary?period=2026-11-20/2026-11-02',
  '#summary?period=2026-02-30/2026-03-01',
  '#summary?period=0001-01-01/9999-12-31',
  '#summary?step=hour&measure=money&reason=boredom',
  '#summary?period=__proto__&reason=constructor',
])('%j is the default', (hash) => {
  expect(readAddress(hash)).toEqual(DEFAULT);
});

test('a week of no date is the one that is now', () => {
  expect(readAddress('#summary?period=week:2026-13-40').period).toEqual({ kind: 'week', date: null });
});

test.each([
  ['week', '2026-11-23', '2026-11-29'],
  ['month:2026-02-11', '2026-02-01', '2026-02-28'],
  ['quarter:2026-08-15', '2026-07-01', '2026-09-30'],
  ['year', '2026-01-01', '2026-12-31'],
  ['last-12-weeks', '2026-09-07', '2026-11-29'],
  ['last-12-months', '2025-12-01', '2026-11-30'],
  ['2026-11-02/2026-11-02', '2026-11-02', '2026-11-02'],
])('%s is from %s to %s', (period, first, last) => {
  const chosen = chosenPeriod(readAddress(`#summary?period=${period}`).period, NOW, RULES);
  if (!chosen) throw new Error('There is no period.');
  expect(dateAt(chosen.start, RULES.zone).toString()).toBe(first);
  expect(dateAt(chosen.end - 1, RULES.zone).toString()).toBe(last);
});

test.each([
  ['2026-11-23', '2026-11-29', 'day'],
  ['2026-11-01', '2026-11-30', 'day'],
  ['2026-09-07', '2026-11-29', 'week'],
  ['2026-01-01', '2026-12-31', 'month'],
  ['2010-01-01', '2026-12-31', 'year'],
] as const)('from %s to %s a bar is a %s', (first, last, step) => {
  expect(stepFor(periodOfDates(first, last, RULES.zone), null)).toBe(step);
});

test('a step that would make too many bars is not to be had', () => {
  const years = periodOfDates('2016-01-01', '2026-12-31', RULES.zone);
  expect(stepsFor(years)).toEqual(['month', 'year']);
  expect(stepFor(years, 'day')).toBe('year');
  expect(stepFor(years, 'month')).toBe('month');
  expect(stepsFor(periodOfDates('1900-01-01', '2199-12-31', RULES.zone))).toEqual(['year']);
});
