/**
 * How everything looks: popup, options, the first page and the card, in both themes, three languages, and two sizes of
 * letters; each picture is compared with the one in `tests/pictures/`, and nobody is shut out of what it shows. In
 * Chromium alone: letters and controls of another browser are others.
 *
 *     RENEW_PICTURES=1 npm test -- --project chromium tests/browser/pictures.test.ts
 *
 * takes them anew; each is to be looked at then.
 */
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { findBarriers } from './accessibility.ts';
import { comparePicture } from './compare-picture.ts';
import type { Drive, ExtensionScope } from './drive.ts';
import { importBackup } from './options-page.ts';
import { AUTUMN, CLICKED, NOW } from './picture-data.ts';
import { reloadStill } from './still-page.ts';
import { expect, test } from './test.ts';

// The zone of the browser that is launched.
process.env.TZ = 'UTC';

const LANGUAGES = ['en', 'de', 'ar'];
const THEMES = ['light', 'dark'] as const;
const ZOOMS = [1, 2];

/** A page of the extension: how it is opened, and what is there once all of it is read. */
interface Shown {
  readonly open: (drive: Drive) => Promise<Page>;
  readonly shows: string;
}

const room = (name: string, shows: string): Shown => ({ open: (drive) => drive.openOptions(name), shows });

const PAGES: Readonly<Record<string, Shown>> = {
  popup: { open: (drive) => drive.openPopup(), shows: '.untagged-queue' },
  summary: room('summary', '.overview[aria-busy=false] .event-table tbody tr'),
  goals: room('goals', 'input'),
  calendars: room('calendars', '.calendar-line'),
  data: room('data', '.choice'),
  'first-run': {
    open: (drive) => drive.running.openExtensionPage('first-run.html'),
    shows: '.first-run',
  },
};

/** Lets a language be spoken, of a store that holds the autumn. */
async function begin(drive: Drive, language: string): Promise<void> {
  await drive.speak(language);
  await importBackup(drive, AUTUMN);
  const backstage = await drive.backstage();
  await backstage.evaluate(async () => {
    const { runtime, storage } = (globalThis as unknown as ExtensionScope).chrome;
    await storage.local.set({ settings: { weekStart: 1 } });
    await runtime.sendMessage({ name: 'deriveDays', request: null });
  });
}

/** A page that is zoomed has a smaller window of larger pixels; a popup grows, as far as 800 by 600. */
function zoomTo(page: Page, zoom: number, name: string): Promise<void> {
  const [width, height] = name === 'popup' ? [400, 600 / zoom] : [1280 / zoom, 900 / zoom];
  return page.setViewport({ width, height, deviceScaleFactor: zoom });
}

/** What is wrong with what is on screen: with its looks, or for those who cannot see or point. */
async function judge(page: Page, name: string, within = 'html'): Promise<readonly string[]> {
  const difference = await comparePicture(page, name);
  const barriers = await findBarriers(page, within);
  return [...(difference === null ? [] : [difference]), ...barriers.map((barrier) => `${name}: ${barrier}`)];
}

test.runIf(inject('browserName') === 'chromium').for(LANGUAGES)(
  'everything looks in %s as it did, and nobody is shut out',
  { timeout: 300_000 },
  async (language, { drive }) => {
    await begin(drive, language);
    const faults: string[] = [];
    for (const [name, { open, shows }] of Object.entries(PAGES)) {
      const page = await open(drive);
      await reloadStill(page, NOW);
      for (const theme of THEMES) {
        await drive.running.setColorScheme(page, theme);
        for (const zoom of ZOOMS) {
          await zoomTo(page, zoom, name);
          await page.waitForSelector(shows);
          faults.push(...(await judge(page, `${language}/${name}-${theme}-${zoom}00`)));
        }
      }
      await page.close();
    }
    await drive.fillCalendar([CLICKED]);
    for (const theme of THEMES) {
      const now = new Date(NOW).toISOString().slice(0, 16);
      const options = { now, tz: 'UTC', storm: '0', weekStart: '1', theme, lang: language };
      const tab = await drive.openCalendar('week/2026/11/25', options);
      await reloadStill(tab.page, NOW);
      await drive.running.setColorScheme(tab.page, theme);
      for (const zoom of ZOOMS) {
        await zoomTo(tab.page, zoom, 'card');
        const picker = await tab.openCard(CLICKED.title);
        await picker.pick('learn');
        faults.push(...(await judge(tab.page, `${language}/card-${theme}-${zoom}00`, 'seven-reasons-picker')));
        await tab.closeCard();
      }
      await tab.page.close();
    }
    expect(faults).toEqual([]);
  },
);
