/** Feeds in the background: followed, read anew when their time has come, and left as they were where that fails. */
import '../store/fresh-store.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addFeed, followFeeds, onFeedAlarm, readFeeds } from '../../../entrypoints/background/feeds.ts';
import { calendars, eventsBetween, removeFeed } from '../../../utils/store/index.ts';

const ADDRESS = 'https://calendar.google.com/calendar/ical/jane%40example.com/private-0123456789abcdef/basic.ics';
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const START = Date.UTC(2026, 10, 23, 12);
let now = START;
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  fakeBrowser.reset();
  now = START;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => `The words of ${name}.`);
  vi.stubGlobal('fetch', fetched);
  fetched.mockImplementation(async () => calendar('Meetup'));
});

/** What the server answers: a calendar with one event of this title. */
function calendar(title: string, headers: Record<string, string> = {}): Response {
  const event = ['UID:meetup@google.com', 'DTSTART:20261123T180000Z', 'DTEND:20261123T200000Z', `SUMMARY:${title}`];
  const lines = ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Jane', 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR', ''];
  return new Response(lines.join('\r\n'), { headers: { 'content-type': 'text/calendar', ...headers } });
}

/** The titles of all that is known. */
async function titles(): Promise<string[]> {
  return (await eventsBetween(START - DAY, START + DAY)).map(({ event }) => event.title);
}

async function feed() {
  return (await calendars())[0]?.feed ?? null;
}

test('what is added is read at once, named, and followed every hour', async () => {
  await addFeed(`  ${ADDRESS}\n`);
  expect(await titles()).toEqual(['Meetup']);
  expect(await calendars()).toMatchObject([{ address: 'jane@example.com', name: 'Jane', pageAt: null }]);
  expect(await feed()).toMatchObject({ url: ADDRESS, at: now, problem: null, failures: 0, next: now + HOUR });
  expect(await fakeBrowser.alarms.get('read-feeds')).toMatchObject({ periodInMinutes: 60 });
  await removeFeed('jane@example.com');
  await followFeeds();
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
});

test.each([
  ['what is no address', 'jane@example.com', 'problem_feed_not_address'],
  ['another host', 'https://example.com/basic.ics', 'problem_feed_other_host'],
  ['a page', 'https://calendar.google.com/calendar/u/0/r', 'problem_feed_page_address'],
])('%s is refused in a sentence, and nothing is asked for', async (_what, typed, key) => {
  await expect(addFeed(typed)).rejects.toThrow(`The words of ${key}.`);
  expect(fetched).not.toHaveBeenCalled();
});

test.each([
  ['an address that was reset', async () => new Response('', { status: 404 }), 'problem_feed_gone'],
  ['an administrator who forbids it', async () => new Response('', { status: 403 }), 'problem_feed_forbidden'],
  [
    'a page to sign in',
    async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    'problem_feed_login',
  ],
  ['no network', async () => Promise.reject(new TypeError('Failed to fetch')), 'problem_feed_offline'],
])('%s: a sentence, and nothing is kept of what was never read', async (_what, answer, key) => {
  fetched.mockImplementation(answer);
  await expect(addFeed(ADDRESS)).rejects.toThrow(`The words of ${key}.`);
  expect(await calendars()).toEqual([]);
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
});

test('where the store has no room for its events, the address is not kept, and the one before it is', async () => {
  await addFeed(ADDRESS);
  const put = IDBObjectStore.prototype.put;
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
    if (this.name === 'events') throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, row);
  });
  fetched.mockImplementation(async () => calendar('Moved'));
  await expect(addFeed(ADDRESS.replace('0123', '4567'))).rejects.toThrow('store_full');
  full.mockRestore();
  expect(await feed()).toMatchObject({ url: ADDRESS, at: now });
});

test('what of it cannot be read is kept to be said, until it can', async () => {
  const lines = [
    'BEGIN:VCALENDAR',
    ...Array(2).fill('BEGIN:VEVENT\r\nSUMMARY:Lost\r\nEND:VEVENT'),
    'END:VCALENDAR',
    '',
  ];
  fetched.mockImplementation(
    async () => new Response(lines.join('\r\n'), { headers: { 'content-type': 'text/calendar' } }),
  );
  await addFeed(ADDRESS);
  expect((await feed())?.unread).toEqual([{ key: 'problem_feed_bad_event', values: ['Lost'], count: 2 }]);
  fetched.mockImplementation(async () => calendar('Meetup'));
  await readFeeds('jane@example.com');
  expect(await feed()).not.toHaveProperty('unread');
});

