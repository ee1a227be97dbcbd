/** Compares what is on screen with the picture of it that is kept, small, in `tests/pictures/`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';

const KEPT = new URL('../pictures/', import.meta.url);
const DIFFERING = new URL('../../.output/pictures/', import.meta.url);

/** Kept pictures are this much smaller than a screen on which nothing is zoomed. */
const SCALE = 0.35;

/** How much of a picture (0 to 1) may differ: letters are not drawn alike by every version of a browser. */
const TOLERANCE = 0.005;

/** For so long (ms) a picture that differs is taken anew: not all that is drawn is drawn at once. */
const PATIENCE = 5000;

/** Set in the environment, what is on screen takes the place of what was kept. */
const isRenewing = process.env.RENEW_PICTURES !== undefined;

/**
 * Takes the picture of a whole page, and says how it differs from the one that is kept: null where it does not. One that
 * differs is left in `.output/pictures/`, beside another in which the difference is red.
 * @param name without its ending; folders are parted by slashes
 */
export async function comparePicture(page: Page, name: string): Promise<string | null> {
  const kept = fileURLToPath(new URL(`${name}.png`, KEPT));
  if (isRenewing) {
    await write(kept, await takeAtRest(page));
    return null;
  }
  const expected = PNG.sync.read(await readFile(kept));
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = await take(page);
    const { share, difference } = compare(expected, PNG.sync.read(found));
    if (share <= TOLERANCE) return null;
    if (performance.now() < end) continue;
    await write(fileURLToPath(new URL(`${name}.png`, DIFFERING)), found);
    if (difference)
      await write(fileURLToPath(new URL(`${name}-difference.png`, DIFFERING)), PNG.sync.write(difference));
    return `${name}: ${difference ? `${(share * 100).toFixed(1)} % differ` : 'another size'}`;
  }
}

async function take(page: Page): Promise<Buffer> {
  const scale = SCALE / (page.viewport()?.deviceScaleFactor ?? 1);
  const { width, height, isLong } = await page.evaluate(() => ({
    width: innerWidth,
    height: Math.max(document.documentElement.scrollHeight, innerHeight),
    isLong: document.documentElement.scrollHeight > innerHeight,
  }));
  const picture = await page.screenshot({
    clip: { x: 0, y: 0, width, height, scale },
    captureBeyondViewport: isLong,
  });
  return Buffer.from(picture);
}

/** The first picture that is followed by two like it. */
async function takeAtRest(page: Page): Promise<Buffer> {
  let last = await take(page);
  for (let alike = 0; alike < 2; ) {
    const next = await take(page);
    alike = last.equals(next) ? alike + 1 : 0;
    last = next;
  }
  return last;
}

/** Which part (0 to 1) of two pictures differs; all, and no difference to be shown, where they differ in size. */
function compare(one: PNG, other: PNG): { readonly share: number; readonly difference: PNG | null } {
  const { width, height } = one;
  if (other.width !== width || other.height !== height) return { share: 1, difference: null };
  const difference = new PNG({ width, height });
  const differing = pixelmatch(one.data, other.data, difference.data, width, height, { threshold: 0.15 });
  return { share: differing / (width * height), difference };
}

async function write(path: string, picture: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, picture);
}
