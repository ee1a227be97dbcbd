/** All of the main job by keys alone: tag, undo, look at another period, set a goal, export. */
import type { KeyInput, Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { downloadedBackup } from './downloads.ts';
import { fillStore } from './known-events.ts';
import { openAddresses } from './open-addresses.ts';
import { expect, test } from './test.ts';

/** So many presses of Tab lead through any of these pages. */
const WHOLE_PAGE = 80;

/** Presses a key until the focus is on what matches, which must be seen to have it. */
async function moveTo(page: Page, selector: string, key: KeyInput = 'Tab'): Promise<void> {
  for (let presses = 0; presses < WHOLE_PAGE; presses += 1) {
    await page.keyboard.press(key);
    const focus = await page.evaluate((selector) => {
      const focused = document.activeElement;
      if (!focused?.matches(selector)) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused.closest('label') ?? focused);
      return { outlineStyle, outlineWidth };
    }, selector);
    if (focus === null) continue;
    expect(focus.outlineStyle).not.toBe('none');
    return;
  }
  throw new Error(`${key} does not lead to ${selector}.`);
}

/** The same with Shift and Tab: behind the page's end the focus is the browser's own. */
async function moveBackTo(page: Page, selector: string): Promise<void> {
  await page.keyboard.down('Shift');
  await moveTo(page, selector);
  await page.keyboard.up('Shift');
}

test('once the last event is tagged by a key, Tab leads to undoing it', async ({ drive }) => {
  await fillStore(drive, [{ key: 'coffee', inHours: -3, hours: 1 }]);
  const popup = await drive.openPopup();
  await popup.bringToFront();
  await popup.waitForSelector('.untagged-queue');
  await moveTo(popup, '[role=radio]');
  await popup.keyboard.press('4');
  // Not `:focus`: Firefox asks whether to keep what is stored, and its question may have the browser's focus.
  await popup.waitForFunction(() => document.activeElement?.matches('.last-tagged'));
  expect(await popup.$('.untagged-queue')).toBeNull();
  await moveTo(popup, '.last-tagged button');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.untagged-queue');
});

// Last, as it exports: Firefox shows its list of downloads then, and to a page behind it no focus.
test('an event is tagged, that is undone, another period is looked at, a goal is set and all is exported, by keys', async ({
  drive,
}) => {
  await fillStore(drive, [
    { key: 'coffee', inHours: -3, hours: 1 },
    { key: 'drinks', inHours: 24, hours: 2 },
  ]);

  const popup = await drive.openPopup();
  const waitForMinutes = (reason: string, minutes: number) =>
    popup.waitForSelector(`li[data-reason="${reason}"][data-minutes="${minutes}"]`);
  await popup.bringToFront();
  await popup.waitForSelector('.untagged-queue');
  await moveTo(popup, '[role=radio]');
  await popup.keyboard.press('4');
  await waitForMinutes('learn', 60);
  await moveBackTo(popup, '.last-tagged button');
  await popup.keyboard.press('Enter');
  await waitForMinutes('learn', 0);
  await moveTo(popup, '[role=radio]');
  await moveTo(popup, '[role=radio][data-reason=reconnect]', 'ArrowRight');
  await popup.keyboard.press('Enter');
  await waitForMinutes('reconnect', 60);

  await moveBackTo(popup, 'input[value=week]');
  await popup.keyboard.press('ArrowRight');
  await popup.waitForSelector('input[value=month]:checked');
  const month = await popup.$eval('h1', ({ textContent }) => textContent);
  await moveTo(popup, '[aria-label=Previous]');
  await popup.keyboard.press('Enter');
  await popup.waitForFunction((month) => document.querySelector('h1')?.textContent !== month, {}, month);
  await waitForMinutes('reconnect', 0);
  await moveBackTo(popup, 'header a');
  await popup.keyboard.press('Enter');
  const options = expect.stringMatching(/\/options\.html$/);
  await vi.waitFor(async () => expect(await openAddresses(drive)).toContainEqual(options), 10_000);

  const page = await drive.openOptions('summary');
  await page.bringToFront();
  await page.waitForSelector('nav');
  await moveTo(page, '[href="#goals"]');
  await page.keyboard.press('Enter');
  const editor = '.goal-editor[data-reason=learn]';
  await page.waitForSelector(editor);
  await moveTo(page, `${editor} select`);
  await page.keyboard.type('At most');
  await page.waitForSelector(`${editor} input`);
  await moveTo(page, `${editor} input`);
  await page.keyboard.type('2.5');
  await page.waitForSelector(`${editor} output:not(:empty, .problem)`);
  await moveBackTo(page, '[href="#data"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.choice button.strong');
  await moveTo(page, '.choice button.strong');
  await page.keyboard.press('Enter');
  expect(JSON.parse(await downloadedBackup(drive))).toMatchObject({
    tags: [{ key: 'coffee', reason: 'reconnect' }],
    goals: [{ reason: 'learn', kind: 'at-most', amount: { unit: 'hours-per-week', hours: 2.5 } }],
  });
});
