/** Periods and events' times in words. */
import { expect, test } from 'vitest';
import { weekdayNames, writeEventStart, writePeriod } from '../../../components/dates.ts';
import { parseCalendarEvent } from '../../../utils/events/index.ts';
import { type CalendarPeriodKind, periodAround } from '../../../utils/time/index.ts';

const NOW = Date.parse('2026-11-23T09:00Z');

test.each([
  ['week', '23–29 Nov 2026'],
  ['month', 'November 2026'],
  ['quarter', 'Oct–Dec 2026'],
  ['year', '2026'],
] as const)('a %s is named %s, without the day after its last', (kind: CalendarPeriodKind, name) => {
  const period = periodAround(kind, NOW, { zone: 'Pacific/Auckland', weekStart: 1 });
  // Which kind of space stands around the dash changes between versions of the language data.
  expect(writePeriod(period, 'en-GB').replaceAll(/\s*–\s*/g, '–')).toBe(name);
});

test('an event with times is told in the zone, one of whole days by its date in every zone', () => {
  const details = { key: 'a', calendar: '', title: '', series: null, answer: null };
  const timed = parseCalendarEvent({ ...details, allDay: false, start: NOW, end: NOW });
  const allDay = parseCalendarEvent({ ...details, allDay: true, start: '2026-11-23', end: '2026-11-24' });
  if (!timed || !allDay) throw new Error('These are no events.');
  const place = { locale: 'en-GB', zone: 'Pacific/Honolulu' };
  expect(writeEventStart(timed, place)).toMatch(/^Sun.*22 Nov.*23:00$/);
  expect(writeEventStart(allDay, place)).toMatch(/^Mon.*23 Nov$/);
});

test('weekdays begin with Monday', () => {
  expect(weekdayNames('de')[0]).toBe('Montag');
  expect(weekdayNames('de')[6]).toBe('Sonntag');
});
