/** Which keys of Google's page a feed's events have: those that the page's own ids are read as. */
import { expect, test } from 'vitest';
import { occurrencesOf, readCalendar } from '../../../utils/calendar-feed/index.ts';
import { readEventId } from '../../../utils/calendar-page/event-id.ts';

async function keysOf(calendar: string, ...lines: readonly string[]): Promise<readonly (readonly string[])[]> {
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n');
  const feed = await readCalendar(new TextEncoder().encode(text), { name: '', calendar });
  const { events } = await occurrencesOf(feed, { from: -Infinity, to: Date.UTC(2027, 0), zone: 'Europe/Berlin' });
  return events.map(({ keys }) => keys);
}

/** What Google's page would have in `data-eventid`. */
const idOnPage = (event: string, calendar: string): string => btoa(`${event} ${calendar}`).replace(/=+$/, '');

test.each([
  ['jane@example.com', 'jane@example.com'],
  ['jane@gmail.com', 'jane@m'],
  ['c_1a2b@group.calendar.google.com', 'c_1a2b@g'],
])('an event of %s has the key that its chip has', async (calendar, short) => {
  const [keys] = await keysOf(calendar, 'UID:0a1b2c3d@google.com', 'DTSTART:20261123T130000Z');
  expect(keys).toEqual([readEventId(idOnPage('0a1b2c3d', short))?.key]);
});

test('an occurrence has that of its original start: in UTC, or its date', async () => {
  const timed = ['UID:0a1b@google.com', 'DTSTART;TZID=Europe/Berlin:20261123T110000', 'RRULE:FREQ=DAILY;COUNT=2'];
  expect(await keysOf('jane@example.com', ...timed)).toEqual([
    [idOnPage('0a1b_20261123T100000Z', 'jane@example.com')],
    [idOnPage('0a1b_20261124T100000Z', 'jane@example.com')],
  ]);
  const days = ['UID:0a1b@google.com', 'DTSTART;VALUE=DATE:20261123', 'RRULE:FREQ=DAILY;COUNT=1'];
  expect(await keysOf('jane@gmail.com', ...days)).toEqual([[idOnPage('0a1b_20261123', 'jane@m')]]);
  const moved = ['UID:0a1b@google.com', 'RECURRENCE-ID:20261123T100000Z', 'DTSTART:20261125T100000Z'];
  expect(await keysOf('jane@gmail.com', ...moved)).toEqual([[idOnPage('0a1b_20261123T100000Z', 'jane@m')]]);
});

test('one of a series that was split may have either form', async () => {
  const split = ['UID:0a1b_R20261123T100000@google.com', 'DTSTART:20261123T100000Z', 'RRULE:FREQ=DAILY;COUNT=1'];
  expect(await keysOf('jane@gmail.com', ...split)).toEqual([
    [idOnPage('0a1b_20261123T100000Z', 'jane@m'), idOnPage('0a1b_R20261123T100000_20261123T100000Z', 'jane@m')],
  ]);
});

test('one of another system has that in which Google writes its UID', async () => {
  const foreign = ['UID:040000008200E00074C5B7101A82E00800000000', 'DTSTART:20261123T130000Z'];
  const id = '_60q30c1g60o30e1i60o4ac1g60rj8gpl88rj2c1h84s34h9g60s30c1g60o30c1g';
  expect(await keysOf('jane@example.com', ...foreign)).toEqual([[idOnPage(id, 'jane@example.com')]]);
});

test('without a calendar or a UID nothing can be told', async () => {
  expect(await keysOf('', 'UID:0a1b@google.com', 'DTSTART:20261123T130000Z')).toEqual([[]]);
  expect(await keysOf('jane@example.com', 'DTSTART:20261123T130000Z')).toEqual([[]]);
});
