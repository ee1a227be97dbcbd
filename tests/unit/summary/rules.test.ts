/** The rules of the numbers, one case each. */
import { expect, test } from 'vitest';
import type { CalendarEvent, EventKey } from '../../../utils/events/index.ts';
import { type KnownEvent, lensShares, summarise } from '../../../utils/summary/index.ts';
import { periodAround, periodOfDates } from '../../../utils/time/index.ts';
import { eventsOf, HOUR, summaryOf, WEEK, WORKING_DAY, write } from './week-notation.ts';

test.each([
  ['nothing', '', ''],
  ['one event', 'Mo 9-11 learn', 'learn 2'],
  ['events that touch', 'Mo 9-10 learn; Mo 10-11 reconnect', 'reconnect 1; learn 1'],
  ['an overlap is shared equally', 'Mo 9-11 learn; Mo 10-12 find-clients', 'learn 1.5; find-clients 1.5'],
  ['three at once', 'Mo 9-12 learn; Mo 9-12 belong; Mo 9-12 reconnect', 'reconnect 1; learn 1; belong 1'],
  ['two of one reason against one of another', 'Mo 9-12 learn; Mo 9-12 learn; Mo 9-12 belong', 'learn 2; belong 1'],
  ['the same time twice counts once', 'Mo 9-11 learn; Mo 9-11 learn', 'learn 2'],
  ['one inside another', 'Mo 9-17 learn; Mo 12-13 reconnect', 'reconnect 0.5; learn 7.5'],
  ['not networking is an answer, and shares', 'Mo 9-11 learn; Mo 9-11 not-networking', 'learn 1; not-networking 1'],
  ['tagged takes precedence over untagged', 'Mo 9-12 ?; Mo 10-11 learn', 'learn 1; untagged 2'],
  ['not networking does so too', 'Mo 9-12 ?; Mo 10-11 not-networking', 'not-networking 1; untagged 2'],
  ['untagged events that overlap count once', 'Mo 9-11 ?; Mo 10-12 ?', 'untagged 3'],
  ['over midnight', 'Mo 22-Tu 2 be-visible', 'be-visible 4'],
  ['all day: a working day', 'Mo all-day learn', 'learn 8'],
  ['three days: three working days', 'Tu-Th all-day learn', 'learn 24'],
  ['all day and a dinner after it', 'Mo all-day learn; Mo 16-19 meet-people', 'meet-people 2.5; learn 7.5'],
  ['an untagged all-day event takes no time', 'Mo all-day ?; Mo 9-10 learn', 'learn 1; untagged 0'],
  ['declined never counts', 'Mo 9-11 learn declined; Mo 10-11 belong; Tu all-day learn declined', 'belong 1'],
  ['an event of no time', 'Mo 9-9 learn; Mo 8-10 belong', 'learn 0; belong 2'],
  ['one that ends before it starts takes none', 'Mo 11-9 learn; Mo 8-12 belong', 'learn 0; belong 4'],
  ['what lies outside the week is cut off', 'Su 20-Su 30 learn', 'learn 4'],
])('%s', (_rule, week, hours) => {
  expect(write(summaryOf(week))).toBe(hours);
});

test.each([
  ['all past', 'Su 24', 'learn 2; belong 1'],
  ['all planned', 'Mo 0', 'learn 0 +2; belong 0 +1'],
  ['in the middle of an event', 'Mo 10', 'learn 1 +1; belong 0 +1'],
  ['between events', 'Tu 12', 'learn 2; belong 0 +1'],
])('past and planned are kept apart: %s', (_case, now, hours) => {
  expect(write(summaryOf('Mo 9-11 learn; We 9-10 belong', now))).toBe(hours);
});

test('coverage counts what is not declined, and knows untagged all-day events', () => {
  const summary = summaryOf(
    'Mo 9-10 learn; Mo 9-10 not-networking; Tu 9-9 learn; We 9-10 ?; Th all-day ?; Fr 9-10 ? declined',
  );
  expect(summary.coverage).toEqual({ tagged: 3, known: 5 });
  expect(summary.untagged.events).toBe(2);
});

test('the denominator of network shares leaves out what is not networking', () => {
  const { networking } = summaryOf('Mo 9-10 learn; Tu 9-11 find-clients; We 9-12 not-networking; Th 9-10 ?', 'Tu 10');
  expect(networking).toEqual({ past: 2 * HOUR, planned: HOUR, events: 2 });
});

test('a lens is its reasons together', () => {
  const week = 'Mo 9-10 get-out; Tu 9-10 reconnect; We 9-12 belong; Th 9-10 be-visible; Fr 9-14 not-networking';
  expect(lensShares(summaryOf(week, 'Th 9:30'))).toEqual({
    social: { past: 2 * HOUR, planned: 0, events: 2 },
    professional: { past: 3 * HOUR, planned: 0, events: 1 },
    business: { past: HOUR / 2, planned: HOUR / 2, events: 1 },
  });
});

