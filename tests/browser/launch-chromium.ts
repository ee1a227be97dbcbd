/** Launches Chrome, Chromium or Edge with the extension in it. */
import puppeteer, { type Browser, type ConsoleMessage, type Target } from 'puppeteer-core';
import type { LaunchOptions, RunningBrowser } from './running-browser.ts';

/** Silences the services a browser asks for by itself, so that whatever the proxy refuses was the extension's doing. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
  '--disable-quic',
  '--disable-sync',
  // Neither can be switched off; both can be sent to a port of this machine where nobody listens.
  '--component-updater=url-source=https://127.0.0.1:9',
  '--gaia-url=https://127.0.0.1:9',
];

/** @param options.profile the folder of its profile, which outlives it; without one the profile is fresh */
export async function launchChromium({
  executable,
  extension,
  headless,
  proxyPort,
  downloads,
  profile,
}: LaunchOptions & { readonly profile?: string }): Promise<RunningBrowser> {
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: true,
    ...(profile !== undefined && { userDataDir: profile }),
    acceptInsecureCerts: proxyPort !== null,
    ...(downloads !== undefined && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    // Without it the browser says on top of every page that it is a test, and Google lets nobody sign in.
    ignoreDefaultArgs: headless ? false : ['--enable-automation'],
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(proxyPort === null ? [] : [`--proxy-server=127.0.0.1:${proxyPort}`, ...QUIET]),
    ],
  });
  const errors: string[] = [];
  // What was killed at once has nothing to tell.
  browser.on('targetcreated', (target) => watch(target, errors).catch(unlessGone));
  const id = await browser.installExtension(extension);

  const background = (): Promise<Target> =>
    browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().includes(id));

  return {
    browser,
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    stopBackground: async () => {
      const worker = await (await background()).worker();
      // It may be on its way out already.
      await (worker?.client.detached ? closeWorkers(browser, id) : worker?.close())?.catch(unlessGone);
    },
    runInBackground: async (script) => {
      const session = await (await background()).createCDPSession();
      const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: script });
      await session.detach();
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    },
    installAgain: async () => {
      await browser.installExtension(extension);
    },
    setHostAccess: async (given) => {
      const settings = await browser.newPage();
      await settings.goto('chrome://extensions');
      const change = { extensionId: id, hostAccess: given ? 'ON_ALL_SITES' : 'ON_CLICK' } as const;
      await settings.evaluate(async (wanted) => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionSettings };
        await chrome.developerPrivate.updateExtensionConfiguration(wanted);
      }, change);
      await settings.close();
    },
    takeErrors: async () => errors.splice(0),
    setColorScheme: (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    close: () => browser.close(),
  };
}

/** Throws the error on, but where it says that what was asked for had come to its end. */
function unlessGone(error: unknown): void {
  if (!/No (session|target) with given id/.test(String(error))) throw error;
}

/**
 * Closes an extension's workers without puppeteer's session of them: where one ends while it is still being loaded, the
 * session stays the ended one's, though the browser runs it again under the same name (Chromium 156, 2026-11).
 */
async function closeWorkers(browser: Browser, id: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, url, targetId } of targetInfos) {
    if (type === 'service_worker' && url.includes(id)) await session.send('Target.closeTarget', { targetId });
  }
  await session.detach();
}

/** What the browser's own page of extensions does its work by. */
interface ExtensionSettings {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: {
      readonly extensionId: string;
      readonly hostAccess: 'ON_ALL_SITES' | 'ON_CLICK';
    }): Promise<void>;
  };
}

/** Collects the errors of a page, with those of the content scripts in it, or of a background. */
async function watch(target: Target, errors: string[]): Promise<void> {
  const note = (message: ConsoleMessage): void => {
    if (message.type() === 'error') errors.push(`console.error: ${message.text()}`);
  };
  if (target.type() === 'page') {
    const page = await target.page();
    page?.on('console', note);
    page?.on('pageerror', (error) => errors.push(String(error)));
  }
  if (target.type() === 'service_worker') {
    const worker = await target.worker();
    worker?.on('console', note);
    worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
      errors.push(exception?.description ?? text),
    );
  }
}
