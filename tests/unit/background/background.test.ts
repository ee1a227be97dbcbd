/** The background joins messages and store: what is asked is done, on disk, and announced. */
import '../store/fresh-store.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background.ts';
import messages from '../../../public/_locales/en/messages.json';
import { counts, eventsBetween, importBackup, readBackup, saveTag, tagsOf } from '../../../utils/store/index.ts';
import { rawEventOf, rawViewOf, type SaidEvent } from '../../raw-readings.ts';
import { openRaw, rowsOf, settled } from '../store/raw-database.ts';
import { key, tag, timed } from '../store/sample-events.ts';

// Its key is none of Google's, and so does not tell the calendar.
const meetup = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00', { calendar: '' });
const OWN_PAGE = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/options.html') };

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
  for (const verb of ['setBadgeText', 'setBadgeTextColor', 'setBadgeBackgroundColor', 'setTitle'] as const) {
    vi.spyOn(fakeBrowser.action, verb).mockResolvedValue();
  }
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(inEnglish);
  vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockResolvedValue({ os: 'linux' } as never);
  background.main();
});

function inEnglish(name: string, values?: string | readonly (string | number)[]): string {
  const { message } = messages[name as keyof typeof messages];
  return message.replaceAll(/\$(\d)/g, (_, place) => String(values?.[Number(place) - 1]));
}

async function waitForBadge(text: string, title: string): Promise<void> {
  await vi.waitFor(() => expect(fakeBrowser.action.setBadgeText).toHaveBeenLastCalledWith({ text }));
  await vi.waitFor(() => expect(fakeBrowser.action.setTitle).toHaveBeenLastCalledWith({ title }));
}

async function ask(name: string, request: unknown): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  await fakeBrowser.runtime.onMessage.trigger({ name, request }, OWN_PAGE, resolve);
  return promise;
}

/** Lets the page show these, and nothing else. */
function show(events: readonly SaidEvent[]): Promise<unknown> {
  return ask('recordView', { view: rawViewOf(events), unchanged: [] });
}

test('listens as soon as it starts, so that a message can wake it', () => {
  fakeBrowser.reset();
  background.main();
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
});

test('saves a tag, then tells every tab and page', async () => {
  const request = { key: meetup.key, tag: tag('learn'), raw: rawEventOf(meetup) };
  expect(await ask('saveTag', request)).toEqual({ ok: true, answer: { unread: null } });
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
  const announcement = { announced: 'tagsChanged', tags: { meetup: tag('learn') } };
  await vi.waitFor(() => expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(7, announcement));
  expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledWith(announcement);
});

test('answers which of these are tagged', async () => {
  await ask('saveTag', { key: meetup.key, tag: tag('learn'), raw: null });
  const answer = { meetup: tag('learn') };
  expect(await ask('tagsOf', { keys: [meetup.key, key('other')] })).toEqual({ ok: true, answer });
});

test('derives the days of what is recorded, in the user’s zone, and again after the hours have changed', async () => {
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Europe/Berlin');
  await ask('saveTag', { key: meetup.key, tag: tag('learn'), raw: rawEventOf(meetup) });
  await show([meetup]);
  const rules = { zone: 'Europe/Berlin', allDayHours: { start: 540, end: 1020 } };
  await vi.waitFor(async () => expect(await rowsOf('facts')).toContainEqual({ name: 'days', rules, missing: [] }));
  expect(await rowsOf('days')).toMatchObject([{ day: 20780 }]);
  const allDayHours = { start: 600, end: 720 };
  await fakeBrowser.storage.local.set({ settings: { weekStart: 1, allDayHours } });
  await vi.waitFor(async () =>
    expect(await rowsOf('facts')).toContainEqual({ name: 'days', rules: { ...rules, allDayHours }, missing: [] }),
  );
});

test('restores what the browser has lost from the second copy in its other storage', async () => {
  await ask('saveTag', { key: meetup.key, tag: tag('learn'), raw: rawEventOf(meetup) });
  await settled(indexedDB.deleteDatabase('seven-reasons'));
  expect(await ask('tagsOf', { keys: [meetup.key] })).toEqual({ ok: true, answer: { meetup: tag('learn') } });
});

test('derives every day anew after an update', async () => {
  await show([meetup]);
  await vi.waitFor(async () => expect(await rowsOf('days')).toHaveLength(1));
  const database = await openRaw();
  await settled(database.transaction('days', 'readwrite').objectStore('days').put({ day: 20000 }));
  database.close();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.1.0' });
  await vi.waitFor(async () => expect(await rowsOf('days')).toMatchObject([{ day: 20780 }]));
});

