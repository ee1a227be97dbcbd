/** Runs in a page of the extension: the store beside bare IndexedDB that does the same, in turns. */
import type { CalendarEvent, EventKey, Tag, TagReason } from '../../utils/events/index.ts';
import { NOT_NETWORKING, REASON_IDS } from '../../utils/reasons.ts';
import {
  deriveDays,
  eventsBetween,
  importBackup,
  keepCopyIn,
  readBackup,
  saveTag,
  summaryOf,
} from '../../utils/store/index.ts';
import { type KnownEvent, summarise } from '../../utils/summary/index.ts';
import { type Period, periodAround, periodOfDates } from '../../utils/time/index.ts';
import type { ExtensionScope } from '../browser/drive.ts';
import type { Figure, Pair } from './figure.ts';
import type { MeasuringScope } from './within-extension.ts';

interface Row {
  readonly key: EventKey;
  readonly event: CalendarEvent;
  readonly tag: Tag | null;
  readonly start: number;
}

const HOUR = 3_600_000;
const HALF = 50_000;
/** 27 events a day: 100,000 are ten years. */
const A_DAY = 27;
const TAGS = 60;
const NOW = Date.UTC(2026, 10, 25, 12);
const RULES = { zone: 'Europe/Berlin', allDayHours: { start: 540, end: 1020 } };
const REASONS: readonly TagReason[] = [...REASON_IDS, NOT_NETWORKING];

/** The figures, in the order of the table. What IndexedDB does bare is in `bare`. */
async function measureStore(): Promise<readonly Figure[]> {
  keepCopyIn((globalThis as unknown as ExtensionScope).chrome.storage.local);
  const bare = await openBare();
  const halves = [0, 1].map((half) => Array.from({ length: HALF }, (_, index) => row(half * HALF + index)));
  const imports: Pair[] = [];
  for (const rows of halves) {
    const contents = readBackup(backupOf(rows));
    const withStore = await timed(() => importBackup(contents, 'merge'));
    imports.push({ with: withStore, bare: await timed(() => putAll(bare, rows)) });
  }
  const derived = await timed(() => deriveDays(RULES));
  const rows = halves.flat();
  const tags = await inTurns(TAGS, (turn) => {
    const { key, event, start } = rows[(turn * 7919) % rows.length] as Row;
    const tag = { reason: REASON_IDS[turn % 7] ?? 'learn', also: [] };
    return {
      with: () => saveTag({ key, tag, event }, NOW + turn),
      bare: () => putAll(bare, [{ key, event, tag, start }]),
    };
  });
  const week = periodAround('week', NOW, { zone: RULES.zone, weekStart: 1 });
  const year = periodAround('year', NOW, { zone: RULES.zone, weekStart: 1 });
  const all = { ...periodOfDates('2000-01-01', '2050-12-31', RULES.zone), kind: 'all' } as const;
  const ranges = await inTurns(20, () => ({
    with: () => eventsBetween(week.start, week.end),
    bare: () => rangeOf(bare, week),
  }));
  const figure = (name: string, against: string, pairs: readonly Pair[]): Figure => ({
    name,
    unit: 'ms',
    against,
    pairs,
  });
  const divide = async (period: Period): Promise<unknown> =>
    summarise({ events: await rangeOf(bare, period), period, now: NOW, allDayHours: RULES.allDayHours });
  const summaryFigure = async (name: string, period: Period, turns: number): Promise<Figure> => {
    const pairs = await inTurns(turns, () => ({
      with: () => summaryOf({ period, now: NOW, allDayHours: RULES.allDayHours }),
      bare: () => divide(period),
    }));
    return figure(name, 'its events read, and divided', pairs);
  };
  return [
    figure('put one tag', 'one row put', tags),
    figure('range of one week in 100,000 events', 'a range of an index by start', ranges),
    await summaryFigure('summary of a week', week, 20),
    await summaryFigure('summary of a year', year, 10),
    await summaryFigure('summary of all', all, 5),
    figure('import of 50,000', 'as many rows put', imports),
    figure('derive the days of 100,000 events', 'all events read, and divided', [
      { with: derived, bare: await timed(() => divide(all)) },
    ]),
  ];
}

type Work = () => Promise<unknown>;

/** Takes both in turns, each first as often as the other. */
async function inTurns(turns: number, worksOf: (turn: number) => { with: Work; bare: Work }): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const works = worksOf(turn);
    const first = turn % 2 === 0 ? await timed(works.with) : null;
    const bare = await timed(works.bare);
    pairs.push({ with: first ?? (await timed(works.with)), bare });
  }
  return pairs;
}

async function timed(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function row(index: number): Row {
  const key = `${'k'.repeat(60)}${index}` as EventKey;
  const start = NOW + 30 * 24 * HOUR - Math.floor((index * 24 * HOUR) / A_DAY);
  const details = { calendar: 'me@example.com', title: `Meeting number ${index}`, series: null, answer: null };
  const event: CalendarEvent = { ...details, key, allDay: false, start, end: start + HOUR };
  const reason = REASONS[index % 11];
  return { key, event, start, tag: reason === undefined ? null : { reason, also: [] } };
}

/** The rows as a backup file has them. */
function backupOf(rows: readonly Row[]): string {
  const at = '2026-11-01T00:00:00Z';
  const instant = (ms: number): string => new Date(ms).toISOString();
  const events = rows.map(({ event }) => ({
    ...event,
    start: instant(Number(event.start)),
    end: instant(Number(event.end)),
    at,
  }));
  const tags = rows.flatMap(({ key, tag }) => (tag ? [{ key, ...tag, at }] : []));
  return JSON.stringify({ format: 'seven-reasons', version: 1, events, tags, goals: [], settings: {} });
}

function openBare(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('rows', { keyPath: 'key' }).createIndex('start', 'start');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function putAll(database: IDBDatabase, rows: readonly Row[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('rows');
    for (const each of rows) store.put(each);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function rangeOf(database: IDBDatabase, { start, end }: Period): Promise<readonly KnownEvent[]> {
  return new Promise((resolve, reject) => {
    const index = database.transaction('rows').objectStore('rows').index('start');
    const request = index.getAll(IDBKeyRange.bound(start - 24 * HOUR, end));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

(globalThis as unknown as MeasuringScope<readonly Figure[]>).measure = measureStore;
