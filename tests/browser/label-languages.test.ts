/**
 * Labels of every language are read in a real browser, which may know less of languages than Node does: Chromium comes
 * without `Intl` data for some of Google's. What can then not be told is a failure, never a wrong event.
 */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { LabelReading, RawLabel } from '../../utils/calendar-page/label.ts';
import { dayAfter, LANGUAGES, RECORDED, time } from '../unit/calendar-page/label-fixture.ts';
import {
  DATED,
  DAY,
  OTHERS,
  RANGES,
  TIMES,
  TITLE,
  WRITINGS,
  writeDate,
  writeTime,
} from '../unit/calendar-page/label-writing.ts';
import type { Drive } from './drive.ts';
import { expect, test } from './test.ts';

interface Expected {
  readonly raw: RawLabel;
  readonly start: string;
  readonly end: string;
}

type Built = Rolldown.RolldownOutput;

const TAIL = 'Xa: Work, Xy';

/** Written labels: on one day, over midnight (the chip of either day), all day. */
const WRITTEN: readonly (Expected & { readonly kind: string })[] = WRITINGS.flatMap((writing) => {
  const { lang } = writing;
  const raw = { lang, title: TITLE, timeText: null };
  const timed = TIMES.flatMap(([start, end]) =>
    RANGES.map((range) => {
      const times = range(writeTime(writing, start), writeTime(writing, end));
      const label = `${times}, ${TITLE}, ${TAIL}, ${writeDate(writing, DAY)}`;
      const geometry = { start: start * 60, end: end * 60 };
      return {
        kind: 'on one day',
        raw: { ...raw, label, date: DAY, geometry },
        start: `${DAY}T${time(start)}`,
        end: `${DAY}T${time(end)}`,
      };
    }),
  );
  const next = dayAfter(DAY, 1);
  const overMidnight = DATED.flatMap((dated) => {
    const [from, to] = [
      dated(writeDate(writing, DAY), writeTime(writing, 22.25)),
      dated(writeDate(writing, next), writeTime(writing, 6.5)),
    ];
    const label = `${from} – ${to}, ${TITLE}, ${TAIL}, Xc: Blue, `;
    const places = [
      { date: DAY, geometry: { start: 22.25 * 60, end: 1440 } },
      { date: next, geometry: { start: 0, end: 6.5 * 60 } },
    ];
    return places.map((place) => ({
      kind: 'over midnight',
      raw: { ...raw, label, ...place },
      start: `${DAY}T22:15`,
      end: `${next}T06:30`,
    }));
  });
  const label = `Xd, ${TITLE}, ${TAIL}, ${writeDate(writing, DAY)}`;
  const allDay = { kind: 'all day', raw: { ...raw, label, date: DAY, geometry: null }, start: DAY, end: next };
  return [...timed, ...overMidnight, allDay];
});

/** The labels' readings by the reader that runs in a page of the browser. */
async function readInBrowser(drive: Drive, labels: readonly Expected[]): Promise<readonly LabelReading[]> {
  const entry = fileURLToPath(new URL('../../utils/calendar-page/read-label.ts', import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'globalThis.reader' };
  const built = (await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } })) as Built[];
  const page = await drive.running.browser.newPage();
  await page.evaluate(built[0]?.output[0].code ?? '');
  return page.evaluate(
    (raws) => {
      const { reader } = globalThis as unknown as { reader: { readLabel(raw: RawLabel): LabelReading } };
      return raws.map((raw) => reader.readLabel(raw));
    },
    labels.map(({ raw }) => raw),
  );
}

/** Of these languages those of whose months and clock the browser knows no words. */
async function unknownTo(drive: Drive, languages: readonly string[]): Promise<readonly string[]> {
  const page = await drive.running.browser.newPage();
  return page.evaluate(
    (languages) => languages.filter((lang) => Intl.DateTimeFormat.supportedLocalesOf(lang).length === 0),
    languages,
  );
}

/** How many are read exactly; those that are not at all; and those that are read wrong. */
async function judge<Label extends Expected>(drive: Drive, labels: readonly Label[]) {
  const readings = await readInBrowser(drive, labels);
  const failed = labels.filter((_, index) => readings[index]?.kind === 'failure');
  const others = labels.filter((label, index) => !failed.includes(label) && !isExact(readings[index], label));
  const wrong = others.map((label) => [label.raw.label, label.raw.date, readings[labels.indexOf(label)]]);
  return { exact: labels.length - failed.length - wrong.length, failed, wrong };
}

function isExact(reading: LabelReading | undefined, { start, end, raw }: Expected): boolean {
  return reading?.kind === 'event' && reading.start === start && reading.end === end && reading.title === raw.title;
}

test('all recorded labels are read exactly, in languages that the browser does not know as well', async ({ drive }) => {
  const { exact, failed, wrong } = await judge(drive, RECORDED);
  const unknown = await unknownTo(drive, LANGUAGES);
  console.log(
    `Labels read exactly: ${exact} of ${RECORDED.length}; languages unknown here: ${unknown.join(' ') || 'none'}`,
  );
  expect({ exact, failed, wrong }).toEqual({ exact: 1296, failed: [], wrong: [] });
});

test('labels of the other languages are read exactly, or over midnight not at all, and never wrong', async ({
  drive,
}) => {
  const { exact, failed, wrong } = await judge(drive, WRITTEN);
  const unknown = await unknownTo(drive, OTHERS);
  const failedIn = [...new Set(failed.map(({ raw }) => raw.lang))].join(' ') || 'none';
  console.log(
    `Labels read exactly: ${exact} of ${WRITTEN.length}; languages unknown here: ${unknown.join(' ') || 'none'}`,
  );
  console.log(`Not read: ${failed.length}, in ${failedIn}`);
  expect(wrong).toEqual([]);
  expect(failed.filter(({ kind }) => kind !== 'over midnight')).toEqual([]);
});

test('without a place no label of any language is read wrong', async ({ drive }) => {
  const placeless = [...RECORDED, ...WRITTEN].map((label) => ({ ...label, raw: { ...label.raw, geometry: null } }));
  const { exact, wrong } = await judge(drive, placeless);
  console.log(`Labels read exactly without a place: ${exact} of ${placeless.length}`);
  expect(wrong).toEqual([]);
});
