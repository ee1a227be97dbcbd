/** The headings of views and days: what a screen reader hears first, and the window's title (page-facts 1.1, 2.1). */
import { language, today } from './calendar.ts';
import { count, fill, writeDate, writeDays } from './writing.ts';

/** `Week of November 22, 2026`, the one day, or from when till when. */
export function viewTitle(days: readonly Temporal.PlainDate[]): string {
  const first = days[0] as Temporal.PlainDate;
  if (days.length === 1) return withToday(writeDate(first, 'weekdayFull', language), first);
  if (days.length !== 7) return writeDays(first, days.at(-1) ?? first, language);
  return fill(language.weekOf, { date: writeDate(first, 'full', language) });
}

/** `5 events`. */
export function eventCount(events: number): string {
  return count(language.counts.events, events, language);
}

/** `2 events, Monday, November 23, today`; without a count, the day alone. */
export function dayHeading(events: number | null, day: Temporal.PlainDate): string {
  const date = withToday(writeDate(day, 'weekday', language), day);
  return events === null ? date : `${eventCount(events)}, ${date}`;
}

/** `1 all day event, Tuesday, November 24`. */
export function allDayCount(events: number, day: Temporal.PlainDate): string {
  return `${count(language.counts.allDayEvents, events, language)}, ${dayHeading(null, day)}`;
}

function withToday(text: string, day: Temporal.PlainDate): string {
  return day.equals(today()) ? `${text}, ${language.today}` : text;
}
