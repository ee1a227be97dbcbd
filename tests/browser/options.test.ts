/** Options: goals, settings, a copy of everything, and the end of everything. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { findBarriers } from './accessibility.ts';
import { downloadedBackup } from './downloads.ts';
import type { Drive, ExtensionScope } from './drive.ts';
import { fillStore } from './known-events.ts';
import { chooseBackup, setGoal, type TypedGoal } from './options-page.ts';
import { expect, test } from './test.ts';

const GOAL: TypedGoal = { kind: 'at-least', amount: '4', unit: 'hours-per-week' };
const LEARN = '[data-reason=learn]:has(select)';
const TIME = '.how-time-counts';
const TIME_FIELDS = ['select', 'label:first-of-type [type=time]', 'label:last-of-type [type=time]'].map(
  (field) => `${TIME} ${field}`,
);

/** What a page's field holds, once it is there. */
async function typedIn(page: Page, field: string): Promise<string> {
  await page.waitForSelector(field);
  return page.$eval(field, (element) => (element as HTMLInputElement).value);
}

/** Waits until the toolbar's button shows a number, and says it in words. */
async function waitForBadge(drive: Drive, text: string, title: string): Promise<void> {
  const backstage = await drive.backstage();
  const read = () =>
    backstage.evaluate(() => {
      const { action } = (globalThis as unknown as ExtensionScope).chrome;
      return Promise.all([action.getBadgeText({}), action.getTitle({})]);
    });
  await vi.waitFor(async () => expect(await read()).toEqual([text, title]), 10_000);
}

/** The text of the file that everything is exported into. */
async function exported(drive: Drive): Promise<string> {
  await emptyDownloads(drive);
  const page = await drive.openOptions('data');
  await page.bringToFront();
  await page.locator('.choice button.strong').click();
  return downloadedBackup(drive);
}

async function emptyDownloads({ downloads }: Drive): Promise<void> {
  await Promise.all((await readdir(downloads)).map((file) => rm(join(downloads, file))));
}

async function deleteAll(options: Page): Promise<void> {
  await options.locator('.choice:last-of-type button').click();
  await options.locator('[role=alertdialog] button.danger').click();
  await options.waitForFunction(() => document.body.innerText.includes(': 0 events, 0 with a reason'));
}

test('a goal is saved as it is typed, and is there again in another tab', async ({ drive }) => {
  const options = await drive.openOptions();
  await setGoal(options, 'learn', GOAL);
  const again = await drive.openOptions();
  expect(await typedIn(again, `${LEARN} input`)).toBe('4');
  expect(await typedIn(again, `${LEARN} select`)).toBe('at-least');
  expect(await again.$eval(`${LEARN} .says`, (line) => line.textContent)).toMatch(/^In force since /);
});

test.for(['-1', 'abc', '10,000', '10000', ''])(
  'a goal of %j is refused, and the one before stays',
  async (amount, { drive }) => {
    const options = await drive.openOptions();
    await setGoal(options, 'learn', GOAL);
    await options.bringToFront();
    await options.locator(`${LEARN} input`).click({ count: 3 });
    await options.keyboard.press('Backspace');
    await options.keyboard.type(amount);
    const message = await options.waitForSelector(`${LEARN} .problem`);
    expect(await message?.evaluate((element) => element.textContent)).toContain('Not saved: enter hours from 0 to 168');
    const again = await drive.openOptions();
    expect(await typedIn(again, `${LEARN} input`)).toBe('4');
  },
);

test('a goal that is ended is gone', async ({ drive }) => {
  const options = await drive.openOptions();
  await setGoal(options, 'learn', GOAL);
  await options.select(`${LEARN} select`, 'none');
  await options.waitForSelector(`${LEARN} output:not(:empty)`);
  const again = await drive.openOptions();
  expect(await typedIn(again, `${LEARN} select`)).toBe('none');
});

test('a goal is set without a pointer', async ({ drive }) => {
  const options = await drive.openOptions();
  const kind = await options.waitForSelector(`${LEARN} select`);
  await options.bringToFront();
  await kind?.focus();
  await options.keyboard.type('At least');
  await options.waitForSelector(`${LEARN} input`);
  await options.keyboard.press('Tab');
  await options.keyboard.type('2.5');
  await options.waitForSelector(`${LEARN} output:not(:empty)`);
  expect(await typedIn(await drive.openOptions(), `${LEARN} input`)).toBe('2.5');
});

