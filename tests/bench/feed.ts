/**
 * The feed's benchmark: how long a calendar of 50,000 events takes to be read and expanded, and to be imported in
 * options; and the longest task of the page meanwhile.
 *
 *     npm run bench:feed                    in Chromium, a minute
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { buildExtension } from '../browser/build-extension.ts';
import { Drive } from '../browser/drive.ts';
import { findBrowser } from '../browser/find-browsers.ts';
import { EVENTS, exportOf } from './feed-export.ts';
import type { FeedFigure } from './feed-page.ts';
import { watchTasks } from './watch-tasks.ts';
import { measureWithin } from './within-extension.ts';

const { browser, result } = await measureWithin<readonly FeedFigure[]>(new URL('./feed-page.ts', import.meta.url));
console.log(`${browser}, medians; the longest task is that of all runs\n`);
console.log('| | time | longest task |');
console.log('|---|---:|---:|');
for (const { name, time, task } of [...result, ...(await measureImport())]) {
  console.log(`| ${name} | ${(time / 1000).toFixed(2)} s | ${task === 0 ? '< 50' : task.toFixed(0)} ms |`);
}

/** As somebody does it: chooses the file, and takes it over. The longest task is the options page's. */
async function measureImport(): Promise<readonly FeedFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'seven-reasons-bench-'));
  const file = join(folder, 'jane@example.com.ics');
  await writeFile(file, exportOf(EVENTS));
  const extension = await buildExtension('chromium');
  const drive = await Drive.start({ name: 'chromium', executable: findBrowser('chromium'), extension, headless: true });
  try {
    const page = await drive.openOptions('calendars');
    page.setDefaultTimeout(300_000);
    const field = (await page.waitForSelector('[type=file]')) as ElementHandle<HTMLInputElement>;
    const preview = () => page.waitForSelector('.calendars-preview');
    const imported = () => page.waitForSelector('.calendar-line');
    return [
      await timed(page, 'imported in options: to the preview', async () => {
        await field.uploadFile(file);
        await preview();
      }),
      await timed(page, '… all of it on disk and in the list', async () => {
        await page.locator('.calendars-preview button.strong').click();
        await imported();
      }),
    ];
  } finally {
    await drive.close();
    await rm(folder, { recursive: true });
  }
}

async function timed(page: Page, name: string, work: () => Promise<void>): Promise<FeedFigure> {
  const endWatch = await page.evaluateHandle(watchTasks);
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  return { name, time, task: await endWatch.evaluate((end) => end()) };
}
