/** Derived days: a summary out of them is the summary of the events, to the millisecond, whatever happens to these. */
import './fresh-store.ts';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { CalendarEvent, EventKey, Tag } from '../../../utils/events/index.ts';
import { NOT_NETWORKING, REASON_IDS } from '../../../utils/reasons.ts';
import {
  checkDays,
  deleteEverything,
  deriveDays,
  derivedShare,
  eventsBetween,
  recordEvents,
  saveTag,
  summaryOf,
} from '../../../utils/store/index.ts';
import { summarise } from '../../../utils/summary/index.ts';
import { type Period, periodOfDates } from '../../../utils/time/index.ts';
import { openRaw, rowsOf, settled } from './raw-database.ts';
import { allDay, instant, key, tag, timed } from './sample-events.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HOURS = { start: 540, end: 1020 };
const BERLIN = { zone: 'Europe/Berlin', allDayHours: HOURS };
const NOW = instant('2026-11-25T12:00');

const meetup = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00');

/** The summary by rows of all events there are, without the store's own choice of them. */
async function recount(period: Period, now: number, allDayHours = HOURS) {
  const events = await eventsBetween(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  return summarise({ events, period, now, allDayHours });
}

/** Counts the rows of events that are read while `work` runs. */
async function rowsRead(work: () => Promise<unknown>): Promise<number> {
  const getAll = vi.spyOn(IDBIndex.prototype, 'getAll');
  await work();
  const rows = getAll.mock.results.reduce((sum, { value }) => sum + value.result.length, 0);
  getAll.mockRestore();
  return rows;
}

test('a summary of past days reads no events, and that of a running week today’s only', async () => {
  const events = Array.from({ length: 700 }, (_, index) => ({
    ...meetup,
    key: key(`event ${index}`),
    start: instant('2026-01-01T10:00') + (index * DAY) / 2,
    end: instant('2026-01-01T11:00') + (index * DAY) / 2,
  }));
  await recordEvents(events, 1);
  await saveTag({ key: key('event 4'), tag: tag('learn'), event: null }, 1);
  await deriveDays(BERLIN);
  const year = periodOfDates('2026-01-01', '2026-12-31', BERLIN.zone);
  const summary = summaryOf({ period: year, now: NOW, allDayHours: HOURS });
  expect(await summary).toEqual(await recount(year, NOW));
  expect((await summary).coverage).toEqual({ tagged: 1, known: 700 });
  const past = periodOfDates('2026-01-01', '2026-10-31', BERLIN.zone);
  expect(await rowsRead(() => summaryOf({ period: past, now: NOW, allDayHours: HOURS }))).toBe(0);
  const running = await rowsRead(() => summaryOf({ period: year, now: NOW, allDayHours: HOURS }));
  expect(running).toBeGreaterThan(0);
  expect(running).toBeLessThan(12);
});

test('a change and the days it touches are one transaction', async () => {
  await deriveDays(BERLIN);
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  expect(transaction).toHaveBeenCalledTimes(1);
  expect(await rowsOf('days')).toMatchObject([{ day: 20780, time: [0, 0, 0, 2 * HOUR, 0, 0, 0, 0, 0] }]);
});

test('a change that fails leaves its days as they were', async () => {
  await deriveDays(BERLIN);
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  const before = await rowsOf('days');
  const put = IDBObjectStore.prototype.put;
  const fault = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
    if (this.name === 'days') throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, row);
  });
  await expect(saveTag({ key: meetup.key, tag: tag('belong'), event: meetup }, 2)).rejects.toThrow();
  fault.mockRestore();
  expect(await rowsOf('days')).toEqual(before);
  expect(await eventsBetween(meetup.start, meetup.end)).toMatchObject([{ tag: tag('learn') }]);
});

test('an event that moves leaves nothing behind on the day it was on', async () => {
  await deriveDays(BERLIN);
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  await recordEvents([{ ...meetup, start: meetup.start + 2 * DAY, end: meetup.end + 2 * DAY }], 2);
  expect(await rowsOf('days')).toMatchObject([{ day: 20782 }]);
  await recordEvents([{ ...meetup, answer: 'declined' }], 3);
  expect(await rowsOf('days')).toEqual([]);
});

