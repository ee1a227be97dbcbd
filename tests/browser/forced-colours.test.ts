/**
 * In the few colours that a user allows: what has a colour of its own elsewhere is told apart all the same. In Chromium,
 * which alone can be told to allow no others.
 */
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { findBarriers } from './accessibility.ts';
import type { Drive } from './drive.ts';
import { fillStore } from './known-events.ts';
import { setGoal } from './options-page.ts';
import { expect, test } from './test.ts';

async function force(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
}

/** How the first of each is drawn, and, as `page`, how what draws nothing is. */
async function looksOf(page: Page, selectors: readonly string[]): Promise<Record<string, string>> {
  const looks = await page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const element = document.querySelector(selector);
        if (element === null) throw new Error(`There is no ${selector}.`);
        const { backgroundColor, backgroundImage, border, outline, fill, stroke } = getComputedStyle(element);
        return element instanceof SVGElement
          ? `${fill} ${stroke}`
          : `${backgroundColor} ${backgroundImage} ${border} ${outline}`;
      }),
    ['body', ...selectors],
  );
  return Object.fromEntries(['page', ...selectors].map((name, index) => [name, String(looks[index])]));
}

async function expectApart(page: Page, selectors: readonly string[]): Promise<void> {
  const looks = await looksOf(page, selectors);
  expect(new Set(Object.values(looks)).size, JSON.stringify(looks)).toBe(Object.keys(looks).length);
}

async function fill(drive: Drive): Promise<void> {
  await fillStore(drive, [
    { key: 'meetup', inHours: -26, hours: 2, reason: 'learn' },
    { key: 'lecture', inHours: 26, hours: 1, reason: 'learn' },
    { key: 'coffee', inHours: -3, hours: 1 },
  ]);
  await setGoal(await drive.openOptions(), 'learn', { kind: 'at-least', amount: '5', unit: 'hours-per-week' });
}

test.runIf(inject('browserName') === 'chromium')('bars, marks and choices are told apart', async ({ drive }) => {
  await fill(drive);
  const popup = await drive.openPopup();
  await force(popup);
  await popup.waitForSelector('li[data-reason=learn] .goal');
  const row = 'li[data-reason=learn]';
  await expectApart(popup, [`${row} .past`, `${row} .planned`, `${row} .goal`]);
  const sample = await popup.$eval('.planned-time', (time) => getComputedStyle(time, '::before').backgroundImage);
  expect(sample).toContain('gradient');
  await expectApart(popup, ['.lens-bar .past', '.lens-bar .planned']);
  await expectApart(popup, ['.segments label:has(:checked)']);
  expect(await findBarriers(popup)).toEqual([]);

  const summary = await drive.openOptions('summary');
  await force(summary);
  await summary.waitForSelector('.overview[aria-busy=false] .segment.planned');
  await expectApart(summary, ['.segment:not(.planned) rect', '.segment.planned rect', '.hatch']);
  await expectApart(summary, ['nav [aria-current=page]']);
  expect(await findBarriers(summary)).toEqual([]);
});
