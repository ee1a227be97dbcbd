/** FeedEvent: one occurrence as a feed tells it. */
import type { Answer } from '../events/index.ts';

interface FeedEventDetails {
  /** iCalendar's UID: all occurrences of a series share it, and events of other calendars may have the same. */
  readonly uid: string;
  /**
   * Together with `uid` it names the occurrence for good: when it was to begin before anybody moved it, an instant (ms)
   * or, all-day, a date. Null for an event that does not recur.
   */
  readonly original: number | string | null;
  /** As the user wrote it, hostile text included; '' when the event has none, or is shared as busy time alone. */
  readonly title: string;
  /** What Google's ids of its occurrences have in common, as far as a UID tells; null for an event that does not recur. */
  readonly series: string | null;
  /** The user's answer; null where they were not invited. Declined events are among the events. */
  readonly answer: Answer | null;
  /**
   * The EventKeys that Google's page may give this occurrence, the likeliest first; empty where calendar or UID do not
   * tell. A hint: an event on the page with such a key is this one, but one without need not be another.
   */
  readonly keys: readonly string[];
}

/** With times: instants in milliseconds since the epoch, `start <= end`. */
export interface TimedFeedEvent extends FeedEventDetails {
  readonly allDay: false;
  readonly start: number;
  readonly end: number;
}

/** Of whole days: dates (`2026-11-23`) in no zone; `end` is the day after the last, so `start < end`. */
export interface AllDayFeedEvent extends FeedEventDetails {
  readonly allDay: true;
  readonly start: string;
  readonly end: string;
}

/** One occurrence; cancelled and deleted ones are none. */
export type FeedEvent = TimedFeedEvent | AllDayFeedEvent;