test('an event of a century neither stops a tag nor fills the disk: its days are derived afterwards', async () => {
  await deriveDays(BERLIN);
  const long = timed('long', '1950-01-01T00:00', '2400-01-01T00:00');
  await saveTag({ key: long.key, tag: tag('learn'), event: long }, 1);
  expect(await rowsOf('days')).toEqual([]);
  const year = periodOfDates('2026-01-01', '2026-12-31', BERLIN.zone);
  expect(await summaryOf({ period: year, now: NOW, allDayHours: HOURS })).toEqual(await recount(year, NOW));
});

test.each([
  ['another zone', { ...BERLIN, zone: 'Pacific/Auckland' }],
  ['other all-day hours', { ...BERLIN, allDayHours: { start: 600, end: 720 } }],
])('%s derives every day anew, tells how far it is, and agrees with a check', async (_what, rules) => {
  const events = Array.from({ length: 300 }, (_, index) =>
    timed(`${index}`, '2026-01-01T22:30', '2026-01-02T01:00'),
  ).map((event, index) => ({ ...event, start: event.start + index * DAY, end: event.end + index * DAY }));
  await recordEvents([...events, allDay('fair', '2026-03-01', '2026-03-04')], 1);
  await saveTag({ key: key('fair'), tag: tag('learn'), event: null }, 1);
  await saveTag({ key: key('7'), tag: tag('belong'), event: null }, 1);
  expect(await derivedShare(BERLIN)).toBe(0);
  await deriveDays(BERLIN);
  expect([await derivedShare(BERLIN), await derivedShare(rules)]).toEqual([1, 0]);

  const shares: number[] = [];
  const deriving = deriveDays(rules).then(() => true);
  while (!(await Promise.race([deriving, derivedShare(rules).then((share) => shares.push(share) && false)])));
  expect(shares.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(await derivedShare(rules)).toBe(1);

  const year = periodOfDates('2026-01-01', '2026-12-31', rules.zone);
  const { allDayHours } = rules;
  expect(await summaryOf({ period: year, now: NOW, allDayHours })).toEqual(await recount(year, NOW, allDayHours));
  expect(await checkDays()).toBe(0);
});

test('where nothing is stored, nothing is left to derive', async () => {
  expect(await derivedShare(BERLIN)).toBe(1);
});

test('what was not derived when the browser ended it is derived at the next start', async () => {
  const events = [2020, 2022, 2024, 2026].map((year) => timed(`${year}`, `${year}-05-01T10:00`, `${year}-05-01T11:00`));
  await recordEvents(events, 1);
  const year = periodOfDates('2022-01-01', '2022-12-31', BERLIN.zone);
  const expected = await recount(year, NOW);
  let slices = 0;
  const put = IDBObjectStore.prototype.put;
  const fault = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
    slices += this.name === 'facts' ? 1 : 0;
    if (slices === 12) throw new DOMException('The end.', 'AbortError');
    return put.call(this, row);
  });
  await expect(deriveDays(BERLIN)).rejects.toThrow('The end.');
  fault.mockRestore();
  expect(await rowsOf('days')).toMatchObject([{ day: 20574 }]);
  expect(await summaryOf({ period: year, now: NOW, allDayHours: HOURS })).toEqual(expected);
  await deriveDays(BERLIN);
  expect(await rowsOf('days')).toHaveLength(4);
  expect(await summaryOf({ period: year, now: NOW, allDayHours: HOURS })).toEqual(expected);
});

test('after another zone or other hours, summaries are right at once, and cheap once the days are derived', async () => {
  await deriveDays(BERLIN);
  const fair = allDay('fair', '2026-11-21', '2026-11-23');
  await saveTag({ key: fair.key, tag: tag('learn'), event: fair }, 1);
  for (const [zone, allDayHours] of [
    ['America/New_York', HOURS],
    ['Europe/Berlin', { start: 0, end: 1440 }],
  ] as const) {
    const week = periodOfDates('2026-11-16', '2026-11-22', zone);
    const expected = await recount(week, NOW, allDayHours);
    expect(await summaryOf({ period: week, now: NOW, allDayHours })).toEqual(expected);
    await deriveDays({ zone, allDayHours });
    expect(await summaryOf({ period: week, now: NOW, allDayHours })).toEqual(expected);
    expect(await rowsRead(() => summaryOf({ period: week, now: NOW, allDayHours }))).toBe(0);
  }
});

