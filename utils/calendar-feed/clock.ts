/** Clock: turns the moments of a calendar into instants. */
import type { FeedCalendar } from './feed-calendar.ts';
import type { Problems } from './feed-error.ts';
import { dateOf, isDate, type Moment } from './moment.ts';
import { namedZone, type Zone } from './zone.ts';

/** When something begins: an instant (ms), or a date. */
export type Start = number | string;

export interface Clock {
  /** That of a date is its midnight where the user is. */
  readonly instantOf: (moment: Moment) => number;
  readonly startOf: (moment: Moment) => Start;
  /** Whether there is no such time: clocks are put forward over it. */
  readonly skips: (moment: Moment) => boolean;
}

/**
 * The clock of a calendar. Times without a zone are in the calendar's own or, where it tells none, in the user's;
 * so are those of a zone that nobody knows, of which `problems` is told.
 * @param zone the user's
 * @throws RangeError when that is none
 */
export function clockOf(calendar: FeedCalendar, zone: string, problems: Problems): Clock {
  const own = calendar.zone ?? namedZone(zone);
  if (own === null) throw new RangeError(`${zone} is no time zone.`);
  const zones = new Map<string, Zone>();
  const zoneNamed = (tzid: string): Zone => {
    const found = calendar.zoneOf(tzid);
    if (found === null) problems.add('problem_feed_zone', tzid, calendar.zoneName ?? zone);
    zones.set(tzid, found ?? own);
    return found ?? own;
  };
  const zoneOf = (tzid: string | null): Zone => (tzid === null ? own : (zones.get(tzid) ?? zoneNamed(tzid)));
  const find = (moment: Moment): number =>
    isDate(moment) ? own.instantOf(moment.toPlainDateTime()) : zoneOf(moment.tzid).instantOf(moment.local);
  // The same moments are asked for several times over: the start and the end of a series with each occurrence.
  const known = new Map<Moment, number>();
  const instantOf = (moment: Moment): number => {
    const instant = known.get(moment) ?? find(moment);
    known.set(moment, instant);
    return instant;
  };
  return {
    instantOf,
    startOf: (moment) => (isDate(moment) ? moment.toString() : instantOf(moment)),
    skips: (moment) => !isDate(moment) && zoneOf(moment.tzid).skips(moment.local),
  };
}

/**
 * A moment in the form of `start`, of whose series it names an occurrence: a date in one of whole days, and on the same
 * clock where it names none. A date in a series with times stays one.
 */
export function inFormOf(start: Moment, moment: Moment): Moment {
  if (isDate(start)) return dateOf(moment);
  return isDate(moment) || moment.tzid !== null ? moment : { ...moment, tzid: start.tzid };
}
