/** Matches one event that was seen twice, under two keys: Google gives occurrences new ids, and the old ones vanish. */
import type { CalendarEvent } from './calendar-event.ts';
import type { EventKey } from './event-key.ts';
import { oneSpaced } from './one-spaced.ts';

/**
 * For each lost event the key of the one that it is now: the only one that is there with its calendar, title and start.
 * A lost one whose calendar is not known ('') is in any. Where several are there, or several were lost, none is it.
 */
export function matchLost(
  lost: readonly CalendarEvent[],
  there: readonly CalendarEvent[],
): ReadonlyMap<EventKey, EventKey> {
  const places = Map.groupBy(there, nameOf);
  const pairs = lost.flatMap((event) => {
    const candidates = (places.get(nameOf(event)) ?? []).filter(
      ({ key, calendar }) => key !== event.key && (event.calendar === '' || event.calendar === calendar),
    );
    const [only] = candidates;
    return only && candidates.length === 1 ? [{ from: event.key, to: only.key }] : [];
  });
  const claims = Map.groupBy(pairs, ({ to }) => to);
  return new Map(pairs.flatMap(({ from, to }) => (claims.get(to)?.length === 1 ? [[from, to] as const] : [])));
}

/** What two looks at one event have in common, whatever its key: a page shows a title's white space as single spaces. */
export function nameOf({ title, start }: CalendarEvent): string {
  return JSON.stringify([oneSpaced(title), start]);
}
