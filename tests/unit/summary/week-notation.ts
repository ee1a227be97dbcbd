/**
 * A small notation for a week and for how it divides, so that a rule is one visible case:
 * `Mo 9-11 learn; Mo 10:30-Tu 1 ?; We-Th all-day find-clients` is read as events (`?`: untagged; `declined` after it),
 * and a summary is written as hours: `learn 1.5; untagged 2 +1`, where `+` stands before what is planned.
 */
import type { Answer, CalendarEvent, EventKey, TagReason } from '../../../utils/events/index.ts';
import { NOT_NETWORKING, REASON_IDS } from '../../../utils/reasons.ts';
import { type KnownEvent, type Share, type Summary, summarise } from '../../../utils/summary/index.ts';
import { type Period, periodAround } from '../../../utils/time/index.ts';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONDAY = Temporal.PlainDate.from('2026-11-23');
const ZONE = 'Europe/Berlin';
export const HOUR = 3_600_000;
export const WORKING_DAY = { start: 9 * 60, end: 17 * 60 };

/** The week the notation speaks of: Monday 23 to Sunday 29 November 2026, in Berlin. */
export const WEEK: Period = periodAround('week', at('Mo', '0'), { zone: ZONE, weekStart: 1 });

/** The instant of `We 9:30`, in that week. */
export function instant(text: string): number {
  const [day = '', time = ''] = text.split(' ');
  return at(day, time);
}

/** The week's events. */
export function eventsOf(week: string): readonly KnownEvent[] {
  return week
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(eventOf);
}

/** The week's summary. Everything is past, unless `now` (`We 12`) says otherwise. */
export function summaryOf(week: string, now = 'Su 24'): Summary {
  return summarise({ events: eventsOf(week), period: WEEK, now: instant(now), allDayHours: WORKING_DAY });
}

/** A summary as hours, in the order of the reasons; what has neither time nor events is left out. */
export function write({ reasons, notNetworking, untagged }: Summary): string {
  const shares: [string, Share][] = [
    ...REASON_IDS.map((id): [string, Share] => [id, reasons[id]]),
    [NOT_NETWORKING, notNetworking],
    ['untagged', untagged],
  ];
  return shares
    .filter(([, { past, planned, events }]) => past + planned + events > 0)
    .map(([name, { past, planned }]) => `${name} ${past / HOUR}${planned > 0 ? ` +${planned / HOUR}` : ''}`)
    .join('; ');
}

function eventOf(text: string, index: number): KnownEvent {
  const allDay = /^(\w\w)(?:-(\w\w))? all-day (\S+)( declined)?$/.exec(text);
  const timed = /^(\w\w) ([\d:]+)-(?:(\w\w) )?([\d:]+) (\S+)( declined)?$/.exec(text);
  const [tag, declined] = allDay?.slice(3) ?? timed?.slice(5) ?? [];
  if (tag === undefined) throw new Error(`Not an event: ${text}`);
  const answer: Answer | null = declined === undefined ? null : 'declined';
  const details = { key: `event ${index}` as EventKey, calendar: '', title: text, series: null, answer };
  return { event: { ...details, ...timesOf(allDay, timed) } as CalendarEvent, tag: tagOf(tag) };
}

function timesOf(allDay: RegExpExecArray | null, timed: RegExpExecArray | null) {
  if (allDay !== null) {
    const [, first = '', last = first] = allDay;
    return { allDay: true, start: dateOf(first).toString(), end: dateOf(last).add({ days: 1 }).toString() };
  }
  const [, day = '', from = '', lastDay = day, to = ''] = timed ?? [];
  return { allDay: false, start: at(day, from), end: at(lastDay, to) };
}

function tagOf(text: string): KnownEvent['tag'] {
  if (text === '?') return null;
  if (text !== NOT_NETWORKING && !(REASON_IDS as readonly string[]).includes(text)) throw new Error(`No tag: ${text}`);
  return { reason: text as TagReason, also: [] };
}

function dateOf(day: string): Temporal.PlainDate {
  if (!DAYS.includes(day)) throw new Error(`No day: ${day}`);
  return MONDAY.add({ days: DAYS.indexOf(day) });
}

function at(day: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return dateOf(day).toZonedDateTime(ZONE).add({ hours, minutes }).epochMilliseconds;
}