test('a check of what is right finds nothing, and of what is damaged finds it and puts it right', async () => {
  await deriveDays(BERLIN);
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  await recordEvents([allDay('fair', '2026-11-01', '2026-11-05')], 1);
  const before = await rowsOf('days');
  expect(await checkDays()).toBe(0);

  const database = await openRaw();
  const days = database.transaction('days', 'readwrite').objectStore('days');
  await settled(days.put({ ...(before[0] as object), time: Array(9).fill(1) }));
  await settled(days.put({ ...(before[0] as object), day: 20000 }));
  await settled(days.delete(20780));
  database.close();
  expect(await checkDays()).toBe(3);
  expect(await rowsOf('days')).toEqual(before);
  expect(await checkDays()).toBe(0);
});

test('once derived anew, days are right whatever they were', async () => {
  await deriveDays(BERLIN);
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  const before = await rowsOf('days');
  const database = await openRaw();
  await settled(database.transaction('days', 'readwrite').objectStore('days').clear());
  database.close();
  await deriveDays(BERLIN);
  expect(await rowsOf('days')).toEqual([]);
  await deriveDays(BERLIN, { anew: true });
  expect(await rowsOf('days')).toEqual(before);
});

/** Zones with clocks that change by an hour and by half an hour, that skip midnight, and that skipped a date. */
const PLACES = [
  ['UTC', '2026-11-23'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Asia/Beirut', '2026-03-29'],
  ['Pacific/Apia', '2011-12-30'],
] as const;

const MINUTE = 60_000;
const minutes = fc.integer({ min: -5 * 1440, max: 5 * 1440 });
const lengths = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 300 }) },
  fc.constantFrom(0, 1440, 3 * 1440, 40 * 1440, 700 * 1440),
);
const drawnEvents = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  start: minutes,
  length: lengths,
  odd: fc.constantFrom(0, 0, 1, 29_999),
  whole: fc.boolean(),
  answer: fc.constantFrom(null, 'accepted', 'declined' as const),
});
type Drawn = typeof drawnEvents extends fc.Arbitrary<infer T> ? T : never;
const tags = fc.option(fc.constantFrom(...REASON_IDS, NOT_NETWORKING).map((reason): Tag => ({ reason, also: [] })));

function eventOf({ name, start, length, odd, whole, answer }: Drawn, date: string): CalendarEvent {
  const from = Date.parse(date) + start * MINUTE;
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  return whole
    ? allDay(name, day(from), day(from + DAY + length * MINUTE), { answer })
    : timed(name, '2026-11-23T00:00', '2026-11-23T00:00', {
        start: from + odd,
        end: from + odd + length * MINUTE,
        answer,
      });
}

test('any changes, any period, any now: the summary of days is the summary of events', async () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ drawn: drawnEvents, tag: tags, derive: fc.constant(false) }) },
      fc.record({ drawn: drawnEvents, tag: tags, derive: fc.constant(true) }),
    ),
    { minLength: 1, maxLength: 12 },
  );
  const view = fc.record({
    first: fc.integer({ min: -6, max: 6 }),
    days: fc.integer({ min: 0, max: 8 }),
    now: minutes,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PLACES),
      steps,
      fc.array(view, { minLength: 3, maxLength: 3 }),
      async (place, changes, views) => {
        const [zone, date] = place;
        await deleteEverything();
        await deriveDays({ zone, allDayHours: HOURS });
        for (const [at, { drawn, tag, derive }] of changes.entries()) {
          const event = eventOf(drawn, date);
          if (tag === null) await recordEvents([event], at + 1);
          else await saveTag({ key: drawn.name as EventKey, tag, event }, at + 1);
          if (derive) await deriveDays({ zone, allDayHours: HOURS });
        }
        for (const { first, days, now: minute } of views) {
          const from = Temporal.PlainDate.from(date).add({ days: first });
          const period = periodOfDates(from.toString(), from.add({ days }).toString(), zone);
          const now = Date.parse(date) + minute * MINUTE;
          expect(await summaryOf({ period, now, allDayHours: HOURS })).toEqual(await recount(period, now));
        }
        expect(await checkDays()).toBe(0);
      },
    ),
    { numRuns: 20 },
  );
}, 60_000);
