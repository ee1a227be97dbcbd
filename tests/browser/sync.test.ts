/** Sync in real browsers: off until it is wanted; what is said goes along, and what another browser says arrives. */

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { Drive, ExtensionScope } from './drive.ts';
import { ask, readDisk, sayAll, saying } from './store-inside.ts';
import { expect, test } from './test.ts';

const SWITCH = '.choice [type=checkbox]';

type Items = Record<string, unknown>;

/** What lies in the browser's sync storage. */
async function inSync(drive: Drive): Promise<Items> {
  const backstage = await drive.backstage();
  return backstage.evaluate(() => (globalThis as unknown as ExtensionScope).chrome.storage.sync.get(null));
}

/** The keys and digits of the tags that shards of these items hold. */
function tagsIn(items: Items): readonly (readonly [string, unknown])[] {
  return Object.entries(items).flatMap(([name, value]) => {
    if (!name.startsWith('words/')) return [];
    const [, text] = value as [number, string];
    const [abouts, values] = JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString()) as [
      string[],
      unknown[],
    ];
    return abouts.flatMap((about, index) =>
      about.startsWith('t') ? [[about.slice(1).replace(/^=/, ''), values[index]] as const] : [],
    );
  });
}

/** Items as another machine writes them: one shard with these tags, said at `at` (ms). */
function itemsOf(machine: string, tags: Readonly<Record<string, string>>, at: number): Items {
  const entries = Object.entries(tags);
  const stamps = entries.map((_, index) => (index === 0 ? at : 0));
  const json = JSON.stringify([entries.map(([key]) => `t=${key}`), entries.map(([, digits]) => digits), stamps]);
  const text = deflateRawSync(Buffer.from(json)).toString('base64');
  return {
    [`machine/${machine}`]: { version: 1, at, os: 'mac', wants: 4096, erased: null },
    [`words/${machine}/planted`]: [1, text],
  };
}

async function plant(drive: Drive, items: Items): Promise<void> {
  const backstage = await drive.backstage();
  await backstage.evaluate((items) => (globalThis as unknown as ExtensionScope).chrome.storage.sync.set(items), items);
}

async function switchOn(options: Page): Promise<void> {
  await options.locator(SWITCH).click();
  await options.waitForSelector('.sync-sentences li');
  await options.waitForFunction(() => document.body.innerText.includes('Last exchange with'));
}

test('it is off until it is switched on; then what was said is in the browser’s sync, without titles', async ({
  drive,
}) => {
  const backstage = await drive.backstage();
  await backstage.evaluate(sayAll, [saying('key-of-meetup', 'learn')]);
  const options = await drive.openOptions('data');
  await options.waitForSelector(SWITCH);
  expect(await inSync(drive)).toEqual({});
  await switchOn(options);
  const items = await inSync(drive);
  expect(tagsIn(items)).toEqual([['key-of-meetup', '4']]);
  expect(await options.evaluate(() => document.body.innerText)).toContain('In sync: the reason of 1 event.');
  // What is said from now on goes along by itself.
  await backstage.evaluate(sayAll, [saying('another', 'belong')]);
  await expect.poll(async () => tagsIn(await inSync(drive)).length, { timeout: 20_000 }).toBe(2);
});

test('what another browser said arrives, and open tabs and pages show it', async ({ drive }) => {
  const calendar = await drive.openCalendar('week', { now: '2026-11-23T10:00' });
  const key = await calendar.page.evaluate(
    () => document.querySelector<HTMLElement>('[data-eventchip][data-eventid]')?.dataset.eventid ?? '',
  );
  const options = await drive.openOptions('data');
  await options.waitForSelector(SWITCH);
  await plant(
    drive,
    itemsOf(
      'OTHER',
      { [key.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')]: '7', unseen: '1' },
      Date.now(),
    ),
  );
  await switchOn(options);
  const backstage = await drive.backstage();
  const tags = async () => (await backstage.evaluate(ask, 'tagsOf', { keys: ['unseen'] })).answer;
  expect(await tags()).toEqual({ unseen: { reason: 'get-out', also: [] } });
  await calendar.page.bringToFront();
  await calendar.page.waitForSelector('[data-eventid][data-seven-reasons]', { timeout: 15_000 });
  // Later words of the other browser: one is changed, one is taken away.
  await plant(drive, itemsOf('OTHER', { unseen: '' }, Date.now() + 1));
  await expect.poll(tags, { timeout: 20_000 }).toEqual({});
});

test('an item that is damaged, or of a newer version, changes nothing and is said', async ({ drive }) => {
  const backstage = await drive.backstage();
  const saved = await backstage.evaluate(sayAll, [saying('one', 'learn')]);
  await plant(drive, { 'words/OTHER/x': [1, 'AAAA'], 'words/OTHER/y': [2, {}], 'machine/OTHER': 'garbage' });
  const options = await drive.openOptions('data');
  await switchOn(options);
  const text = await options.evaluate(() => document.body.innerText);
  expect(text).toContain('is damaged and cannot be read');
  expect(text).toContain('A newer version of this extension wrote');
  expect((await backstage.evaluate(readDisk)).rows.map(({ key }) => key)).toEqual(saved);
  expect(Object.keys(await inSync(drive))).toEqual(expect.arrayContaining(['words/OTHER/x', 'words/OTHER/y']));
});

test('switched off, it stops, and its part can be removed', async ({ drive }) => {
  const backstage = await drive.backstage();
  await backstage.evaluate(sayAll, [saying('one', 'learn')]);
  await plant(drive, itemsOf('OTHER', { two: '4' }, Date.now()));
  const options = await drive.openOptions('data');
  await switchOn(options);
  await options.locator(SWITCH).click();
  await options.waitForFunction(() => document.body.innerText.includes('is still there'));
  await options.locator('::-p-text(Remove it from sync)').click();
  await expect
    .poll(async () => Object.keys(await inSync(drive)).toSorted())
    .toEqual(['machine/OTHER', 'words/OTHER/planted']);
  expect((await backstage.evaluate(readDisk)).rows).toHaveLength(2);
});

test('everything is deleted in all browsers by a word that they heed', async ({ drive }) => {
  const backstage = await drive.backstage();
  await backstage.evaluate(sayAll, [saying('one', 'learn')]);
  const planted = itemsOf('OTHER', { two: '4' }, Date.now());
  await plant(drive, planted);
  const options = await drive.openOptions('data');
  await switchOn(options);
  await options.locator('::-p-text(Delete everything…)').click();
  await options.locator('::-p-text(Delete in all my browsers)').click();
  await options.waitForFunction(() => document.body.innerText.includes('Everything is deleted'));
  const items = await inSync(drive);
  expect(tagsIn(items)).toEqual([]);
  expect(Object.values(items)).toEqual([expect.objectContaining({ erased: { at: expect.any(Number) } })]);
  // A browser that has not heard of it yet writes what it had.
  await plant(drive, planted);
  await options.locator('::-p-text(Exchange now)').click();
  await options.waitForFunction(() => document.body.innerText.includes('Saved'));
  expect((await backstage.evaluate(readDisk)).rows).toEqual([]);
});
