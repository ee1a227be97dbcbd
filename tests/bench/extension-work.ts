/** The work that is measured on the extension's own pages and its background. */
import type { Drive, ExtensionScope } from '../browser/drive.ts';
import { pause } from './page-work.ts';

/** After so long, ms, nothing is at hand any more of a popup that was closed. */
const FORGOTTEN = 1000;

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

/**
 * Opens an extension page as the toolbar's popup, as a press on its button does, and says when it was whole and painted,
 * in ms from the press.
 */
export async function timeToPopup(drive: Drive, path: string): Promise<number> {
  const backstage = await drive.backstage();
  await pause(FORGOTTEN);
  const url = new URL(path, backstage.url()).href;
  const opened = drive.running.browser.waitForTarget((target) => target.url() === url);
  const pressed = await backstage.evaluate(openPopup, path);
  const popup = await (await opened).asPage();
  const painted = await popup.evaluate(whenPainted, STILL);
  await popup.close();
  return painted - pressed;
}

/** Runs in a page of the extension; when (ms since the epoch) that was. */
async function openPopup(path: string): Promise<number> {
  const { action } = (globalThis as unknown as ExtensionScope).chrome;
  await action.setPopup({ popup: path });
  const now = performance.timeOrigin + performance.now();
  void action.openPopup();
  return now;
}

/** Runs in the popup, which nobody can watch from its beginning; when (ms since the epoch) the last that is new was painted. */
function whenPainted(still: number): Promise<number> {
  return new Promise((resolve) => {
    let last = 0;
    const note = (time: number): void => {
      last = Math.max(last, time);
    };
    const paints = new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) note(startTime);
    });
    for (const type of ['paint', 'largest-contentful-paint']) paints.observe({ type, buffered: true });
    const changes = new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => note(performance.now()))));
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const look = (): void => {
      if (last > 0 && performance.now() - last > still) resolve(performance.timeOrigin + last);
      else setTimeout(look, 100);
    };
    look();
  });
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
