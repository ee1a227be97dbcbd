/** Leads from the popup to the options' summary, which lists events. */

import { periodChoiceOf } from '../../components/part-choice.ts';
import { writeAddress } from '../../components/write-address.ts';
import type { ReasonId } from '../../utils/reasons.ts';
import type { Period } from '../../utils/time/index.ts';

/** The address at which the events of a reason in a period are listed. */
export function eventsOf(reason: ReasonId, period: Period): string {
  const choice = period.kind === 'all' ? ({ kind: 'all' } as const) : periodChoiceOf(period);
  return `/options.html${writeAddress({ period: choice, step: null, measure: 'hours', reason })}`;
}
