/** The words in which browser tests and the demo speak of what somebody does with the extension. */
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser } from '#imports';
import type { GivenEvent } from '../practice-calendar/events.ts';
import { type FeedAnswer, type PracticeCalendar, servePracticeCalendar } from '../practice-calendar/server.ts';
import { CalendarTab } from './calendar-tab.ts';
import type { BrowserName } from './find-browsers.ts';
import { launch } from './launch.ts';
import { type CalendarProxy, startProxy } from './proxy.ts';
import type { RunningBrowser } from './running-browser.ts';

/** Where Google Calendar is; the proxy leads there to the practice calendar. */
export const CALENDAR = 'https://calendar.google.com/calendar/u/0/r';

/** The toolbar's popup is as wide as its page wants to be; a tab has to be told. */
const POPUP = { width: 400, height: 600 };

/** What scripts find on the extension's own pages, `backstage` included, without the extension's code. */
export interface ExtensionScope {
  readonly chrome: typeof browser;
}

/** A browser with the extension in it, in front of the practice calendar, and what somebody does there. */
export class Drive {
  /** For what only one browser does, or what is not worth a word of its own. */
  readonly running: RunningBrowser;
  /** The folder that downloads go to. */
  readonly downloads: string;
  readonly #calendar: PracticeCalendar;
  readonly #proxy: CalendarProxy;
  readonly #extension: string;
  #backstage: Page | undefined;

  private constructor(
    running: RunningBrowser,
    calendar: PracticeCalendar,
    proxy: CalendarProxy,
    folders: { readonly extension: string; readonly downloads: string },
  ) {
    this.running = running;
    this.downloads = folders.downloads;
    this.#calendar = calendar;
    this.#proxy = proxy;
    this.#extension = folders.extension;
  }

  /**
   * Serves the practice calendar and launches a browser in front of it, cut off from everything else.
   * @param options.extension the folder of the built extension, which an update changes
   */
  static async start(options: {
    readonly name: BrowserName;
    readonly executable: string;
    readonly extension: string;
    readonly headless: boolean;
  }): Promise<Drive> {
    const calendar = await servePracticeCalendar();
    const proxy = await startProxy(calendar.port);
    const downloads = await mkdtemp(join(tmpdir(), 'seven-reasons-downloads-'));
    const running = await launch(options.name, { ...options, proxyPort: proxy.port, downloads });
    return new Drive(running, calendar, proxy, { ...options, downloads });
  }

  /** Closes the browser and what it stood in front of. */
  async close(): Promise<void> {
    await this.running.close();
    this.#proxy.close();
    await this.#calendar.close();
    await rm(this.downloads, { recursive: true });
  }

  /** What pages of the practice calendar show from their next load on; null: the consultant's month. */
  fillCalendar(events: readonly GivenEvent[] | null): Promise<void> {
    return this.#post('/practice/events', events);
  }

  /** What secret iCal addresses answer from now on; left out, a calendar. */
  serveFeed({
    status = 200,
    headers = { 'content-type': 'text/calendar' },
    body = '',
  }: Partial<FeedAnswer>): Promise<void> {
    return this.#post('/practice/feed', { status, headers, body });
  }

  async #post(path: string, content: unknown): Promise<void> {
    const { port } = this.#calendar;
    const post = request({ port, path, method: 'POST', rejectUnauthorized: false });
    post.end(JSON.stringify(content));
    await once(post, 'response');
  }

  /**
   * Opens Google Calendar in a new tab.
   * @param path what comes after `/r/`: a view, with a date or without, or an edit page
   * @param options the practice calendar's options, such as `{ lang: 'de', now: '2026-11-23T10:00' }`
   */
  async openCalendar(path = 'week', options: Readonly<Record<string, string>> = {}): Promise<CalendarTab> {
    const page = impatient(await this.running.browser.newPage());
    await page.goto(`${CALENDAR}/${path}?${new URLSearchParams(options)}`);
    return new CalendarTab(page);
  }

  /** Opens the popup, in a tab that is as wide as it. */
  async openPopup(): Promise<Page> {
    const page = impatient(await this.running.openExtensionPage('popup.html'));
    await page.setViewport(POPUP);
    return page;
  }

  /** Opens a room of the options page, by its address: `data`, `summary?period=week`. */
  async openOptions(room = 'goals'): Promise<Page> {
    return impatient(await this.running.openExtensionPage(`options.html#${room}`));
  }

  /** Updates the extension to a higher version while tabs are open; the extension's own pages are closed by it. */
  async update(): Promise<void> {
    // Firefox quits with its last tab, which may be the one that is closed here.
    await this.running.browser.newPage();
    await this.#backstage?.close();
    this.#backstage = undefined;
    const path = `${this.#extension}/manifest.json`;
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    const version = manifest.version.replace(/\d+$/, (last: string) => Number(last) + 1);
    await writeFile(path, JSON.stringify({ ...manifest, version }));
    await this.running.installAgain();
  }

  /**
   * Lets the extension speak a language from now on, as it would in a browser of that language; its own pages are closed
   * by it.
   */
  async speak(language: string): Promise<void> {
    const words = `${this.#extension}/_locales`;
    // What browsers under test look for before `en`.
    await cp(`${words}/${language}`, `${words}/en_US`, { recursive: true });
    await this.update();
  }

  /**
   * A page with the extension's rights that runs none of its code: there a test reads what is stored, or asks the
   * browser's API for what a user would do elsewhere.
   */
  async backstage(): Promise<Page> {
    this.#backstage ??= await this.running.openExtensionPage('manifest.json');
    return this.#backstage;
  }

  /** Closes every page and empties store, settings and calendar, as if the extension had just been installed. */
  async startAfresh(): Promise<void> {
    const backstage = await this.backstage();
    const pages = await this.running.browser.pages();
    await Promise.all(pages.filter((page) => page !== backstage).map((page) => page.close()));
    await backstage.evaluate(async () => {
      const { runtime, storage } = (globalThis as unknown as ExtensionScope).chrome;
      await runtime.sendMessage({ name: 'deleteEverything', request: null });
      await Promise.all([storage.local.clear(), storage.sync.clear()]);
    });
    await this.fillCalendar(null);
  }

  /**
   * Takes what must not happen, since the last call: errors in any page, content script or background (see
   * `RunningBrowser.takeErrors`), and other hosts than Google Calendar's that were asked for.
   */
  async takeComplaints(): Promise<{ readonly errors: readonly string[]; readonly hosts: readonly string[] }> {
    return { errors: await this.running.takeErrors(), hosts: this.#proxy.takeRefused() };
  }
}

/** Lets whatever is waited for on a page fail with what it was, well before the whole test runs out of time. */
function impatient(page: Page): Page {
  page.setDefaultTimeout(15_000);
  return page;
}
