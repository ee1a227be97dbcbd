/** The second copy: it follows every word, and brings back what the database has lost. */
import './fresh-store.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  COPIED_TAGS,
  copyState,
  deleteEverything,
  eventsBetween,
  everything,
  forgetRestored,
  goals,
  keepCopyIn,
  recordCalendars,
  recordEvents,
  restored,
  saveGoal,
  saveTag,
  saveTags,
  tagsOf,
  tidyCopy,
} from '../../../utils/store/index.ts';
import { AreaInMemory } from './area-in-memory.ts';
import { openRaw, settled } from './raw-database.ts';
import { allDay, key, tag, timed } from './sample-events.ts';

const meetup = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00', { series: 'weekly', answer: 'accepted' });
const fair = allDay('fair', '2026-11-24', '2026-11-26', { title: '<b>“Fair”</b> \u2028 🎉' });
const gone = timed('gone', '2026-11-25T18:00', '2026-11-25T20:00');
const wholeDay = {
  days: [{ first: '2026-11-25', last: '2026-11-25' }],
  zone: 'UTC',
  calendars: [gone.calendar],
  hasLong: true,
  isCertain: true,
  others: [],
};
const both = { reason: 'learn', also: ['reconnect', 'be-visible'] } as const;
const goal = { reason: 'learn', kind: 'at-least', amount: { unit: 'share', percent: 30 }, from: '2026-11-01' } as const;

let area: AreaInMemory;

beforeEach(() => {
  area = new AreaInMemory();
  keepCopyIn(area);
});

/** What happens where the browser finds the database's files damaged. */
async function loseDatabase(): Promise<void> {
  await settled(indexedDB.deleteDatabase('seven-reasons'));
}

async function sayMuch(): Promise<void> {
  await saveTag({ key: meetup.key, tag: both, event: meetup }, 1);
  await saveTag({ key: fair.key, tag: tag('not-networking'), event: fair }, 2);
  await saveTag({ key: key('never read'), tag: tag('belong'), event: null }, 3);
  await saveTag({ key: key('taken away'), tag: tag('belong'), event: null }, 4);
  await saveTag({ key: key('taken away'), tag: null, event: null }, 5);
  await saveTag({ key: gone.key, tag: tag('learn'), event: gone }, 6);
  await recordEvents([], 7, wholeDay);
  await saveGoal(goal, 8);
}

test('a database that comes up empty is restored, as it was and with its events', async () => {
  await sayMuch();
  const before = await everything({});
  await loseDatabase();
  expect(await everything({})).toEqual(before);
  expect(await restored()).toMatchObject({ tags: 4 });
  await forgetRestored();
  expect(await restored()).toBeNull();
});

test('that something came back is no news once everything is deleted', async () => {
  await sayMuch();
  await loseDatabase();
  expect(await restored()).not.toBeNull();
  await deleteEverything({ everywhere: false });
  expect(await restored()).toBeNull();
});

test('it is restored from a snapshot and the journal after it as well', async () => {
  await sayMuch();
  const words = Array.from({ length: 130 }, (_, index) => key(`word ${index}`));
  for (const [at, name] of words.entries()) await saveTag({ key: name, tag: tag('learn'), event: null }, at + 1);
  await tidyCopy();
  expect(Object.keys(area.items).filter((name) => name.startsWith('copy/words/'))).toEqual([]);
  await saveTag({ key: key('word 0'), tag: tag('reconnect'), event: null }, 200);
  const before = await everything({});
  await loseDatabase();
  expect(await everything({})).toEqual(before);
});

test('an event that moves, moves in the copy too', async () => {
  await saveTag({ key: meetup.key, tag: both, event: meetup }, 1);
  const moved = { ...meetup, start: meetup.start + 1, end: meetup.end + 1 };
  await recordEvents([moved], 2);
  await loseDatabase();
  expect(await eventsBetween(meetup.start, meetup.end)).toEqual([{ event: moved, tag: both }]);
});

test('an older database learns what it lacks, and keeps what it knows better', async () => {
  await sayMuch();
  const old = structuredClone(area.items);
  await loseDatabase();
  area.items = {};
  await saveTag({ key: meetup.key, tag: tag('get-out'), event: meetup }, 100);
  area.items = old;
  await loseConnection();
  expect(await tagsOf([meetup.key, fair.key])).toEqual({ meetup: tag('get-out'), fair: tag('not-networking') });
  expect(await goals()).toEqual([goal]);
});

