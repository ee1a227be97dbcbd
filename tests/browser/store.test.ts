/**
 * The store in real browsers, under everything that can happen to it. Two faults can be provoked in one of them only:
 * files that are damaged between two starts in Chromium (Firefox forgets an extension that a test installed, and its
 * data, with the end), and a disk that is really full in Firefox (no limit that Chromium's tools set binds an extension).
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import { launchFirefox } from './launch-firefox.ts';
import {
  ask,
  deleteDatabase,
  type EarlierDatabase,
  emptyDisk,
  fillDisk,
  type HoldingScope,
  hearStopped,
  holdDatabase,
  type OnDisk,
  readDisk,
  replaceDatabase,
  type Saying,
  sayAll,
  saying,
  shapeOfDatabase,
} from './store-inside.ts';
import { STEPS, stopAt } from './store-steps.ts';
import { expect, NEVER_LOST, test } from './test.ts';

const REASONS = ['get-out', 'meet-people', 'reconnect', 'learn', 'belong', 'be-visible', 'find-clients'];
const FIXTURES = join(import.meta.dirname, '../fixtures/store');
const KILLS = 200;
/** How many tags are on their way when the background is killed. */
const AT_ONCE = 6;

/** A port where nobody listens. */
const NOWHERE = 9;

const isChromium = inject('browserName') === 'chromium';

/** Each event on a day of its own. */
const sayings = (name: string, count = AT_ONCE, firstDay = 0): readonly Saying[] =>
  Array.from({ length: count }, (_, index) =>
    saying(`${name}-${index}`, REASONS[index % 7] as string, firstDay + index),
  );

/** What is on the disk once nothing is left to be derived. */
async function diskAtRest(backstage: Page): Promise<OnDisk> {
  await backstage.evaluate(ask, 'deriveDays', null);
  let disk: OnDisk | undefined;
  const read = async () => {
    disk = await backstage.evaluate(readDisk);
    return disk.begun;
  };
  await expect.poll(read, { timeout: 60_000 }).not.toBeNull();
  return disk as OnDisk;
}

test(`killed ${KILLS} times while it writes, the background has every tag that it said was saved, and no half of one`, {
  ...NEVER_LOST,
  timeout: 300_000,
}, async ({ drive }) => {
  const backstage = await drive.backstage();
  const saved: string[] = [];
  let lost = 0;
  // How long (ms) a batch takes that wakes the background: on this machine, and as busy as that is at each time.
  await drive.running.stopBackground();
  const start = performance.now();
  await backstage.evaluate(sayAll, sayings('kill-none', AT_ONCE, -AT_ONCE));
  let span = performance.now() - start;
  for (let kill = 0; kill < KILLS; kill++) {
    const answering = backstage.evaluate(sayAll, sayings(`kill-${kill}`, AT_ONCE, kill * AT_ONCE));
    await Promise.race([delay(Math.random() * span), answering]);
    await drive.running.stopBackground();
    const answered = await answering;
    saved.push(...answered);
    lost += AT_ONCE - answered.length;
    if (answered.length === 0) span *= 1.1;
    if (answered.length === AT_ONCE) span *= 0.8;
  }
  const { rows, begun, copy } = await diskAtRest(backstage);
  const stored = new Map(rows.map((row) => [row.key, row]));
  expect(saved.filter((key) => !stored.has(key))).toEqual([]);
  expect(saved.filter((key) => !copy.includes(`"${key}"`))).toEqual([]);
  const isWhole = ({ key, seen, said, untagged }: (typeof rows)[number]): boolean =>
    seen?.event.title === key && said?.tag?.reason === REASONS[Number(key.split('-')[2]) % 7] && untagged === null;
  expect(rows.filter((row) => !isWhole(row))).toEqual([]);
  expect(begun).toBe(rows.length);
  // Else nothing was tested.
  expect(saved.length).toBeGreaterThan(KILLS);
  expect(lost).toBeGreaterThan(KILLS);
});

