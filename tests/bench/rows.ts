/** The rows of the benchmark: what is measured, how often, and against what. */
import type { Drive } from '../browser/drive.ts';
import { EMPTY_PAGE } from './bare-extension.ts';
import { byTurns, type Course, inPairs, type PairOf, type Work } from './by-turns.ts';
import { framesToControl, pressBarely, pressReasons } from './control-work.ts';
import { timeToAnswer, timeToFullPaint, timeToPopup } from './extension-work.ts';
import { type Figure, median, type Pair } from './figure.ts';
import { idleHour } from './idle-work.ts';
import type { MainThread } from './main-thread.ts';
import { CARDS, loadPage, NEW_WEEKS, typeTitle, WEEKS } from './page-work.ts';
import { seedStore, yearsOfEvents } from './seed-store.ts';
import { eventsOfWeek, instantsOf, keyOf } from './weeks.ts';

/** The two browsers that are measured side by side, and how thoroughly. */
export interface Bench {
  readonly bare: Drive;
  readonly with: Drive;
  /** Whether it is our extension: others have no messages, pages and marks that are known here. */
  readonly isOurs: boolean;
  /** A CSS selector of the extension's control on the card. */
  readonly control: string;
  readonly pairs: number;
  /** How often the work is done within a pair. */
  readonly weeks: number;
  readonly cards: number;
  readonly letters: number;
  /** Sizes of the store with which popup and options are opened. */
  readonly stored: readonly number[];
}

/** Some lines of the table; `ours` can be measured on our extension alone. */
interface Row {
  readonly name: string;
  readonly ours: boolean;
  readonly measure: (bench: Bench) => Promise<readonly Figure[]>;
}

/** Of the events of each week that is gone through, every so manyth is tagged. */
const TAGGED = 10;

/** How long a frame lasts, ms. */
const FRAME = 1000 / 60;

/** How often a reason is pressed within a pair. */
const PRESSES = 10;

export const ROWS: readonly Row[] = [
  { name: 'load', ours: false, measure: measureLoad },
  { name: 'weeks', ours: false, measure: measureWeeks },
  { name: 'new-weeks', ours: false, measure: measureNewWeeks },
  { name: 'cards', ours: false, measure: measureCards },
  { name: 'typing', ours: false, measure: measureTyping },
  { name: 'idle', ours: false, measure: measureIdle },
  { name: 'frames', ours: false, measure: measureFrames },
  { name: 'press', ours: true, measure: measurePress },
  { name: 'background', ours: true, measure: measureBackground },
  { name: 'pages', ours: true, measure: measurePages },
];

async function measureLoad(bench: Bench): Promise<readonly Figure[]> {
  const pairs = await inPairs(bench, bench.pairs, loadPage);
  return threadFigures('page load', pairs);
}

async function measureWeeks(bench: Bench): Promise<readonly Figure[]> {
  return weekFigures(bench, `${bench.weeks} week changes`, WEEKS);
}

async function measureNewWeeks(bench: Bench): Promise<readonly Figure[]> {
  return weekFigures(bench, `${bench.weeks} week changes, all events new`, NEW_WEEKS);
}

async function weekFigures(bench: Bench, name: string, course: Course): Promise<readonly Figure[]> {
  if (bench.isOurs) await tagWeeks(bench);
  const pairs = await byTurns(bench, bench.pairs, course, bench.weeks);
  return [
    ...threadFigures(
      name,
      mapPairs(pairs, ({ thread }) => thread),
      'at most 3 % above the page',
    ),
    rebuildFigure(pairs, bench.weeks),
    ...growthFigures(`second half of ${name}`, pairs),
  ];
}

/** What the scripts of an extension take for each rebuild of all chips, reading them included, beside one frame. */
function rebuildFigure(pairs: readonly PairOf<Work>[], rebuilds: number): Figure {
  return {
    name: '… script added by each rebuild of 200 chips',
    unit: 'ms',
    against: 'a frame of 60 a second',
    pairs: pairs.map(({ bare, with: measured }) => ({
      bare: FRAME,
      with: (measured.thread.script - bare.thread.script) / rebuilds,
    })),
    goal: 'less than 1',
  };
}

/** Lets some of the events that will be gone through be tagged already, as marks are drawn on those alone. */
async function tagWeeks({ with: drive, weeks }: Bench): Promise<void> {
  const events = Array.from({ length: weeks + 1 }, (_, week) => eventsOfWeek(week)).flat();
  const tagged = events.filter((_, index) => index % TAGGED === 0);
  await seedStore(
    drive,
    tagged.map((event) => ({ key: keyOf(event), title: event.title, ...instantsOf(event), reason: 'learn' })),
  );
}

