/** Totals: what some days add to a summary, kept so that the totals of days that follow one another can be added up. */
import { NOT_NETWORKING, REASON_IDS } from '../reasons.ts';
import { divide } from './divide.ts';
import { type AllDayHours, type Days, placesIn, type Span } from './instants.ts';
import type { KnownEvent } from './known-event.ts';

/** The lines that time is divided between; the last one, untagged, gets what no tagged event claims. */
export const LINES = [...REASON_IDS, NOT_NETWORKING, 'untagged'] as const;

/**
 * What some days hold, a number for each line. Times can be added up, as a division of time may be cut anywhere; counts
 * of events cannot, as one event can be in several days: so those that began before the days are counted apart.
 */
export interface Totals {
  /** ms before now */
  readonly past: readonly number[];
  /** ms still to come */
  readonly planned: readonly number[];
  /** How many events begin in these days. */
  readonly begun: readonly number[];
  /** How many events are in these days that began before them. */
  readonly continued: readonly number[];
}

/** The totals of days that hold nothing. */
export const NO_TOTALS: Totals = { past: zeros(), planned: zeros(), begun: zeros(), continued: zeros() };

/** Divides the time of some days by the rules of the numbers. `now` is an instant (ms). */
export function totalsOf(events: readonly KnownEvent[], days: Days, now: number, hours: AllDayHours): Totals {
  const placeOf = placesIn(days, hours);
  const claims: Span[][] = LINES.map(() => []);
  const [begun, continued] = [zeros(), zeros()];
  for (const { event, tag } of events) {
    if (event.answer === 'declined') continue;
    const place = placeOf(event);
    if (place === null) continue;
    const line = LINES.indexOf(tag === null ? 'untagged' : tag.reason);
    const counts = place.begins ? begun : continued;
    counts[line] = (counts[line] ?? 0) + 1;
    if (tag === null && event.allDay) continue;
    for (const span of place.spans) claims[line]?.push(span);
  }
  return { ...divide(claims, now), begun, continued };
}

/** The totals of days that follow one another, from those of their parts: the first part in time, then all others. */
export function sumOfTotals(first: Totals, others: Iterable<Totals>): Totals {
  const [past, planned, begun] = [[...first.past], [...first.planned], [...first.begun]];
  for (const part of others) {
    for (let line = 0; line < LINES.length; line++) {
      past[line] = (past[line] ?? 0) + (part.past[line] ?? 0);
      planned[line] = (planned[line] ?? 0) + (part.planned[line] ?? 0);
      begun[line] = (begun[line] ?? 0) + (part.begun[line] ?? 0);
    }
  }
  return { past, planned, begun, continued: first.continued };
}

function zeros(): number[] {
  return LINES.map(() => 0);
}
