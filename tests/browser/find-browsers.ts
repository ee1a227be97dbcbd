/** Finds the browsers installed on this machine; on Debian, as root, installs them when they are missing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two families of browsers that the extension is built for. */
export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

const APT_GET = '/usr/bin/apt-get';

interface Family {
  /** the environment variable that names a browser of one's own choice */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debianPackage: string;
  readonly wanted: string;
}

const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined);

const FAMILIES: Readonly<Record<BrowserName, Family>> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...inWindowsFolders('Google/Chrome/Application/chrome.exe'),
      ...inWindowsFolders('Chromium/Application/chrome.exe'),
      ...inWindowsFolders('Microsoft/Edge/Application/msedge.exe'),
    ],
    debianPackage: 'chromium',
    wanted: 'Chrome, Chromium or Edge (144 or newer)',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...inWindowsFolders('Mozilla Firefox/firefox.exe')],
    debianPackage: 'firefox-esr',
    wanted: 'Firefox (140 or newer)',
  },
};

/** The path of an installed browser of that family, or null. */
export function installedBrowser(name: BrowserName): string | null {
  const { variable, commands, places } = FAMILIES[name];
  const chosen = process.env[variable];
  if (chosen) return existsSync(chosen) ? chosen : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find((place) => existsSync(place)) ?? null;
}

/**
 * The path of a browser of that family, which is installed first where that is possible without asking.
 * @throws Error with a sentence that says what to install
 */
export function findBrowser(name: BrowserName): string {
  const found = installedBrowser(name);
  if (found !== null) return found;
  if (canInstall()) installOnDebian();
  const installed = installedBrowser(name);
  if (installed !== null) return installed;
  const { wanted, variable } = FAMILIES[name];
  throw new Error(`No browser was found: install ${wanted}, or set ${variable} to the path of one.`);
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync(APT_GET);
}

function installOnDebian(): void {
  const packages = BROWSER_NAMES.map((name) => FAMILIES[name].debianPackage);
  for (const command of [['update'], ['install', '-y', ...packages]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status } = spawnSync(APT_GET, ['-q', ...command], { stdio: 'inherit', env });
    if (status !== 0) return;
  }
}

function inWindowsFolders(path: string): string[] {
  return WINDOWS_FOLDERS.map((folder) => join(folder, path));
}