async function measureCards(bench: Bench): Promise<readonly Figure[]> {
  const pairs = await byTurns(bench, bench.pairs, CARDS, bench.cards);
  const name = `${bench.cards} cards`;
  return [
    ...threadFigures(
      name,
      mapPairs(pairs, ({ thread }) => thread),
    ),
    ...growthFigures(`second half of ${name}`, pairs, 'at most 1 %'),
  ];
}

async function measureTyping(bench: Bench): Promise<readonly Figure[]> {
  const pairs = await inPairs(bench, bench.pairs, (drive) => typeTitle(drive, bench.letters));
  return threadFigures(`${bench.letters} letters on the edit page`, pairs);
}

async function measureIdle(bench: Bench): Promise<readonly Figure[]> {
  const pairs = await inPairs(bench, bench.pairs, idleHour);
  return [
    { name: 'idle hour: timers, events, calls', unit: 'times', against: null, pairs, goal: 'none above the page' },
  ];
}

async function measureFrames({ with: drive, control }: Bench): Promise<readonly Figure[]> {
  const frames = await framesToControl(drive, 100, control);
  const first = frames.filter((count) => count === 1).length;
  const pairs = [{ bare: 100, with: first }];
  return [
    { name: 'control in the card’s first frame', unit: 'of 100', against: 'cards', pairs, goal: '99 of 100 cards' },
    { name: 'frames from card to control', unit: 'times', against: null, pairs: [{ bare: 1, with: median(frames) }] },
  ];
}

async function measurePress(bench: Bench): Promise<readonly Figure[]> {
  const presses = await inPairs(bench, bench.pairs, (drive) =>
    drive === bench.with ? pressReasons(drive, PRESSES) : pressBarely(drive, PRESSES),
  );
  const of = (moment: 'durable' | 'painted') =>
    mapPairs(presses, (pressed) => median(pressed.map((press) => press[moment])));
  return [
    { name: 'press to disk', unit: 'ms', against: 'one message, one write', pairs: of('durable') },
    { name: 'press to mark painted', unit: 'ms', against: 'the same and a frame', pairs: of('painted') },
  ];
}

async function measureBackground(bench: Bench): Promise<readonly Figure[]> {
  const times = await inPairs(bench, bench.pairs, timeToAnswer);
  return (['cold', 'awake'] as const).map((state) => ({
    name: `background ${state === 'cold' ? 'asleep' : 'awake'}, to its answer`,
    unit: 'ms',
    against: 'one write instead',
    pairs: mapPairs(times, (time) => time[state]),
  }));
}

/** The extension's own pages, and how each is opened. */
const PAGES: readonly { name: string; page: string; time: typeof timeToPopup; goal?: string }[] = [
  { name: 'popup', page: 'popup.html', time: timeToPopup, goal: 'at most 1.3 times' },
  { name: 'popup in a tab', page: 'popup.html', time: timeToFullPaint, goal: 'at most 1.3 times' },
  { name: 'options', page: 'options.html', time: timeToFullPaint },
];

async function measurePages(bench: Bench): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const count of bench.stored) {
    await seedStore(bench.with, yearsOfEvents(count, Date.now()));
    for (const { name, page, time, goal } of PAGES) {
      const pairs: Pair[] = [];
      for (let turn = 0; turn < bench.pairs; turn += 1) {
        pairs.push({ bare: await time(bench.with, EMPTY_PAGE), with: await time(bench.with, page) });
      }
      figures.push({
        name: `${name} painted whole, ${count.toLocaleString('en')} events`,
        unit: 'ms',
        against: 'an empty page of it',
        pairs,
        ...(goal !== undefined && { goal }),
      });
    }
  }
  return figures;
}

function mapPairs<T, U>(pairs: readonly PairOf<T>[], map: (value: T) => U): readonly PairOf<U>[] {
  return pairs.map((pair) => ({ bare: map(pair.bare), with: map(pair.with) }));
}

function threadFigures(name: string, pairs: readonly PairOf<MainThread>[], goal?: string): readonly Figure[] {
  return (['total', 'script', 'style', 'layout'] as const).map((part) => ({
    name: part === 'total' ? `${name}: main thread` : `… ${part}`,
    unit: 'ms',
    against: null,
    pairs: mapPairs(pairs, (thread) => thread[part]),
    ...(part === 'total' && goal !== undefined && { goal }),
  }));
}

function growthFigures(name: string, pairs: readonly PairOf<Work>[], goal?: string): readonly Figure[] {
  const percent = (of: 'heapBytes' | 'nodes') => (work: Work) => (work.end[of] / work.halfway[of]) * 100;
  return [
    {
      name: `… heap after the ${name}`,
      unit: '%',
      against: null,
      pairs: mapPairs(pairs, percent('heapBytes')),
      ...(goal !== undefined && { goal }),
    },
    { name: '… nodes', unit: '%', against: null, pairs: mapPairs(pairs, percent('nodes')) },
  ];
}
