/** Launches either browser with the extension in it. */
import { existsSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import type { BrowserName } from './find-browsers.ts';
import { launchChromium } from './launch-chromium.ts';
import { launchFirefox } from './launch-firefox.ts';
import type { LaunchOptions, RunningBrowser } from './running-browser.ts';

const LAUNCHERS: Readonly<Record<BrowserName, (options: LaunchOptions) => Promise<RunningBrowser>>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};

/** The page with which an extension welcomes who is new, where it has one. */
const WELCOME = 'first-run.html';

/**
 * Launches a browser with a fresh profile and installs the extension; whoever launches it closes it. The extension's
 * welcome has opened by then, as else it would take the focus in the middle of what is done next.
 */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<RunningBrowser> {
  const running = await LAUNCHERS[name](options);
  if (existsSync(`${options.extension}/${WELCOME}`)) await waitForWelcome(running.browser);
  return running;
}

/** It is the second page there is. Firefox tells only the page itself where that is. */
async function waitForWelcome(browser: Browser): Promise<void> {
  await browser.waitForTarget(async () => (await browser.pages()).length > 1);
  const page = (await browser.pages()).at(-1);
  await page?.waitForFunction((name) => location.pathname === `/${name}`, {}, WELCOME);
}
