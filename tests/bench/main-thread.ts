/** Measures what a page's main thread does: time of the processor, heap, nodes. */
import type { CDPSession, Page } from 'puppeteer-core';

/** What the main thread of a page has done, in ms of processor time; `total` is all of its tasks, painting included. */
export interface MainThread {
  readonly total: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** What is left in a page after the garbage is collected. */
export interface Remains {
  readonly heapBytes: number;
  readonly nodes: number;
}

/** Collects what was garbage before something is measured. */
export async function collectGarbage(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  // What the first collection frees may have held more.
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/**
 * Measures the main thread while `work` runs. Content scripts count as the page's own do; what the measuring itself asks
 * of the page does not.
 */
export async function measureMainThread(page: Page, work: () => Promise<unknown>): Promise<MainThread> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metricsOf(session);
  await work();
  const after = await metricsOf(session);
  await session.detach();
  const ms = (name: string): number => (metric(after, name) - metric(before, name)) * 1000;
  return {
    total: ms('TaskDuration') - ms('DevToolsCommandDuration'),
    script: ms('ScriptDuration'),
    style: ms('RecalcStyleDuration'),
    layout: ms('LayoutDuration'),
  };
}

/** Collects the page's garbage and says what is left, in all of the page's worlds. */
export async function remainsOf(page: Page): Promise<Remains> {
  await collectGarbage(page);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const metrics = await metricsOf(session);
  await session.detach();
  return { heapBytes: metric(metrics, 'JSHeapUsedSize'), nodes: metric(metrics, 'Nodes') };
}

async function metricsOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

function metric(metrics: ReadonlyMap<string, number>, name: string): number {
  const value = metrics.get(name);
  if (value === undefined) throw new Error(`This browser does not measure ${name}.`);
  return value;
}
