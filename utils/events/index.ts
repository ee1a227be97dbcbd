/**
 * The door of the events room: CalendarEvent, EventKey and Tag, how each is read out of a value from outside, and when
 * two looks are at one event.
 */
export { fullAddress, shortAddress } from './calendar-address.ts';
export {
  type AllDayEvent,
  type Answer,
  type CalendarEvent,
  parseAnswer,
  parseCalendarEvent,
  type TimedEvent,
} from './calendar-event.ts';
export { type EventKey, isEventKey } from './event-key.ts';
export { oneSpaced } from './one-spaced.ts';
export { pickReason, toggleAlso } from './retag.ts';
export { matchLost, nameOf } from './same-event.ts';
export { parseWholeDays, type SeenWhole, type WholeDays } from './seen-whole.ts';
export { parseTag, type Tag, type TagReason } from './tag.ts';
export { digitsOfTag, REASONS_BY_DIGIT, tagOfDigits } from './tag-digits.ts';
