/** Fetching a feed: what is asked, and what is made of every answer a server may give. */
import { expect, test, vi } from 'vitest';
import {
  checkAddress,
  type FeedAddress,
  type FeedAnswer,
  fetchFeed,
  type Validators,
} from '../../../utils/calendar-feed/index.ts';

const ADDRESS: FeedAddress = checkAddress(
  'https://calendar.google.com/calendar/ical/jane%40example.com/private-0123456789abcdef/basic.ics',
);
const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

/** Asks a server that answers so. */
function fetchFrom(
  answer: (init: RequestInit) => Response | Promise<Response>,
  patience = 30_000,
): Promise<FeedAnswer> {
  return fetchFeed(ADDRESS, { patience, fetch_: async (_url, init = {}) => answer(init) });
}

const calendar = (headers: Record<string, string> = {}): Response =>
  new Response(CALENDAR, { headers: { 'content-type': 'text/calendar; charset=UTF-8', ...headers } });

test('a calendar is read, with what its next version can be told by', async () => {
  const answer = await fetchFrom(() => calendar({ etag: '"7"', 'last-modified': 'Fri, 27 Nov 2026 07:00:00 GMT' }));
  if (answer.outcome !== 'read') throw new Error(answer.outcome);
  expect(new TextDecoder().decode(answer.bytes)).toBe(CALENDAR);
  expect(answer.validators).toEqual({ etag: '"7"', lastModified: 'Fri, 27 Nov 2026 07:00:00 GMT' });
});

test('the server is asked for what is newer, and told of nobody', async () => {
  const fetch_ = vi.fn<typeof fetch>(async () => new Response(null, { status: 304 }));
  const validators: Validators = { etag: '"7"', lastModified: null };
  expect(await fetchFeed(ADDRESS, { validators, fetch_ })).toEqual({ outcome: 'unchanged' });
  const [url, init] = fetch_.mock.calls[0] ?? [];
  expect(url).toBe(ADDRESS.url);
  expect(new Headers(init?.headers).get('if-none-match')).toBe('"7"');
  expect(new Headers(init?.headers).has('if-modified-since')).toBe(false);
  expect(init).toMatchObject({ credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' });
});

test.each([
  ['the address was reset', 404, 'problem_feed_gone', true],
  ['an administrator forbids it', 403, 'problem_feed_forbidden', true],
  ['too many ask', 429, 'problem_feed_busy', false],
  ['the server is down', 503, 'problem_feed_busy', false],
  ['the server does not like the question', 400, 'problem_feed_status', false],
  ['it is somewhere else', 302, 'problem_feed_moved', true],
])('%s (%s): %s', async (_what, status, key, isFinal) => {
  const answer = await fetchFrom(() => new Response('no', { status }));
  expect(answer).toMatchObject({ outcome: 'failed', problem: { key }, isFinal, retryAfter: null });
});

test('a server that asks to be left alone says for how long, in seconds or as a date', async () => {
  const busy = (wait: string) => fetchFrom(() => new Response(null, { status: 503, headers: { 'retry-after': wait } }));
  expect(await busy('120')).toMatchObject({ retryAfter: 120_000 });
  expect(await busy(new Date(0).toUTCString())).toMatchObject({ retryAfter: 0 });
  expect(await busy('soon')).toMatchObject({ retryAfter: null });
});

test.each([
  ['a page', '<!doctype html><title>Sign in</title>', 'text/html; charset=utf-8', 'problem_feed_login'],
  ['a page that calls itself a calendar', '<html></html>', 'text/calendar', 'problem_feed_login'],
  ['something else', '{"error": "none"}', 'application/json', 'problem_feed_no_feed'],
  ['nothing', '', 'text/calendar', 'problem_feed_no_feed'],
])('an answer that is %s', async (_what, body, type, key) => {
  const answer = await fetchFrom(() => new Response(body, { headers: { 'content-type': type } }));
  expect(answer).toMatchObject({ outcome: 'failed', problem: { key } });
});

test('a calendar without a type is one', async () => {
  expect(await fetchFrom(() => new Response(`\uFEFF${CALENDAR}`))).toMatchObject({ outcome: 'read' });
});

test('an answer without an end is given up at its bound, whether or not its length was told', async () => {
  const piece = new TextEncoder().encode('BEGIN:VCALENDAR\r\n'.padEnd(1 << 20, 'x'));
  let sent = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(piece);
      },
    });
  const key = 'problem_feed_answer_too_large';
  expect(await fetchFrom(() => new Response(endless()))).toMatchObject({ outcome: 'failed', problem: { key } });
  expect(sent).toBeLessThan(110);
  sent = 0;
  const told = { 'content-length': String(200 << 20) };
  const answer = await fetchFrom(() => new Response(endless(), { headers: told }));
  expect(answer).toMatchObject({ outcome: 'failed', problem: { key } });
  expect(sent).toBeLessThan(5);
});

test('a server that hangs is given up, before its answer or within', async () => {
  const aborted = ({ signal }: RequestInit) =>
    new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  const slow = { outcome: 'failed', problem: { key: 'problem_feed_slow' }, isFinal: false };
  expect(await fetchFrom(aborted, 1)).toMatchObject(slow);
  const within = (init: RequestInit) =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('BEGIN:'));
          void aborted(init).catch((reason) => controller.error(reason));
        },
      }),
    );
  expect(await fetchFrom(within, 1)).toMatchObject(slow);
});

test('without a network it is said so', async () => {
  const offline = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await fetchFrom(offline)).toMatchObject({ outcome: 'failed', problem: { key: 'problem_feed_offline' } });
});
