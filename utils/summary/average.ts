/** A suggestion for a first goal: the time a reason has had lately. */
import type { ReasonId } from '../reasons.ts';
import { dateAt, daysOf, type Period, periodOfDates } from '../time/index.ts';
import type { Summary } from './summarise.ts';

/** How far back the suggestion looks. */
const MONTHS = 2;

const HOUR = 3_600_000;

/** The two months up to yesterday, to suggest a goal from. `now` is an instant (ms). */
export function periodLately(now: number, zone: string): Period {
  const today = dateAt(now, zone);
  return periodOfDates(today.subtract({ months: MONTHS }).toString(), today.subtract({ days: 1 }).toString(), zone);
}

/** The hours a week that a reason had in a period. */
export function averageHoursPerWeek({ period, reasons }: Summary, reason: ReasonId): number {
  return reasons[reason].past / HOUR / (daysOf(period).length / 7);
}
