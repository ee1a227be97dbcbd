/** An idle hour on Google Calendar's page, in which nothing of an extension should run. */
import type { Drive } from '../browser/drive.ts';
import { openWeek } from './page-work.ts';

const HOUR = 3_600_000;

/** What shows in Chromium's trace when something runs in a page. */
const RUNS = ['TimerFire', 'FireAnimationFrame', 'FireIdleCallback', 'FunctionCall', 'EventDispatch'];

interface TraceEvent {
  readonly name: string;
}

/** How often anything ran in the page in an hour of its clock, which the browser makes pass in less than a second. */
export async function idleHour(drive: Drive): Promise<number> {
  const page = await openWeek(drive);
  const session = await page.createCDPSession();
  await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
  const passed = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: HOUR });
  await passed;
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  await page.close();
  return (trace.traceEvents as readonly TraceEvent[]).filter(({ name }) => RUNS.includes(name)).length;
}
