/** A calendar's own word: every event of it is taken over, beside what the page showed and the user said. */
import './fresh-store.ts';
import { expect, test, vi } from 'vitest';
import type { EventKey } from '../../../utils/events/index.ts';
import {
  calendars,
  checkDays,
  countEvents,
  deriveDays,
  eventsBetween,
  everything,
  importBackup,
  latestWords,
  readBackup,
  recordCalendars,
  recordEvents,
  saveTag,
  saveTags,
  tagsOf,
  takeWords,
} from '../../../utils/store/index.ts';
import { rowsOf, settled } from './raw-database.ts';
import { instant, key, tag, timed } from './sample-events.ts';

const JANE = 'jane@example.com';
const NOW = instant('2026-11-23T12:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const URL = 'https://calendar.google.com/calendar/ical/jane%40example.com/private-0123456789abcdef/basic.ics';
const FEED = { url: URL, at: NOW, until: NOW, etag: null, lastModified: null, problem: null, failures: 0, next: NOW };
const WHOLE = { from: Number.NEGATIVE_INFINITY, to: instant('2027-11-24T12:00') };

type Told = Parameters<typeof recordCalendars>[0][number];
type ToldEvent = Told['events'][number];

/** What a feed tells of an event that the page would call `name`. */
function told(name: string, start: string, end: string, more: Partial<ToldEvent> = {}): ToldEvent {
  const details = { uid: `${name}@google.com`, original: null, title: `Title of ${name}`, series: null, answer: null };
  const times = { allDay: false as const, start: instant(start), end: instant(end) };
  return { ...details, keys: [name], ...times, ...more } as ToldEvent;
}

const MEETUP = told('meetup', '2026-11-23T18:00', '2026-11-23T20:00');
const FAIR = told('fair', '2026-11-25T09:00', '2026-11-25T17:00');

/** Has the calendar told by its feed at `at`, whole. */
async function feed(events: readonly ToldEvent[], at = NOW, more: Partial<Told> = {}): Promise<void> {
  const feed = { feed: { ...FEED, at }, isNewFeed: true };
  await recordCalendars([{ address: JANE, name: 'Jane', events, at, whole: WHOLE, ...feed, ...more }]);
}

/** All events that count, with what was said of them. */
async function known() {
  const all = await eventsBetween(instant('2020-01-01T00:00'), instant('2030-01-01T00:00'));
  return all.map(({ event, tag: said }) => [event.key, event.start, said?.reason ?? null]);
}

test('every event comes in once, under the key that the page would give it', async () => {
  await feed([MEETUP, FAIR]);
  await feed([FAIR, MEETUP], NOW + HOUR);
  expect(await known()).toEqual([
    ['meetup', MEETUP.start, null],
    ['fair', FAIR.start, null],
  ]);
  expect(await calendars()).toEqual([
    { address: JANE, name: 'Jane', pageAt: null, fileAt: null, feed: { ...FEED, at: NOW + HOUR } },
  ]);
});

test('an event that the page showed is the same event, with the tag it had', async () => {
  await saveTag(
    { key: key('meetup'), tag: tag('learn'), event: timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00') },
    NOW - HOUR,
  );
  await feed([
    { ...MEETUP, start: (MEETUP.start as number) + HOUR, end: (MEETUP.end as number) + HOUR },
  ] as ToldEvent[]);
  expect(await known()).toEqual([['meetup', instant('2026-11-23T19:00'), 'learn']]);
});

test('what the page showed later than the feed was read stays, and the next reading counts again', async () => {
  await feed([MEETUP]);
  await recordEvents([timed('meetup', '2026-11-24T18:00', '2026-11-24T20:00')], NOW + MINUTE);
  await feed([MEETUP], NOW + MINUTE / 2);
  expect(await known()).toEqual([['meetup', instant('2026-11-24T18:00'), null]]);
  await feed([MEETUP], NOW + HOUR);
  expect(await known()).toEqual([['meetup', MEETUP.start, null]]);
});

test('an event without a known key is found by calendar, title and start, and from then on by its own name', async () => {
  const onPage = timed('opaque', '2026-11-23T18:00', '2026-11-23T20:00', { title: 'Dinner' });
  await saveTag({ key: onPage.key, tag: tag('reconnect'), event: onPage }, NOW - HOUR);
  const dinner = { ...MEETUP, uid: '040000008200E', keys: [], title: 'Dinner' };
  await feed([dinner]);
  expect(await known()).toEqual([['opaque', MEETUP.start, 'reconnect']]);
  const moved = {
    ...dinner,
    start: instant('2026-11-26T18:00'),
    end: instant('2026-11-26T20:00'),
    title: 'Late dinner',
  };
  await feed([moved as ToldEvent], NOW + HOUR);
  expect(await known()).toEqual([['opaque', moved.start, 'reconnect']]);
});

test('what the page shows under a key that the feed could not know is the same event, and keeps its tag', async () => {
  const dinner = { ...MEETUP, uid: '040000008200E', keys: [], title: 'Dinner' };
  await feed([dinner, FAIR]);
  const [told] = await eventsBetween(NOW, NOW + 24 * HOUR);
  await saveTag({ key: told?.event.key ?? key(''), tag: tag('reconnect'), event: null }, NOW);
  const onPage = timed('opaque', '2026-11-23T18:00', '2026-11-23T20:00', { title: 'Dinner' });
  expect(await recordEvents([onPage], NOW + MINUTE)).toMatchObject({ tags: { opaque: tag('reconnect') } });
  await feed([{ ...dinner, title: 'Late dinner' }, FAIR], NOW + HOUR);
  expect(await known()).toEqual([
    ['opaque', MEETUP.start, 'reconnect'],
    ['fair', FAIR.start, null],
  ]);
});

test('where two look alike, neither is taken for the other', async () => {
  const times = ['2026-11-23T18:00', '2026-11-23T20:00'] as const;
  const twins = ['one', 'two'].map((name) => timed(name, ...times, { title: 'Coffee' }));
  await recordEvents(twins, NOW - HOUR);
  await feed([{ ...MEETUP, keys: [], title: 'Coffee' }], NOW, { whole: undefined } as never);
  expect(await known()).toHaveLength(3);
});

test('an occurrence is named by its series and its first start, and does not become another one', async () => {
  const weekly = (week: number) =>
    told(`weekly_${week}`, `2026-11-0${week}T09:00`, `2026-11-0${week}T10:00`, {
      uid: 'weekly@google.com',
      original: week,
      series: 'weekly',
    });
  await feed([weekly(1), weekly(2), weekly(3)]);
  await saveTag({ key: key('weekly_2'), tag: tag('learn'), event: null }, NOW);
  await feed(
    [weekly(3), { ...weekly(2), start: instant('2026-11-04T09:00'), end: instant('2026-11-04T10:00') } as ToldEvent],
    NOW + HOUR,
  );
  expect(await known()).toEqual([
    ['weekly_3', instant('2026-11-03T09:00'), null],
    ['weekly_2', instant('2026-11-04T09:00'), 'learn'],
  ]);
});

test('an event that is in a whole feed no more is gone, and comes back with its tag', async () => {
  const page = timed('on page', '2026-11-24T09:00', '2026-11-24T10:00');
  const elsewhere = timed('elsewhere', '2026-11-24T09:00', '2026-11-24T10:00', { calendar: 'family@example.com' });
  const later = timed('in years', '2028-11-24T09:00', '2028-11-24T10:00');
  await recordEvents([page, elsewhere, later], NOW - HOUR);
  await feed([MEETUP, FAIR]);
  expect((await known()).map(([name]) => name)).toEqual(['meetup', 'elsewhere', 'fair', 'in years']);
  await saveTag({ key: key('fair'), tag: tag('find-clients'), event: null }, NOW);
  await feed([MEETUP], NOW + HOUR);
  expect((await known()).map(([name]) => name)).toEqual(['meetup', 'elsewhere', 'in years']);
  expect(await tagsOf([key('fair')])).toEqual({ fair: tag('find-clients') });
  await feed([MEETUP, FAIR], NOW + 2 * HOUR);
  expect((await known())[2]).toEqual(['fair', FAIR.start, 'find-clients']);
});

test('of a feed that was cut off, and of a file, nothing is concluded to be gone', async () => {
  await feed([MEETUP, FAIR]);
  await feed([MEETUP], NOW + HOUR, { whole: undefined } as never);
  await recordCalendars([{ address: JANE, name: 'Jane', events: [], at: NOW + 2 * HOUR }]);
  expect(await known()).toHaveLength(2);
  expect(await calendars()).toMatchObject([{ fileAt: NOW + 2 * HOUR, feed: { at: NOW + HOUR } }]);
});

test('a reading that changes three events writes three events', async () => {
  const many = Array.from({ length: 700 }, (_, index) =>
    told(`event ${index}`, '2026-11-23T18:00', '2026-11-23T20:00'),
  );
  await feed(many);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const changed = many.map((event, index) => (index % 250 === 0 ? { ...event, title: 'Renamed' } : event));
  await feed(changed, NOW + HOUR);
  const written = put.mock.calls.map(([row]) => (row as { key?: EventKey }).key).filter(Boolean);
  expect(written).toEqual(['event 0', 'event 250', 'event 500']);
});

test('a title that is not told, and an answer, stay as the page showed them', async () => {
  const page = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00', { answer: 'tentative', series: 'weekly' });
  await recordEvents([page], NOW - HOUR);
  await feed([{ ...MEETUP, title: '' }]);
  expect(await eventsBetween(0, NOW + 24 * HOUR)).toEqual([{ event: page, tag: null }]);
});

test('a feed that the user has removed meanwhile is not taken over', async () => {
  await recordCalendars([{ address: JANE, name: 'Jane', events: [MEETUP], at: NOW, feed: FEED }]);
  expect(await countEvents(JANE)).toBe(0);
  expect(await calendars()).toEqual([]);
});

test('several calendars come in together, or none of them', async () => {
  const both = [
    { address: JANE, name: JANE, events: [MEETUP], at: NOW },
    { address: 'family@example.com', name: 'Family', events: [{ ...FAIR, keys: [] }], at: NOW },
  ];
  const onProgress = (part: number) => {
    if (part > 0.5) throw new Error('enough');
  };
  await expect(recordCalendars(both, onProgress)).rejects.toThrow('enough');
  expect(await calendars()).toEqual([]);
  expect(await known()).toEqual([]);
  const parts: number[] = [];
  await recordCalendars(both, (part) => parts.push(part));
  expect(await known()).toHaveLength(2);
  expect(parts.at(-1)).toBe(1);
  expect(parts.toSorted((one, other) => one - other)).toEqual(parts);
  expect((await calendars()).map(({ name }) => name)).toEqual(['Family', null]);
});

test('what comes in counts in the days, and a key that is another’s is left to it', async () => {
  await deriveDays({ zone: 'UTC', allDayHours: { start: 540, end: 1020 } });
  await feed([MEETUP, { ...FAIR, keys: ['meetup'] }, { ...FAIR, uid: 'x'.repeat(5000), keys: [] }]);
  expect(await checkDays()).toBe(0);
  expect(await rowsOf('days')).toHaveLength(2);
  expect(await known()).toHaveLength(3);
});

/** A calendar tells of a dinner by a key that it could only guess: the page's is another. */
const DINNER = { ...MEETUP, keys: ['guess'], title: 'Dinner' } as ToldEvent;
const DINNER_ON_PAGE = timed('opaque', '2026-11-23T18:00', '2026-11-23T20:00', { title: 'Dinner' });
const WHOLE_DAY = {
  days: [{ first: '2026-11-23', last: '2026-11-23' }],
  ...{ zone: 'UTC', calendars: [JANE], hasLong: true, isCertain: false, others: [] },
};

test('what was said by the page’s key before the page showed it is said of the event that the feed told', async () => {
  await feed([DINNER]);
  await takeWords({ tags: [{ key: key('opaque'), tag: tag('learn'), at: NOW }], goals: [], erased: null });
  for (const hour of [1, 2]) {
    await recordEvents([DINNER_ON_PAGE], NOW + hour * HOUR - MINUTE);
    expect(await known()).toEqual([['opaque', MEETUP.start, 'learn']]);
    await feed([DINNER], NOW + hour * HOUR);
    expect(await known()).toEqual([['opaque', MEETUP.start, 'learn']]);
  }
});

test.each([
  ['the feed’s', 'opaque', 'guess'],
  ['the page’s', 'guess', 'opaque'],
])('of two words about one event the newer counts: that by %s key', async (_whose, older, newer) => {
  await feed([DINNER]);
  const words = [
    { key: key(older), tag: tag('learn'), at: NOW },
    { key: key(newer), tag: tag('belong'), at: NOW + 1 },
  ];
  await takeWords({ tags: words, goals: [], erased: null });
  await recordEvents([DINNER_ON_PAGE], NOW + MINUTE);
  expect(await known()).toEqual([['opaque', MEETUP.start, 'belong']]);
  expect(await tagsOf([key('guess'), key('opaque')])).toEqual({ opaque: tag('belong') });
});

test('that a tag went along to the page’s key in another browser is no word against it', async () => {
  await feed([DINNER]);
  await saveTag({ key: key('guess'), tag: tag('learn'), event: null }, NOW);
  const before = await latestWords(9);
  await recordEvents([DINNER_ON_PAGE], NOW + MINUTE);
  const after = await latestWords(9);
  // The other browser has read the same feed, and has not seen the page yet.
  await settled(indexedDB.deleteDatabase('seven-reasons'));
  await feed([DINNER]);
  for (const words of [before, after]) await takeWords(words);
  await recordEvents([DINNER_ON_PAGE], NOW + MINUTE);
  expect(await known()).toEqual([['opaque', MEETUP.start, 'learn']]);
});

test('an event that was there twice, as the feed’s key and the page’s were not known to be one, is one again', async () => {
  await recordEvents([DINNER_ON_PAGE], NOW - HOUR);
  await saveTag({ key: key('opaque'), tag: tag('learn'), event: null }, NOW - HOUR);
  await recordEvents([], NOW - MINUTE, { ...WHOLE_DAY, isCertain: true });
  await feed([{ ...DINNER, title: 'Supper' } as ToldEvent]);
  await feed([DINNER], NOW + MINUTE);
  await recordEvents([DINNER_ON_PAGE], NOW + HOUR);
  expect(await known()).toEqual([['opaque', MEETUP.start, 'learn']]);
});

test.each<[string, Parameters<typeof recordEvents>[2], Parameters<typeof recordEvents>[3]]>([
  ['wholly', { ...WHOLE_DAY, others: [key('meetup')] }, undefined],
  ['in part', null, [key('meetup')]],
])('a copy of an event, made on a page that is seen %s, takes no tag from it', async (_how, whole, others) => {
  const onPage = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00');
  await feed([MEETUP]);
  await recordEvents([onPage], NOW);
  await saveTag({ key: onPage.key, tag: tag('learn'), event: null }, NOW);
  expect((await recordEvents([{ ...onPage, key: key('copy') }], NOW + MINUTE, whole, others)).tags).toEqual({});
  expect(await known()).toEqual([
    ['copy', MEETUP.start, null],
    ['meetup', MEETUP.start, 'learn'],
  ]);
});

test('an event that a backup brought back is found by its calendar under the page’s key, wherever it was moved to', async () => {
  await feed([DINNER]);
  await recordEvents([DINNER_ON_PAGE], NOW + MINUTE);
  await saveTag({ key: key('opaque'), tag: tag('learn'), event: null }, NOW + MINUTE);
  await importBackup(readBackup(JSON.stringify(await everything({}))), 'replace');
  const moved = { ...DINNER, start: instant('2026-11-26T18:00'), end: instant('2026-11-26T20:00') } as ToldEvent;
  await feed([moved], NOW + HOUR);
  expect(await known()).toEqual([['opaque', moved.start, 'learn']]);
});

test('a key under which an event is gone is not preferred to the event that is there', async () => {
  await feed([DINNER]);
  await recordEvents([DINNER_ON_PAGE], NOW + MINUTE);
  await saveTag({ key: key('opaque'), tag: tag('learn'), event: null }, NOW + MINUTE);
  // As backups were before they held the calendar's own names.
  await importBackup(readBackup(JSON.stringify(await everything({})).replace(/"source":"[^"]*",/g, '')), 'replace');
  await feed([DINNER], NOW + HOUR);
  expect(await known()).toEqual([['opaque', MEETUP.start, 'learn']]);
});

test('an event under a key of this extension’s own is found by it where its calendar’s name is not kept', async () => {
  const dinner = { ...MEETUP, uid: '040000008200E', keys: [] } as ToldEvent;
  await deriveDays({ zone: 'UTC', allDayHours: { start: 540, end: 1020 } });
  await feed([dinner]);
  const own = (await known())[0]?.[0] as EventKey;
  await saveTag({ key: own, tag: tag('learn'), event: null }, NOW);
  await importBackup(readBackup(JSON.stringify(await everything({})).replace(/"source":"[^"]*",/g, '')), 'replace');
  const moved = { ...dinner, start: instant('2026-11-26T18:00'), end: instant('2026-11-26T20:00') } as ToldEvent;
  await feed([moved], NOW + HOUR);
  expect(await known()).toEqual([[own, moved.start, 'learn']]);
  expect(await checkDays()).toBe(0);
});

test('events without a name of their calendar’s are told apart by title and time, and by their number', async () => {
  const nameless = { ...MEETUP, uid: '', keys: [] } as ToldEvent;
  const all = [
    nameless,
    { ...nameless, title: 'Dinner' },
    { ...FAIR, uid: '', keys: [] },
    { ...nameless },
  ] as ToldEvent[];
  await feed(all);
  const before = await known();
  expect(before).toHaveLength(4);
  await saveTags(Object.fromEntries(before.map(([name]) => [name, tag('learn')])), NOW);
  for (const hour of [1, 2]) await feed(all, NOW + hour * HOUR);
  expect(await known()).toEqual(before.map(([name, start]) => [name, start, 'learn']));
});

test('no event takes the place of another whose name is as long and begins as it does', async () => {
  const long = ['one', 'two'].map((end) => ({ ...MEETUP, uid: `${'x'.repeat(3000)}${end}`, title: end, keys: [] }));
  for (const hour of [0, 1]) {
    await feed(long as ToldEvent[], NOW + hour * HOUR);
    expect((await eventsBetween(NOW, NOW + 24 * HOUR)).map(({ event }) => event.title).sort()).toEqual(['one', 'two']);
  }
});

/** An occurrence, with the key that Google gives all those of a series and of its parts. */
const daily = (uid: string, day: number): ToldEvent =>
  told(`daily_${day}`, `2026-11-0${day}T09:00`, `2026-11-0${day}T10:00`, {
    ...{ uid, original: day, title: 'Daily', series: 'daily' },
    keys: [`daily_${day}`, `${uid}_${day}`],
  });

test('where “this and following” was split off a series, its events keep their tags', async () => {
  await feed([1, 2, 3].map((day) => daily('daily@google.com', day)));
  await saveTag({ key: key('daily_3'), tag: tag('learn'), event: null }, NOW);
  const part = 'daily_R20261102T090000@google.com';
  const split = [daily('daily@google.com', 1), ...[2, 3].map((day) => daily(part, day))];
  for (const hour of [1, 2]) {
    await feed(split, NOW + hour * HOUR);
    expect(await known()).toEqual([
      ['daily_1', instant('2026-11-01T09:00'), null],
      ['daily_2', instant('2026-11-02T09:00'), null],
      ['daily_3', instant('2026-11-03T09:00'), 'learn'],
    ]);
  }
});

test('an event that became a series keeps its tag', async () => {
  await feed([MEETUP]);
  await saveTag({ key: key('meetup'), tag: tag('learn'), event: null }, NOW);
  const series = { ...MEETUP, original: MEETUP.start, series: 'meetup', keys: ['meetup_20261123'] } as ToldEvent;
  await feed([series], NOW + HOUR);
  expect(await known()).toEqual([['meetup', MEETUP.start, 'learn']]);
});

test('of a file, which may be of a part of the calendar, nothing is taken for what it does not tell of', async () => {
  await feed([MEETUP]);
  const another = { ...MEETUP, uid: 'another@google.com', keys: ['another'] } as ToldEvent;
  await recordCalendars([{ address: JANE, name: 'Jane', events: [another], at: NOW + HOUR }]);
  expect((await known()).map(([name]) => name)).toEqual(['another', 'meetup']);
});

/** What the page shows of an event that a feed told of, under a key that the feed could not know. */
function pageOf(name: string, { title, start, end }: ToldEvent) {
  return { ...timed(name, '2026-11-23T18:00', '2026-11-23T20:00'), title, start: start as number, end: end as number };
}

const UNKNOWN = { ...MEETUP, keys: [] };

test.each(['a-page', 'z-page'])('an older backup does not part an event from the page’s key, %s', async (page) => {
  await feed([UNKNOWN]);
  const older = JSON.stringify(await everything({}));
  await recordEvents([pageOf(page, MEETUP)], NOW + HOUR);
  await saveTag({ key: key(page), tag: tag('learn'), event: null }, NOW + HOUR);
  await importBackup(readBackup(older), 'merge');
  for (const hours of [2, 4]) {
    await feed([UNKNOWN], NOW + hours * HOUR);
    expect(await known()).toEqual([[page, MEETUP.start, 'learn']]);
    await recordEvents([pageOf(page, MEETUP)], NOW + (hours + 1) * HOUR);
    expect(await known()).toEqual([[page, MEETUP.start, 'learn']]);
  }
});

test('of two rows that have the calendar’s name the tagged one is meant, and the other is gone', async () => {
  await recordEvents([pageOf('page', MEETUP)], NOW);
  await feed([UNKNOWN], NOW + 1);
  const others = JSON.stringify(await everything({}));
  await importBackup(readBackup(EMPTY_BACKUP), 'replace');
  await feed([UNKNOWN]);
  const [[own] = []] = await known();
  await saveTag({ key: own as EventKey, tag: tag('learn'), event: null }, NOW + HOUR);
  await importBackup(readBackup(others), 'merge');
  await feed([UNKNOWN], NOW + 2 * HOUR);
  expect(await known()).toEqual([[own, MEETUP.start, 'learn']]);
});

const EMPTY_BACKUP = JSON.stringify({
  format: 'seven-reasons',
  version: 1,
  events: [],
  tags: [],
  goals: [],
  settings: {},
});

test('a tag does not go back and forth between two events that look alike, of which a view shows one at a time', async () => {
  const [one, other] = [pageOf('one', MEETUP), pageOf('other', MEETUP)];
  await recordCalendars([{ address: JANE, name: 'Jane', events: [{ ...MEETUP, keys: ['one'] }], at: NOW }]);
  await saveTag({ key: key('one'), tag: tag('learn'), event: null }, NOW + MINUTE);
  await recordEvents([one], NOW + HOUR);
  await recordEvents([other], NOW + 2 * HOUR);
  for (const [index, shown] of [one, other, one].entries()) {
    await recordEvents([shown], NOW + (3 + index) * HOUR);
    const all = await known();
    expect(all).toHaveLength(2);
    expect(all).toContainEqual(['other', MEETUP.start, 'learn']);
  }
});

test('a browser that knows an event by its feed alone keeps its tag where another has seen it on the page', async () => {
  await feed([UNKNOWN]);
  const [[own] = []] = await known();
  await saveTag({ key: own as EventKey, tag: tag('learn'), event: null }, NOW + 1);
  const here = await latestWords(9);
  await recordEvents([pageOf('page', MEETUP)], NOW + HOUR);
  const there = await latestWords(9);
  await importBackup(readBackup(EMPTY_BACKUP), 'replace');
  await feed([UNKNOWN], NOW + 2 * HOUR);
  await takeWords(here);
  await takeWords(there);
  expect(await known()).toEqual([[own, MEETUP.start, 'learn']]);
  await recordEvents([pageOf('page', MEETUP)], NOW + 3 * HOUR);
  expect(await known()).toEqual([['page', MEETUP.start, 'learn']]);
});

test('an event without a name of its calendar’s is itself with another end', async () => {
  const nameless = { ...MEETUP, uid: '', keys: [] };
  const file = (event: ToldEvent, at: number) =>
    recordCalendars([{ address: JANE, name: 'Jane', events: [event], at }]);
  await file(nameless, NOW);
  await file({ ...nameless, end: (nameless.end as number) + HOUR } as ToldEvent, NOW + HOUR);
  expect(await known()).toHaveLength(1);
});
