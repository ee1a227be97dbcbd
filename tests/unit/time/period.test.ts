/** Periods: cut at the midnights of the user's zone, and following one another without a gap. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysOf,
  type Period,
  periodAround,
  periodBeside,
  periodOfAll,
  periodOfDates,
} from '../../../utils/time/index.ts';

const HOUR = 3_600_000;
const KINDS = ['week', 'month', 'quarter', 'year'] as const;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Cairo', 'UTC'];

function instant(text: string): number {
  return Temporal.ZonedDateTime.from(text).epochMilliseconds;
}

/** `2026-11-23T00:00 – 2026-11-30T00:00`, by the clock on the wall. */
function write({ start, end, zone }: Period): string {
  const wall = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return `${wall(start).toString({ smallestUnit: 'minute' })} – ${wall(end).toString({ smallestUnit: 'minute' })}`;
}

test.each([
  ['week', '2026-11-23T00:00[Europe/Berlin]', '2026-11-23T00:00 – 2026-11-30T00:00'],
  ['week', '2026-11-29T23:59[Europe/Berlin]', '2026-11-23T00:00 – 2026-11-30T00:00'],
  ['week', '2027-01-01T12:00[Europe/Berlin]', '2026-12-28T00:00 – 2027-01-04T00:00'],
  ['month', '2024-02-29T12:00[Europe/Berlin]', '2024-02-01T00:00 – 2024-03-01T00:00'],
  ['quarter', '2026-12-31T23:59[Europe/Berlin]', '2026-10-01T00:00 – 2027-01-01T00:00'],
  ['quarter', '2026-01-01T00:00[Asia/Kolkata]', '2026-01-01T00:00 – 2026-04-01T00:00'],
  ['year', '2026-06-15T12:00[America/New_York]', '2026-01-01T00:00 – 2027-01-01T00:00'],
  ['week', '2026-04-25T12:00[Africa/Cairo]', '2026-04-20T00:00 – 2026-04-27T00:00'],
  ['month', '2011-12-31T12:00[Pacific/Apia]', '2011-12-01T00:00 – 2012-01-01T00:00'],
] as const)('the %s around %s', (kind, text, dates) => {
  const zone = /\[(.*)\]/.exec(text)?.[1] ?? '';
  expect(write(periodAround(kind, instant(text), { zone, weekStart: 1 }))).toBe(dates);
});

test('which day it is depends on the zone', () => {
  const at = instant('2026-12-01T02:00[Europe/Berlin]');
  expect(write(periodAround('month', at, { zone: 'America/New_York', weekStart: 7 }))).toBe(
    '2026-11-01T00:00 – 2026-12-01T00:00',
  );
});

test.each([1, 2, 3, 4, 5, 6, 7])('a week that starts on day %i', (weekStart) => {
  const { start, end } = periodAround('week', instant('2026-11-25T12:00[Europe/Berlin]'), {
    zone: 'Europe/Berlin',
    weekStart,
  });
  const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('Europe/Berlin');
  expect(first.dayOfWeek).toBe(weekStart);
  expect(end - start).toBe(168 * HOUR);
});

test.each([
  [
    'Africa/Cairo: midnight is skipped on the first day',
    '2026-04-24T12:00[Africa/Cairo]',
    5,
    '2026-04-24T01:00 – 2026-05-01T00:00',
    167,
  ],
  [
    'Pacific/Apia: the first day is skipped',
    '2012-01-01T12:00[Pacific/Apia]',
    5,
    '2011-12-31T00:00 – 2012-01-06T00:00',
    144,
  ],
])('%s', (_case, text, weekStart, dates, hours) => {
  const zone = /\[(.*)\]/.exec(text)?.[1] ?? '';
  const period = periodAround('week', instant(text), { zone, weekStart });
  expect(write(period)).toBe(dates);
  expect(period.end - period.start).toBe(hours * HOUR);
});

