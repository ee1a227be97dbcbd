/**
 * `npm start`: builds the extension and opens a browser with it on the practice calendar; where there is no display,
 * does the main job itself and leaves pictures of it. `--google` opens the real Google Calendar, `--firefox` Firefox.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { buildExtension } from '../browser/build-extension.ts';
import { CALENDAR, Drive } from '../browser/drive.ts';
import { type BrowserName, findBrowser, installedBrowser } from '../browser/find-browsers.ts';
import { launch } from '../browser/launch.ts';
import { takeTour } from './tour.ts';

const PICTURES = fileURLToPath(new URL('../../.output/tour/', import.meta.url));

interface Demo {
  readonly name: BrowserName;
  readonly executable: string;
  readonly extension: string;
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { values: wanted } = parseArgs({ options: { google: { type: 'boolean' }, firefox: { type: 'boolean' } } });
  const visible = hasDisplay();
  if (wanted.google && !visible) throw new Error('There is no display to show the real Google Calendar on.');
  const name = chooseBrowser(wanted.firefox ? 'firefox' : 'chromium');
  const executable = findBrowser(name);
  console.log('Building the extension…');
  const demo = { name, executable, extension: await buildExtension(name) };
  if (wanted.google) await showGoogleCalendar(demo);
  else if (visible) await showPracticeCalendar(demo);
  else await tour(demo);
}

/** Linux alone can be without a display and say so. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The preferred browser, unless only the other one is installed. */
function chooseBrowser(preferred: BrowserName): BrowserName {
  const other = preferred === 'firefox' ? 'chromium' : 'firefox';
  return installedBrowser(preferred) === null && installedBrowser(other) !== null ? other : preferred;
}

async function showGoogleCalendar(demo: Demo): Promise<void> {
  const running = await launch(demo.name, { ...demo, headless: false, proxyPort: null });
  const [page = await running.browser.newPage()] = await running.browser.pages();
  console.log('Sign in, click an event and press a reason. What you pick here is gone when you close the window.');
  // In front of the extension's welcome.
  await page.bringToFront();
  // Signing in leads elsewhere first, and takes as long as it takes.
  await page.goto(CALENDAR, { waitUntil: [], timeout: 0 });
  await closedByUser(running.browser);
}

async function showPracticeCalendar(demo: Demo): Promise<void> {
  const drive = await Drive.start({ ...demo, headless: false });
  await drive.openCalendar('week');
  console.log(
    'Click an event and press a reason; the toolbar icon shows your week. Close the window when you are done.',
  );
  await closedByUser(drive.running.browser);
  await drive.close();
}

async function closedByUser(browser: Browser): Promise<void> {
  if (browser.connected) await new Promise((resolve) => browser.once('disconnected', resolve));
}

async function tour(demo: Demo): Promise<void> {
  console.log('There is no display: taking the tour without one…');
  const drive = await Drive.start({ ...demo, headless: true });
  try {
    await takeTour(drive, PICTURES);
  } finally {
    await drive.close();
  }
  console.log(`Tagged three events and set a goal. The pictures are in ${PICTURES}`);
}
