/** The summary of a period: of its days where those are derived, of its events where they are not. */
import {
  daysOfNumbers,
  daysOfPeriod,
  NO_TOTALS,
  type Summary,
  summaryOfTotals,
  sumOfTotals,
  type Totals,
  totalsOf,
} from '../summary/index.ts';
import { dayNumberAt, type Period } from '../time/index.ts';
import { type DayRange, within, without } from './day-range.ts';
import { DERIVED, daysIn, isBy } from './derived-days.ts';
import { factOf } from './facts.ts';
import { read, type Transaction } from './open.ts';
import { known, rowsBetween } from './rows-between.ts';
import type { DayRow, DayRules } from './schema.ts';

/**
 * What `summarise` says of a period and all events, to the millisecond, at the cost of the period's days. The day of
 * `now` (ms) is divided anew, since past and planned part there. While days are missing, or derived by other rules, it
 * costs the events of those days.
 */
export async function summaryOf(input: {
  readonly period: Period;
  readonly now: number;
  readonly allDayHours: DayRules['allDayHours'];
}): Promise<Summary> {
  const { period, now, allDayHours } = input;
  const days = daysOfPeriod(period);
  if (days === null) return summaryOfTotals(period, NO_TOTALS);
  const rules = { zone: period.zone, allDayHours };
  const today = dayNumberAt(now, period.zone);
  const transaction = await read();
  const live = within([...(await underivedDays(transaction, rules)), { first: today, last: today }], days);
  const [ofEvents, ofDays] = await Promise.all([
    Promise.all(live.map((range) => partOfEvents(transaction, range, now, rules))),
    Promise.all(without([days], live).map((range) => daysIn(transaction, range))),
  ]);
  const parts = [...ofEvents, ...ofDays.flat().map((row) => partOfDay(row, today))];
  const isFirst = (part: Part): boolean => part.first === days.first;
  const first = parts.find(isFirst)?.totals ?? NO_TOTALS;
  const others = parts.filter((part) => !isFirst(part)).map(({ totals }) => totals);
  return summaryOfTotals(period, sumOfTotals(first, others));
}

/** The totals of some days, and the first of these. */
interface Part {
  readonly first: number;
  readonly totals: Totals;
}

async function underivedDays(transaction: Transaction, rules: DayRules): Promise<readonly DayRange[]> {
  const fact = await factOf(transaction, 'days');
  const always = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
  return isBy(fact, rules) ? [...fact.missing, ...without([always], [DERIVED])] : [always];
}

async function partOfEvents(
  transaction: Transaction,
  { first, last }: DayRange,
  now: number,
  { zone, allDayHours }: DayRules,
): Promise<Part> {
  const days = daysOfNumbers(first, last, zone);
  const events = (await rowsBetween(transaction, days.start, days.end)).flatMap(known);
  return { first, totals: totalsOf(events, days, now, allDayHours) };
}

function partOfDay({ day, time, begun, continued }: DayRow, today: number): Part {
  const times = day < today ? { past: time, planned: NO_TOTALS.planned } : { past: NO_TOTALS.past, planned: time };
  return { first: day, totals: { ...times, begun, continued } };
}
