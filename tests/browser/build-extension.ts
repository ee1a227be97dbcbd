/** Builds the extension for one family of browsers. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserName } from './find-browsers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const BUILDS: Readonly<Record<BrowserName, { readonly options: readonly string[]; readonly folder: string }>> = {
  chromium: { options: [], folder: '.output/chrome-mv3' },
  firefox: { options: ['-b', 'firefox', '--mv3'], folder: '.output/firefox-mv3' },
};

/**
 * Builds the extension as it is published.
 * @returns the folder it stands in
 * @throws Error with what the build printed when it failed
 */
export async function buildExtension(name: BrowserName): Promise<string> {
  const { options, folder } = BUILDS[name];
  // Vitest says NODE_ENV=test, and with that a development build would come out.
  const { NODE_ENV: _, ...env } = process.env;
  try {
    await promisify(execFile)(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', ...options], {
      cwd: ROOT,
      env,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`The extension did not build for ${name}.\n${stdout}${stderr}`, { cause: error });
  }
  return `${ROOT}${folder}`;
}
