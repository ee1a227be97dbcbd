/** FeedCalendar: one calendar as it was read, before its events are expanded. */
import type { Answer } from '../events/index.ts';
import type { FeedProblem } from './feed-error.ts';
import type { Moment } from './moment.ts';
import type { Rule } from './rule.ts';
import type { Zone } from './zone.ts';

/** One calendar. `occurrencesOf` makes events of it. */
export interface FeedCalendar {
  /** What the user calls it; the file's name where it does not tell. */
  readonly name: string;
  /** Its address (`jane@example.com`, `…@group.calendar.google.com`), or '' where nothing tells. */
  readonly calendar: string;
  /** How many events it has; a series, with all that was changed of it, is one. */
  readonly count: number;
  /** The dates on which the first and the last of them begin, series at their first time; null where there is none. */
  readonly first: string | null;
  readonly last: string | null;
  /** It was read to its end, and nothing was left out: what is missing in it is not there. */
  readonly isComplete: boolean;
  readonly problems: readonly FeedProblem[];
  /** For `occurrencesOf`. */
  readonly entries: readonly Entry[];
  /** For `occurrencesOf`: the user's addresses, by which their answer is found where the calendar's own has given none. */
  readonly users: readonly string[];
  /** For `occurrencesOf`: the zone of a TZID that the calendar defines itself or that has a known name; null for any other. */
  readonly zoneOf: (tzid: string) => Zone | null;
  /** The zone of times that name none, and its name, where the calendar tells it. */
  readonly zone: Zone | null;
  readonly zoneName: string | null;
}

/** One VEVENT: an event, a series, or what was changed of one occurrence. */
export interface Entry {
  readonly uid: string;
  readonly title: string;
  readonly start: Moment;
  readonly end: Moment | null;
  /** Used where there is no end. */
  readonly duration: Temporal.Duration | null;
  readonly rules: readonly Rule[];
  /** Further starts, and their ends where they have their own. */
  readonly added: readonly Added[];
  readonly excluded: readonly Moment[];
  /** EXRULE: what these give is excluded. RFC 5545 no longer has it, but Google Calendar keeps it. */
  readonly excludedRules: readonly Rule[];
  /** Which occurrence this changes; null in an event or a series itself. */
  readonly changes: Moment | null;
  /** It changes all later ones too. */
  readonly changesLater: boolean;
  readonly cancelled: boolean;
  /** The answers to an invitation among which the user's is, by the addresses of who gave them (see `plainAddress`). */
  readonly answers: ReadonlyMap<string, Answer>;
  /** SEQUENCE: of two versions of an event, the higher is the newer. */
  readonly sequence: number;
  /** LAST-MODIFIED, an instant (ms). */
  readonly lastModified: number | null;
  /** DTSTAMP, an instant (ms): tells versions apart where nothing else does. */
  readonly stamped: number | null;
}

/** A start given by RDATE. */
export interface Added {
  readonly start: Moment;
  readonly end: Moment | Temporal.Duration | null;
}
