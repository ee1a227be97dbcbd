/** Tags: saved, replaced, taken away, and never parted from their events. */
import './fresh-store.ts';
import { expect, test, vi } from 'vitest';
import {
  counts,
  eventsBetween,
  hasTags,
  recordEvents,
  saveTag,
  saveTags,
  taggedEvents,
  tagsAround,
  tagsOf,
  untaggedEvents,
} from '../../../utils/store/index.ts';
import { rowsOf } from './raw-database.ts';
import { instant, key, tag, timed } from './sample-events.ts';

const meetup = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00');
const WEEK = [instant('2026-11-23T00:00'), instant('2026-11-30T00:00')] as const;

test('a tag is saved together with its event', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
  expect(await eventsBetween(...WEEK)).toEqual([{ event: meetup, tag: tag('learn') }]);
});

test('further reasons are kept', async () => {
  const both = { reason: 'learn', also: ['reconnect', 'be-visible'] } as const;
  await saveTag({ key: meetup.key, tag: both, event: meetup }, 1);
  expect(await tagsOf([meetup.key])).toEqual({ meetup: both });
});

test('a second tag replaces the first, and null takes it away', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  await saveTag({ key: meetup.key, tag: tag('not-networking'), event: meetup }, 2);
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('not-networking') });
  await saveTag({ key: meetup.key, tag: null, event: meetup }, 3);
  expect(await tagsOf([meetup.key])).toEqual({});
  expect(await eventsBetween(...WEEK)).toEqual([{ event: meetup, tag: null }]);
});

test('what is tagged around a view is what may be shown next, a month before and after', async () => {
  const begin = ['2026-10-01', '2026-10-26', '2026-11-24', '2026-12-20', '2027-02-01'];
  const [past, before, shown, after, later] = begin.map((date) => timed(date, `${date}T18:00`, `${date}T20:00`));
  const untagged = timed('untagged', '2026-11-25T10:00', '2026-11-25T11:00');
  for (const event of [past, before, shown, after, later]) {
    if (event) await saveTag({ key: event.key, tag: tag('learn'), event }, 1);
  }
  await recordEvents([untagged], 1);
  expect(Object.keys(await tagsAround([meetup, untagged]))).toEqual(['2026-10-26', '2026-11-24', '2026-12-20']);
  expect(await tagsAround([])).toEqual({});
});

test('around events that are of no one view, as search results are, nothing is shown next', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  const longAgo = timed('long-ago', '2020-11-23T18:00', '2020-11-23T20:00');
  expect(await tagsAround([meetup, longAgo])).toEqual({});
});

test('only what is tagged is answered', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 1);
  await recordEvents([timed('other', '2026-11-24T10:00', '2026-11-24T11:00')], 1);
  expect(await tagsOf([key('unknown'), key('other'), meetup.key, meetup.key])).toEqual({ meetup: tag('learn') });
  expect(await tagsOf([])).toEqual({});
});

test('a key that is the name of something in JavaScript is a key like another', async () => {
  await saveTag({ key: key('__proto__'), tag: tag('learn'), event: null }, 1);
  const tags = await tagsOf([key('__proto__'), key('constructor')]);
  expect(Object.entries(tags)).toEqual([['__proto__', tag('learn')]]);
});

test('a tag whose event could not be read is kept, and joins it when it is seen', async () => {
  await saveTag({ key: meetup.key, tag: tag('belong'), event: null }, 1);
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('belong') });
  expect(await eventsBetween(...WEEK)).toEqual([]);
  await recordEvents([meetup], 2);
  expect(await eventsBetween(...WEEK)).toEqual([{ event: meetup, tag: tag('belong') }]);
  expect(await untaggedEvents({ before: WEEK[1], limit: 9 })).toEqual([]);
});

test('a tag that comes without details does not undo what is known of its event', async () => {
  await recordEvents([meetup], 1);
  await saveTag({ key: meetup.key, tag: tag('belong'), event: null }, 2);
  expect(await eventsBetween(...WEEK)).toEqual([{ event: meetup, tag: tag('belong') }]);
});

test('of two that tag one event at once, the last by its time counts, in whichever order they arrive', async () => {
  const saved = await Promise.all([
    saveTag({ key: meetup.key, tag: tag('learn'), event: { ...meetup, title: 'later' } }, 20),
    saveTag({ key: meetup.key, tag: tag('belong'), event: { ...meetup, title: 'earlier' } }, 10),
  ]);
  expect(saved).toEqual([tag('learn'), tag('learn')]);
  expect(await eventsBetween(...WEEK)).toEqual([{ event: { ...meetup, title: 'later' }, tag: tag('learn') }]);
});

