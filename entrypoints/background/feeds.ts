/** Reads calendars from their secret addresses: a new one when it is given, and all of them when their time has come. */
import { browser } from '#imports';
import type { FeedAddress, FeedProblem, Validators } from '../../utils/calendar-feed/index.ts';
import { translate } from '../../utils/language.ts';
import { type CalendarRow, calendars, noteFeed, recordCalendars, StoreError } from '../../utils/store/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** How old (ms) the last reading has to be before a page that is opened is worth another. */
const FRESH = 5 * MINUTE;

/** How far ahead (ms) of now events are read: most series never end. A calendar that stays as it is is read for that. */
const AHEAD = 366 * DAY;

const ALARM = 'read-feeds';

/** Wakes the background every hour, as long as a feed is followed. To be called whenever that may have changed. */
export async function followFeeds(): Promise<void> {
  const isFollowing = (await calendars()).some(({ feed }) => feed !== null);
  if (!isFollowing) await browser.alarms.clear(ALARM);
  else if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: 60 });
}

/** Has `read` called when the alarm rings. To be called at once when the background starts. */
export function onFeedAlarm(read: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => name === ALARM && read());
}

let lastReading: Promise<unknown> = Promise.resolve();

/** One reading at a time: two of the same feed would do the work twice. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = lastReading.then(work);
  lastReading = mine.catch(() => {});
  return mine;
}

/**
 * Reads the calendar at a secret address, and follows it from now on; resolves once its events are on disk.
 * @throws Error whose message is a sentence for the user; then nothing was changed
 */
export function addFeed(typed: string): Promise<void> {
  return inTurn(async () => {
    const room = await import('../../utils/calendar-feed/index.ts');
    try {
      const address = room.checkAddress(typed);
      const at = Date.now();
      const answer = await room.fetchFeed(address);
      if (answer.outcome === 'failed') throw new Error(sentenceOf(answer.problem));
      if (answer.outcome === 'unchanged') return;
      await takeOver(address, answer, at, true);
    } catch (error) {
      if (error instanceof room.FeedError) throw new Error(sentenceOf(error.problem), { cause: error });
      throw error;
    } finally {
      await followFeeds();
    }
  });
}

/**
 * Reads feeds anew: that of one calendar, or (null) all but those which were just read or have failed lately. What could
 * not be read is noted with its calendar.
 * @returns whether any was asked for: then its row is another than before, whatever came of it
 */
export function readFeeds(calendar: string | null): Promise<boolean> {
  return inTurn(async () => {
    let wasAsked = false;
    for (const { address, feed } of await calendars()) {
      if (feed !== null && (calendar === null ? isDue(feed, Date.now()) : calendar === address)) {
        wasAsked = true;
        await readFeed(address, feed);
      }
    }
    return wasAsked;
  });
}

type Feed = NonNullable<CalendarRow['feed']>;

function isDue({ at, problem, next }: Feed, now: number): boolean {
  return problem === null ? now - (at ?? 0) >= FRESH || now < (at ?? 0) : now >= next;
}

async function readFeed(calendar: string, feed: Feed): Promise<void> {
  const room = await import('../../utils/calendar-feed/index.ts');
  const at = Date.now();
  const fail = (problem: Pick<FeedProblem, 'key' | 'values'>, wait: number) => {
    const { key, values } = problem;
    return noteFeed(calendar, feed.url, { problem: { key, values }, failures: feed.failures + 1, next: at + wait });
  };
  try {
    const address = room.checkAddress(feed.url);
    const { etag, lastModified, until } = feed;
    const isFarEnough = (until ?? 0) > at + AHEAD - WEEK;
    const answer = await room.fetchFeed(address, { validators: isFarEnough ? { etag, lastModified } : null });
    if (answer.outcome === 'read') await takeOver(address, answer, at);
    else if (answer.outcome === 'unchanged') await noteFeed(calendar, feed.url, { ...GOOD, at, next: at + HOUR });
    else {
      const wait = Math.max(answer.retryAfter ?? 0, waitAfter(feed.failures, answer.isFinal));
      // Who asks for more patience than a day has made a mistake.
      await fail(answer.problem, Math.min(DAY, wait));
    }
  } catch (error) {
    // A store that cannot be written is no matter of the feed's, and cannot be told there either.
    if (error instanceof StoreError) throw error;
    const problem =
      error instanceof room.FeedError ? error.problem : ({ key: 'problem_feed_no_feed', values: [] } as const);
    await fail(problem, waitAfter(feed.failures, false));
  }
}

const GOOD = { problem: null, failures: 0 };

/** An hour, twice as long after each failure, a day at most; a day at once where only the user can mend it. */
function waitAfter(failures: number, isFinal: boolean): number {
  return isFinal ? DAY : Math.min(DAY, HOUR * 2 ** failures);
}

/** Takes over what a feed told at `at` (ms); a new one is followed from then on. */
async function takeOver(
  { calendar: address, url }: FeedAddress,
  { bytes, validators }: { readonly bytes: Uint8Array; readonly validators: Validators },
  at: number,
  isNewFeed = false,
): Promise<void> {
  const { readCalendar, occurrencesOf } = await import('../../utils/calendar-feed/index.ts');
  const calendar = await readCalendar(bytes, { name: address, calendar: address });
  const to = at + AHEAD;
  const { events, isComplete, problems } = await occurrencesOf(calendar, {
    ...{ from: Number.NEGATIVE_INFINITY, to, zone: Temporal.Now.timeZoneId() },
  });
  const unread = [...calendar.problems, ...problems];
  await recordCalendars([
    {
      ...{ address, name: calendar.name, events, at },
      ...(isComplete && { whole: { from: Number.NEGATIVE_INFINITY, to } }),
      feed: { url, at, until: to, ...validators, ...GOOD, ...(unread.length > 0 && { unread }), next: at + HOUR },
      isNewFeed,
    },
  ]);
}

function sentenceOf({ key, values }: Pick<FeedProblem, 'key' | 'values'>): string {
  return translate(key, ...values);
}