/** Lets the store open the database anew, as another page of the extension would. */
async function loseConnection(): Promise<void> {
  const raw = await openRaw();
  const { version } = raw;
  raw.close();
  const blocked = indexedDB.open('seven-reasons', version + 1);
  blocked.onupgradeneeded = () => blocked.transaction?.abort();
  await settled(blocked).catch(() => {});
}

test('a database in step is not restored, and a word that is taken away does not come back', async () => {
  await sayMuch();
  await deleteEverything();
  await loseConnection();
  expect(await everything({})).toMatchObject({ events: [], tags: [], goals: [] });
  expect(await restored()).toBeNull();
});

test('after everything is deleted, no word is left in the copy', async () => {
  await sayMuch();
  await deleteEverything();
  expect(JSON.stringify(area.items)).not.toMatch(/meetup|fair|never read|learn/);
  await loseDatabase();
  expect(await everything({})).toMatchObject({ events: [], tags: [], goals: [] });
});

test('a tag counts as saved once it is in the copy, too', async () => {
  await saveTag({ key: meetup.key, tag: both, event: meetup }, 1);
  const { promise, resolve } = Promise.withResolvers<void>();
  const set = area.set;
  area.set = async (items) => {
    await promise;
    await set(items);
  };
  let isSaved = false;
  const saving = saveTag({ key: fair.key, tag: both, event: fair }, 2).then(() => {
    isSaved = true;
  });
  await vi.waitFor(async () => expect(await tagsOf([fair.key])).toEqual({ fair: both }));
  expect(isSaved).toBe(false);
  resolve();
  await saving;
  expect(Object.keys(area.items)).toContain('copy/words/2');
});

test('a tag that went along from a calendar’s key to the page’s comes back under the page’s alone', async () => {
  const { calendar: address, title, series, answer, allDay: isAllDay, start, end } = meetup;
  const told = { uid: 'u@x', original: null, keys: ['guess'], title, series, answer, allDay: isAllDay, start, end };
  const tell = (event: typeof told, at: number) => recordCalendars([{ address, name: address, events: [event], at }]);
  await tell(told, 1);
  await saveTag({ key: key('guess'), tag: both, event: null }, 2);
  await recordEvents([meetup], 3);
  await loseDatabase();
  expect(await eventsBetween(meetup.start, meetup.end)).toMatchObject([{ event: { key: 'meetup' }, tag: both }]);
  expect(await tagsOf([key('guess'), meetup.key])).toEqual({ meetup: both });
  const moved = { ...told, start: start + 1, end: end + 1 };
  await tell(moved, 4);
  expect(await eventsBetween(start, end)).toMatchObject([{ event: { key: 'meetup', start: start + 1 }, tag: both }]);
});

test('an event comes back with the last name that its calendar gave it', async () => {
  const { calendar: address, title, series, answer, allDay: isAllDay, start, end } = meetup;
  const told = { original: null, keys: ['meetup'], title, series, answer, allDay: isAllDay, start, end };
  const whole = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const tell = (uid: string, at: number) =>
    recordCalendars([{ address, name: address, events: [{ ...told, uid }], at, whole }]);
  await tell('one@x', 1);
  await saveTag({ key: meetup.key, tag: both, event: null }, 2);
  await tell('other@x', 3);
  const before = await everything({});
  expect(before.events).toMatchObject([{ source: 'other@x' }]);
  await loseDatabase();
  expect(await everything({})).toEqual(before);
});

test('what is only seen is not copied', async () => {
  await saveTag({ key: meetup.key, tag: both, event: meetup }, 1);
  const { length } = area.writes;
  await recordEvents([fair], 2);
  expect(area.writes).toHaveLength(length);
});

test('a copy that could not be written does not cost the tag, says that it is behind, and catches up', async () => {
  await saveTag({ key: meetup.key, tag: both, event: meetup }, 1);
  area.isFull = true;
  await saveTag({ key: fair.key, tag: both, event: fair }, 2);
  expect(await tagsOf([fair.key])).toEqual({ fair: both });
  expect(await copyState()).toEqual({ left: 0, isBehind: true });
  area.isFull = false;
  await tidyCopy();
  expect(await copyState()).toEqual({ left: 0, isBehind: false });
  await loseDatabase();
  expect(await tagsOf([meetup.key, fair.key])).toEqual({ meetup: both, fair: both });
});