test('a tag that was taken away is not brought back by an older word', async () => {
  await saveTag({ key: meetup.key, tag: null, event: meetup }, 20);
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 10);
  expect(await tagsOf([meetup.key])).toEqual({});
});

test('once the clock was set back, what the user says still counts', async () => {
  const yesterday = Date.now() - 86_400_000;
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, Date.now());
  vi.useFakeTimers({ toFake: ['Date'], now: yesterday });
  await saveTag({ key: meetup.key, tag: tag('belong'), event: { ...meetup, title: 'renamed' } }, yesterday);
  vi.useRealTimers();
  expect(await eventsBetween(...WEEK)).toEqual([{ event: { ...meetup, title: 'renamed' }, tag: tag('belong') }]);
});

test('there are tags once there is one, and none when it was taken away', async () => {
  await recordEvents([meetup], 1);
  expect(await hasTags()).toBe(false);
  await saveTag({ key: meetup.key, tag: tag('learn'), event: null }, 2);
  expect(await hasTags()).toBe(true);
  expect(await hasTags(2)).toBe(false);
  await saveTag({ key: meetup.key, tag: null, event: null }, 3);
  expect(await hasTags()).toBe(false);
});

test('the tagged events are those that are tagged and known, in the order of time', async () => {
  const later = { ...meetup, key: key('later'), start: meetup.start + 1 };
  for (const event of [later, meetup]) await saveTag({ key: event.key, tag: tag('learn'), event }, 1);
  await saveTag({ key: key('never read'), tag: tag('learn'), event: null }, 1);
  await recordEvents([{ ...meetup, key: key('untagged') }], 1);
  expect((await taggedEvents()).map(({ event }) => event.key)).toEqual([meetup.key, later.key]);
});

test('many tags are saved at once, or none of them', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: meetup }, 10);
  const changes = { meetup: null, other: tag('belong') };
  expect(await saveTags(changes, 20)).toEqual(changes);
  expect(await tagsOf([meetup.key, key('other')])).toEqual({ other: tag('belong') });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  put.mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const undoing = Object.fromEntries([
    [meetup.key, tag('learn')],
    [key('other'), null],
  ]);
  await expect(saveTags(undoing, 30)).rejects.toThrow();
  expect(await tagsOf([meetup.key, key('other')])).toEqual({ other: tag('belong') });
});

test('after the clock was set back, a word is stamped later than the one it replaces', async () => {
  const ahead = Date.now() + 86_400_000;
  await saveTag({ key: meetup.key, tag: tag('learn'), event: null }, ahead);
  await saveTag({ key: meetup.key, tag: tag('belong'), event: null }, Date.now());
  expect(await rowsOf('events')).toMatchObject([{ said: { tag: tag('belong'), at: ahead, counter: 1 } }]);
});

test('of any number of words within one millisecond the last counts', async () => {
  for (const reason of ['learn', 'belong', 'reconnect', 'be-visible'] as const) {
    await saveTag({ key: meetup.key, tag: tag(reason), event: null }, 10);
  }
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('be-visible') });
  expect(await rowsOf('events')).toMatchObject([{ said: { at: 10, counter: 3 } }]);
});

test('events and tags are counted', async () => {
  await recordEvents([meetup, timed('other', '2026-11-24T10:00', '2026-11-24T11:00')], 1);
  await saveTag({ key: meetup.key, tag: tag('learn'), event: null }, 2);
  await saveTag({ key: key('never read'), tag: tag('learn'), event: null }, 3);
  await saveTag({ key: key('other'), tag: null, event: null }, 4);
  expect(await counts()).toEqual({ events: 2, tags: 2 });
});

test('one event is one row, whatever happens to it', async () => {
  await saveTag({ key: meetup.key, tag: tag('learn'), event: null }, 1);
  await recordEvents([meetup], 2);
  await saveTag({ key: meetup.key, tag: null, event: { ...meetup, title: 'renamed' } }, 3);
  expect(await rowsOf('events')).toHaveLength(1);
});

test('an answer that whoever tags does not know of is kept, and one that is known replaces it', async () => {
  const event = timed('asked', '2026-11-23T18:00', '2026-11-23T20:00', { answer: 'declined' });
  const answerNow = async () => (await eventsBetween(event.start, event.end))[0]?.event.answer;
  await recordEvents([event], 1);
  await saveTag({ key: event.key, tag: tag('learn'), event: { ...event, answer: null } }, 2);
  expect(await answerNow()).toBe('declined');
  await saveTag({ key: event.key, tag: tag('learn'), event: { ...event, answer: 'accepted' } }, 3);
  expect(await answerNow()).toBe('accepted');
  await recordEvents([{ ...event, answer: null }], 4);
  expect(await answerNow()).toBeNull();
});
