/** Whose answer to an invitation counts, where a calendar tells those of several people. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type FeedCalendar, occurrencesOf, readCalendarFile } from '../../../utils/calendar-feed/index.ts';

const BOB_DECLINED = 'ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.com';
const JANE_ACCEPTED = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:Jane@example.com';

function calendar(...attendees: readonly string[]): Uint8Array<ArrayBuffer> {
  const lines = ['UID:meetup@google.com', 'DTSTART:20261101T100000Z', ...attendees];
  return new TextEncoder().encode(
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n'),
  );
}

async function answersIn(feed: FeedCalendar | undefined): Promise<readonly unknown[]> {
  if (feed === undefined) throw new Error('There is no such calendar.');
  const { events } = await occurrencesOf(feed, { from: -Infinity, to: Date.UTC(2027, 0), zone: 'Europe/Berlin' });
  return events.map(({ answer }) => answer);
}

test('of the people whose calendars an archive holds, the answer is that of the calendar it stands in', async () => {
  const invitation = calendar(BOB_DECLINED, JANE_ACCEPTED);
  const files = {
    'jane@example.com.ics': invitation,
    'bob@example.com.ics': invitation,
    'Clubs_c_1a2b@group.calendar.google.com.ics': calendar(BOB_DECLINED),
  };
  const { calendars } = await readCalendarFile(new File([zipSync(files) as Uint8Array<ArrayBuffer>], 'export.zip'));
  expect(await Promise.all(calendars.map(answersIn))).toEqual([['accepted'], ['declined'], ['declined']]);
});

test('a calendar that does not tell its address may be given one: then the answer is the one given from there', async () => {
  const file = new File([calendar(BOB_DECLINED, JANE_ACCEPTED)], 'basic.ics');
  const [feed] = (await readCalendarFile(file)).calendars;
  expect(await answersIn(feed)).toEqual([null]);
  expect(await answersIn(feed && { ...feed, calendar: 'bob@example.com' })).toEqual(['declined']);
});
