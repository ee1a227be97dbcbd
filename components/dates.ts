/** Writes periods, days and times of events in the user's language. */
import type { CalendarEvent } from '../utils/events/index.ts';
import type { Period } from '../utils/time/index.ts';
import type { Place } from './place.ts';

/** The form in which a period of each kind is named; the rest is left to the language. */
const FORMS = {
  month: { month: 'long', year: 'numeric' },
  quarter: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
  other: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Names a period by its dates: "23 – 29 Nov 2026", "November 2026", "Oct – Dec 2026", "2026". */
export function writePeriod(period: Period, locale: string): string {
  const form = period.kind in FORMS ? FORMS[period.kind as keyof typeof FORMS] : FORMS.other;
  const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: period.zone });
  return format.formatRange(period.start, period.end - 1);
}

/** Names a period's last day: "Sunday" of a week, "30 November" of what is longer; in brief "Sun", "30 Nov". */
export function writeLastDay({ kind, end, zone }: Period, length: 'full' | 'brief', locale: string): string {
  const style = length === 'full' ? 'long' : 'short';
  const form: Intl.DateTimeFormatOptions = kind === 'week' ? { weekday: style } : { day: 'numeric', month: style };
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: zone }).format(end - 1);
}

/** Says when an event is: "Mon, 23 Nov, 18:00", without the time where it is of whole days. */
export function writeEventStart(event: CalendarEvent, { locale, zone }: Place): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  if (event.allDay) {
    return new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }).format(Date.parse(event.start));
  }
  const format = new Intl.DateTimeFormat(locale, { ...day, hour: 'numeric', minute: '2-digit', timeZone: zone });
  return format.format(event.start);
}

/** Says on which day an event begins, whichever year that is in: "Mon, 23 Nov 2026". */
export function writeEventDay(event: CalendarEvent, { locale, zone }: Place): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  return event.allDay
    ? new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }).format(Date.parse(event.start))
    : new Intl.DateTimeFormat(locale, { ...day, timeZone: zone }).format(event.start);
}

/** Says from when to when an event lasts: "18:00 – 20:30", and on which days where these are several. */
export function writeEventTimes(event: CalendarEvent, { locale, zone }: Place): string {
  if (event.allDay) return '';
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone });
  return format.formatRange(event.start, event.end);
}

/** Writes a date (`2026-11-23`) in full: "23 November 2026". */
export function writeDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
}

/** Writes two dates, both included: "1 – 22 September 2026". */
export function writeDates(first: string, last: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(Date.parse(first), Date.parse(last));
}

/** Names the weekdays in full, Monday first: element 0 is ISO weekday 1. */
export function weekdayNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const monday = Date.UTC(2024, 0, 1);
  return Array.from({ length: 7 }, (_, day) => format.format(monday + day * 86_400_000));
}

/** Units of time, and how long (ms) each is. */
const UNITS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Says how long before or after `now` an instant is (both ms): "20 minutes ago", "yesterday", "in 2 hours". */
export function writeRelative(instant: number, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const unit = UNITS.find(([, length]) => Math.abs(instant - now) >= length);
  return unit ? format.format(Math.trunc((instant - now) / unit[1]), unit[0]) : format.format(0, 'second');
}
