/** KnownEvent: an event and what the user said of it. */
import type { CalendarEvent, Tag } from '../events/index.ts';

/** An event that is not gone from the calendar, and its tag; null: untagged. */
export interface KnownEvent {
  readonly event: CalendarEvent;
  readonly tag: Tag | null;
}
