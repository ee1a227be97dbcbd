/** Makes the CalendarEvent of what an id, a title, an answer and a time tell. */
import { type Answer, type CalendarEvent, oneSpaced } from '../events/index.ts';
import type { EventId } from './event-id.ts';
import { instantsOf } from './instants.ts';
import type { When } from './label.ts';

/** What the page shows of an event besides its id; its times are of the page's zone. */
export interface ShownEvent extends When {
  readonly title: string;
  readonly answer: Answer | null;
}

/** The event that has this id and is shown so in a page whose zone is `zone`. */
export function eventOf(id: EventId, shown: ShownEvent, zone: string): CalendarEvent {
  const { key, calendar, series } = id;
  const details = { key, calendar, title: oneSpaced(shown.title), series, answer: shown.answer };
  return shown.allDay
    ? { ...details, allDay: true, start: shown.start, end: shown.end }
    : { ...details, allDay: false, ...instantsOf(shown, zone, id.originalStart) };
}
