/** The shape of the database: what each store is for, what keys it, and what each of its indexes serves. */
import type { DBSchema } from 'idb';
import type { CalendarEvent, EventKey, Tag, TagReason } from '../events/index.ts';
import type { ReasonId } from '../reasons.ts';
import type { AllDayHours, Goal, Totals } from '../summary/index.ts';
import type { Stamp } from '../time/index.ts';
import type { DayRange } from './day-range.ts';

/** The database's name, in the extension's own origin. */
export const DATABASE = 'seven-reasons';

/**
 * All that is known of one occurrence, in one row, so that event, tag and what follows from them cannot part: what the
 * page showed of it, what the user said of it, and what the indexes need, derived from both by `event-row.ts`.
 */
export interface EventRow {
  readonly key: EventKey;
  /** The event as it was last seen; null for a tag whose event was never read. */
  readonly seen: Seen | null;
  /**
   * What the user said of it, and when; null where nothing ever was. A tag that was taken away stays as
   * `tag: null`, so that an older word cannot bring it back.
   */
  readonly said: ({ readonly tag: Tag | null } & Stamp) | null;
  /**
   * The name by which its calendar's own file or feed knows it, where one told of it: an event that has moved or been
   * renamed there is found again by it, whatever its key is.
   */
  readonly source?: string;
  /** Derived: where the event lies in time, see `place.ts`; null while its details are not known. */
  readonly place: Place | null;
  /** Derived: when the event begins (ms), while it is known, counts, is untagged and not declined; else null. */
  readonly untagged: number | null;
}

/** An event as it was last seen, and since when it looks so or is gone. */
export interface Seen extends Stamp {
  readonly event: CalendarEvent;
  /** In how many looks in a row it was missing from where it should be, see `seen.ts`; absent: it was there. */
  readonly missed?: number;
}

/** What is known of a calendar besides its events. All times are instants (ms), null where it never happened. */
export interface CalendarRow {
  /** As its events name it; '' is the calendar of those that do not tell. */
  readonly address: string;
  /** What its owner calls it; null where nobody told. */
  readonly name: string | null;
  /** When Google's page last showed events of it. */
  readonly pageAt: number | null;
  /** As of when a file that was imported told of it. */
  readonly fileAt: number | null;
  readonly feed: FeedRow | null;
}

/** A sentence for the user: a key of `public/_locales`, and what fills its places. */
interface FeedTrouble {
  readonly key: string;
  readonly values: readonly string[];
}

/** A calendar's secret iCal address, and how reading it went. */
export interface FeedRow {
  /** Whoever has it can read the calendar: it is kept here and nowhere else, and leaves only to where it leads. */
  readonly url: string;
  /** When it was last read, or found unchanged. */
  readonly at: number | null;
  /** Up to when its events were read: most series never end. */
  readonly until: number | null;
  /** What the server gave to ask by whether there is anything new; null where it gave none. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Why the last attempt failed; null: it did not. */
  readonly problem: FeedTrouble | null;
  /** What of the calendar could not be read when it was, one of each kind and how often; left out where all could. */
  readonly unread?: readonly (FeedTrouble & { readonly count: number })[];
  /** How many attempts have failed since it was last read. */
  readonly failures: number;
  /** Before this it is not asked again of itself. */
  readonly next: number;
}

/** The class of its length (see `place.ts`), and when it begins: ms, for an all-day event its first midnight in UTC. */
export type Place = [length: number, begins: number];

/** One goal, and when it was set. */
export interface GoalRow extends Stamp {
  readonly goal: Goal;
}

/** How the time of one day divides. Derived from the events of that day by `days.ts`, where and when DaysFact says. */
export interface DayRow extends Pick<Totals, 'begun' | 'continued'> {
  /** The day's number, from 1970-01-01. */
  readonly day: number;
  /** ms for each line. */
  readonly time: Totals['past'];
}

/** What days are derived by. */
export interface DayRules {
  readonly zone: string;
  readonly allDayHours: AllDayHours;
}

/** By which rules the days are derived, and which are yet to be. A day that is in neither holds nothing. */
export interface DaysFact {
  readonly name: 'days';
  readonly rules: DayRules;
  readonly missing: readonly DayRange[];
}

/**
 * How many changes there were that the second copy must follow, see `copy.ts`: if the copy counts more than the
 * database, the database has lost some.
 */
export interface CopyFact {
  readonly name: 'copy';
  readonly revision: number;
}

/** The database was restored from its second copy: when (ms), and how many tags that brought back. */
export interface RestoredFact {
  readonly name: 'restored';
  readonly at: number;
  readonly tags: number;
}

/**
 * The user had everything deleted in all browsers: whatever was said until then, anywhere, is gone for good. It is the
 * tombstone of all of it, as there is no room for one each.
 */
export interface ErasedFact extends Stamp {
  readonly name: 'erased';
}

/** The addresses of the calendars whose events count in nothing. What rows derive is in step with it. */
export interface UncountedFact {
  readonly name: 'uncounted';
  readonly calendars: readonly string[];
}

export type Fact = DaysFact | CopyFact | RestoredFact | ErasedFact | UncountedFact;

export interface StoreSchema extends DBSchema {
  /** One row for each occurrence that was seen or spoken of, by its key: an event that moves keeps its row. */
  events: {
    key: EventKey;
    value: EventRow;
    indexes: {
      /** The events of a span of time, long ones that began before it included, without reading the history. */
      place: Place;
      /** The events that wait for a tag, in the order of time; rows that wait for none are not in it. */
      untagged: number;
      /** The tagged ones, by reason; a row without a tag is not in it. */
      reason: TagReason;
      /** The ones of which something was said, in the order in which it was. */
      said: number;
      /** The events of one calendar, and among them those that begin then (ms, or a date). */
      calendar: [calendar: string, start: number | string];
    };
  };
  /** One row for each calendar that anything is known of, by its address. */
  calendars: { key: string; value: CalendarRow };
  /** Every version of every goal, by reason and the date it is in force from: a past period needs the old ones. */
  goals: { key: [reason: ReasonId, from: string]; value: GoalRow };
  /** One row for each day that holds events, by its number: a period's summary reads its days and not its events. */
  days: { key: number; value: DayRow };
  /** What is true of the database as a whole, by name. */
  facts: { key: Fact['name']; value: Fact };
}
