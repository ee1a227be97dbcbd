/** The recorded labels with what a reader should find in them. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { LabelReading, RawLabel } from '../../../utils/calendar-page/label.ts';

interface Recorded {
  readonly lang: string;
  readonly clock: '12h' | '24h';
  readonly columnDate: string;
  readonly label: string;
  readonly timeText: string;
  readonly title: string;
  readonly continuesFromDayBefore: boolean;
  readonly continuesToDayAfter: boolean;
  readonly startHour: number;
  readonly endHour: number;
}

export interface RecordedLabel {
  readonly recorded: Recorded;
  readonly raw: RawLabel & { readonly title: string };
  readonly start: string;
  readonly end: string;
}

/** Of the two events over midnight the file has only the part of one day; these are their other ends. */
const [BEGAN, ENDED] = ['22:15', '06:30'];

export const RECORDED: readonly RecordedLabel[] = readFileSync(
  new URL('../../fixtures/event-labels.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => withAnswer(JSON.parse(line)));

function withAnswer(recorded: Recorded): RecordedLabel {
  const { label, title, timeText, lang, columnDate, startHour, endHour } = recorded;
  const geometry = { start: startHour * 60, end: endHour * 60 };
  return {
    recorded,
    raw: { label, title, timeText, lang, date: columnDate, geometry },
    start: recorded.continuesFromDayBefore
      ? `${dayAfter(columnDate, -1)}T${BEGAN}`
      : `${columnDate}T${time(startHour)}`,
    end: recorded.continuesToDayAfter ? `${dayAfter(columnDate, 1)}T${ENDED}` : `${columnDate}T${time(endHour)}`,
  };
}

export function dayAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

export function time(hours: number): string {
  return Temporal.PlainTime.from({ hour: Math.trunc(hours), minute: Math.round((hours % 1) * 60) })
    .toString()
    .slice(0, 5);
}

export const LANGUAGES = [...new Set(RECORDED.map(({ recorded }) => recorded.lang))];

export function isExact(reading: LabelReading, { start, end, raw }: RecordedLabel): boolean {
  return reading.kind === 'event' && reading.start === start && reading.end === end && reading.title === raw.title;
}

/** How many are read exactly, and the labels that are not. */
export function count(
  read: (label: RecordedLabel) => LabelReading,
  labels = RECORDED,
): { exact: number; others: string[] } {
  const others = labels.filter((label) => !isExact(read(label), label));
  return { exact: labels.length - others.length, others: others.map(({ raw }) => `${raw.lang}: ${raw.label}`) };
}

/** Never a wrong event: the exact one or a failure. */
export function expectExactOrFailure(reading: LabelReading, { start, end, raw }: RecordedLabel): void {
  if (reading.kind === 'failure') return;
  expect({ label: raw.label, reading }).toMatchObject({ reading: { kind: 'event', allDay: false, start, end } });
}