test('records the events of a view, and says which it could not read and how the page is', async () => {
  const view = rawViewOf([meetup]);
  const [chip] = view.chips;
  const answerTo = (request: object) => ask('recordView', { view, unchanged: [], ...request });
  const health = { view: true, card: null };
  expect(await answerTo({})).toEqual({ ok: true, answer: { unread: [], missing: [], tags: {}, health } });
  expect(await eventsBetween(meetup.start, meetup.end)).toEqual([{ event: meetup, tag: null }]);
  const strange = { ...view, chips: [{ ...chip, key: 'strange', labels: ['whenever, wherever'] }, { key: 7 }] };
  expect(await answerTo({ view: strange, unchanged: ['a', 'b', 'c'] })).toEqual({
    ok: true,
    answer: { unread: ['strange'], missing: [], tags: {}, health },
  });
  expect(await answerTo({ view: strange, unchanged: ['a'] })).toMatchObject({ answer: { health: { view: false } } });
  const problems = [{ key: 'problem_card_no_id', values: [] }];
  expect(await answerTo({ view: { ...view, problems } })).toMatchObject({ answer: { health: { card: false } } });
  expect(await counts()).toEqual({ events: 1, tags: 0 });
  await ask('saveTag', { key: meetup.key, tag: tag('learn'), raw: null });
  expect(await answerTo({})).toMatchObject({ answer: { tags: { [meetup.key]: tag('learn') } } });
});

test('what two whole views lack is gone, and its tag goes to the event that it is now', async () => {
  const id = (event: string) => key(btoa(`${event} jane@m`).replace(/=+$/, ''));
  const [old, now, other] = ['old', 'new', 'other'].map((event) => ({ ...meetup, key: id(event) }));
  const whole = { days: [{ first: '2026-11-23', last: '2026-11-29' }], hasLong: true };
  const look = (events: readonly SaidEvent[], unchanged: readonly string[]) =>
    ask('recordView', { view: { ...rawViewOf(events), whole }, unchanged });
  const standup = { ...other, title: 'Standup' } as SaidEvent;
  await look([old as SaidEvent, standup], []);
  await ask('saveTag', { key: old?.key, tag: tag('learn'), raw: null });
  expect(await look([now as SaidEvent], [standup.key])).toMatchObject({ answer: { missing: [old?.key] } });
  expect(await look([], [standup.key, String(now?.key)])).toMatchObject({ answer: { missing: [old?.key] } });
  expect(await tagsOf([id('old'), id('new')])).toEqual({ [id('new')]: tag('learn') });
  const announcement = { announced: 'tagsChanged', tags: { [id('new')]: tag('learn') } };
  expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(7, announcement);
  // Where no event of a calendar is there, it may be hidden.
  for (const _ of [1, 2, 3]) expect(await look([], [])).toMatchObject({ answer: { missing: [] } });
  expect(await eventsBetween(meetup.start, meetup.end)).toHaveLength(2);
});

test('a key that became another one takes its tag along, and everybody hears of it', async () => {
  await ask('saveTag', { key: key('passing'), tag: tag('learn'), raw: rawEventOf({ ...meetup, key: 'passing' }) });
  expect(await ask('followKey', { from: 'passing', to: 'real' })).toEqual({ ok: true, answer: null });
  expect(await tagsOf([key('passing'), key('real')])).toEqual({ real: tag('learn') });
  const announcement = { announced: 'tagsChanged', tags: { real: tag('learn') } };
  expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(7, announcement);
});

test('a tag is saved without its event where that cannot be read, and the answer says why', async () => {
  const request = { key: meetup.key, tag: tag('learn'), raw: { ...rawEventOf(meetup), chips: [] } };
  const unread = { key: 'problem_card_time', values: ['read the chip'] };
  expect(await ask('saveTag', request)).toEqual({ ok: true, answer: { unread } });
  expect(await tagsOf([meetup.key])).toEqual({ meetup: tag('learn') });
  expect(await counts()).toEqual({ events: 0, tags: 1 });
});

test('deletes everything, follows no calendar any more, then says so', async () => {
  await ask('saveTag', { key: meetup.key, tag: tag('learn'), raw: rawEventOf(meetup) });
  await fakeBrowser.alarms.create('read-feeds', { periodInMinutes: 60 });
  expect(await ask('deleteEverything', { everywhere: false })).toEqual({ ok: true, answer: null });
  expect(await tagsOf([meetup.key])).toEqual({});
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).toEqual([]));
  const announcement = { announced: 'everythingChanged' };
  await vi.waitFor(() => expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(7, announcement));
});

