/** What the pictures show: a consultant's autumn, and the goals it falls short of. */
import type { GivenEvent } from '../practice-calendar/events.ts';

/** Wednesday, in the week that pictures are of. */
export const NOW = Date.parse('2026-11-25T10:00:00Z');

const CALENDARS = ['nora@example.com', 'Founders’ Circle'] as const;

/** Title, the weekday and hour it begins, its hours, its reason, and every how many weeks it takes place. */
const REGULAR: readonly (readonly [string, number, number, number, string | null, number])[] = [
  ['Breakfast at the harbour', 2, 8, 1.25, 'meet-people', 1],
  ['Peer group', 1, 16, 1.5, 'belong', 2],
  ['Meetup: data in logistics', 2, 18.5, 2.5, 'learn', 2],
  ['قهوة مع سلمى', 4, 15, 0.75, 'reconnect', 1],
  ['Conference day', 3, 9, 8, 'learn', 5],
  ['Panel: who owns the data?', 4, 19, 1.5, 'be-visible', 4],
  ['Pitch', 5, 11, 1, 'find-clients', 3],
  ['Lunch walk', 5, 12.5, 1, 'get-out', 2],
  ['Stand-up', 3, 9.25, 0.25, 'not-networking', 1],
  ['Drinks, perhaps', 5, 18, 2, null, 2],
];

const WEEKS = 6;
const HOUR = 3_600_000;
/** The Monday of the week. */
const MONDAY = Date.parse('2026-11-23T00:00:00Z');

const iso = (time: number): string => new Date(time).toISOString().replace('.000', '');

/** A backup of it all, of which a part is still to come. */
export const AUTUMN: string = JSON.stringify(
  (() => {
    const at = iso(NOW - 20 * 60_000);
    const said = REGULAR.flatMap(([title, weekday, hour, hours, reason, every], place) =>
      Array.from({ length: WEEKS }, (_, week) => week)
        .filter((week) => week % every === 0)
        .map((week) => {
          const start = MONDAY + ((weekday - 1) * 24 + hour - week * 7 * 24) * HOUR;
          const key = `${place}-${week}`;
          const calendar = CALENDARS[place % 4 === 1 ? 1 : 0];
          const event = { key, calendar, title, start: iso(start), end: iso(start + hours * HOUR), at };
          return { event: { ...event, allDay: false, series: null, answer: null }, reason };
        }),
    );
    const goal = (reason: string, kind: string, amount: object) => ({ reason, kind, amount, from: '2026-10-05', at });
    return {
      ...{ format: 'seven-reasons', version: 1 },
      events: said.map(({ event }) => event),
      tags: said.flatMap(({ event: { key }, reason }) => (reason ? [{ key, reason, also: [], at }] : [])),
      goals: [
        goal('find-clients', 'at-least', { unit: 'share', percent: 30 }),
        goal('learn', 'at-most', { unit: 'hours-per-week', hours: 4 }),
        goal('reconnect', 'at-least', { unit: 'hours-per-week', hours: 1.5 }),
      ],
    };
  })(),
);

/** The event that is clicked in Google Calendar. */
export const CLICKED = {
  ...{ title: 'Meetup: data in logistics', start: '2026-11-24T18:30', end: '2026-11-24T21:00' },
  ...{ id: 'meetup0000000000000000000', location: 'Werkhalle 3', answer: 'accepted' },
} as const satisfies GivenEvent;
