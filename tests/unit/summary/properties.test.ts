/** What holds for the division of every calendar. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOT_NETWORKING, REASON_IDS } from '../../../utils/reasons.ts';
import { type KnownEvent, type Summary, summarise } from '../../../utils/summary/index.ts';
import { daysOf, type Period } from '../../../utils/time/index.ts';
import { eventsNear, instantNear, randomWeek } from './random-calendar.ts';
import { WORKING_DAY } from './week-notation.ts';

const MINUTE = 60_000;

const calendar = randomWeek.chain((period) =>
  fc.record({ period: fc.constant(period), now: instantNear(period), events: eventsNear(period) }),
);

function divide(input: { events: readonly KnownEvent[]; period: Period; now: number }): Summary {
  return summarise({ ...input, allDayHours: WORKING_DAY });
}

/** ms of every line: past, then planned. */
function partsOf({ reasons, notNetworking, untagged }: Summary): Readonly<Record<string, readonly [number, number]>> {
  const shares = { ...reasons, [NOT_NETWORKING]: notNetworking, untagged };
  return Object.fromEntries(Object.entries(shares).map(([line, { past, planned }]) => [line, [past, planned]]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

test('parts are whole milliseconds that add up to the time that is covered, and no week exceeds its hours', () => {
  fc.assert(
    fc.property(calendar, ({ events, period, now }) => {
      const parts = Object.values(partsOf(divide({ events, period, now }))).flat();
      expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
      // With one tag for all of them, nothing is left to divide: that is the whole.
      const tagged = events.filter(({ event, tag }) => tag !== null || !event.allDay);
      const alike = tagged.map(({ event }): KnownEvent => ({ event, tag: { reason: 'learn', also: [] } }));
      const { past, planned } = divide({ events: alike, period, now }).reasons.learn;
      expect(sum(parts)).toBe(past + planned);
      expect(sum(parts)).toBeLessThanOrEqual(period.end - period.start);
    }),
  );
});

test('what lies before now is past, the rest planned', () => {
  fc.assert(
    fc.property(calendar, ({ events, period, now }) => {
      const { networking, notNetworking, untagged } = divide({ events, period, now });
      const room = Math.min(Math.max(now - period.start, 0), period.end - period.start);
      expect(sum([networking, notNetworking, untagged].map(({ past }) => past))).toBeLessThanOrEqual(room);
      const allPast = partsOf(divide({ events, period, now: Infinity }));
      const joined = Object.entries(partsOf(divide({ events, period, now }))).map(([line, part]) => [
        line,
        [sum(part), 0],
      ]);
      expect(Object.fromEntries(joined)).toEqual(allPast);
    }),
  );
});

test('the order of the events does not matter', () => {
  const shuffled = calendar.chain((one) =>
    fc.record({
      one: fc.constant(one),
      other: fc.shuffledSubarray([...one.events], { minLength: one.events.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ one, other }) => {
      expect(divide({ ...one, events: other })).toEqual(divide(one));
    }),
  );
});

test('a period split anywhere and added up again is the period', () => {
  const split = calendar.chain((one) =>
    fc.record({
      one: fc.constant(one),
      cuts: fc.array(fc.integer({ min: one.period.start, max: one.period.end }), { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(split, ({ one, cuts }) => {
      const { start, end } = one.period;
      const edges = [start, ...cuts.toSorted((a, b) => a - b), end];
      const pieces = edges.slice(1).map((to, index) => ({ ...one.period, start: edges[index] as number, end: to }));
      expect(added(pieces.map((period) => partsOf(divide({ ...one, period }))))).toEqual(partsOf(divide(one)));
    }),
  );
});

test('a period is its days added up', () => {
  fc.assert(
    fc.property(calendar, (one) => {
      const days = daysOf(one.period).map(({ start, end }) =>
        divide({ ...one, period: { ...one.period, start, end } }),
      );
      expect(added(days.map(partsOf))).toEqual(partsOf(divide(one)));
    }),
  );
});

function added(all: readonly ReturnType<typeof partsOf>[]): ReturnType<typeof partsOf> {
  const lines = [...REASON_IDS, NOT_NETWORKING, 'untagged'];
  const column = (line: string, index: 0 | 1) => sum(all.map((parts) => parts[line]?.[index] ?? 0));
  return Object.fromEntries(lines.map((line) => [line, [column(line, 0), column(line, 1)]]));
}

test('a slow count, minute by minute, agrees', () => {
  // Six events at most, so that a minute is a whole number of milliseconds for each, and both counts are exact.
  const inMinutes = randomWeek.chain((period) =>
    fc.record({
      period: fc.constant(period),
      now: instantNear(period, MINUTE),
      events: eventsNear(period, { step: MINUTE, maxLength: 6 }),
    }),
  );
  fc.assert(
    fc.property(inMinutes, (one) => {
      expect(partsOf(divide(one))).toEqual(countedByMinute(one));
    }),
    { numRuns: 50 },
  );
}, 60_000);

/** The rules taken literally: who is there in this minute? */
function countedByMinute({ events, period, now }: Parameters<typeof divide>[0]): ReturnType<typeof partsOf> {
  const parts = new Map<string, [number, number]>(
    [...REASON_IDS, NOT_NETWORKING, 'untagged'].map((line) => [line, [0, 0]]),
  );
  for (let minute = period.start; minute < period.end; minute += MINUTE) {
    const here = events.filter(
      ({ event, tag }) => event.answer !== 'declined' && isAt(event, tag !== null, minute, period.zone),
    );
    const tagged = here.filter(({ tag }) => tag !== null);
    const sharers =
      tagged.length > 0 ? tagged.map(({ tag }) => tag?.reason ?? '') : here.slice(0, 1).map(() => 'untagged');
    for (const line of sharers) {
      const part = parts.get(line) ?? [0, 0];
      part[minute < now ? 0 : 1] += MINUTE / sharers.length;
    }
  }
  return Object.fromEntries(parts);
}

function isAt(event: KnownEvent['event'], isTagged: boolean, instant: number, zone: string): boolean {
  if (!event.allDay) return event.start <= instant && instant < event.end;
  const { date, minutes } = onTheWall(instant, zone);
  return (
    isTagged && event.start <= date && date < event.end && minutes >= WORKING_DAY.start && minutes < WORKING_DAY.end
  );
}

const walls = new Map<string, { readonly date: string; readonly minutes: number }>();

function onTheWall(instant: number, zone: string) {
  const key = `${zone} ${instant}`;
  const known = walls.get(key);
  if (known !== undefined) return known;
  const clock = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const wall = { date: clock.toPlainDate().toString(), minutes: clock.hour * 60 + clock.minute };
  walls.set(key, wall);
  return wall;
}

test('a share is less than two milliseconds off its equal part', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 2000 }), { minLength: 7, maxLength: 7 }).filter((counts) => sum(counts) > 0),
      fc.nat({ max: 10_000_000 }),
      randomWeek,
      (counts, length, period) => {
        const span = { start: period.start + 12_345, end: period.start + 12_345 + length };
        const event = { key: '', calendar: '', title: '', series: null, answer: null, allDay: false, ...span } as never;
        const events = REASON_IDS.flatMap((reason, index) =>
          Array.from({ length: counts[index] ?? 0 }, (): KnownEvent => ({ event, tag: { reason, also: [] } })),
        );
        const { reasons } = divide({ events, period, now: period.end });
        for (const [index, reason] of REASON_IDS.entries()) {
          const fair = (length * (counts[index] ?? 0)) / sum(counts);
          expect(Math.abs(reasons[reason].past - fair)).toBeLessThan(2);
        }
      },
    ),
    { numRuns: 30 },
  );
});
