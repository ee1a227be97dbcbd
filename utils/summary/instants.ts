/** The spans of time an event stands for: its own instants, or a working day on each of its days. */
import type { CalendarEvent } from '../events/index.ts';
import { dateOfDayNumber, dayNumber, dayNumberAt, type Period, startOfDay } from '../time/index.ts';

/** Half-open `[start, end)`, instants in ms. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a tagged all-day event stands for on each of its days: minutes after midnight, by the clock on the wall. */
export interface AllDayHours {
  readonly start: number;
  readonly end: number;
}

/** Whole days in a zone: their instants, and the numbers of the first and the last, both included. */
export interface Days extends Span {
  readonly zone: string;
  readonly first: number;
  readonly last: number;
}

/** The days of a period; null when it has none. */
export function daysOfPeriod({ start, end, zone }: Period): Days | null {
  if (start >= end) return null;
  return { start, end, zone, first: dayNumberAt(start, zone), last: dayNumberAt(end - 1, zone) };
}

/** The days of these numbers, both included. A date that the zone skipped is one without time. */
export function daysOfNumbers(first: number, last: number, zone: string): Days {
  const [start, end] = [first, last + 1].map((day) => startOfDay(dateOfDayNumber(day), zone)) as [number, number];
  return { start, end, zone, first, last };
}

/** An event's place in some days. */
export interface Place {
  /** Whether it begins there; else it began before. */
  readonly begins: boolean;
  /** The time a tag would give to a reason there. */
  readonly spans: readonly Span[];
}

/**
 * Finds events' places in some days; null: none. An event of no time is in the days that hold its start; one that ends
 * before it starts is of no time. An all-day event is in all days that hold one of its dates, whatever the hours are.
 */
export function placesIn(days: Days, hours: AllDayHours): (event: CalendarEvent) => Place | null {
  // An event's days are counted without Temporal, which is asked once for each of the days.
  const workingDays = new Map<number, readonly Span[]>();
  const workingDay = (day: number): readonly Span[] => {
    const known = workingDays.get(day) ?? cut(workingSpan(day, days.zone, hours), days);
    workingDays.set(day, known);
    return known;
  };

  return (event) => {
    if (!event.allDay) {
      const begins = event.start >= days.start;
      const isIn = event.start < days.end && (begins || event.end > days.start);
      return isIn ? { begins, spans: cut(event, days) } : null;
    }
    const [first, after] = [dayNumber(event.start), dayNumber(event.end)];
    if (first > days.last || after <= days.first) return null;
    const spans: Span[] = [];
    for (let day = Math.max(first, days.first); day < after && day <= days.last; day++) spans.push(...workingDay(day));
    return { begins: first >= days.first, spans };
  };
}

/** The day's working hours by the clock on the wall, kept within the day: nothing on a date that the zone skipped. */
function workingSpan(day: number, zone: string, hours: AllDayHours): Span {
  const date = dateOfDayNumber(day);
  const dayEnd = startOfDay(date.add({ days: 1 }), zone);
  const at = (minutes: number): number => {
    if (minutes >= 1440) return dayEnd;
    const plainTime = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
    return Math.min(date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds, dayEnd);
  };
  return { start: at(hours.start), end: at(hours.end) };
}

/** The part of a span that lies in these days: one span, or none. */
function cut(span: Span, days: Span): readonly Span[] {
  const [start, end] = [Math.max(span.start, days.start), Math.min(span.end, days.end)];
  return start < end ? [{ start, end }] : [];
}
