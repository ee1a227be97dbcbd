/** The rows of the table of events: found by any word, filtered by each answer, in every order. */
import { expect, test } from 'vitest';
import {
  ANY_REASON,
  calendarsOf,
  type EventFilter,
  type EventOrder,
  filtered,
  ordered,
  rowsOf,
  UNTAGGED,
} from '../../../components/event-rows.ts';
import { type CalendarEvent, parseCalendarEvent, parseTag } from '../../../utils/events/index.ts';

const NOON = Date.parse('2026-11-23T12:00Z');
const HOUR = 3_600_000;
const ALL: EventFilter = { text: '', reason: null, time: null, calendar: null };

function known(key: string, reason: string | null, fields: object) {
  const details = { key, calendar: 'me@example.com', title: key, series: null, answer: null, allDay: false };
  const event = parseCalendarEvent({ ...details, start: NOON, end: NOON + HOUR, ...fields }) as CalendarEvent;
  return { event, tag: reason === null ? null : parseTag({ reason, also: [] }) };
}

const NAMES = new Map([['founders@example.com', 'The founders’ club']]);

const ROWS = rowsOf(
  [
    known('a', 'learn', { title: 'Café with Zoë', start: NOON - 3 * HOUR, end: NOON - 2 * HOUR }),
    known('b', null, { title: 'lunch', start: NOON - HOUR, end: NOON + HOUR, calendar: 'founders@example.com' }),
    known('c', 'not-networking', { title: 'Event 10', start: NOON + HOUR, end: NOON + 5 * HOUR }),
    known('d', 'find-clients', { title: 'Event 9', allDay: true, start: '2026-11-24', end: '2026-11-26' }),
  ],
  'Europe/Berlin',
  (address) => NAMES.get(address) ?? address,
);

const keysOf = (rows: typeof ROWS) => rows.map(({ event }) => event.key).join('');
const found = (filter: Partial<EventFilter>) => keysOf(filtered(ROWS, { ...ALL, ...filter }, NOON));
const sorted = (by: EventOrder['by'], descending = false) => keysOf(ordered(ROWS, { by, descending }, 'en'));

test.each([
  ['', 'abcd'],
  ['cafe ZOE', 'a'],
  ['café', 'a'],
  ['event', 'cd'],
  ['9 event', 'd'],
  ['(', ''],
])('%j finds %j', (text, keys) => {
  expect(found({ text })).toBe(keys);
});

test.each([
  ['learn', 'a'],
  [UNTAGGED, 'b'],
  ['not-networking', 'c'],
  [ANY_REASON, 'ad'],
  ['reconnect', ''],
] as const)('%s shows %j', (reason, keys) => {
  expect(found({ reason })).toBe(keys);
});

test('what is running is past as well as to come', () => {
  expect(found({ time: 'past' })).toBe('ab');
  expect(found({ time: 'planned' })).toBe('bcd');
});

test('calendars are told apart by their addresses, and called and put in order by their names', () => {
  expect(calendarsOf(ROWS, 'en')).toEqual([
    { address: 'me@example.com', name: 'me@example.com' },
    { address: 'founders@example.com', name: 'The founders’ club' },
  ]);
  expect(found({ calendar: 'founders@example.com' })).toBe('b');
});

test.each([
  ['start', 'abcd'],
  ['title', 'adcb'],
  ['reason', 'adcb'],
  ['length', 'abcd'],
  ['calendar', 'acdb'],
] as const)('in the order of %s: %s', (by, keys) => {
  expect(sorted(by)).toBe(keys);
});

test('the other way round', () => {
  expect(sorted('start', true)).toBe('dcba');
});

test('days of an all-day event begin at midnight of the zone', () => {
  const [row] = ROWS.slice(3);
  expect(new Date(row?.start ?? 0).toISOString()).toBe('2026-11-23T23:00:00.000Z');
  expect((row?.end ?? 0) - (row?.start ?? 0)).toBe(48 * HOUR);
});
