/** The rows of the table of events: found, filtered and put in order, fast enough for a hundred thousand of them. */
import type { CalendarEvent, Tag, TagReason } from '../utils/events/index.ts';
import { NOT_NETWORKING, REASON_IDS } from '../utils/reasons.ts';
import type { KnownEvent } from '../utils/summary/index.ts';
import { startOfDay } from '../utils/time/index.ts';

/** Stands for any of the seven reasons. */
export const ANY_REASON = 'networking';
/** Stands for no answer yet. */
export const UNTAGGED = 'untagged';

/** Whose events are shown: those of one reason, of any of the seven, of none of them, or those without an answer. */
export type ReasonFilter = TagReason | typeof ANY_REASON | typeof UNTAGGED;

/** Which events are shown; null: no matter. */
export interface EventFilter {
  /** Words, all of which the title has to hold, in any order and case, with accents or without. */
  readonly text: string;
  readonly reason: ReasonFilter | null;
  readonly time: 'past' | 'planned' | null;
  readonly calendar: string | null;
}

/** The columns that rows can be put in order by. */
export const COLUMNS = ['start', 'title', 'reason', 'length', 'calendar'] as const;
/** One of them. */
export type Column = (typeof COLUMNS)[number];

/** The column by which rows are in order, and which end of it comes first. */
export interface EventOrder {
  readonly by: Column;
  readonly descending: boolean;
}

/** An event with what is asked of it again and again: its instants (ms), and its title as it is searched for. */
export interface EventRow {
  readonly event: CalendarEvent;
  readonly tag: Tag | null;
  readonly start: number;
  readonly end: number;
  readonly searched: string;
  /** What its calendar is called. */
  readonly calendar: string;
}

/**
 * Prepares events for the table. All-day ones begin and end at midnights of `zone`; `calendarName` tells what the
 * calendar at an address is called: left out, it is called by that address.
 */
export function rowsOf(
  events: readonly KnownEvent[],
  zone: string,
  calendarName = (address: string): string => address,
): readonly EventRow[] {
  const midnights = new Map<string, number>();
  const midnight = (date: string): number => {
    const known = midnights.get(date) ?? startOfDay(Temporal.PlainDate.from(date), zone);
    midnights.set(date, known);
    return known;
  };
  return events.map(({ event, tag }) => {
    const span = event.allDay ? { start: midnight(event.start), end: midnight(event.end) } : event;
    return {
      event,
      tag,
      start: span.start,
      end: span.end,
      searched: searchForm(event.title),
      calendar: calendarName(event.calendar),
    };
  });
}

/** The rows in order; those that are alike stay as they were. */
export function ordered(
  rows: readonly EventRow[],
  { by, descending }: EventOrder,
  locale: string,
): readonly EventRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const compareRows: Record<Column, (one: EventRow, other: EventRow) => number> = {
    start: (one, other) => one.start - other.start,
    title: (one, other) => compare(one.event.title, other.event.title),
    reason: (one, other) => placeOf(one) - placeOf(other),
    length: (one, other) => one.end - one.start - (other.end - other.start),
    calendar: (one, other) => compare(one.calendar, other.calendar),
  };
  const [way, compareBy] = [descending ? -1 : 1, compareRows[by]];
  return rows.toSorted((one, other) => way * compareBy(one, other));
}

/** The rows that a filter lets through, in the same order. An event that is running at `now` (ms) is past and planned. */
export function filtered(rows: readonly EventRow[], filter: EventFilter, now: number): readonly EventRow[] {
  const words = searchForm(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const { reason, time, calendar } = filter;
  return rows.filter(
    (row) =>
      (reason === null || isOf(row.tag, reason)) &&
      (time === null || (time === 'past' ? row.start <= now : row.end > now)) &&
      (calendar === null || row.event.calendar === calendar) &&
      words.every((word) => row.searched.includes(word)),
  );
}

/** The calendars that rows are of, each with its address, in the order of what they are called. */
export function calendarsOf(
  rows: readonly EventRow[],
  locale: string,
): readonly { readonly address: string; readonly name: string }[] {
  const names = new Map(rows.map(({ event, calendar }) => [event.calendar, calendar]));
  const { compare } = new Intl.Collator(locale);
  return [...names]
    .map(([address, name]) => ({ address, name }))
    .toSorted((one, other) => compare(one.name, other.name));
}

function isOf(tag: Tag | null, reason: ReasonFilter): boolean {
  if (tag === null) return reason === UNTAGGED;
  return reason === ANY_REASON ? tag.reason !== NOT_NETWORKING : tag.reason === reason;
}

/** The seven in their order, then not networking, then untagged. */
function placeOf({ tag }: EventRow): number {
  if (tag === null) return REASON_IDS.length + 1;
  return tag.reason === NOT_NETWORKING ? REASON_IDS.length : REASON_IDS.indexOf(tag.reason);
}

function searchForm(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
