/** Before the browser tests of one family: builds the extension for it and finds the browser. */
import type { TestProject } from 'vitest/node';
import { buildExtension } from './build-extension.ts';
import { BROWSER_NAMES, type BrowserName, findBrowser } from './find-browsers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** the browser this run is about */
    browserName: BrowserName;
    executable: string;
    /** the folder of the built extension */
    extension: string;
  }
}

export default async function setUp(project: TestProject): Promise<void> {
  const browserName = BROWSER_NAMES.find((name) => name === project.name);
  if (browserName === undefined) throw new Error(`${project.name} is not a browser.`);
  project.provide('browserName', browserName);
  project.provide('executable', findBrowser(browserName));
  project.provide('extension', await buildExtension(browserName));
}