test('it is read anew when it has not been for a while, and when asked for', async () => {
  await addFeed(ADDRESS);
  fetched.mockImplementation(async () => calendar('Moved'));
  now += MINUTE;
  expect(await readFeeds(null)).toBe(false);
  expect(await titles()).toEqual(['Meetup']);
  now += 10 * MINUTE;
  expect(await readFeeds(null)).toBe(true);
  expect(await titles()).toEqual(['Moved']);
  fetched.mockImplementation(async () => calendar('Again'));
  now += MINUTE;
  expect(await readFeeds('jane@example.com')).toBe(true);
  expect(await titles()).toEqual(['Again']);
});

test('what has not changed is not read again, but known to be fresh', async () => {
  fetched.mockImplementation(async () => calendar('Meetup', { etag: '"1"' }));
  await addFeed(ADDRESS);
  fetched.mockImplementation(async () => new Response(null, { status: 304 }));
  now += HOUR;
  await readFeeds(null);
  const { headers } = fetched.mock.lastCall?.[1] ?? {};
  expect(headers).toMatchObject({ 'if-none-match': '"1"' });
  expect(await feed()).toMatchObject({ at: now, problem: null, next: now + HOUR });
  // By then the events of a week are missing at its far end: it is read whatever has changed.
  now += 8 * DAY;
  await readFeeds(null);
  expect(fetched.mock.lastCall?.[1]?.headers).not.toHaveProperty('if-none-match');
});

test('after a failure the events stay, and it is tried again later and later', async () => {
  await addFeed(ADDRESS);
  fetched.mockImplementation(async () => new Response('', { status: 503 }));
  for (const [failures, wait] of [1, 2, 4, 8, 16, 24, 24].entries()) {
    now += DAY;
    await readFeeds(null);
    expect(await feed()).toMatchObject({ at: START, failures: failures + 1, next: now + wait * HOUR });
    expect(await feed()).toMatchObject({ problem: { key: 'problem_feed_busy' } });
  }
  const asked = fetched.mock.calls.length;
  now += HOUR;
  expect(await readFeeds(null)).toBe(false);
  expect(fetched).toHaveBeenCalledTimes(asked);
  expect(await titles()).toEqual(['Meetup']);
  fetched.mockImplementation(async () => calendar('Back'));
  await readFeeds('jane@example.com');
  expect(await feed()).toMatchObject({ at: now, failures: 0, problem: null });
  expect(await titles()).toEqual(['Back']);
});

test('a server that asks for patience gets it, and what only the user can mend is tried once a day', async () => {
  await addFeed(ADDRESS);
  now += HOUR;
  fetched.mockImplementation(async () => new Response('', { status: 429, headers: { 'retry-after': '36000' } }));
  await readFeeds(null);
  expect(await feed()).toMatchObject({ next: now + 10 * HOUR });
  fetched.mockImplementation(async () => new Response('', { status: 503, headers: { 'retry-after': '31536000' } }));
  await readFeeds('jane@example.com');
  expect(await feed()).toMatchObject({ next: now + DAY });
  fetched.mockImplementation(async () => new Response('', { status: 404 }));
  await readFeeds('jane@example.com');
  expect(await feed()).toMatchObject({ next: now + DAY });
});

const END = ['END:VEVENT', 'END:VCALENDAR'];

test.each([
  ['ends too early', ['DTSTART:20261123T090000Z']],
  ['has an event that cannot be read', ['DTSTART:20261301T090000Z', ...END]],
  ['has a rule that cannot be read', ['DTSTART:20261201T090000Z', 'RRULE:FREQ=SOMETIMES', ...END]],
  ['has a rule that is endless', ['DTSTART:20261123T090000Z', 'RRULE:FREQ=SECONDLY', ...END]],
])('a calendar that %s takes nothing away', async (_what, lines) => {
  await addFeed(ADDRESS);
  now += HOUR;
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:other@google.com', ...lines, ''].join('\r\n');
  fetched.mockImplementation(async () => new Response(text, { headers: { 'content-type': 'text/calendar' } }));
  await readFeeds(null);
  expect(await titles()).toEqual(['Meetup']);
});

const ALARM = { scheduledTime: 0, persistAcrossSessions: false };

test('its alarm is heard, and no other', async () => {
  const read = vi.fn();
  onFeedAlarm(read);
  await fakeBrowser.alarms.onAlarm.trigger({ ...ALARM, name: 'other' });
  expect(read).not.toHaveBeenCalled();
  await fakeBrowser.alarms.onAlarm.trigger({ ...ALARM, name: 'read-feeds' });
  expect(read).toHaveBeenCalledOnce();
});