test('where the next word finds the copy behind, it takes everything along', async () => {
  await saveTag({ key: meetup.key, tag: both, event: meetup }, 1);
  area.isFull = true;
  await saveTag({ key: fair.key, tag: both, event: fair }, 2);
  area.isFull = false;
  await saveTag({ key: key('next'), tag: both, event: null }, 3);
  await loseDatabase();
  expect(Object.keys(await tagsOf([meetup.key, fair.key, key('next')]))).toHaveLength(3);
});

test('a damaged copy gives what is whole in it, and never spoils the database', async () => {
  await sayMuch();
  await tidyCopy();
  await loseDatabase();
  const rows = area.items['copy/part/0'] as unknown[][];
  area.items['copy/part/0'] = [...rows, null, [1, 2, 3], ['x', 5, '99'], ['y', -1, '4'], ['z', 5, '4', 5, 'no date']];
  area.items['copy/goals'] = [{ goal: { ...goal, amount: { unit: 'share', percent: 900 } }, at: 1 }, 7];
  const { tags, goals: set } = await everything({});
  expect(tags.map((tagged) => tagged.key)).toEqual(['fair', 'gone', 'meetup', 'never read', 'taken away', 'z']);
  expect(set).toMatchObject([goal]);
});

test.each([null, 'copy', { version: 2, revision: 99, base: 0, parts: 0, left: 0 }, { version: 1, revision: -1 }])(
  'what is no copy, as %j, changes nothing',
  async (head) => {
    area.items = { copy: head };
    expect(await everything({})).toMatchObject({ tags: [] });
  },
);

test('what is far too long is left out alone, and said', async () => {
  const long = { ...fair, key: key('long'), title: 'x'.repeat(9_000_000) };
  await sayMuch();
  await saveTag({ key: long.key, tag: both, event: long }, 9);
  area.items = {};
  await tidyCopy();
  expect(await copyState()).toEqual({ left: 1, isBehind: false });
  await loseDatabase();
  expect(Object.keys(await tagsOf([meetup.key, fair.key, long.key]))).toEqual(['meetup', 'fair']);
});

test('what does not fit is left out, the oldest first, and said', async () => {
  const many = Array.from({ length: 800 }, (_, index) => key(`tag ${index}`));
  for (const [at, name] of many.entries()) {
    await saveTag({ key: name, tag: both, event: { ...meetup, key: name, title: '<'.repeat(3000) } }, at + 1);
  }
  area.items = {};
  await tidyCopy();
  const { left } = await copyState();
  expect(left).toBeGreaterThan(10);
  expect(area.bytes()).toBeLessThan(8_100_000);
  expect(area.bytes()).toBeGreaterThan(7_500_000);
  await loseDatabase();
  expect(Object.keys(await tagsOf(many))).toEqual(many.slice(left));
}, 30_000);

test('ten years of tags take as little room as is said', async () => {
  const at = 1_795_435_200_000;
  const many = Array.from({ length: 1000 }, (_, index) => ({
    ...{ uid: `${'u'.repeat(26)}@google.com`, original: at + index, keys: [`${'k'.repeat(60)}${index}`] },
    ...{ title: 'Coffee with Jane from the meetup', series: 's'.repeat(26), answer: meetup.answer },
    ...{ allDay: meetup.allDay, start: meetup.start, end: meetup.end },
  }));
  await recordCalendars([{ address: meetup.calendar, name: 'Jane', events: many, at }]);
  await saveTags(Object.fromEntries(many.map(({ keys }) => [keys[0], both])), at);
  expect((area.bytes() / many.length) * COPIED_TAGS).toBeLessThan(8_000_000);
});

test('two pages that change something at once leave a copy that is in step', async () => {
  await Promise.all([
    saveGoal(goal, 1),
    ...Array.from({ length: 20 }, (_, index) => saveTag({ key: key(`${index}`), tag: both, event: null }, 1)),
  ]);
  expect(await copyState()).toEqual({ left: 0, isBehind: false });
  const before = await everything({});
  await loseDatabase();
  expect(await everything({})).toEqual(before);
});
