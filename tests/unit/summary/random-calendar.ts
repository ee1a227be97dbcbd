/** Random calendars for property tests. */
import fc from 'fast-check';
import type { CalendarEvent, EventKey, Tag } from '../../../utils/events/index.ts';
import { NOT_NETWORKING, REASON_IDS } from '../../../utils/reasons.ts';
import type { KnownEvent } from '../../../utils/summary/index.ts';
import { type Period, periodAround } from '../../../utils/time/index.ts';

const MINUTE = 60_000;

/** A week of each kind there is: ordinary, with an hour less or more, with a day less. Weeks begin on any day. */
export const randomWeek: fc.Arbitrary<Period> = fc
  .tuple(
    fc.constantFrom(
      ['Europe/Berlin', '2026-03-29T12:00'],
      ['Europe/Berlin', '2026-10-25T12:00'],
      ['America/New_York', '2026-03-08T12:00'],
      ['America/New_York', '2026-11-01T12:00'],
      ['Asia/Kolkata', '2026-11-23T12:00'],
      ['Pacific/Apia', '2011-12-31T12:00'],
      ['Africa/Cairo', '2026-04-24T12:00'],
      ['Africa/Cairo', '2026-10-30T12:00'],
    ),
    fc.integer({ min: 1, max: 7 }),
  )
  .map(([[zone = '', noon = ''], weekStart]) => {
    const instant = Temporal.PlainDateTime.from(noon).toZonedDateTime(zone).epochMilliseconds;
    return periodAround('week', instant, { zone, weekStart });
  });

/** An instant within a period or a day beside it, in steps of `step` ms. */
export function instantNear({ start, end }: Period, step = 1): fc.Arbitrary<number> {
  const day = 24 * 60 * MINUTE;
  return fc.integer({ min: (start - day) / step, max: (end + day) / step }).map((steps) => steps * step);
}

/** Events within a period and about its edges; with `step` a minute, they begin and end at full minutes. */
export function eventsNear(period: Period, { step = 1, maxLength = 40 } = {}): fc.Arbitrary<readonly KnownEvent[]> {
  const lengths = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: (5 * 60 * MINUTE) / step }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: (3 * 24 * 60 * MINUTE) / step }) },
    { weight: 1, arbitrary: fc.constant((3 * 366 * 24 * 60 * MINUTE) / step) },
  );
  const timed = fc.tuple(instantNear(period, step), lengths).map(([start, length]) => ({
    allDay: false,
    start,
    end: start + length * step,
  }));
  const allDay = fc.tuple(instantNear(period), fc.integer({ min: 1, max: 4 })).map(([instant, days]) => {
    const first = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(period.zone).toPlainDate();
    return { allDay: true, start: first.toString(), end: first.add({ days }).toString() };
  });
  const tag: fc.Arbitrary<Tag | null> = fc.option(
    fc.constantFrom(...REASON_IDS, NOT_NETWORKING).map((reason) => ({ reason, also: [] })),
    { freq: 3 },
  );
  const times = fc.oneof({ weight: 4, arbitrary: timed }, { weight: 1, arbitrary: allDay });
  const answer = fc.constantFrom(null, 'accepted', 'tentative', 'needs-action', 'declined');
  const known = fc.record({ times, tag, answer }).map(({ times, tag, answer }) => ({ times, tag, answer }));
  return fc.array(known, { maxLength }).map((all) =>
    all.map(({ times, tag, answer }, index) => {
      const details = { key: `event ${index}` as EventKey, calendar: '', title: '', series: null };
      return { event: { ...details, ...times, answer } as CalendarEvent, tag };
    }),
  );
}
