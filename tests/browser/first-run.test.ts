/** The first page: opened by the installation, tried without leaving a trace, and found again. */
import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { findBarriers } from './accessibility.ts';
import { Drive, type ExtensionScope } from './drive.ts';
import { openAddresses } from './open-addresses.ts';
import { expect, test } from './test.ts';

async function openFirstRun(drive: Drive): Promise<Page> {
  const page = await drive.running.openExtensionPage('first-run.html');
  await page.waitForSelector('.first-run');
  return page;
}

async function countOpen(drive: Drive): Promise<number> {
  return (await openAddresses(drive)).filter((address) => address.endsWith('/first-run.html')).length;
}

test('the installation opens it, and an update does not', async ({ built, extension }) => {
  const drive = await Drive.start({ ...built, extension, headless: true });
  try {
    expect(await countOpen(drive)).toBe(1);
    await drive.startAfresh();
    await drive.update();
    const backstage = await drive.backstage();
    // Once this is answered, the new background is up and has heard that it is new.
    await backstage.evaluate(() => {
      const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
      return runtime.sendMessage({ name: 'tagsOf', request: { keys: [] } });
    });
    expect(await countOpen(drive)).toBe(0);
  } finally {
    await drive.close();
  }
});

test('a reason pressed there shows on the chip and in the summary, and is not kept', async ({ drive }) => {
  const page = await openFirstRun(drive);
  await page.waitForSelector('li[data-reason=learn][data-minutes="120"]');
  await page.locator('.card [data-reason=find-clients]').click();
  await page.waitForSelector('li[data-reason=learn][data-minutes="0"]');
  await page.waitForSelector('li[data-reason=find-clients][data-minutes="180"]');
  expect(await page.$eval('.chip[data-key$=meetup] .mark', (mark) => mark.textContent)).toContain('Find prospects');
  const options = await drive.openOptions('data');
  await options.waitForFunction(() => document.body.innerText.includes(': 0 events, 0 with a reason'));
});

test('it leads to Google Calendar, and options lead back to it', async ({ drive }) => {
  const options = await drive.openOptions();
  await options.locator('nav .about').click();
  await options.waitForSelector('.first-run');
  await options.locator('.first-run .ways a').click();
  const calendar = expect.stringMatching(/^https:\/\/calendar\.google\.com\//);
  await vi.waitFor(async () => expect(await openAddresses(drive)).toContainEqual(calendar), 10_000);
});

test.for(['light', 'dark'] as const)('nobody is shut out, in %s', async (scheme, { drive }) => {
  const page = await openFirstRun(drive);
  await drive.running.setColorScheme(page, scheme);
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewport({ width: 400, height: 800 });
  expect(await findBarriers(page)).toEqual([]);
  const { scrollWidth, clientWidth } = await page.$eval('html', (root) => ({
    scrollWidth: root.scrollWidth,
    clientWidth: root.clientWidth,
  }));
  expect(scrollWidth).toBe(clientWidth);
});
