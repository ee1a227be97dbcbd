/** What is taken for a calendar's secret address, what is shown of it, and what is said of everything else. */
import { expect, test } from 'vitest';
import { checkAddress, FeedError, type FeedProblemKey } from '../../../utils/calendar-feed/index.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const ICAL = 'https://calendar.google.com/calendar/ical';

test.each([
  [`${ICAL}/jane%40example.com/private-${SECRET}/basic.ics`, 'jane@example.com'],
  [`${ICAL}/jane@example.com/private-${SECRET}/basic.ics`, 'jane@example.com'],
  [` ${ICAL}/jane%40gmail.com/private-${SECRET}/basic.ics\n`, 'jane@gmail.com'],
  [`${ICAL}/c_1a2b%40group.calendar.google.com/private-${SECRET}/basic.ics`, 'c_1a2b@group.calendar.google.com'],
  [`${ICAL}/jane%40example.com/private-${SECRET}/basic.ics?hl=de#top`, 'jane@example.com'],
  [`webcal://calendar.google.com/calendar/ical/jane%40example.com/private-${SECRET}/basic.ics`, 'jane@example.com'],
])('%s is the secret address of %s', (text, calendar) => {
  const address = checkAddress(text);
  expect(address.calendar).toBe(calendar);
  expect(address.url).toBe(`${ICAL}/${encodeURIComponent(calendar)}/private-${SECRET}/basic.ics`);
});

test('an address is shown without its secret', () => {
  const { masked } = checkAddress(`${ICAL}/jane%40example.com/private-${SECRET}/basic.ics`);
  expect(masked).toBe('calendar.google.com/…/jane@example.com/private-…cdef/basic.ics');
});

test.each([
  ['', 'problem_feed_not_address'],
  ['jane@example.com', 'problem_feed_not_address'],
  ['file:///etc/passwd', 'problem_feed_not_address'],
  ['javascript:alert(1)', 'problem_feed_not_address'],
  [`two words ${ICAL}/jane%40example.com/private-${SECRET}/basic.ics`, 'problem_feed_not_address'],
  [`http://calendar.google.com/calendar/ical/jane%40example.com/private-${SECRET}/basic.ics`, 'problem_feed_not_https'],
  [
    `https://calendar.google.com:8443/calendar/ical/jane%40example.com/private-${SECRET}/basic.ics`,
    'problem_feed_not_https',
  ],
  [
    `https://u:p@calendar.google.com/calendar/ical/jane%40example.com/private-${SECRET}/basic.ics`,
    'problem_feed_not_https',
  ],
  [`https://calendar.google.com.example/ical/private-${SECRET}/basic.ics`, 'problem_feed_other_host'],
  ['https://outlook.office365.com/owa/calendar/1a2b/calendar.ics', 'problem_feed_other_host'],
  [`${ICAL}/jane%40example.com/public/basic.ics`, 'problem_feed_public_address'],
  [
    'https://calendar.google.com/calendar/embed?src=jane%40example.com&ctz=Europe%2FBerlin',
    'problem_feed_page_address',
  ],
  ['https://calendar.google.com/calendar/htmlembed?src=jane%40example.com', 'problem_feed_page_address'],
  ['https://calendar.google.com/calendar/u/0/r/week', 'problem_feed_page_address'],
  ['https://calendar.google.com/calendar/u/0/r/settings/calendar/amFuZUBleGFtcGxl', 'problem_feed_page_address'],
  [`${ICAL}/%E0%A4%A/private-${SECRET}/basic.ics`, 'problem_feed_no_feed_address'],
  [`${ICAL}/jane%40example.com/private-/basic.ics`, 'problem_feed_no_feed_address'],
  [`${ICAL}/jane%40example.com/private-${SECRET}/`, 'problem_feed_no_feed_address'],
])('of %j it is said: %s', (text, key) => {
  expect(troubleWith(text)).toBe(key);
});

function troubleWith(text: string): FeedProblemKey | null {
  try {
    checkAddress(text);
    return null;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return error.problem.key;
  }
}
