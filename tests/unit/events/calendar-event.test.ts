/** What counts as an event, when it comes from outside. */
import { expect, test } from 'vitest';
import { parseCalendarEvent } from '../../../utils/events/index.ts';

const timed = {
  key: 'NWsxdDZhOGI1',
  calendar: 'jane@example.com',
  title: 'Meetup',
  series: null,
  answer: 'accepted',
  allDay: false,
  start: 1795456800000,
  end: 1795464000000,
};
const allDay = { ...timed, allDay: true, start: '2026-11-23', end: '2026-11-24' };

test.each([
  timed,
  allDay,
  { ...timed, calendar: '', series: 'NWsx', answer: null },
  { ...timed, end: timed.start },
  { ...timed, start: Date.parse('0001-01-01T00:00Z'), end: Date.parse('9999-12-31T23:59:59.999Z') },
  { ...allDay, start: '2024-02-29', end: '2034-01-01' },
  { ...allDay, start: '0001-01-01', end: '9999-12-31' },
  ...['accepted', 'declined', 'tentative', 'needs-action'].map((answer) => ({ ...timed, answer })),
])('%j is an event', (value) => {
  expect(parseCalendarEvent(value)).toStrictEqual(value);
});

test.each([
  '',
  'x'.repeat(2000),
  '<img src=x onerror=alert(1)>',
  '{{alert(1)}}',
  'ישיבה ‮ elcitra',
  '👩‍💻🎉',
  '\0\ud800',
  '__proto__',
])('the title %j is text like any other', (title) => {
  expect(parseCalendarEvent({ ...timed, title })?.title).toBe(title);
});

test.each([
  null,
  undefined,
  'event',
  [],
  {},
  { ...timed, key: '' },
  { ...timed, key: 'k'.repeat(2049) },
  { ...timed, key: 7 },
  { ...timed, calendar: null },
  { ...timed, title: null },
  { ...timed, title: ['Meetup'] },
  { ...timed, title: undefined },
  { ...timed, series: undefined },
  { ...timed, series: 7 },
  { ...timed, answer: undefined },
  { ...timed, answer: 'ACCEPTED' },
  { ...timed, answer: '__proto__' },
  { ...timed, allDay: 'false' },
  { ...timed, allDay: undefined },
  { ...timed, start: timed.end, end: timed.start },
  { ...timed, start: String(timed.start) },
  { ...timed, start: Number.NaN },
  { ...timed, start: 0.5 },
  { ...timed, end: Number.POSITIVE_INFINITY },
  { ...timed, end: Date.parse('+010000-01-01T00:00Z') },
  { ...timed, start: Date.parse('0001-01-01T00:00Z') - 1 },
  { ...timed, start: '2026-11-23', end: '2026-11-24' },
  { ...allDay, allDay: false },
  { ...allDay, end: '2026-11-23' },
  { ...allDay, start: '2026-11-25' },
  { ...allDay, start: '2026-02-30' },
  { ...allDay, start: '0000-12-31' },
  { ...allDay, start: '20261123' },
  { ...allDay, start: '2026-11-23T00:00' },
  { ...allDay, end: '2026-13-01' },
  { ...allDay, start: 1795456800000 },
])('%j is none', (value) => {
  expect(parseCalendarEvent(value)).toBeNull();
});

test('takes the known fields only, and no prototype', () => {
  const value = JSON.parse(JSON.stringify({ ...timed, extra: 1 }).replace('{', '{"__proto__":{"title":"polluted"},'));
  expect(parseCalendarEvent(value)).toStrictEqual(timed);
  expect(({} as { title?: string }).title).toBeUndefined();
});
