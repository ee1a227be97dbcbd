/** Parts: what a period is cut into, and which of them come last. */
import { expect, test } from 'vitest';
import {
  countOfParts,
  lastPeriods,
  type PartKind,
  partsOf,
  periodAround,
  periodOfDates,
} from '../../../utils/time/index.ts';

const RULES = { zone: 'Europe/Berlin', weekStart: 1 };
const NOW = Date.parse('2026-11-23T09:00Z');
const HOUR = 3_600_000;

const dates = (first: string, last: string) => periodOfDates(first, last, RULES.zone);
const startsOf = (kind: PartKind, first: string, last: string) =>
  partsOf(dates(first, last), kind, RULES).map(({ start }) =>
    Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(RULES.zone).toPlainDate().toString(),
  );

test.each([
  ['day', ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01']],
  ['week', ['2026-11-28', '2026-11-30']],
  ['month', ['2026-11-28', '2026-12-01']],
  ['year', ['2026-11-28']],
] as const)('a period is cut at the beginning of each %s', (kind, starts) => {
  expect(startsOf(kind, '2026-11-28', '2026-12-01')).toEqual(starts);
});

test.each(['day', 'week', 'month', 'year'] as const)('the parts of each %s are all of it, none twice', (kind) => {
  const period = dates('2025-10-11', '2027-04-02');
  const parts = partsOf(period, kind, RULES);
  expect(parts[0]?.start).toBe(period.start);
  expect(parts.at(-1)?.end).toBe(period.end);
  for (const [index, part] of parts.slice(1).entries()) expect(part.start).toBe(parts[index]?.end);
});

test('only a whole week is called one', () => {
  const kinds = partsOf(dates('2026-11-18', '2026-12-06'), 'week', RULES).map(({ kind }) => kind);
  expect(kinds).toEqual(['custom', 'week', 'week']);
});

test('a day on which the clocks change is as long as it is', () => {
  const lengths = partsOf(dates('2026-03-28', '2026-03-30'), 'day', RULES).map(
    ({ start, end }) => (end - start) / HOUR,
  );
  expect(lengths).toEqual([24, 23, 24]);
});

test('the last twelve weeks end with this one', () => {
  const last = lastPeriods('week', 12, NOW, RULES);
  expect(last.end).toBe(periodAround('week', NOW, RULES).end);
  expect(partsOf(last, 'week', RULES)).toHaveLength(12);
});

test('the count is told before anything is cut', () => {
  expect(countOfParts(dates('2026-11-02', '2026-11-29'), 'week')).toBe(4);
  expect(countOfParts(dates('1900-01-01', '2199-12-31'), 'year')).toBeGreaterThan(290);
});