const cases = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2050-01-01') }),
  rules: fc.record({ zone: fc.constantFrom(...ZONES), weekStart: fc.integer({ min: 1, max: 7 }) }),
});

test('a period holds its instant, touches its neighbours, and is the same from anywhere in it', () => {
  fc.assert(
    fc.property(cases, ({ kind, at, rules }) => {
      const period = periodAround(kind, at, rules);
      expect(period.start <= at && at < period.end).toBe(true);
      expect(periodBeside(period, 1, rules).start).toBe(period.end);
      expect(periodBeside(period, -1, rules).end).toBe(period.start);
      expect(periodBeside(periodBeside(period, 5, rules), -5, rules)).toEqual(period);
      expect(periodAround(kind, period.start, rules)).toEqual(period);
      expect(periodAround(kind, period.end - 1, rules)).toEqual(period);
    }),
  );
});

test('the days of a period follow one another from its start to its end', () => {
  fc.assert(
    fc.property(cases, ({ kind, at, rules }) => {
      const period = periodAround(kind, at, rules);
      const days = daysOf(period);
      expect(days[0]?.start).toBe(period.start);
      expect(days.at(-1)?.end).toBe(period.end);
      expect(days.slice(1).map(({ start }) => start)).toEqual(days.slice(0, -1).map(({ end }) => end));
      for (const { date, start, end } of days) {
        for (const inside of [start, end - 1]) {
          expect(
            Temporal.Instant.fromEpochMilliseconds(inside).toZonedDateTimeISO(period.zone).toPlainDate().toString(),
          ).toBe(date);
        }
      }
    }),
  );
});

test('a date that the zone skipped is no day', () => {
  const days = daysOf(periodOfDates('2011-12-29', '2011-12-31', 'Pacific/Apia'));
  expect(days.map(({ date }) => date)).toEqual(['2011-12-29', '2011-12-31']);
});

test('two dates are both in their period', () => {
  expect(write(periodOfDates('2026-03-29', '2026-03-29', 'Europe/Berlin'))).toBe('2026-03-29T00:00 – 2026-03-30T00:00');
  expect(() => periodOfDates('2026-03-30', '2026-03-29', 'Europe/Berlin')).toThrow(RangeError);
  expect(() => periodOfDates('2026-02-30', '2026-03-29', 'Europe/Berlin')).toThrow(RangeError);
});

test('beside two dates lie as many days again', () => {
  const rules = { zone: 'Europe/Berlin', weekStart: 1 };
  const period = periodOfDates('2026-03-27', '2026-03-31', 'Europe/Berlin');
  expect(write(periodBeside(period, 1, rules))).toBe('2026-04-01T00:00 – 2026-04-06T00:00');
  expect(write(periodBeside(period, -2, rules))).toBe('2026-03-17T00:00 – 2026-03-22T00:00');
});

test('all time is from the first day with anything in it to the last', () => {
  const at = instant('2026-03-29T12:00[Europe/Berlin]');
  const long = { start: at, end: at + 40 * HOUR };
  const all = periodOfAll([long, { start: at - 24 * HOUR, end: at }, { start: at, end: at }], 'Europe/Berlin');
  expect(all && write(all)).toBe('2026-03-28T00:00 – 2026-04-01T00:00');
  expect(all && periodBeside(all, 1, { zone: 'Europe/Berlin', weekStart: 1 })).toEqual(all);
  const midnight = instant('2026-03-30T00:00[Europe/Berlin]');
  const moment = periodOfAll([{ start: midnight, end: midnight }], 'Europe/Berlin');
  expect(moment && write(moment)).toBe('2026-03-30T00:00 – 2026-03-31T00:00');
  expect(periodOfAll([], 'Europe/Berlin')).toBeNull();
});

test('a zone that does not exist is refused', () => {
  expect(() => periodAround('week', 0, { zone: 'Europe/Atlantis', weekStart: 1 })).toThrow(RangeError);
});