test.for(STEPS)(
  'killed $name, the background has the whole tag or nothing of it',
  NEVER_LOST,
  async (step, { drive }) => {
    const backstage = await drive.backstage();
    const earlier = await backstage.evaluate(sayAll, sayings('earlier'));
    await diskAtRest(backstage);
    await drive.running.runInBackground(stopAt(step));
    const stopped = backstage.evaluate(hearStopped);
    const answering = backstage.evaluate(sayAll, sayings('fallen', 1));
    await stopped;
    await drive.running.stopBackground();
    expect(await answering).toEqual([]);

    const { rows, begun } = await diskAtRest(backstage);
    const keys = [...earlier, ...(step.isSaved ? ['fallen-0'] : [])];
    expect(rows.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
    expect(begun).toBe(keys.length);
    // The background that begins anew catches up with the second copy beside its other work.
    await expect.poll(async () => (await backstage.evaluate(readDisk)).copy.includes('fallen-0')).toBe(step.isSaved);
    expect(await backstage.evaluate(sayAll, sayings('fallen', 1))).toEqual(['fallen-0']);
    expect((await diskAtRest(backstage)).rows).toHaveLength(earlier.length + 1);
    await drive.takeComplaints();
  },
);

test(
  'two tabs and the popup tag one event at once: it has one row, and all see the same tag',
  NEVER_LOST,
  async ({ drive }) => {
    const pages = [await drive.backstage(), await drive.openPopup(), await drive.openOptions('data')];
    const one = REASONS.map((reason) => saying('one', reason));
    const answers = await Promise.all(pages.map((page) => page.evaluate(sayAll, one)));
    expect(answers.flat()).toHaveLength(pages.length * one.length);
    const { rows, begun } = await diskAtRest(pages[0] as Page);
    expect(rows).toHaveLength(1);
    expect(begun).toBe(1);
    const tags = await Promise.all(pages.map((page) => page.evaluate(ask, 'tagsOf', { keys: ['one'] })));
    expect(new Set(tags.map(({ answer }) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ one: rows[0]?.said?.tag })]),
    );
  },
);

test(
  'when the database is deleted under open pages, every tag comes back, and the popup says so',
  NEVER_LOST,
  async ({ drive }) => {
    const popup = await drive.openPopup();
    const backstage = await drive.backstage();
    const saved = await backstage.evaluate(sayAll, sayings('before', 30));
    await backstage.evaluate(deleteDatabase);
    await backstage.evaluate(sayAll, sayings('after', 1));
    await popup.waitForFunction(() => document.body.innerText.includes('30 events have their reason back'));
    const { rows } = await diskAtRest(backstage);
    expect(rows.map(({ key }) => key).toSorted()).toEqual([...saved, 'after-0'].toSorted());
    await popup.locator('.notice button').click();
    await popup.waitForFunction(() => !document.body.innerText.includes('reason back'));
  },
);

test('a database of a newer version is left untouched, and popup and options say so', async ({ drive }) => {
  const backstage = await drive.backstage();
  await backstage.evaluate(replaceDatabase, 99);
  try {
    for (const page of [await drive.openPopup(), await drive.openOptions('data')]) {
      await page.waitForFunction(() => document.body.innerText.includes('written by a newer version of Seven Reasons'));
    }
    const refused = await backstage.evaluate(ask, 'tagsOf', { keys: ['one'] });
    expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('newer version') });
    expect(await backstage.evaluate(shapeOfDatabase)).toEqual({ version: 99, stores: ['events'] });
  } finally {
    await backstage.evaluate(deleteDatabase);
  }
});

test('an upgrade waits without a word while a tab holds the older database, and is done once that closes', async ({
  drive,
}) => {
  const v1: EarlierDatabase = JSON.parse(await readFile(`${FIXTURES}/v1.json`, 'utf8'));
  const tagged = v1.stores.events?.rows as readonly { key: string; said: { tag: object | null } | null }[];
  const backstage = await drive.backstage();
  const tab = await drive.running.openExtensionPage('manifest.json');
  await tab.evaluate(holdDatabase, 1, v1);
  const answer = backstage.evaluate(ask, 'tagsOf', { keys: tagged.map(({ key }) => key) });
  const popup = await drive.openPopup();
  await tab.waitForFunction(() => (globalThis as unknown as HoldingScope).isAsked);
  await popup.waitForSelector('main[aria-busy=true]');
  expect(await popup.$('.notice')).toBeNull();

  await tab.close();
  await popup.waitForSelector('main[aria-busy=false]');
  expect(await answer).toEqual({
    ok: true,
    answer: Object.fromEntries(tagged.flatMap(({ key, said }) => (said?.tag ? [[key, said.tag]] : []))),
  });
  expect((await backstage.evaluate(shapeOfDatabase)).version).toBeGreaterThan(1);
});

test('tags outlive an update of the extension', NEVER_LOST, async ({ drive }) => {
  const saved = await (await drive.backstage()).evaluate(sayAll, sayings('before'));
  expect(saved).toHaveLength(AT_ONCE);
  await drive.update();
  const backstage = await drive.backstage();
  const { answer } = await backstage.evaluate(ask, 'tagsOf', { keys: saved });
  expect(Object.keys(answer as object)).toEqual(saved);
  expect((await diskAtRest(backstage)).begun).toBe(AT_ONCE);
});

test('after the clock was set back, what is said next counts', NEVER_LOST, async ({ drive }) => {
  const backstage = await drive.backstage();
  await backstage.evaluate(sayAll, [saying('one', 'learn')]);
  const ahead = Date.now() + 86_400_000;
  await backstage.evaluate(
    (at) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('seven-reasons');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('events', 'readwrite');
          const store = transaction.objectStore('events');
          const reading = store.get('one');
          reading.onsuccess = () => store.put({ ...reading.result, said: { ...reading.result.said, at } });
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    ahead,
  );
  await backstage.evaluate(sayAll, [saying('one', 'belong')]);
  const { rows } = await backstage.evaluate(readDisk);
  expect(rows).toMatchObject([{ said: { tag: { reason: 'belong' }, at: ahead, counter: 1 } }]);
});

