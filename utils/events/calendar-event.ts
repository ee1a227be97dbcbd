/** CalendarEvent: one occurrence in the user's calendar. */
import { isDate, isInstant } from '../time/index.ts';
import { type EventKey, isEventKey } from './event-key.ts';

/** The user's answer to an invitation, in the words of iCalendar's PARTSTAT; null where there was none to give. */
export type Answer = 'accepted' | 'declined' | 'tentative' | 'needs-action';

const ANSWERS: readonly unknown[] = ['accepted', 'declined', 'tentative', 'needs-action', null];

/** Reads an answer, or that there was none to give, out of a value from outside: undefined when it is neither. */
export function parseAnswer(value: unknown): Answer | null | undefined {
  return ANSWERS.includes(value) ? (value as Answer | null) : undefined;
}

interface EventDetails {
  readonly key: EventKey;
  /** The calendar's address (`jane@example.com`, `…@group.calendar.google.com`), or '' where it is not known. */
  readonly calendar: string;
  /** As the user wrote it, hostile text included; '' when the event has none. */
  readonly title: string;
  /** An opaque name that all occurrences of one series share; null for a single event. */
  readonly series: string | null;
  readonly answer: Answer | null;
}

/** An event with times. `start` and `end` are instants: milliseconds since the epoch, `start <= end`. */
export interface TimedEvent extends EventDetails {
  readonly allDay: false;
  readonly start: number;
  readonly end: number;
}

/** An event of whole days. `start` and `end` are dates (`2026-11-23`) in no zone; `end` is the day after the last. */
export interface AllDayEvent extends EventDetails {
  readonly allDay: true;
  readonly start: string;
  readonly end: string;
}

/** One occurrence in the user's calendar. */
export type CalendarEvent = TimedEvent | AllDayEvent;

/**
 * Reads a CalendarEvent out of a value from outside (a message, a file): null when it is not one. Takes the known
 * fields only.
 */
export function parseCalendarEvent(value: unknown): CalendarEvent | null {
  if (typeof value !== 'object' || value === null) return null;
  const { key, calendar, title, series, answer: given, allDay, start, end } = value as Record<string, unknown>;
  const answer = parseAnswer(given);
  if (!isEventKey(key) || typeof calendar !== 'string' || typeof title !== 'string') return null;
  if (!(series === null || typeof series === 'string') || answer === undefined) return null;
  const details = { key, calendar, title, series, answer };
  if (allDay === false && isInstant(start) && isInstant(end) && start <= end) {
    return { ...details, allDay, start, end };
  }
  if (allDay === true && isDate(start) && isDate(end) && start < end) return { ...details, allDay, start, end };
  return null;
}
