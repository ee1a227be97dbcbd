/** The summary room of options: how the mix went, which events it is, and reasons for many of them at once. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { findBarriers } from './accessibility.ts';
import type { Drive } from './drive.ts';
import { fillStore, type KnownEvent } from './known-events.ts';
import { expect, test } from './test.ts';

const WEEK = 7 * 24;
const EVENTS: readonly KnownEvent[] = [
  { key: btoa('meetup me@example.com'), title: 'Meetup: data', inHours: -3, hours: 2, reason: 'learn' },
  { key: 'lecture', title: 'Lecture', inHours: 20, hours: 1, reason: 'learn' },
  { key: 'breakfast', title: 'Breakfast, "Hafen"', inHours: -2 * WEEK, hours: 3, reason: 'find-clients' },
  { key: 'coffee', title: 'Coffee with Sam', inHours: -2 * WEEK + 5, hours: 1 },
  { key: 'drinks', title: '=Drinks', inHours: -5 * WEEK, hours: 2 },
  { key: 'dinner', title: 'Dinner', inHours: -15 * WEEK, hours: 4, reason: 'reconnect' },
];

/** The room, once it shows what is stored. */
async function openRoom(drive: Drive, rest = ''): Promise<Page> {
  const page = await drive.openOptions(`summary${rest}`);
  await page.waitForSelector('.overview[aria-busy=false]');
  await page.bringToFront();
  return page;
}

async function openFilled(drive: Drive, rest = ''): Promise<Page> {
  await fillStore(drive, EVENTS);
  return openRoom(drive, rest);
}

/** The titles in the table of events, from above. */
function titles(page: Page): Promise<readonly string[]> {
  return page.$$eval('.event-table tbody th', (cells) => cells.map(({ textContent }) => textContent));
}

/** Waits until the table of events has just these titles, from above. */
async function waitForTitles(page: Page, expected: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (expected) =>
      [...document.querySelectorAll('.event-table tbody th')].map((cell) => cell.textContent).join('|') === expected,
    {},
    expected.join('|'),
  );
}

/** Waits until a reason has so many minutes in the period that is looked at. */
async function waitForMinutes(page: Page, reason: string, minutes: number): Promise<void> {
  await page.waitForSelector(`.comparison-table [data-reason="${reason}"] td[data-minutes="${minutes}"]:nth-child(2)`);
}

function isWiderThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Brings the focus to the bar that Tab leads to. */
async function focusBar(page: Page): Promise<void> {
  await page.$eval('a.bar[tabindex="0"]', (bar) => bar.focus());
}

/** The text of the one downloaded file of that ending, once it is there. */
async function downloaded(drive: Drive, ending: string): Promise<string> {
  // The file is there, and empty, before it is written.
  return vi.waitFor(async () => {
    const files = (await readdir(drive.downloads)).filter((file) => file.endsWith(ending));
    expect(files).toHaveLength(1);
    const text = await readFile(join(drive.downloads, String(files[0])), 'utf8');
    expect(text).not.toBe('');
    return text;
  }, 10_000);
}

test('it is the first room, and tells of the last twelve weeks', async ({ drive }) => {
  await fillStore(drive, EVENTS);
  const page = await drive.openOptions('');
  await page.waitForSelector('.overview[aria-busy=false]');
  expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe('Summary');
  expect(await page.$$eval('a.bar', (bars) => bars.length)).toBe(12);
  expect(await page.$eval('.headline', ({ textContent }) => textContent)).toMatch(/^Of 6\shr in this period/);
  await waitForMinutes(page, 'learn', 180);
  expect(await titles(page)).toEqual(['Lecture', 'Meetup: data', 'Coffee with Sam', 'Breakfast, "Hafen"', '=Drinks']);
});

