/**
 * `npm run check:live`: opens every view of the real Google Calendar in a browser in which you are signed in, and prints
 * how many of each thing the reader finds there, and how many it should. Nothing is installed, picked or kept. The
 * profile is `.output/live-profile`, or `--profile FOLDER`; `--practice` looks at the practice calendar instead.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { CALENDAR } from '../browser/drive.ts';
import { findBrowser } from '../browser/find-browsers.ts';
import { startProxy } from '../browser/proxy.ts';
import { servePracticeCalendar } from '../practice-calendar/server.ts';
import { lookAtEveryView } from './look.ts';

const PROFILE = fileURLToPath(new URL('../../.output/live-profile', import.meta.url));

const { values: wanted } = parseArgs({ options: { practice: { type: 'boolean' }, profile: { type: 'string' } } });
const practice = wanted.practice ? await servePracticeCalendar() : null;
const proxy = practice && (await startProxy(practice.port));
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  headless: practice !== null,
  // Without it the browser says on top of every page that it is a test, and Google lets nobody sign in.
  ignoreDefaultArgs: ['--enable-automation'],
  defaultViewport: practice === null ? null : { width: 1280, height: 900 },
  acceptInsecureCerts: practice !== null,
  ...(practice === null && { userDataDir: wanted.profile ?? PROFILE }),
  args: [
    '--no-first-run',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(proxy === null ? [] : [`--proxy-server=127.0.0.1:${proxy.port}`]),
  ],
});
try {
  const [page = await browser.newPage()] = await browser.pages();
  if (practice === null) console.log('Sign in where you are asked to. A week with some events shows most.');
  const { lines, isWell } = await lookAtEveryView(page, CALENDAR);
  console.log(lines.join('\n'));
  process.exitCode = isWell ? 0 : 1;
} finally {
  await browser.close();
  proxy?.close();
  await practice?.close();
}
