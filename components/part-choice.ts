/** The choice of a period that a bar leads to. */
import { dateAt, type Period } from '../utils/time/index.ts';
import type { PeriodChoice } from './overview-address.ts';

/** How a period is chosen: a whole week, month… by its first date, any other by its two dates. */
export function periodChoiceOf({ kind, start, end, zone }: Period): PeriodChoice {
  const first = dateAt(start, zone).toString();
  if (kind === 'custom' || kind === 'all') return { kind: 'custom', first, last: dateAt(end - 1, zone).toString() };
  return { kind, date: first };
}
