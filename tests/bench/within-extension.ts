/** Runs a measurement inside the extension, in a page of its own: where the store and the rooms are as they are in use. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildExtension } from '../browser/build-extension.ts';
import { findBrowser } from '../browser/find-browsers.ts';
import { launch } from '../browser/launch.ts';

/** A script that measures within the extension puts its work here: `globalThis.measure = …`. */
export interface MeasuringScope<Result> {
  measure: () => Promise<Result>;
  measured: { readonly result: Result } | { readonly error: string } | null;
}

/** What was measured, and in which browser. */
export interface Measured<Result> {
  readonly browser: string;
  readonly result: Result;
}

const PAGE = 'bench.html';
const SCRIPT = 'bench.js';
/** Nobody listens there: the browser is alone. */
const NOWHERE = 9;

/**
 * Opens a page of the extension in Chromium, and returns what the script measures there.
 * @param script the address of its source
 */
export async function measureWithin<Result>(script: URL): Promise<Measured<Result>> {
  const folder = await mkdtemp(join(tmpdir(), 'seven-reasons-bench-'));
  try {
    await cp(await buildExtension('chromium'), folder, { recursive: true });
    await addPage(folder, script);
    const running = await launch('chromium', {
      executable: findBrowser('chromium'),
      extension: folder,
      headless: true,
      proxyPort: NOWHERE,
    });
    try {
      const page = await running.openExtensionPage(PAGE);
      // Not awaited there, as it takes longer than a browser's answer may.
      await page.evaluate(() => {
        const scope = globalThis as unknown as MeasuringScope<unknown>;
        scope.measured = null;
        scope.measure().then(
          (result) => {
            scope.measured = { result };
          },
          (error) => {
            scope.measured = { error: String(error) };
          },
        );
      });
      for (;;) {
        await delay(1000);
        const measured = await page.evaluate(() => (globalThis as unknown as MeasuringScope<unknown>).measured);
        if (measured === null) continue;
        if ('error' in measured) throw new Error(measured.error);
        return { browser: await running.browser.version(), result: measured.result as Result };
      }
    } finally {
      await running.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Puts the page that measures into an unpacked extension. */
async function addPage(extension: string, script: URL): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: extension,
      emptyOutDir: false,
      lib: { entry: fileURLToPath(script), formats: ['es'], fileName: () => SCRIPT },
    },
  });
  const html = `<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="${SCRIPT}"></script>`;
  await writeFile(join(extension, PAGE), html);
}
