/** The events that a period's numbers rest on. */
import type { Period } from '../time/index.ts';
import { type AllDayHours, daysOfPeriod, placesIn } from './instants.ts';
import type { KnownEvent } from './known-event.ts';

/** Those of some events that count in a period, in the same order: the ones in it that were not declined. */
export function eventsIn(
  events: readonly KnownEvent[],
  period: Period,
  allDayHours: AllDayHours,
): readonly KnownEvent[] {
  const days = daysOfPeriod(period);
  if (days === null) return [];
  const placeOf = placesIn(days, allDayHours);
  return events.filter(({ event }) => event.answer !== 'declined' && placeOf(event) !== null);
}
