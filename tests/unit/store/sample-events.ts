/** Events and tags, written short. */
import type { AllDayEvent, EventKey, Tag, TagReason, TimedEvent } from '../../../utils/events/index.ts';

/** A key; any string is one. */
export const key = (name: string): EventKey => name as EventKey;

/** The instant of `2026-11-23T09:00`, in UTC. */
export const instant = (dateTime: string): number => Temporal.Instant.from(`${dateTime}Z`).epochMilliseconds;

/** A tag without further reasons. */
export const tag = (reason: TagReason): Tag => ({ reason, also: [] });

/** A timed event from `start` to `end`, both `2026-11-23T09:00` in UTC. */
export function timed(name: string, start: string, end: string, more: Partial<TimedEvent> = {}): TimedEvent {
  return { ...details(name), allDay: false, start: instant(start), end: instant(end), ...more };
}

/** An event of whole days, from the date `start` to the date before `end`. */
export function allDay(name: string, start: string, end: string, more: Partial<AllDayEvent> = {}): AllDayEvent {
  return { ...details(name), allDay: true, start, end, ...more };
}

function details(name: string): Pick<TimedEvent, 'key' | 'calendar' | 'title' | 'series' | 'answer'> {
  return { key: key(name), calendar: 'jane@example.com', title: `Title of ${name}`, series: null, answer: null };
}
