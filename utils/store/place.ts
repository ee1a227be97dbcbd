/**
 * Where events lie in time, so that a span's events are found without reading the history. An index by start alone
 * misses a long event that began before the span; so events are put into classes by length, and in each class only the
 * starts within one such length before the span need reading. There are few long events, so little is read in vain.
 */
import type { CalendarEvent } from '../events/index.ts';
import type { Place } from './schema.ts';

const DAY = 86_400_000;

/** The longest event of each class, in ms. Stored places depend on these: to change them is a step of `upgrade.ts`. */
export const LENGTHS: readonly number[] = [DAY, 4 * DAY, 32 * DAY, 512 * DAY, Number.POSITIVE_INFINITY];

/** The classes of those that count in nothing, whatever their length: no span is looked for in them. */
const CLASSES = { gone: -1, uncounted: -2 };

/** Whether an event counts, is gone, or is of a calendar that the user does not count. */
export type Standing = 'counts' | keyof typeof CLASSES;

/** The event's place in the index. */
export function placeOf(event: CalendarEvent, standing: Standing): Place {
  const { begins, ends } = extentOf(event);
  const length = () => LENGTHS.findIndex((longest) => ends - begins <= longest);
  return [standing === 'counts' ? length() : CLASSES[standing], begins];
}

/** The ranges of places of the events that begin from `first` to `last` (ms) and are not gone. */
export function placesBegun(first: number, last: number): readonly IDBKeyRange[] {
  const classes = [...LENGTHS.keys(), CLASSES.uncounted];
  return classes.map((length) => IDBKeyRange.bound([length, first], [length, last]));
}

/** The range of places of those that are gone. */
export function placesGone(first: number, last: number): IDBKeyRange {
  return IDBKeyRange.bound([CLASSES.gone, first], [CLASSES.gone, last]);
}

/** The ranges of places in which every event that overlaps the span is found, and few others. Instants in ms. */
export function placesAround(start: number, end: number): readonly IDBKeyRange[] {
  return LENGTHS.map((longest, length) => IDBKeyRange.bound([length, start - DAY - longest], [length, end + DAY]));
}

/**
 * Says whether an event overlaps [start, end), instants in ms. An event without length overlaps where it begins. The
 * days of an all-day event begin at another instant in every zone, so it is given a day more on either side.
 */
export function overlaps(event: CalendarEvent, start: number, end: number): boolean {
  const { begins, ends } = extentOf(event);
  const margin = event.allDay ? DAY : 0;
  return begins - margin < end && (ends + margin > start || begins >= start);
}

/** When an event begins and ends (ms): for one of whole days, at midnights in UTC. */
export function extentOf(event: CalendarEvent): { begins: number; ends: number } {
  return event.allDay
    ? { begins: midnight(event.start), ends: midnight(event.end) }
    : { begins: event.start, ends: event.end };
}

function midnight(date: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
}
