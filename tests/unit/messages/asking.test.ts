/** What a page is told when it asks the background, and what it hears from it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type Announcement,
  afterAnnouncements,
  announce,
  ExtensionGoneError,
  onAnnouncement,
  sendMessage,
} from '../../../utils/messages.ts';

const REQUEST = { keys: [] };
const { runtime } = fakeBrowser;
const ID = runtime.id;

beforeEach(() => {
  fakeBrowser.reset();
});

afterEach(() => {
  runtime.id = ID;
});

/** Lets the browser answer every message so. */
function browserAnswers(answer: () => Promise<unknown>): void {
  vi.spyOn(runtime, 'sendMessage').mockImplementation(answer as never);
}

test('gets what the background answers', async () => {
  browserAnswers(async () => ({ ok: true, answer: { k: { reason: 'learn', also: [] } } }));
  expect(await sendMessage('tagsOf', REQUEST)).toEqual({ k: { reason: 'learn', also: [] } });
  expect(runtime.sendMessage).toHaveBeenCalledWith({ name: 'tagsOf', request: REQUEST });
});

test('what the background could not do is thrown as its sentence', async () => {
  browserAnswers(async () => ({ ok: false, error: 'There is no room left.' }));
  await expect(sendMessage('tagsOf', REQUEST)).rejects.toThrow('There is no room left.');
});

test('a background that says nothing is an error', async () => {
  browserAnswers(async () => undefined);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => `the words of ${key}`);
  await expect(sendMessage('tagsOf', REQUEST)).rejects.toThrow('the words of background_silent');
});

test('any other failure of the browser is passed on', async () => {
  browserAnswers(async () => {
    throw new Error('Could not establish connection.');
  });
  await expect(sendMessage('tagsOf', REQUEST)).rejects.toThrow('Could not establish connection.');
});

test('an extension that was gone before the question is said to be gone, and nothing is asked', async () => {
  browserAnswers(async () => ({ ok: true, answer: {} }));
  runtime.id = undefined as never;
  await expect(sendMessage('tagsOf', REQUEST)).rejects.toThrow(ExtensionGoneError);
  expect(runtime.sendMessage).not.toHaveBeenCalled();
});

test('an extension whose whole API was taken from the page is said to be gone', async () => {
  const { runtime: taken } = fakeBrowser;
  fakeBrowser.runtime = undefined as never;
  try {
    await expect(sendMessage('tagsOf', REQUEST)).rejects.toThrow(ExtensionGoneError);
  } finally {
    fakeBrowser.runtime = taken;
  }
});

test.each([
  ['the id', () => (runtime.id = undefined as never), 'Could not establish connection.'],
  ['nothing but the words', () => undefined, 'Extension context invalidated.'],
])('an extension that goes while it is asked, and leaves %s to tell, is said to be gone', async (_sign, go, words) => {
  browserAnswers(async () => {
    go();
    throw new Error(words);
  });
  await expect(sendMessage('tagsOf', REQUEST)).rejects.toThrow(ExtensionGoneError);
});

const CHANGED: Announcement = { announced: 'everythingChanged' };

const arrive = (message: unknown, sender: { id: string }): Promise<unknown> =>
  runtime.onMessage.trigger(message, sender, () => {});

test('an announcement is heard until the signal is aborted', async () => {
  const ending = new AbortController();
  const hear = vi.fn();
  onAnnouncement(hear, { signal: ending.signal });
  await arrive(CHANGED, { id: ID });
  expect(hear.mock.calls).toEqual([[CHANGED]]);
  ending.abort();
  await arrive(CHANGED, { id: ID });
  expect(hear).toHaveBeenCalledTimes(1);
});

test('nothing is heard from others, nor what is no announcement', async () => {
  const hear = vi.fn();
  onAnnouncement(hear, { signal: new AbortController().signal });
  await arrive(CHANGED, { id: 'other' });
  await arrive({ name: 'tagsOf', request: REQUEST }, { id: ID });
  await arrive(null, { id: ID });
  expect(hear).not.toHaveBeenCalled();
});

test('what is done after announcements is done once more for all that come meanwhile, and not after the end', async () => {
  const ending = new AbortController();
  const turns = [0, 1, 2].map(() => Promise.withResolvers<void>());
  const work = vi.fn(() => turns[work.mock.calls.length - 1]?.promise ?? Promise.resolve());
  afterAnnouncements(work, ending);
  await arrive(CHANGED, { id: ID });
  expect(work).toHaveBeenCalledTimes(1);
  for (let more = 0; more < 5; more++) await arrive(CHANGED, { id: ID });
  expect(work).toHaveBeenCalledTimes(1);
  turns[0]?.reject(new Error('It cannot be read.'));
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
  await arrive(CHANGED, { id: ID });
  ending.abort();
  turns[1]?.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  expect(work).toHaveBeenCalledTimes(2);
});

test('to stop listening after the extension is gone does nothing', () => {
  const ending = new AbortController();
  onAnnouncement(vi.fn(), { signal: ending.signal });
  runtime.id = undefined as never;
  expect(() => ending.abort()).not.toThrow();
});

test('an announcement goes to every calendar tab and every own page, and outlives those that are not there', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, { id: undefined }, { id: 8 }] as never);
  const toTab = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
  browserAnswers(async () => {
    throw new Error('Receiving end does not exist.');
  });
  await announce(CHANGED);
  expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ url: 'https://calendar.google.com/*' });
  expect(toTab.mock.calls).toEqual([
    [7, CHANGED],
    [8, CHANGED],
  ]);
  expect(runtime.sendMessage).toHaveBeenCalledWith(CHANGED);
});

test('an announcement goes to the own pages even where no tabs can be asked for', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockRejectedValue(new Error('No window.'));
  browserAnswers(async () => undefined);
  await announce(CHANGED);
  expect(runtime.sendMessage).toHaveBeenCalledWith(CHANGED);
});