test('reasons that an event also serves get none of its time', () => {
  const [known] = eventsOf('Mo 9-11 learn') as [KnownEvent];
  const events: KnownEvent[] = [{ ...known, tag: { reason: 'learn', also: ['belong', 'find-clients'] } }];
  expect(write(summarise({ events, period: WEEK, now: WEEK.end, allDayHours: WORKING_DAY }))).toBe('learn 2');
});

/** One event, tagged `learn`. */
function learn(times: Pick<CalendarEvent, 'allDay' | 'start' | 'end'>): KnownEvent {
  const details = { key: 'one' as EventKey, calendar: '', title: '', series: null, answer: null };
  return { event: { ...details, ...times } as CalendarEvent, tag: { reason: 'learn', also: [] } };
}

test.each([
  ['Europe/Berlin', '2026-03-23', 167],
  ['Europe/Berlin', '2026-10-19', 169],
  ['America/New_York', '2026-03-02', 167],
  ['America/New_York', '2026-10-26', 169],
  ['Asia/Kolkata', '2026-10-19', 168],
  ['Africa/Cairo', '2026-04-20', 167],
  ['Africa/Cairo', '2026-10-26', 169],
  ['Pacific/Apia', '2011-12-26', 144],
])('an event of three years fills the week in %s from %s: %i hours', (zone, monday, hours) => {
  const start = Temporal.PlainDate.from(monday).toZonedDateTime(zone).epochMilliseconds;
  const period = periodAround('week', start, { zone, weekStart: 1 });
  const years = 1.5 * 365 * 24 * HOUR;
  const events = [learn({ allDay: false, start: start - years, end: start + years })];
  const { past, planned } = summarise({ events, period, now: start + 50 * HOUR, allDayHours: WORKING_DAY }).networking;
  expect([past, planned]).toEqual([50 * HOUR, (hours - 50) * HOUR]);
});

test.each([
  ['is 8 hours when the clocks change in the night', 'Europe/Berlin', '2026-03-29', WORKING_DAY, 8],
  ['of 0 to 24 is 23 hours then', 'Europe/Berlin', '2026-03-29', { start: 0, end: 1440 }, 23],
  ['of 0 to 24 is 25 hours in autumn', 'Europe/Berlin', '2026-10-25', { start: 0, end: 1440 }, 25],
  ['of 0 to 24 is 23 hours where midnight is skipped', 'Africa/Cairo', '2026-04-24', { start: 0, end: 1440 }, 23],
  ['is nothing within the hour that is skipped', 'Europe/Berlin', '2026-03-29', { start: 120, end: 180 }, 0],
  ['is nothing on a date that is skipped', 'Pacific/Apia', '2011-12-30', WORKING_DAY, 0],
])('a working day %s', (_case, zone, date, allDayHours, hours) => {
  const day = Temporal.PlainDate.from(date);
  const events = [learn({ allDay: true, start: date, end: day.add({ days: 1 }).toString() })];
  const period = periodOfDates(day.subtract({ days: 2 }).toString(), day.add({ days: 2 }).toString(), zone);
  expect(summarise({ events, period, now: period.end, allDayHours }).networking.past).toBe(hours * HOUR);
});

test.each([
  ['0001-01-01', '0001-01-02'],
  ['1969-12-31', '1970-01-01'],
  ['9999-12-30', '9999-12-31'],
])('an all-day event far away, on %s', (start, end) => {
  const period = periodAround('year', Date.parse(start), { zone: 'UTC', weekStart: 1 });
  const events = [learn({ allDay: true, start, end })];
  expect(write(summarise({ events, period, now: period.end, allDayHours: WORKING_DAY }))).toBe('learn 8');
});

test('an event of all ages is cut to the period', () => {
  const events = [
    learn({ allDay: false, start: -8.64e15, end: 8.64e15 }),
    learn({ allDay: true, start: '0000-01-01', end: '9999-12-31' }),
  ];
  expect(write(summarise({ events, period: WEEK, now: WEEK.end, allDayHours: WORKING_DAY }))).toBe('learn 168');
});

test.each([
  ['starts at the period’s end', WEEK.end, WEEK.end, 0],
  ['ends at its start', WEEK.start - HOUR, WEEK.start, 0],
  ['of no time, starts with it', WEEK.start, WEEK.start, 1],
  ['reaches into it', WEEK.start - HOUR, WEEK.start + 1, 1],
])('an event that %s', (_case, start, end, events) => {
  const known = [learn({ allDay: false, start, end })];
  expect(summarise({ events: known, period: WEEK, now: 0, allDayHours: WORKING_DAY }).coverage.known).toBe(events);
});

test('all-day events belong to the periods of their dates', () => {
  const outside = [
    learn({ allDay: true, start: '2026-11-20', end: '2026-11-23' }),
    learn({ allDay: true, start: '2026-11-30', end: '2026-12-01' }),
  ];
  const inside = [
    learn({ allDay: true, start: '2026-11-22', end: '2026-11-24' }),
    learn({ allDay: true, start: '2026-11-29', end: '2026-12-01' }),
  ];
  const { networking } = summarise({
    events: [...outside, ...inside],
    period: WEEK,
    now: WEEK.end,
    allDayHours: WORKING_DAY,
  });
  expect(networking).toEqual({ past: 16 * HOUR, planned: 0, events: 2 });
});
