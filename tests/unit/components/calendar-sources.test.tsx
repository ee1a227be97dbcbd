/**
 * CalendarSources: one line says how fresh what is known is, and a press which calendar it is known of.
 * @vitest-environment jsdom
 */
import { expect, test } from 'vitest';
import { CalendarSources } from '../../../components/CalendarSources.tsx';
import { writeRelative } from '../../../components/dates.ts';
import { draw, find } from './draw.tsx';

const NOW = Date.UTC(2026, 10, 23, 12);
const [MINUTE, DAY] = [60_000, 86_400_000];
const JANE = { address: 'jane@example.com', name: 'Jane', pageAt: NOW, fileAt: null, feedAt: NOW - 20 * MINUTE };
const FAMILY = {
  address: 'family@example.com',
  name: null,
  pageAt: NOW - 3 * DAY,
  fileAt: NOW - 9 * DAY,
  feedAt: null,
};

const line = (root: ParentNode) => find(root, 'button').textContent;

test('nothing is said where no calendar is known', async () => {
  expect((await draw(<CalendarSources calendars={[]} now={NOW} />)).textContent).toBe('');
});

test('of one calendar it says where it is known from', async () => {
  expect(line(await draw(<CalendarSources calendars={[JANE]} now={NOW} />))).toBe('Followed, read 20 minutes ago');
});

test('of several it names the one known of longest ago, and lists each, the freshest first', async () => {
  const root = await draw(<CalendarSources calendars={[FAMILY, JANE]} now={NOW} />);
  expect(line(root)).toBe('2 calendars · oldest: Seen in Google Calendar 3 days ago');
  const list = find(root, '[popover]');
  expect(find(root, 'button').getAttribute('popovertarget')).toBe(list.id);
  expect([...list.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Jane Followed, read 20 minutes ago',
    'family@example.com Seen in Google Calendar 3 days ago',
    'Calendars in options',
  ]);
});

test.each([
  [0, 'now'],
  [-59_000, 'now'],
  [-MINUTE, '1 minute ago'],
  [-20 * MINUTE, '20 minutes ago'],
  [-DAY, 'yesterday'],
  [-3 * DAY, '3 days ago'],
  [-15 * DAY, '2 weeks ago'],
  [-800 * DAY, '2 years ago'],
  [90 * MINUTE, 'in 1 hour'],
  [DAY, 'tomorrow'],
])('%i ms from now is %s', (ms, words) => {
  expect(writeRelative(NOW + ms, NOW, 'en')).toBe(words);
});
