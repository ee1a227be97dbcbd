/** The popup: totals that are right, events tagged in place, and a sentence wherever something is missing. */
import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { findBarriers } from './accessibility.ts';
import type { Drive } from './drive.ts';
import { fillStore, type KnownEvent } from './known-events.ts';
import { openAddresses } from './open-addresses.ts';
import { setGoal } from './options-page.ts';
import { expect, test } from './test.ts';

const DAYS: readonly KnownEvent[] = [
  { key: 'breakfast', inHours: -30, hours: 1.5, reason: 'meet-people' },
  { key: 'meetup', inHours: -26, hours: 2, reason: 'learn' },
  { key: 'lecture', inHours: 26, hours: 1, reason: 'learn' },
  { key: 'stand-up', inHours: -28, hours: 0.25, reason: 'not-networking' },
  { key: 'coffee', inHours: -3, hours: 1 },
  { key: 'drinks', inHours: 24, hours: 2 },
];

const ZEROS = { 'get-out': 0, reconnect: 0, belong: 0, 'be-visible': 0, 'find-clients': 0 };

/** The minutes of every row, once the popup has read them. */
async function minutes(popup: Page): Promise<Record<string, number>> {
  await popup.waitForSelector('main[aria-busy=false]');
  return popup.$$eval('li[data-reason]', (rows) =>
    Object.fromEntries(rows.map((row) => [row.dataset.reason, Number(row.dataset.minutes)])),
  );
}

/** Waits until a row has so many minutes. */
async function waitForMinutes(popup: Page, reason: string, minutes: number): Promise<void> {
  await popup.waitForSelector(`li[data-reason="${reason}"][data-minutes="${minutes}"]`);
}

/** Waits until the popup says so, wherever it does. */
async function waitForText(popup: Page, text: string): Promise<void> {
  await popup.waitForFunction((text) => document.body.innerText.includes(text), {}, text);
}

/** Deletes the database, as a browser does that finds its files damaged. */
async function loseStore(drive: Drive): Promise<void> {
  const backstage = await drive.backstage();
  await backstage.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('seven-reasons');
        deleting.onerror = () => reject(deleting.error);
        deleting.onsuccess = () => resolve();
      }),
  );
}

async function openFilled(drive: Drive, events = DAYS): Promise<Page> {
  await fillStore(drive, events);
  return drive.openPopup();
}

test('before anything is tagged it says in a sentence what to do, and leads to Google Calendar', async ({ drive }) => {
  const popup = await drive.openPopup();
  await waitForText(popup, 'Open Google Calendar, click an event and press the reason you go');
  const opened = drive.running.browser.waitForTarget((target) => target.url().startsWith('https://calendar.google'));
  await popup.locator('.notice button').click();
  await opened;
});

test('each reason has its hours, past and planned', async ({ drive }) => {
  const popup = await openFilled(drive);
  const others = { 'meet-people': 90, learn: 180, 'not-networking': 15, untagged: 180 };
  expect(await minutes(popup)).toEqual({ ...ZEROS, ...others });
  expect(await popup.$eval('li[data-reason=learn]', (row) => row.dataset.plannedMinutes)).toBe('60');
  await waitForText(popup, '4 of 6 events with a reason');
});

test('an event is tagged in place with a press, and the tag taken back', async ({ drive }) => {
  const popup = await openFilled(drive);
  await waitForText(popup, 'coffee');
  await popup.locator('.untagged-queue [data-reason=reconnect]').click();
  await waitForMinutes(popup, 'reconnect', 60);
  await waitForText(popup, 'drinks');
  await popup.locator('.last-tagged button').click();
  await waitForMinutes(popup, 'reconnect', 0);
  await waitForMinutes(popup, 'untagged', 180);
  expect(await popup.$('.last-tagged button')).toBeNull();
});

test('digits tag one event after the other, without a pointer', async ({ drive }) => {
  const popup = await openFilled(drive);
  const radio = await popup.waitForSelector('.untagged-queue [role=radio]');
  await popup.bringToFront();
  await radio?.focus();
  await popup.keyboard.press('7');
  await waitForMinutes(popup, 'find-clients', 60);
  await popup.keyboard.press('0');
  await waitForMinutes(popup, 'not-networking', 135);
  await waitForText(popup, 'Every event seen so far has a reason');
});

test('what is tagged elsewhere shows at once', async ({ drive }) => {
  const popup = await openFilled(drive);
  await minutes(popup);
  await fillStore(drive, [{ key: 'dinner', inHours: -8, hours: 2, reason: 'belong' }]);
  await waitForMinutes(popup, 'belong', 120);
});

test('week, month, quarter and year each hold the last, and one can go back', async ({ drive }) => {
  const popup = await openFilled(drive, [
    { key: 'now', inHours: -1, hours: 0.5, reason: 'learn' },
    { key: 'a week ago', inHours: -7 * 24, hours: 2, reason: 'learn' },
  ]);
  await waitForMinutes(popup, 'learn', 30);
  await popup.locator('[aria-label=Previous]').click();
  await waitForMinutes(popup, 'learn', 120);
  await popup.locator('[aria-label=Next]').click();
  await waitForMinutes(popup, 'learn', 30);
  const names = new Set<string>();
  for (const kind of ['month', 'quarter', 'year']) {
    const before = await popup.$eval('h1', (title) => title.textContent);
    await popup.locator(`input[value=${kind}]`).click();
    await popup.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, {}, before);
    names.add(await popup.$eval('h1', (title) => title.textContent));
    expect((await minutes(popup)).learn).toBeGreaterThanOrEqual(30);
  }
  expect(names.size).toBe(3);
});