test('a goal that another tab sets is shown', async ({ drive }) => {
  const options = await drive.openOptions();
  await options.waitForSelector(LEARN);
  await setGoal(await drive.openOptions(), 'learn', GOAL);
  await options.bringToFront();
  expect(await typedIn(options, `${LEARN} input`)).toBe('4');
});

test('a goal is started from what was done lately', async ({ drive }) => {
  await fillStore(drive, [{ key: 'course', inHours: -20 * 24, hours: 20, reason: 'learn' }]);
  const options = await drive.openOptions();
  await options.locator(`${LEARN} .more button`).click();
  await options.waitForSelector(`${LEARN} output:not(:empty)`);
  expect(await typedIn(await drive.openOptions(), `${LEARN} input`)).toMatch(/^2(\.25|\.5)?$/);
});

test('past events that wait are counted on the toolbar, unless that is switched off', async ({ drive }) => {
  await fillStore(drive, [
    { key: 'coffee', inHours: -3, hours: 1 },
    { key: 'drinks', inHours: 24, hours: 2 },
  ]);
  await waitForBadge(drive, '1', 'Seven Reasons: 1 event waits for a reason');
  const options = await drive.openOptions('calendars');
  await options.locator(`${TIME} [type=checkbox]`).click();
  await waitForBadge(drive, '', 'Seven Reasons');
  await options.locator(`${TIME} [type=checkbox]`).click();
  await waitForBadge(drive, '1', 'Seven Reasons: 1 event waits for a reason');
});

test('week start and all-day hours are kept', async ({ drive }) => {
  const options = await drive.openOptions('calendars');
  await options.waitForSelector(`${TIME} select`);
  await options.select(`${TIME} select`, '6');
  await options.waitForSelector(`${TIME} .choice:has(select) output:not(:empty)`);
  await options.$eval(`${TIME} label:first-of-type [type=time]`, (field) => {
    (field as HTMLInputElement).value = '10:30';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await options.waitForSelector(`${TIME} .choice:has([type=time]) output:not(:empty)`);
  const again = await drive.openOptions('calendars');
  expect(await Promise.all(TIME_FIELDS.map((field) => typedIn(again, field)))).toEqual(['6', '10:30', '17:00']);
});

test('everything is exported into one file', async ({ drive }) => {
  await fillStore(drive, [{ key: 'meetup', title: 'Meetup', inHours: -3, hours: 2, reason: 'learn' }]);
  await setGoal(await drive.openOptions(), 'learn', GOAL);
  expect(JSON.parse(await exported(drive))).toMatchObject({
    format: 'seven-reasons',
    events: [{ key: 'meetup', title: 'Meetup' }],
    tags: [{ key: 'meetup', reason: 'learn' }],
    goals: [{ reason: 'learn', kind: 'at-least', amount: { unit: 'hours-per-week', hours: 4 } }],
  });
});

test('everything is deleted after it was asked twice, and open pages show it', async ({ drive }) => {
  await fillStore(drive, [{ key: 'meetup', inHours: -3, hours: 2, reason: 'learn' }]);
  const popup = await drive.openPopup();
  await popup.waitForSelector('li[data-reason=learn][data-minutes="120"]');
  const options = await drive.openOptions('data');
  await options.waitForFunction(() => document.body.innerText.includes('1 event, 1 with a reason'));
  await options.bringToFront();
  await deleteAll(options);
  await popup.waitForSelector('li[data-reason=learn][data-minutes="0"]');
});

test('what was exported and then deleted is given back by an import: an export gives the same bytes', async ({
  drive,
}) => {
  await fillStore(drive, [
    { key: 'meetup', title: 'Meetup', inHours: -3, hours: 2, reason: 'learn' },
    { key: 'coffee', title: '<b>"Coffee" 🎉', inHours: 24, hours: 1 },
  ]);
  await setGoal(await drive.openOptions(), 'learn', GOAL);
  const before = await exported(drive);
  const options = await drive.openOptions('data');
  await options.waitForSelector('[type=file]');
  await deleteAll(options);
  const popup = await drive.openPopup();
  await popup.waitForSelector('li[data-reason=learn][data-minutes="0"]');
  await options.bringToFront();
  await chooseBackup(options, before);
  const counts = await options.$$eval('.import-preview dd', (each) => each.map((count) => count.textContent));
  expect(counts).toEqual(['3', '0', '0', '0', '0']);
  await options.locator('.import-preview button.strong').click();
  await options.waitForFunction(() => document.body.innerText.includes('2 events, 1 with a reason'));
  await popup.waitForSelector('li[data-reason=learn][data-minutes="120"]');
  expect(await exported(drive)).toBe(before);
});

test('an import that finds no room half-way says so and changes nothing, and can be tried again', async ({ drive }) => {
  await fillStore(drive, [{ key: 'meetup', inHours: -3, hours: 2, reason: 'learn' }]);
  const text = await exported(drive);
  const before = JSON.parse(text);
  const [meetup] = before.events;
  const more = Array.from({ length: 20 }, (_, index) => ({ ...meetup, key: `new-${index}` }));
  const tags = more.map(({ key }) => ({ ...before.tags[0], key, reason: 'belong' }));
  const options = await drive.openOptions('data');
  await options.waitForSelector('[type=file]');
  await chooseBackup(options, JSON.stringify({ ...before, events: [meetup, ...more], tags }));
  await options.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    IDBObjectStore.prototype.put = function (...row) {
      puts += 1;
      if (puts === 10) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, row);
    };
  });
  await options.locator('.import-preview button.strong').click();
  await options.waitForFunction(() =>
    document.querySelector('.choice output.problem')?.textContent?.includes('no room left'),
  );
  expect(await exported(drive)).toBe(text);
  await options.bringToFront();
  await options.locator('.import-preview button.strong').click();
  await options.waitForFunction(() => document.body.innerText.includes('21 events, 21 with a reason'));
});

