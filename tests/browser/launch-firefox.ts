/** Launches Firefox with the extension in it and a fresh profile. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createInterface, type Interface } from 'node:readline';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { LaunchOptions, RunningBrowser } from './running-browser.ts';

/** @param options.preferences what else is set as on its page `about:config` */
export async function launchFirefox(
  options: LaunchOptions & { readonly preferences?: Readonly<Record<string, unknown>> },
): Promise<RunningBrowser> {
  const { executable, extension, headless, proxyPort, downloads, preferences } = options;
  const manifest = JSON.parse(await readFile(`${extension}/manifest.json`, 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  // Firefox gives an extension's pages a random address; this one is known beforehand.
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    acceptInsecureCerts: proxyPort !== null,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: ['-remote-allow-system-access'],
    // Makes Firefox heed puppeteer's preference that silences its settings service.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'devtools.console.stdout.content': true,
      'devtools.console.stdout.chrome': false,
      // Firefox's experiments complain of the settings service that is silenced.
      'messaging-system.log': 'off',
      // Nobody is there to say yes when an extension asks for access again.
      'extensions.webextOptionalPermissionPrompts': !headless,
      ...(proxyPort === null ? {} : proxyPreferences(proxyPort)),
      ...(downloads === undefined ? {} : { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
      ...preferences,
    },
  });
  const consoleErrors: string[] = [];
  const output = linesOf(browser);
  output.on('line', (line) => line.startsWith('console.error:') && consoleErrors.push(line));
  await browser.installExtension(extension);
  const ask = await systemScope(browser);

  return {
    browser,
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      // Waiting for the load never ends there.
      await page.goto(`moz-extension://${uuid}/${path}`, { waitUntil: [] });
      await page.waitForFunction(() => location.protocol === 'moz-extension:' && document.readyState === 'complete');
      return page;
    },
    stopBackground: async () => {
      await ask(`${POLICY(id)}.extension.terminateBackground({ ignoreDevToolsAttached: true })`);
    },
    runInBackground: async (script) => {
      const view = `[...${POLICY(id)}.extension.views].find(({ viewType }) => viewType === 'background')`;
      const inside = `Cu.evalInSandbox(${JSON.stringify(script)}, Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }))`;
      const frameScript = JSON.stringify(`data:,${encodeURIComponent(inside)}`);
      await ask(`${view}.xulBrowser.messageManager.loadFrameScript(${frameScript}, false)`);
    },
    installAgain: async () => {
      await browser.installExtension(extension);
    },
    setHostAccess: async (given) => {
      const access = JSON.stringify({ permissions: [], origins: manifest.host_permissions });
      await ask(`${PERMISSIONS}.${given ? 'add' : 'remove'}('${id}', ${access}, ${POLICY(id)}.extension)`);
    },
    takeErrors: async () => {
      const uncaught = JSON.parse(await ask(TAKE_UNCAUGHT));
      const mark = randomUUID();
      const everythingRead = new Promise<void>((resolve) => {
        const listen = (line: string): void => {
          if (line !== mark) return;
          output.off('line', listen);
          resolve();
        };
        output.on('line', listen);
      });
      await ask(`dump('${mark}\\n')`);
      await everythingRead;
      return [...uncaught, ...consoleErrors.splice(0)];
    },
    setColorScheme: async (_page, scheme) => {
      const value = scheme === 'dark' ? 0 : 1;
      await ask(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`);
    },
    close: () => browser.close(),
  };
}

function proxyPreferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    // calendar.google.com is pinned to Google's own certificates.
    'security.cert_pinning.enforcement_level': 0,
  };
}

/** Firefox says only there what pages of an extension and its background write to the console. */
function linesOf(browser: Browser): Interface {
  const output = browser.process()?.stdout;
  if (!output) throw new Error("Firefox's output cannot be read.");
  return createInterface(output);
}

/** Evaluates an expression with the browser's own rights, and gives back its value as text. */
type Ask = (expression: string) => Promise<string>;

/** The part of puppeteer's WebDriver BiDi connection that its types leave out. */
interface WithConnection {
  readonly connection: { send(method: string, parameters: object): Promise<{ readonly result: unknown }> };
}

/** Reaches Firefox's own window, where an extension's background can be stopped and errors of all pages be read. */
async function systemScope(browser: Browser): Promise<Ask> {
  const { connection } = browser as unknown as WithConnection;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  return async (expression) => {
    const answer = await connection.send('script.evaluate', {
      expression: `(async () => String(await ${expression}))()`,
      target: { context: window?.context },
      awaitPromise: true,
    });
    const result = answer.result as { result?: { value: string }; exceptionDetails?: { text: string } };
    if (!result.result) throw new Error(`Firefox refused ${expression}: ${result.exceptionDetails?.text}`);
    return result.result.value;
  };
}

const POLICY = (id: string): string => `WebExtensionPolicy.getByID('${id}')`;

const PERMISSIONS =
  "ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions";

/** Takes what was thrown and not caught, or refused by a content security policy, in the calendar or the extension. */
const TAKE_UNCAUGHT = `(() => {
  const messages = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError);
  Services.console.reset();
  const errors = messages
    .filter(({ flags }) => !(flags & Ci.nsIScriptError.warningFlag))
    // Said of every page that is closed, and of a background that is ended, while it waits for an answer.
    .filter(({ errorMessage }) => !/^Promise (resolved|rejected) after context unloaded/.test(errorMessage));
  const ours = errors.filter(({ sourceName }) => /^(moz-extension:|https:\\/\\/calendar\\.google\\.com\\/)/.test(sourceName));
  return JSON.stringify(ours.map(({ sourceName, errorMessage }) => errorMessage + ' (' + sourceName + ')'));
})()`;