test('all time holds every event, and has nothing beside it', async ({ drive }) => {
  const popup = await openFilled(drive, [
    { key: 'now', inHours: -1, hours: 0.5, reason: 'learn' },
    { key: 'years ago', inHours: -3 * 365 * 24, hours: 2, reason: 'learn' },
  ]);
  await popup.locator('input[value=all]').click();
  await waitForMinutes(popup, 'learn', 150);
  expect(await popup.$eval('h1', (title) => title.textContent)).toBe('All time');
  expect(await popup.$('[aria-label=Previous]')).toBeNull();
});

test('a reason leads to its events of the period', async ({ drive }) => {
  const popup = await openFilled(drive);
  await minutes(popup);
  await popup.bringToFront();
  await popup.locator('li[data-reason=learn] a').click();
  const events = expect.stringMatching(/\/options\.html#summary\?period=week:\d{4}-\d\d-\d\d&reason=learn$/);
  await vi.waitFor(async () => expect(await openAddresses(drive)).toContainEqual(events), 10_000);
});

test('a goal set in options is marked on its bar, with the gap in words', async ({ drive }) => {
  await fillStore(drive, DAYS);
  await setGoal(await drive.openOptions(), 'learn', { kind: 'at-least', amount: '5', unit: 'hours-per-week' });
  const popup = await drive.openPopup();
  await popup.waitForSelector('li[data-reason=learn] .goal');
  const gap = await popup.$eval('li[data-reason=learn] .goal-gap', (gap) => gap.getAttribute('title'));
  expect(gap).toMatch(/^(\d hr)?(, )?(\d+ min)? short by \w+day at this pace$/);
});

test('titles are text, however long or hostile', async ({ drive }) => {
  const title = `<img src=x onerror="document.title='hacked'">${'x'.repeat(2000)}`;
  const popup = await openFilled(drive, [{ key: 'a', title, inHours: -3, hours: 1 }]);
  const shown = await popup.waitForSelector('.untagged-queue .title');
  expect(await shown?.evaluate((element) => element.textContent)).toBe(title);
  expect(await popup.$('img')).toBeNull();
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
});

test('where access to Google Calendar was taken away, it says so and asks for it', async ({ drive }) => {
  await fillStore(drive, DAYS);
  await drive.running.setHostAccess(false);
  const popup = await drive.openPopup();
  await waitForText(popup, 'may no longer see Google Calendar');
  expect(await popup.$eval('.notice button', (button) => button.textContent)).toBe('Allow on calendar.google.com');
  expect((await minutes(popup)).learn).toBe(180);
  await drive.running.setHostAccess(true);
});

test('where the store is of a newer version, it says so, and reads it once that is mended', async ({ drive }) => {
  const backstage = await drive.backstage();
  await backstage.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('seven-reasons', 999);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  const popup = await drive.openPopup();
  await waitForText(popup, 'written by a newer version of Seven Reasons');
  await loseStore(drive);
  await popup.locator('.notice button').click();
  await waitForText(popup, 'Open Google Calendar, click an event');
});

test('what a lost database held is there again when the popup opens, and it says so', async ({ drive }) => {
  await fillStore(drive, DAYS);
  await loseStore(drive);
  const popup = await drive.openPopup();
  await waitForText(popup, '4 events have their reason back');
  expect(await minutes(popup)).toMatchObject({ 'meet-people': 90, learn: 180, 'not-networking': 15 });
});

test.for(['light', 'dark'] as const)('nobody is shut out, in %s', async (scheme, { drive }) => {
  const empty = await drive.openPopup();
  await drive.running.setColorScheme(empty, scheme);
  await waitForText(empty, 'Open Google Calendar, click an event');
  expect(await findBarriers(empty)).toEqual([]);
  const popup = await openFilled(drive);
  await drive.running.setColorScheme(popup, scheme);
  await minutes(popup);
  expect(await findBarriers(popup)).toEqual([]);
  await popup.locator('.untagged-queue [data-reason=learn]').click();
  await waitForMinutes(popup, 'learn', 240);
  expect(await findBarriers(popup)).toEqual([]);
});

test('its first screen needs no scrolling, and nothing on it jumps', async ({ drive }) => {
  const popup = await openFilled(drive);
  const places = () =>
    popup.$$eval('header, h1, li[data-reason], .lens-bar', (parts) =>
      parts.map((part) => Math.round(part.getBoundingClientRect().top)),
    );
  await minutes(popup);
  const filled = await places();
  const size = await popup.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  expect(size).toEqual([400, 600]);
  // Beside the name of a week in two months there is room for half of it.
  await popup.$eval('.coverage', (coverage) => (coverage as HTMLElement).style.setProperty('max-inline-size', '6rem'));
  expect(await popup.$eval('.coverage', ({ clientHeight }) => clientHeight)).toBeGreaterThan(20);
  expect(await places()).toEqual(filled);
  await popup.locator('[aria-label=Previous]').click();
  await waitForMinutes(popup, 'learn', 0);
  expect(await places()).toEqual(filled);
});
