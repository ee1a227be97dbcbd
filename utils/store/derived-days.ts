/** The days as they are kept: what reads them needs no more of `days.ts`, which derives them. */
import { dayNumber } from '../time/index.ts';
import type { DayRange } from './day-range.ts';
import type { Transaction } from './open.ts';
import type { DayRow, DayRules, DaysFact } from './schema.ts';

/**
 * The days that are derived: 1970 to 2099. Google Calendar shows no others to speak of, and one event that lasts for
 * ever must not fill the disk with its days. Others are summed from their events.
 */
export const DERIVED: DayRange = { first: 0, last: dayNumber('2099-12-31') };

/** Whether the days are derived by these rules. */
export function isBy(fact: DaysFact | undefined, { zone, allDayHours: { start, end } }: DayRules): fact is DaysFact {
  const rules = fact?.rules;
  return rules?.zone === zone && rules.allDayHours.start === start && rules.allDayHours.end === end;
}

/** The days of a range that hold anything, in order; missing ones are not among them. */
export async function daysIn(transaction: Transaction, { first, last }: DayRange): Promise<DayRow[]> {
  return transaction.objectStore('days').getAll(IDBKeyRange.bound(first, last));
}
