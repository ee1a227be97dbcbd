/** The work that is measured on the control itself: from the card to the picker, from a press to mark and disk. */
import type { Drive, ExtensionScope } from '../browser/drive.ts';
import { openWeek } from './page-work.ts';

const CARDS_IN_TURN = 10;

/** The reasons that are pressed in turn. */
const REASONS = ['learn', 'reconnect'];

/**
 * Opens so many cards and says after how many frames each one's control was painted: 1 is the card's own first frame.
 * @param control a CSS selector of the extension's control
 */
export async function framesToControl(drive: Drive, count: number, control: string): Promise<readonly number[]> {
  const page = await openWeek(drive);
  const frames = await page.evaluate(countFrames, count, CARDS_IN_TURN, control);
  await page.close();
  return frames;
}

/** From a press to when the tag is on disk, and to when the chip's mark is painted, ms. */
export interface Press {
  readonly durable: number;
  readonly painted: number;
}

/** Presses so many reasons on a card. */
export async function pressReasons(drive: Drive, count: number): Promise<readonly Press[]> {
  const page = await openWeek(drive);
  const presses = await page.evaluate(pressInTurn, count, REASONS);
  await page.close();
  return presses;
}

/** The least a press can take: the bare extension's page asks its background for one write to disk, then paints. */
export async function pressBarely(bare: Drive, count: number): Promise<readonly Press[]> {
  const backstage = await bare.backstage();
  await backstage.bringToFront();
  return backstage.evaluate(async (count) => {
    const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
    const presses: { durable: number; painted: number }[] = [];
    await runtime.sendMessage('wake');
    for (let turn = 0; turn < count; turn += 1) {
      const start = performance.now();
      await runtime.sendMessage(`press ${turn}`);
      const durable = performance.now() - start;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      presses.push({ durable, painted: performance.now() - start });
    }
    return presses;
  }, count);
}

/** Runs in the page. */
async function countFrames(count: number, inTurn: number, control: string): Promise<number[]> {
  const MOST = 120;
  const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  // A message is the first task after the frame: what is there then has been painted.
  const frame = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const isPainted = () =>
    [...document.querySelectorAll(control)].some((element) => {
      const { width, height, right, bottom } = element.getBoundingClientRect();
      const isSeen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      return isSeen && width > 0 && height > 0 && right > 0 && bottom > 0;
    });

  const chips = [...document.querySelectorAll<HTMLElement>('[data-eventchip]')].slice(0, inTurn);
  const frames: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    await frame();
    await after(50);
    chips[turn % chips.length]?.click();
    let passed = 0;
    do {
      await frame();
      passed += 1;
    } while (!isPainted() && passed < MOST);
    frames.push(passed);
    if (turn < chips.length) await after(1400);
    document.querySelector<HTMLElement>('#xDetDlgCloseBu')?.click();
  }
  return frames;
}

/** Runs in the page, which may look into the picker as its shadow root is open. */
async function pressInTurn(count: number, reasons: readonly string[]): Promise<Press[]> {
  const changed = (root: Node, isThere: () => boolean) =>
    new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(root, { subtree: true, attributes: true, childList: true });
    });

  const [chip] = document.querySelectorAll<HTMLElement>('[data-eventchip]');
  chip?.click();
  await new Promise((resolve) => setTimeout(resolve, 1600));
  const root = document.querySelector('[role=dialog] seven-reasons-picker')?.shadowRoot;
  if (!root || !chip) throw new Error('There is no picker on the card.');
  const presses: Press[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    // Another one than is picked already, also where the presses before this run left one.
    const reason = reasons.find((other) => other !== chip.getAttribute('data-seven-reasons')) as string;
    const saved = `[data-state="ready"] [data-reason="${reason}"][aria-checked="true"]`;
    const start = performance.now();
    const durable = changed(root, () => root.querySelector(saved) !== null);
    const marked = changed(chip, () => chip.getAttribute('data-seven-reasons') === reason);
    root.querySelector<HTMLElement>(`[role=radio][data-reason="${reason}"]`)?.click();
    const onDisk = (await durable) - start;
    await marked;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    presses.push({ durable: onDisk, painted: performance.now() - start });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return presses;
}
