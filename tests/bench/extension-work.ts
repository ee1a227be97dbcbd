/** The work that is measured on the extension's own pages and its background. */
import type { Drive, ExtensionScope } from '../browser/drive.ts';

/** Nothing has changed on a page for so long, ms, when it is whole. */
const STILL = 500;

/** Opens an extension page and says when it was whole and painted, in ms from the navigation's start. */
export async function timeToFullPaint(drive: Drive, path: string): Promise<number> {
  const backstage = await drive.backstage();
  const page = await drive.running.browser.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(watchPaints);
  await page.goto(new URL(path, backstage.url()).href);
  const painted = await page.waitForFunction(
    (still) => {
      const { lastPaint } = globalThis as unknown as PaintScope;
      return lastPaint !== undefined && performance.now() - lastPaint > still && lastPaint;
    },
    { polling: 100 },
    STILL,
  );
  const time = await painted.jsonValue();
  await page.close();
  return time as number;
}

interface PaintScope {
  lastPaint?: number;
}

/** Runs in the page before anything of it does. */
function watchPaints(): void {
  const scope = globalThis as PaintScope;
  const afterFrame = () =>
    setTimeout(() => {
      scope.lastPaint = performance.now();
    });
  const observer = new MutationObserver(() => requestAnimationFrame(afterFrame));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** How long a background that sleeps takes to answer, and then one that is awake, in ms. */
export async function timeToAnswer(drive: Drive): Promise<{ readonly cold: number; readonly awake: number }> {
  const backstage = await drive.backstage();
  const ask = () =>
    backstage.evaluate(async () => {
      const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
      const start = performance.now();
      await runtime.sendMessage({ name: 'tagsOf', request: { keys: ['none'] } });
      return performance.now() - start;
    });
  await ask();
  await drive.running.stopBackground();
  return { cold: await ask(), awake: await ask() };
}
