/**
 * The address of the summary room: what is looked at there, as the page's hash. After `#summary?`, each at its default
 * where it is missing or makes no sense:
 *
 * - `period`: `week`, `month`, `quarter` or `year`, the one that is now or, as in `week:2026-11-23`, the one that holds
 *   that date; `last-12-weeks` (the default); `last-12-months`; `all`; or two dates, both included, as an interval of
 *   ISO 8601: `2026-11-02/2026-11-20`.
 * - `step`: `day`, `week`, `month` or `year`: what one bar stands for. By default whatever gives a few dozen bars.
 * - `measure`: `hours` (the default) or `shares`.
 * - `reason`: whose events the table shows: the id of a reason, `networking` for all seven, `not-networking` or
 *   `untagged`. By default all events.
 */
import { NOT_NETWORKING, REASON_IDS } from '../utils/reasons.ts';
import {
  type CalendarPeriodKind,
  type CalendarRules,
  countOfParts,
  isDate,
  lastPeriods,
  type PartKind,
  type Period,
  periodAround,
  periodOfDates,
  startOfDay,
} from '../utils/time/index.ts';
import { ANY_REASON, type ReasonFilter, UNTAGGED } from './event-rows.ts';

const CALENDAR_KINDS = ['week', 'month', 'quarter', 'year'] as const satisfies readonly CalendarPeriodKind[];
export const PART_KINDS = ['day', 'week', 'month', 'year'] as const satisfies readonly PartKind[];
export const MEASURES = ['hours', 'shares'] as const;
const REASON_FILTERS: readonly ReasonFilter[] = [...REASON_IDS, ANY_REASON, NOT_NETWORKING, UNTAGGED];

/** No calendar reaches further, and what does is a mistake that cannot be drawn. */
export const FIRST_DATE = '1900-01-01';
export const LAST_DATE = '2199-12-31';

/** Which period is looked at. */
export type PeriodChoice =
  | { readonly kind: 'last-12-weeks' | 'last-12-months' | 'all' }
  /** The one that holds a date; null: today's. */
  | { readonly kind: CalendarPeriodKind; readonly date: string | null }
  | { readonly kind: 'custom'; readonly first: string; readonly last: string };

export type Measure = (typeof MEASURES)[number];

/** What the address says. */
export interface OverviewAddress {
  readonly period: PeriodChoice;
  /** null: whatever gives a few dozen bars. */
  readonly step: PartKind | null;
  readonly measure: Measure;
  /** null: all events. */
  readonly reason: ReasonFilter | null;
}

/** Reads the page's hash; every part that makes no sense is at its default. */
export function readAddress(hash: string): OverviewAddress {
  const fields = new URLSearchParams(hash.split('?')[1] ?? '');
  return {
    period: readPeriod(fields.get('period') ?? ''),
    step: PART_KINDS.find((kind) => kind === fields.get('step')) ?? null,
    measure: MEASURES.find((measure) => measure === fields.get('measure')) ?? 'hours',
    reason: REASON_FILTERS.find((reason) => reason === fields.get('reason')) ?? null,
  };
}

/** The period that is chosen, as of `now` (ms); null where it is all there is. */
export function chosenPeriod(choice: PeriodChoice, now: number, rules: CalendarRules): Period | null {
  switch (choice.kind) {
    case 'all':
      return null;
    case 'last-12-weeks':
      return lastPeriods('week', 12, now, rules);
    case 'last-12-months':
      return lastPeriods('month', 12, now, rules);
    case 'custom':
      return periodOfDates(choice.first, choice.last, rules.zone);
    default:
      return periodAround(choice.kind, choice.date === null ? now : startOf(choice.date, rules), rules);
  }
}

/** More bars than this cannot be told apart; about so many make a good picture. */
const MOST_BARS = 260;
const GOOD_BARS = 31;

/** What a bar can stand for, so that a period has no more of them than can be seen. */
export function stepsFor(period: Period): readonly PartKind[] {
  const kinds = PART_KINDS.filter((kind) => countOfParts(period, kind) <= MOST_BARS);
  return kinds.length > 0 ? kinds : ['year'];
}

/** What a bar stands for: what was chosen where that can be seen, else the finest that makes a good picture. */
export function stepFor(period: Period, chosen: PartKind | null): PartKind {
  const steps = stepsFor(period);
  if (chosen !== null && steps.includes(chosen)) return chosen;
  return steps.find((kind) => countOfParts(period, kind) <= GOOD_BARS) ?? 'year';
}

function readPeriod(text: string): PeriodChoice {
  const [kind = '', date] = text.split(':');
  const calendar = CALENDAR_KINDS.find((each) => each === kind);
  if (calendar) return { kind: calendar, date: isKnownDate(date) ? date : null };
  const [first, last] = text.split('/');
  if (isKnownDate(first) && isKnownDate(last) && first <= last) return { kind: 'custom', first, last };
  return { kind: text === 'all' || text === 'last-12-months' ? text : 'last-12-weeks' };
}

function isKnownDate(date: string | undefined): date is string {
  return isDate(date) && date >= FIRST_DATE && date <= LAST_DATE;
}

function startOf(date: string, { zone }: CalendarRules): number {
  return startOfDay(Temporal.PlainDate.from(date), zone);
}