test('deletes everything here: leaves sync, and is given nothing back', async () => {
  await ask('saveTag', { key: meetup.key, tag: tag('learn'), raw: rawEventOf(meetup) });
  await ask('turnSync', { isOn: true });
  expect(Object.keys(await fakeBrowser.storage.sync.get())).toHaveLength(2);
  await ask('deleteEverything', { everywhere: false });
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
  expect(await ask('runSync', null)).toEqual({ ok: true, answer: null });
  expect(await counts()).toEqual({ events: 0, tags: 0 });
});

test('deletes everything everywhere: only the word of it stays in sync', async () => {
  await ask('saveTag', { key: meetup.key, tag: tag('learn'), raw: rawEventOf(meetup) });
  await ask('turnSync', { isOn: true });
  const before = await fakeBrowser.storage.sync.get();
  await ask('deleteEverything', { everywhere: true });
  const items = Object.values(await fakeBrowser.storage.sync.get());
  expect(items).toEqual([expect.objectContaining({ erased: expect.objectContaining({ at: expect.any(Number) }) })]);
  // As a browser does that has not heard of it yet.
  await fakeBrowser.storage.sync.set(before);
  await ask('runSync', null);
  expect(await counts()).toEqual({ events: 0, tags: 0 });
});

test('after an import it derives the days and counts anew', async () => {
  const contents = readBackup(
    JSON.stringify({
      format: 'seven-reasons',
      version: 1,
      events: Array.from({ length: 70 }, (_, day) => eventOfDay(day)),
      tags: [],
      goals: [],
    }),
  );
  await importBackup(contents, 'replace');
  await fakeBrowser.runtime.onMessage.trigger({ announced: 'everythingChanged' }, OWN_PAGE, () => {});
  await vi.waitFor(async () => expect(await rowsOf('days')).toHaveLength(70));
  await waitForBadge('70', 'Seven Reasons: 70 events wait for a reason');
});

function eventOfDay(day: number): object {
  const start = Temporal.Instant.from('2026-01-01T10:00Z').add({ hours: 24 * day });
  const details = { calendar: 'me@example.com', title: 'Fair', series: null, answer: null, allDay: false };
  return {
    ...details,
    key: `day ${day}`,
    start: String(start),
    end: String(start.add({ hours: 1 })),
    at: '2026-01-01T10:00Z',
  };
}

test('the badge counts the past events that wait for a reason, as they are seen and spoken of', async () => {
  const planned = timed('planned', '2100-11-23T18:00', '2100-11-23T20:00');
  const another = timed('another', '2026-11-20T18:00', '2026-11-20T20:00');
  await show([meetup, another, planned]);
  await waitForBadge('2', 'Seven Reasons: 2 events wait for a reason');
  await ask('saveTag', { key: meetup.key, tag: tag('learn'), raw: null });
  await waitForBadge('1', 'Seven Reasons: 1 event waits for a reason');
  await saveTag({ key: another.key, tag: tag('learn'), event: null }, Date.now());
  await fakeBrowser.runtime.onMessage.trigger({ announced: 'tagsChanged', tags: {} }, OWN_PAGE, () => {});
  await waitForBadge('', 'Seven Reasons');
  await ask('saveTag', { key: meetup.key, tag: null, raw: null });
  await waitForBadge('1', 'Seven Reasons: 1 event waits for a reason');
  await fakeBrowser.storage.local.set({ settings: { badge: false } });
  await waitForBadge('', 'Seven Reasons');
});

test('the badge has room for three digits', async () => {
  const events = Array.from({ length: 1000 }, (_, index) => ({ ...meetup, key: key(`meetup ${index}`) }));
  await show(events);
  await waitForBadge('999+', 'Seven Reasons: more than 999 events wait for a reason');
});

test('who is new is welcomed, once', async () => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  const url = fakeBrowser.runtime.getURL('/first-run.html');
  await vi.waitFor(() => expect(fakeBrowser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url }));
});

test.each([
  ['an update', { reason: 'update', previousVersion: '0.1.0' }, []],
  ['an installation over what was stored', { reason: 'install' }, [meetup]],
] as const)('%s welcomes nobody', async (_what, details, stored) => {
  await show(stored);
  await fakeBrowser.runtime.onInstalled.trigger(details);
  // The same questions that the welcome asks first, and then what it would do at once.
  await counts();
  await new Promise((resolve) => setTimeout(resolve));
  expect(fakeBrowser.tabs.create).not.toHaveBeenCalled();
});

test('what the store cannot do is answered in the user’s words, and nothing is announced', async () => {
  const database = await openRaw(999);
  database.close();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name: string) => `The words of ${name}.`);
  const envelope = await ask('saveTag', { key: meetup.key, tag: tag('learn'), raw: rawEventOf(meetup) });
  expect(envelope).toEqual({ ok: false, error: 'The words of store_newer.' });
  expect(fakeBrowser.tabs.query).not.toHaveBeenCalled();
});