test('to replace everything hands over a backup first', async ({ drive }) => {
  await emptyDownloads(drive);
  await fillStore(drive, [{ key: 'meetup', inHours: -3, hours: 2, reason: 'learn' }]);
  const options = await drive.openOptions('data');
  await chooseBackup(options, '{"format":"seven-reasons","version":1,"events":[],"tags":[],"goals":[]}');
  await options.locator('.import-preview button:nth-of-type(2)').click();
  await options.locator('[role=alertdialog] button.danger').click();
  await options.waitForFunction(() => document.body.innerText.includes(': 0 events, 0 with a reason'));
  expect(JSON.parse(await downloadedBackup(drive))).toMatchObject({ tags: [{ key: 'meetup' }] });
});

test('a file that is no backup is refused with a sentence, and nothing is changed', async ({ drive }) => {
  await fillStore(drive, [{ key: 'meetup', inHours: -3, hours: 2, reason: 'learn' }]);
  const options = await drive.openOptions('data');
  await chooseBackup(
    options,
    '{"format":"seven-reasons","version":1,"__proto__":{"events":[]},"events":[],"tags":[],"goals":[]}',
  );
  const problem = await options.waitForSelector('output.problem');
  expect(await problem?.evaluate(({ textContent }) => textContent)).toMatch(
    /names something twice.*Nothing was changed/,
  );
  expect(JSON.parse(await exported(drive))).toMatchObject({ events: [{ key: 'meetup' }], tags: [{ key: 'meetup' }] });
});

test('each room has its address', async ({ drive }) => {
  const options = await drive.openOptions('data');
  const title = () => options.$eval('h1', (title) => title.textContent);
  await options.waitForSelector('.choice');
  expect(await title()).toBe('Your data');
  await options.locator('nav a[href="#calendars"]').click();
  await options.waitForFunction(() => document.querySelector('h1')?.textContent === 'Calendars');
  expect(await options.evaluate(() => location.hash)).toBe('#calendars');
});

test.for(['light', 'dark'] as const)('nobody is shut out, in %s', async (scheme, { drive }) => {
  for (const room of ['goals', 'calendars', 'data'] as const) {
    const options = await drive.openOptions(room);
    await drive.running.setColorScheme(options, scheme);
    await options.waitForSelector('fieldset');
    if (room === 'goals') await options.select(`${LEARN} select`, 'at-least');
    if (room === 'data') await options.locator('.choice:last-of-type button').click();
    expect(await findBarriers(options)).toEqual([]);
  }
});
