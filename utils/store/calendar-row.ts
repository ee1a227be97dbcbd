/** Makes the row of a calendar. */
import type { CalendarRow } from './schema.ts';

/** A calendar of which nobody has told anything yet. */
export function newCalendar(address: string): CalendarRow {
  return { address, name: null, pageAt: null, fileAt: null, feed: null };
}

/** The same calendar with its secret address, of which nothing was read yet. */
export function withUnreadFeed(calendar: CalendarRow, url: string): CalendarRow {
  const feed = { url, at: null, until: null, etag: null, lastModified: null, problem: null, failures: 0, next: 0 };
  return { ...calendar, feed };
}
