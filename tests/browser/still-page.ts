/** Makes a page look the same whenever and wherever it is drawn: its clock, its letters, its motion, its disk. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const WEIGHTS = ['400', '500', '700'];
const FILES = WEIGHTS.flatMap((weight) => [
  { weight, file: `@fontsource/roboto/files/roboto-latin-${weight}-normal.woff2`, range: 'U+0-5FF, U+2000-2FFF' },
  {
    weight,
    file: `@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`,
    range: 'U+600-6FF',
  },
]);

const { resolve } = createRequire(import.meta.url);
const LETTERS: readonly Letter[] = await Promise.all(
  FILES.map(async ({ weight, file, range }) => ({ weight, range, bytes: await readFile(resolve(file), 'base64') })),
);

interface Letter {
  readonly weight: string;
  /** The characters it is for. */
  readonly range: string;
  /** The font file, as base64. */
  readonly bytes: string;
}

/** Loads the page anew, so that it is `now` (ms) there, and all else that differs between machines is the same. */
export async function reloadStill(page: Page, now: number): Promise<void> {
  await page.evaluateOnNewDocument(holdStill, now, LETTERS);
  await page.reload();
}

/** Runs in the page before its own scripts. */
function holdStill(now: number, letters: readonly Letter[]): void {
  Date.now = () => now;
  StorageManager.prototype.estimate = async () => ({ usage: 1_400_000, quota: 10_000_000_000 });
  StorageManager.prototype.persisted = async () => true;
  for (const { weight, range, bytes } of letters) {
    const font = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
    document.fonts.add(new FontFace('Roboto', font, { weight, unicodeRange: range }));
  }
  const still = new CSSStyleSheet();
  still.replaceSync(`
    *, *::before, *::after { animation: none; transition: none; caret-color: transparent; }
    /* Else a picture of a page from right to left begins at what is beyond its window. */
    html, body { overflow-x: clip !important; }
  `);
  document.adoptedStyleSheets.push(still);
}
