/** Lets axe-core look at a page, as somebody who cannot see or point would meet it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong on a page, or within one element of it: each rule with the elements that break it. */
export async function findBarriers(page: Page, within = 'html'): Promise<readonly string[]> {
  await page.evaluate(`${AXE};0`);
  return page.evaluate(async (within) => {
    // A colour on its way from one theme to the other is neither's.
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(within);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
  }, within);
}
