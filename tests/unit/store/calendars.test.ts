/** Calendars: which are known, from where, and that those which the user does not count are in no number. */
import './fresh-store.ts';
import { expect, test } from 'vitest';
import {
  calendars,
  checkDays,
  countAllBut,
  countEvents,
  countUntagged,
  deleteEverything,
  deriveDays,
  eventsBetween,
  everything,
  importBackup,
  noteFeed,
  readBackup,
  recordCalendars,
  recordEvents,
  removeFeed,
  saveTag,
  summaryOf,
  tagsOf,
  untaggedEvents,
} from '../../../utils/store/index.ts';
import { periodOfDates } from '../../../utils/time/index.ts';
import { instant, key, tag, timed } from './sample-events.ts';

const NOW = instant('2026-11-23T12:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FAMILY = 'family@group.calendar.google.com';
const URL = 'https://calendar.google.com/calendar/ical/jane%40example.com/private-0123456789abcdef/basic.ics';
const allDayHours = { start: 540, end: 1020 };

const meetup = timed('meetup', '2026-11-23T08:00', '2026-11-23T10:00');
const choir = timed('choir', '2026-11-23T09:00', '2026-11-23T11:00', { calendar: FAMILY });
const party = timed('party', '2026-11-24T18:00', '2026-11-24T20:00', { calendar: FAMILY });

async function week() {
  const period = periodOfDates('2026-11-23', '2026-11-29', 'UTC');
  const { reasons, untagged, coverage } = await summaryOf({ period, now: NOW, allDayHours });
  return { learn: reasons.learn.past / HOUR, untagged: untagged.events, coverage };
}

test('a calendar is known by its events, and when the page last showed some', async () => {
  await recordEvents([meetup, choir], NOW);
  await recordEvents([choir], NOW + MINUTE / 2);
  await recordEvents([choir], NOW + 3 * HOUR);
  expect(await calendars()).toEqual([
    { address: FAMILY, name: null, pageAt: NOW + 3 * HOUR, fileAt: null, feed: null },
    { address: 'jane@example.com', name: null, pageAt: NOW, fileAt: null, feed: null },
  ]);
  expect(await countEvents(FAMILY)).toBe(1);
});

test('one that came along with a tag or in a backup is known as well', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, NOW);
  const backup = readBackup(JSON.stringify(await everything({})));
  await deleteEverything();
  expect(await calendars()).toEqual([]);
  await importBackup(backup, 'merge');
  expect(await calendars()).toMatchObject([{ address: 'jane@example.com', pageAt: NOW }]);
});

test.each([true, false])('what does not count is in no number; days derived: %s', async (isDerived) => {
  await recordEvents([meetup, choir, party], NOW);
  await saveTag({ key: choir.key, tag: tag('learn'), event: null }, NOW);
  if (isDerived) await deriveDays({ zone: 'UTC', allDayHours });
  const before = await week();
  expect(before).toEqual({ learn: 2, untagged: 2, coverage: { tagged: 1, known: 3 } });

  await countAllBut([FAMILY]);
  expect(await week()).toEqual({ learn: 0, untagged: 1, coverage: { tagged: 0, known: 1 } });
  expect(await untaggedEvents({ before: Number.POSITIVE_INFINITY, limit: 9 })).toEqual([meetup]);
  expect(await countUntagged({ before: Number.POSITIVE_INFINITY, most: 9 })).toBe(1);
  expect(await eventsBetween(NOW - 24 * HOUR, NOW + 96 * HOUR)).toEqual([{ event: meetup, tag: null }]);
  expect(await tagsOf([choir.key])).toEqual({ choir: tag('learn') });
  expect(await checkDays()).toBe(0);

  await countAllBut([]);
  expect(await week()).toEqual(before);
  expect(await checkDays()).toBe(0);
});

test('what is seen or said later of an uncounted calendar does not count either', async () => {
  await countAllBut([FAMILY]);
  await recordEvents([meetup, party], NOW);
  await saveTag({ key: choir.key, tag: tag('learn'), event: choir }, NOW);
  expect(await week()).toEqual({ learn: 0, untagged: 1, coverage: { tagged: 0, known: 1 } });
});

test('a calendar with many events that begin together is counted to the last', async () => {
  const many = Array.from({ length: 1300 }, (_, index) => ({ ...choir, key: key(`choir ${index}`) }));
  await recordEvents([...many, party], NOW);
  await countAllBut([FAMILY]);
  expect(await countUntagged({ before: Number.POSITIVE_INFINITY, most: 9999 })).toBe(0);
});

/** Has Jane's calendar followed, which tells of nothing. */
async function follow(): Promise<void> {
  const read = { at: NOW, until: NOW, etag: null, lastModified: null, problem: null, failures: 0, next: NOW };
  const jane = { address: 'jane@example.com', name: 'Jane', events: [], at: NOW };
  await recordCalendars([{ ...jane, feed: { url: URL, ...read }, isNewFeed: true }]);
}

test('a secret address is kept until it is removed, and is in no backup', async () => {
  await recordEvents([meetup], NOW);
  await follow();
  await noteFeed('jane@example.com', URL, { at: NOW, etag: '"1"', next: NOW + HOUR });
  expect((await calendars())[0]?.feed).toMatchObject({ url: URL, at: NOW, etag: '"1"', problem: null, failures: 0 });
  expect(JSON.stringify(await everything({}))).not.toContain('private-');
  await removeFeed('jane@example.com');
  await noteFeed('jane@example.com', URL, { at: NOW + HOUR });
  expect(await calendars()).toMatchObject([{ feed: null, pageAt: NOW }]);
  expect(await countEvents('jane@example.com')).toBe(1);
});

test('a backup that replaces everything leaves secret addresses, to be read anew', async () => {
  await recordEvents([meetup, choir], NOW);
  await follow();
  await noteFeed('jane@example.com', URL, { at: NOW, etag: '"1"', next: NOW + HOUR });
  const empty = { format: 'seven-reasons', version: 1, events: [], tags: [], goals: [], settings: {} };
  await importBackup(readBackup(JSON.stringify(empty)), 'replace');
  expect(await calendars()).toMatchObject([{ pageAt: null, feed: { url: URL, at: null, etag: null, next: 0 } }]);
});
