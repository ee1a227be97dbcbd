/** Summary: how a period's time divides across the reasons. */
import { LENSES, type Lens, NOT_NETWORKING, REASON_IDS, REASONS, type ReasonId } from '../reasons.ts';
import type { Period } from '../time/index.ts';
import { type AllDayHours, daysOfPeriod } from './instants.ts';
import type { KnownEvent } from './known-event.ts';
import { percentShares } from './percent-shares.ts';
import { LINES, NO_TOTALS, type Totals, totalsOf } from './totals.ts';

/** What one part of a period's events takes. */
export interface Share {
  /** ms before now */
  readonly past: number;
  /** ms still to come */
  readonly planned: number;
  /** How many events, past and to come; events of no time as well. */
  readonly events: number;
}

/** How a period's time divides. Every millisecond is in one share at most. */
export interface Summary {
  readonly period: Period;
  readonly reasons: Readonly<Record<ReasonId, Share>>;
  readonly notNetworking: Share;
  /**
   * Events of which nothing is said. An all-day one takes no time, as nobody knows whether its day was worked, but it
   * is one of them: it waits for an answer like the others, and a chart without a conference should not look complete.
   */
  readonly untagged: Share;
  /** Time with one of the seven reasons: the denominator of every network share. */
  readonly networking: Share;
  /** Of the events that count, which are those not declined: how many carry a tag. */
  readonly coverage: { readonly tagged: number; readonly known: number };
}

/** Divides the time of a period by the rules of the numbers. `now` is an instant (ms): past and planned part there. */
export function summarise(input: {
  readonly events: readonly KnownEvent[];
  readonly period: Period;
  readonly now: number;
  readonly allDayHours: AllDayHours;
}): Summary {
  const { events, period, now, allDayHours } = input;
  const days = daysOfPeriod(period);
  return summaryOfTotals(period, days === null ? NO_TOTALS : totalsOf(events, days, now, allDayHours));
}

/** The summary of a period out of the totals of its days. */
export function summaryOfTotals(period: Period, { past, planned, begun, continued }: Totals): Summary {
  const share = (name: (typeof LINES)[number]): Share => {
    const line = LINES.indexOf(name);
    const events = (begun[line] ?? 0) + (continued[line] ?? 0);
    return { past: past[line] ?? 0, planned: planned[line] ?? 0, events };
  };
  const reasons = Object.fromEntries(REASON_IDS.map((id) => [id, share(id)])) as Record<ReasonId, Share>;
  const networking = sumOf(Object.values(reasons));
  const [notNetworking, untagged] = [share(NOT_NETWORKING), share('untagged')];
  const tagged = networking.events + notNetworking.events;
  const coverage = { tagged, known: tagged + untagged.events };
  return { period, reasons, notNetworking, untagged, networking, coverage };
}

/** What each lens takes: its reasons together. */
export function lensShares(summary: Summary): Readonly<Record<Lens, Share>> {
  const sharesOf = (lens: Lens) =>
    REASONS.filter((reason) => reason.lens === lens).map(({ id }) => summary.reasons[id]);
  return Object.fromEntries(LENSES.map((lens) => [lens, sumOf(sharesOf(lens))])) as Record<Lens, Share>;
}

/** The whole percents that the reasons have of their time together, in order; of other times, where `time` says which. */
export function reasonPercents({ reasons }: Summary, time: (share: Share) => number = timeOf): readonly number[] {
  return percentShares(REASON_IDS.map((id) => time(reasons[id])));
}

/** What it takes in all, planned time included. */
export function timeOf({ past, planned }: Share): number {
  return past + planned;
}

function sumOf(shares: readonly Share[]): Share {
  return shares.reduce(
    (sum, { past, planned, events }) => ({
      past: sum.past + past,
      planned: sum.planned + planned,
      events: sum.events + events,
    }),
    { past: 0, planned: 0, events: 0 },
  );
}
