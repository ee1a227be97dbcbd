/** What a browser with the extension in it can do, whichever of the two it is. */
import type { Browser, Page } from 'puppeteer-core';

export interface LaunchOptions {
  /** the path of the browser */
  readonly executable: string;
  /** the folder of the built extension */
  readonly extension: string;
  readonly headless: boolean;
  /** the proxy between the browser and the world; null leaves it the real one */
  readonly proxyPort: number | null;
  /** the folder that downloads go to, unasked; left out, they go where the browser and the user want */
  readonly downloads?: string;
}

type ColorScheme = 'light' | 'dark';

export interface RunningBrowser {
  readonly browser: Browser;
  /** Opens one of the extension's own pages, such as `popup.html`, in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the background at once, as the browser does after half a minute without work; the next message wakes it. */
  stopBackground(): Promise<void>;
  /** Runs a script in the background as if it were its own; wakes none. */
  runInBackground(script: string): Promise<void>;
  /** Installs what stands in the extension's folder over what runs: an update, while tabs are open. */
  installAgain(): Promise<void>;
  /** Gives the extension access to Google Calendar or takes it away, as a user can in the browser's settings. */
  setHostAccess(given: boolean): Promise<void>;
  /**
   * Takes the errors there were since the last call: what was written to `console.error`, thrown and not caught, or
   * refused by a content security policy, in any page, content script or background.
   */
  takeErrors(): Promise<readonly string[]>;
  /** Makes a page believe that the user's machine is set to light or dark. */
  setColorScheme(page: Page, scheme: ColorScheme): Promise<void>;
  close(): Promise<void>;
}
