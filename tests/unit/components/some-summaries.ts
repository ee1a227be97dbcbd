/** Summaries for tests of what is drawn: periods in which some reasons have hours. */
import { REASON_IDS, type ReasonId } from '../../../utils/reasons.ts';
import type { Share, Summary } from '../../../utils/summary/index.ts';
import { type Period, periodOfDates } from '../../../utils/time/index.ts';

export const HOUR = 3_600_000;
const NONE: Share = { past: 0, planned: 0, events: 0 };

/** Hours of a reason: past, or past and planned. */
export type Hours = Partial<Record<ReasonId, number | readonly [past: number, planned: number]>>;

/** A period in which only these reasons have time; each as one event. */
export function summaryWith(hours: Hours, period: Period = week(0)): Summary {
  const share = (id: ReasonId): Share => {
    const [past, planned] = [hours[id] ?? 0].flat() as [number, number?];
    return { past: past * HOUR, planned: (planned ?? 0) * HOUR, events: hours[id] === undefined ? 0 : 1 };
  };
  const reasons = Object.fromEntries(REASON_IDS.map((id) => [id, share(id)])) as Summary['reasons'];
  const sum = (part: keyof Share) => REASON_IDS.reduce((total, id) => total + reasons[id][part], 0);
  const networking = { past: sum('past'), planned: sum('planned'), events: sum('events') };
  const coverage = { tagged: networking.events, known: networking.events };
  return { period, reasons, notNetworking: NONE, untagged: NONE, networking, coverage };
}

/** The week of 2 November 2026 in London, or one so many weeks later. */
export function week(later: number): Period {
  const monday = Temporal.PlainDate.from('2026-11-02').add({ weeks: later });
  const period = periodOfDates(monday.toString(), monday.add({ days: 6 }).toString(), 'Europe/London');
  return { ...period, kind: 'week' };
}
