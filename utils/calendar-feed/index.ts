/**
 * The door of the feed room: reads iCalendar, out of Google's export or from a calendar's secret address, and expands it
 * into the events of a window of time. The only room that knows iCalendar. It works in slices of a few milliseconds, so
 * that it may run in a page or in the background; import it where it is needed (`await import`), as it brings `ical.js`.
 */
export { checkAddress, type FeedAddress } from './address.ts';
export type { FeedCalendar } from './feed-calendar.ts';
export { FeedError, type FeedProblem, type FeedProblemKey } from './feed-error.ts';
export type { FeedEvent } from './feed-event.ts';
export { type FeedAnswer, fetchFeed, type Validators } from './fetch-feed.ts';
export { type Occurrences, occurrencesOf, type Window } from './occurrences.ts';
export { readCalendar } from './read-calendar.ts';
export { type CalendarFile, readCalendarFile } from './read-file.ts';
