/** What the feed's benchmark runs within the extension. */
import { zipSync } from 'fflate';
import { occurrencesOf, readCalendarFile } from '../../utils/calendar-feed/index.ts';
import { EVENTS, exportOf } from './feed-export.ts';
import { median } from './figure.ts';
import { watchTasks } from './watch-tasks.ts';
import type { MeasuringScope } from './within-extension.ts';

/** In ms. */
export interface FeedFigure {
  readonly name: string;
  readonly time: number;
  /** How long the longest task took; 0: under 50, where browsers begin to tell. */
  readonly task: number;
}

interface Run {
  readonly time: number;
  readonly task: number;
}

const RUNS = 3;

async function measureFeed(): Promise<readonly FeedFigure[]> {
  const bytes = new TextEncoder().encode(exportOf(EVENTS));
  const plain = new File([bytes], 'jane@example.com.ics');
  const archive = new File([zipSync({ 'jane@example.com.ics': bytes }) as Uint8Array<ArrayBuffer>], 'export.zip');
  const to = Date.UTC(2027, 10, 27);
  const window = { from: -Infinity, to, zone: 'Europe/Berlin' };
  const reads: Run[] = [];
  const archiveReads: Run[] = [];
  const expansions: Run[] = [];
  let found = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const read = await timed(() => readCalendarFile(plain));
    reads.push(read);
    archiveReads.push(await timed(() => readCalendarFile(archive)));
    const [calendar] = read.result.calendars;
    if (calendar === undefined) throw new Error('No calendar was read.');
    const expansion = await timed(() => occurrencesOf(calendar, window));
    expansions.push(expansion);
    found = expansion.result.events.length;
  }
  const size = `${EVENTS.toLocaleString('en')} events (${(bytes.length / 1e6).toFixed(0)} MB)`;
  return [
    figureOf(`${size} read from an .ics`, reads),
    figureOf('… from a .zip', archiveReads),
    figureOf(`… expanded into ${found.toLocaleString('en')} occurrences`, expansions),
  ];
}

function figureOf(name: string, runs: readonly Run[]): FeedFigure {
  return { name, time: median(runs.map(({ time }) => time)), task: Math.max(...runs.map(({ task }) => task)) };
}

/** Does some work, and sees how long it takes, and its longest task. */
async function timed<Result>(work: () => Promise<Result>): Promise<Run & { readonly result: Result }> {
  const start = performance.now();
  const endWatch = watchTasks();
  const result = await work();
  return { time: performance.now() - start, task: await endWatch(), result };
}

(globalThis as unknown as MeasuringScope<readonly FeedFigure[]>).measure = measureFeed;
