/** The events that the page knows, kept in its memory only: a reload starts afresh. */
import {
  CALENDARS,
  completeEvent,
  consultantsMonth,
  type GivenEvent,
  manyEvents,
  type PracticeCalendarInfo,
  type PracticeEvent,
} from '../events.ts';
import { wallMinutes } from './dates.ts';
import { givenEvents } from './element.ts';
import { readOptions } from './options.ts';
import { accountOf } from './route.ts';
import type { LabelledEvent } from './writing.ts';

/** An event as it is drawn: times by the wall clock of the page's zone. */
export interface Entry extends LabelledEvent {
  /** `data-eventid`. */
  readonly eid: string;
  /** Start and end by `wallMinutes`. */
  readonly from: number;
  readonly to: number;
  readonly event: PracticeEvent;
  readonly color: string;
  readonly editable: boolean;
}

export const options = readOptions(location.search);
export const { language, clock } = options;

/** The signed-in accounts: `/u/0` and `/u/1`. Another domain than gmail.com is written out in ids. */
const ACCOUNTS = [
  { email: 'demo.user@gmail.com', id: 'demo.user@m', name: 'Nora Lindqvist' },
  { email: 'nora@lindqvist.example', id: 'nora@lindqvist.example', name: 'Nora Lindqvist' },
] as const;
export const account = ACCOUNTS[accountOf(location.pathname)] ?? ACCOUNTS[0];

const loadedAt = Temporal.Now.plainDateTimeISO(options.zone);

/** Wall clock of the page: the real one's, or the one chosen by `now=`, which goes on as time does. */
export function now(): Temporal.PlainDateTime {
  const real = Temporal.Now.plainDateTimeISO(options.zone);
  return options.now === null ? real : options.now.add(loadedAt.until(real));
}

/** The page's present day. */
export function today(): Temporal.PlainDate {
  return now().toPlainDate();
}

let events: readonly PracticeEvent[] = firstEvents();
/** The entries of the present events, made once. */
let entries: { readonly of: readonly PracticeEvent[]; readonly all: readonly Entry[] } | null = null;
const shownCalendars = new Set(CALENDARS.map(({ id }) => id));

function firstEvents(): readonly PracticeEvent[] {
  if (Array.isArray(givenEvents)) return (givenEvents as GivenEvent[]).map(completeEvent);
  if (options.events === 'empty') return [];
  if (options.events !== null) return manyEvents(today(), Number(options.events));
  return consultantsMonth(today(), options.zone);
}

/** `data-eventid`: base64 of the id and the calendar, without padding; a task's is its own (page-facts 3). */
export function eidOf({ id, kind, calendar }: Pick<PracticeEvent, 'id' | 'kind' | 'calendar'>): string {
  if (kind === 'task') return `tasks_${id}`;
  return btoa(`${id} ${calendar === '' ? account.id : calendar}`).replaceAll('=', '');
}

/** The calendar of an event; one that the side bar does not know is a stranger's. */
export function calendarOf({ calendar }: Pick<PracticeEvent, 'calendar'>): PracticeCalendarInfo {
  return (
    CALENDARS.find(({ id }) => id === calendar) ?? {
      id: calendar,
      name: calendar,
      color: 'rgb(97, 97, 97)',
      own: false,
    }
  );
}

function wallClock(text: string): Temporal.PlainDateTime {
  if (!/Z$|[+-]\d\d:\d\d$/.test(text)) return Temporal.PlainDateTime.from(text);
  return Temporal.Instant.from(text).toZonedDateTimeISO(options.zone).toPlainDateTime();
}

/** An event as it is drawn. */
export function entryOf(event: PracticeEvent, eid = eidOf(event)): Entry {
  const info = calendarOf(event);
  const [start, end] = [wallClock(event.start), wallClock(event.end)];
  return {
    eid,
    event,
    title: event.title,
    start,
    end,
    from: wallMinutes(start),
    to: wallMinutes(end),
    allDay: !event.start.includes('T'),
    kind: event.kind,
    calendarName: event.calendar === '' || event.kind === 'task' ? null : info.name,
    owner: event.organizer ?? account.name,
    answer: event.answer,
    location: event.location,
    colorName: event.color?.name ?? null,
    done: event.done,
    color: event.color?.value ?? info.color,
    editable: event.editable && info.own,
  };
}

/** All events of calendars that are shown, by start, longer ones first. */
export function shownEntries(): readonly Entry[] {
  return allEntries().filter(
    ({ event }) => shownCalendars.has(event.calendar) || !CALENDARS.some(({ id }) => id === event.calendar),
  );
}

/** All events, shown or not. */
export function allEntries(): readonly Entry[] {
  if (entries?.of !== events) {
    const all = events.map((event) => entryOf(event));
    entries = { of: events, all: all.toSorted((one, other) => one.from - other.from || other.to - one.to) };
  }
  return entries.all;
}

/** Finds an event by its `data-eventid`, or by Google's id of it alone. */
export function findEntry(name: string): Entry | null {
  return allEntries().find(({ eid, event }) => event.id === name || eid === name) ?? null;
}

/** Adds an event. */
export function addEvent(event: PracticeEvent): void {
  events = [...events, event];
}

/** Changes an event; nothing where there is none of that name. */
export function changeEvent(name: string, change: Partial<PracticeEvent>): void {
  events = events.map((event) => (event.id === name || eidOf(event) === name ? { ...event, ...change } : event));
}

/** Removes an event. */
export function removeEvent(name: string): void {
  events = events.filter((event) => event.id !== name && eidOf(event) !== name);
}

/** Replaces all events. */
export function replaceEvents(given: readonly GivenEvent[]): void {
  events = given.map(completeEvent);
}

/** Whether a calendar's events are shown. */
export function isShown(calendar: string): boolean {
  return shownCalendars.has(calendar);
}

/** Shows or hides a calendar's events. */
export function setShown(calendar: string, shown: boolean): void {
  if (shown) shownCalendars.add(calendar);
  else shownCalendars.delete(calendar);
}