test('a bar leads to its week, and back', async ({ drive }) => {
  const page = await openFilled(drive);
  await page.locator('a.bar:nth-of-type(10)').click();
  await waitForTitles(page, ['Coffee with Sam', 'Breakfast, "Hafen"']);
  expect(await page.evaluate(() => location.hash)).toMatch(/^#summary\?period=week:\d{4}-\d\d-\d\d$/);
  await page.goBack({ waitUntil: [] });
  await page.waitForFunction(() => document.querySelectorAll('a.bar').length === 12);
});

test('other periods, two dates among them, have their own numbers', async ({ drive }) => {
  const page = await openFilled(drive);
  await page.select('.period-picker select', 'all');
  await waitForMinutes(page, 'reconnect', 240);
  await page.select('.period-picker select', 'week');
  await waitForTitles(page, ['Lecture', 'Meetup: data']);
  await page.select('.period-picker select', 'custom');
  await page.waitForSelector('.period-picker input[type=date]');
  expect(await page.evaluate(() => location.hash)).toMatch(/period=\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d/);
  await page.$eval('.period-picker label:first-of-type input', (field) => {
    field.value = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await waitForTitles(page, ['Lecture', 'Meetup: data', 'Coffee with Sam', 'Breakfast, "Hafen"', '=Drinks']);
});

test('a link to a reason shows its events', async ({ drive }) => {
  const page = await openFilled(drive, '?period=all&reason=learn');
  expect(await titles(page)).toEqual(['Lecture', 'Meetup: data']);
  await page.select('.filters select', 'untagged');
  await waitForTitles(page, ['Coffee with Sam', '=Drinks']);
  expect(await page.evaluate(() => location.hash)).toBe('#summary?period=all&reason=untagged');
});

test('many events are given a reason at once, the calendar is told, and it is taken back, all by keys', async ({
  drive,
}) => {
  const page = await openFilled(drive, '?reason=untagged');
  const popup = await drive.openPopup();
  await page.bringToFront();
  await page.focus('.event-table thead input');
  await page.keyboard.press(' ');
  await page.waitForSelector('.bulk-retag .reasons');
  await page.focus('.bulk-retag [data-reason=belong]');
  await page.keyboard.press('Enter');
  await waitForMinutes(page, 'belong', 180);
  await popup.bringToFront();
  await popup.locator('input[value=year]').click();
  await popup.waitForSelector('li[data-reason=belong][data-minutes="180"]');
  await page.bringToFront();
  await page.focus('.bulk-retag .slight');
  await page.keyboard.press('Enter');
  await waitForMinutes(page, 'belong', 0);
  await waitForTitles(page, ['Coffee with Sam', '=Drinks']);
});

test('bars are walked through with arrows, and pressed with Enter', async ({ drive }) => {
  const page = await openFilled(drive);
  await focusBar(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await page.$eval('.bar-details', ({ textContent }) => textContent)).toContain('Clients3 hr');
  await page.keyboard.press('Enter');
  await waitForTitles(page, ['Coffee with Sam', 'Breakfast, "Hafen"']);
});

test('the events that are shown are exported as CSV, harmless and quoted', async ({ drive }) => {
  const page = await openFilled(drive);
  await page.locator('.above button').click();
  const [head, ...lines] = (await downloaded(drive, '.csv')).replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(head).toBe('Start,End,Title,Reason,Also,Hours,Calendar');
  expect(lines).toHaveLength(5);
  expect(lines[1]).toMatch(
    /^\d{4}-\d\d-\d\d \d\d:\d\d,\d{4}-\d\d-\d\d \d\d:\d\d,Meetup: data,Learn,,2,me@example.com$/,
  );
  expect(lines[3]).toContain(',"Breakfast, ""Hafen""",Find prospects and clients,,3,');
  expect(lines[4]).toContain(",'=Drinks,,,2,");
});

test('the chart is copied as a picture, or saved where that cannot be', async ({ drive }) => {
  const page = await openFilled(drive);
  await page.locator('.trend > .tools:last-child button').click();
  const said = await page.waitForSelector('.trend output:not(:empty)');
  const words = await said?.evaluate(({ textContent }) => textContent);
  expect(['Copied', 'Saved as a file: this browser lets no picture be copied.']).toContain(words);
});

test('titles are text, however hostile', async ({ drive }) => {
  const title = `<img src=x onerror="document.title='hacked'">${'x'.repeat(2000)}`;
  await fillStore(drive, [{ key: 'a', title, inHours: -3, hours: 1, reason: 'learn' }]);
  const page = await openRoom(drive);
  expect(await titles(page)).toEqual([title]);
  expect(await page.$('img')).toBeNull();
  expect(await isWiderThanScreen(page)).toBe(false);
});

test.for(['light', 'dark'] as const)('nobody is shut out, in %s', async (scheme, { drive }) => {
  const empty = await openRoom(drive);
  await drive.running.setColorScheme(empty, scheme);
  await empty.waitForSelector('.trend .nothing');
  expect(await findBarriers(empty)).toEqual([]);
  const page = await openFilled(drive, '?measure=shares');
  await drive.running.setColorScheme(page, scheme);
  await focusBar(page);
  await page.locator('.event-table tbody input').click();
  expect(await findBarriers(page)).toEqual([]);
  await page.locator('input[value=table]').click();
  await page.waitForSelector('.trend-table');
  await page.setViewport({ width: 640, height: 450 });
  expect(await findBarriers(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);
});