test(
  'a disk that is full half-way is said in a sentence, and costs nothing that was saved',
  NEVER_LOST,
  async ({ drive }) => {
    const backstage = await drive.backstage();
    const saved = await backstage.evaluate(sayAll, sayings('before'));
    // The third request of a tag: its event and its day are written by then.
    await drive.running.runInBackground(`{
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    IDBObjectStore.prototype.put = function (...row) {
      puts += 1;
      if (puts === 3) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, row);
    };
  }`);
    const { key, reason, raw } = saying('full', 'learn');
    const request = { key, tag: { reason, also: [] }, raw };
    const refused = await backstage.evaluate(ask, 'saveTag', request);
    expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('no room left') });
    const { rows } = await diskAtRest(backstage);
    expect(rows.map(({ key }) => key).toSorted()).toEqual(saved.toSorted());
    expect(await backstage.evaluate(ask, 'saveTag', request)).toMatchObject({ ok: true });
  },
);

test.runIf(!isChromium)(
  'a disk that is really full costs nothing that was saved, and is tried again',
  NEVER_LOST,
  async () => {
    const running = await launchFirefox({
      ...{ executable: inject('executable'), extension: inject('extension'), headless: true, proxyPort: NOWHERE },
      // KB; of it Firefox gives each origin the least that it gives any, 10 MB.
      preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': 20_480 },
    });
    try {
      const backstage = await running.openExtensionPage('manifest.json');
      const saved = await backstage.evaluate(sayAll, sayings('before'));
      expect(saved).toHaveLength(AT_ONCE);
      await backstage.evaluate(fillDisk);
      const sentences = new Set<string>();
      for (const { key, reason, raw } of sayings('full', 20)) {
        const { ok, error } = await backstage.evaluate(ask, 'saveTag', { key, tag: { reason, also: [] }, raw });
        // The database may have some room of its own left.
        if (ok) saved.push(key);
        else sentences.add(String(error));
      }
      expect([...sentences]).toEqual([expect.stringContaining('no room left')]);
      const { rows } = await diskAtRest(backstage);
      expect(rows.map(({ key }) => key).toSorted()).toEqual(saved.toSorted());
      await backstage.evaluate(emptyDisk);
      expect(await backstage.evaluate(sayAll, sayings('after'))).toHaveLength(AT_ONCE);
    } finally {
      await running.close();
    }
  },
);

test.runIf(isChromium).for(['killed at once', 'damaged after its end'])(
  'a browser that is %s starts again with every tag',
  NEVER_LOST,
  async (fault) => {
    const profile = await mkdtemp(join(tmpdir(), 'seven-reasons-profile-'));
    const options = {
      ...{ executable: inject('executable'), extension: inject('extension'), headless: true, proxyPort: NOWHERE },
    };
    const first = await launchChromium({ ...options, profile });
    const saved = await (await first.openExtensionPage('manifest.json')).evaluate(sayAll, sayings('before', 40));
    expect(saved).toHaveLength(40);
    if (fault === 'killed at once') {
      const ended = new Promise((resolve) => first.browser.process()?.once('exit', resolve));
      first.browser.process()?.kill('SIGKILL');
      await ended;
    } else {
      await first.close();
      await damage(join(profile, 'Default', 'IndexedDB'));
    }
    const second = await launchChromium({ ...options, profile });
    const backstage = await second.openExtensionPage('manifest.json');
    const { answer } = await backstage.evaluate(ask, 'tagsOf', { keys: saved });
    const { rows } = await backstage.evaluate(readDisk);
    const popup = await second.openExtensionPage('popup.html');
    await popup.waitForSelector('main[aria-busy=false]');
    const said = await popup.evaluate(() => document.body.innerText);
    await second.close();
    await rm(profile, { recursive: true });
    expect(Object.keys(answer as object).toSorted()).toEqual(saved.toSorted());
    expect(rows.filter(({ seen }) => seen === null)).toEqual([]);
    expect(said.includes('40 events have their reason back')).toBe(fault === 'damaged after its end');
  },
);

/** Fills what LevelDB begins with when it opens a database with garbage. */
async function damage(folder: string): Promise<void> {
  const databases = (await readdir(folder)).filter(
    (name) => name.startsWith('chrome-extension') && name.endsWith('.leveldb'),
  );
  expect(databases).not.toEqual([]);
  for (const database of databases) {
    const files = await readdir(join(folder, database));
    const manifests = files.filter((name) => name.startsWith('MANIFEST'));
    for (const name of manifests) await writeFile(join(folder, database, name), 'garbage'.repeat(100));
  }
}
