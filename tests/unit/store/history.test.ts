/** All time, as the first and the last events of each length tell it. */
import './fresh-store.ts';
import { expect, test } from 'vitest';
import type { CalendarEvent } from '../../../utils/events/index.ts';
import { periodOfHistory, recordEvents } from '../../../utils/store/index.ts';
import { allDay, instant, timed } from './sample-events.ts';

const AMONG = timed('among', '2026-03-04T18:00', '2026-03-04T20:00');

const HISTORIES: readonly [what: string, events: readonly CalendarEvent[], start: string, end: string][] = [
  ['one event', [AMONG], '2026-03-04T00:00', '2026-03-05T00:00'],
  ['no length', [timed('point', '2026-03-04T00:00', '2026-03-04T00:00')], '2026-03-04T00:00', '2026-03-05T00:00'],
  [
    'a long one that ends after one which begins later',
    [
      timed('long', '2026-02-01T10:00', '2026-05-03T10:00'),
      AMONG,
      timed('late', '2026-04-01T10:00', '2026-04-01T11:00'),
    ],
    '2026-02-01T00:00',
    '2026-05-04T00:00',
  ],
  [
    'two days, the first of which ends last',
    [timed('longer', '2026-03-04T01:00', '2026-03-07T01:00'), timed('later', '2026-03-05T01:00', '2026-03-06T02:00')],
    '2026-03-04T00:00',
    '2026-03-08T00:00',
  ],
  [
    'three years',
    [timed('years', '2024-01-01T10:00', '2027-01-01T10:00'), AMONG],
    '2024-01-01T00:00',
    '2027-01-02T00:00',
  ],
  ['whole days', [AMONG, allDay('fair', '2026-03-06', '2026-03-08')], '2026-03-04T00:00', '2026-03-08T00:00'],
];

test.each(HISTORIES)('%s', async (_what, events, start, end) => {
  await recordEvents(events, 1);
  expect(await periodOfHistory('UTC')).toEqual({ kind: 'all', start: instant(start), end: instant(end), zone: 'UTC' });
});

test('days begin and end where the user is', async () => {
  await recordEvents(
    [allDay('fair', '2026-03-06', '2026-03-08'), timed('e', '2026-03-05T23:30', '2026-03-05T23:45')],
    1,
  );
  const period = await periodOfHistory('Asia/Tokyo');
  expect(period).toMatchObject({ start: instant('2026-03-05T15:00'), end: instant('2026-03-07T15:00') });
  expect(await periodOfHistory('America/Los_Angeles')).toMatchObject({ start: instant('2026-03-05T08:00') });
});

test.each(['UTC', 'Pacific/Auckland', 'America/New_York'])(
  'what ends never, and began before all, lies in its years in %s',
  async (zone) => {
    await recordEvents([timed('ever', '2026-03-04T18:00', '2026-03-04T20:00', { start: -8.64e15, end: 8.64e15 })], 1);
    const all = await periodOfHistory(zone);
    const years = [all?.start ?? 0, all?.end ?? 0].map(
      (at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).year,
    );
    expect(years[0]).toBeLessThanOrEqual(1);
    expect(years[1]).toBeGreaterThanOrEqual(9999);
  },
);

test('where nothing is known there is no history', async () => {
  expect(await periodOfHistory('UTC')).toBeNull();
});
