/** A made-up week, to show what the extension does with a real one. */
import type { CalendarEvent, EventKey, Tag } from '../utils/events/index.ts';
import { type Goal, headline, type KnownEvent, progressOf, type Summary, summarise } from '../utils/summary/index.ts';
import { dateAt, periodAround, startOfDay } from '../utils/time/index.ts';
import type { MessageKey, Translate } from './translate.ts';

/** ISO weekday, hours after midnight, and what it was tagged; the one that is asked about has no tag of its own. */
const EVENTS = [
  { title: 'first_run_event_breakfast', day: 1, from: 8, hours: 1.5, reason: 'meet-people' },
  { title: 'first_run_event_meetup', day: 2, from: 10, hours: 2, reason: null },
  { title: 'first_run_event_coffee', day: 3, from: 9, hours: 1, reason: 'reconnect' },
  { title: 'first_run_event_association', day: 4, from: 8.5, hours: 2, reason: 'belong' },
  { title: 'first_run_event_pitch', day: 5, from: 11, hours: 1, reason: 'find-clients' },
] as const satisfies readonly { title: MessageKey; reason: Tag['reason'] | null; [detail: string]: unknown }[];

/** The event that is asked about. */
export const ASKED = 'first_run_event_meetup' as EventKey;

const HOUR = 3_600_000;

/** The events of the week that holds `now` (ms), tagged but for the one that is asked about, which has `tag`. */
export function sampleEvents(tag: Tag | null, now: number, zone: string, translate: Translate): readonly KnownEvent[] {
  const monday = dateAt(now, zone).subtract({ days: dateAt(now, zone).dayOfWeek - 1 });
  return EVENTS.map(({ title, day, from, hours, reason }) => {
    const start = startOfDay(monday.add({ days: day - 1 }), zone) + from * HOUR;
    const event: CalendarEvent = {
      key: title as EventKey,
      calendar: '',
      title: translate(title),
      allDay: false,
      start,
      end: start + hours * HOUR,
      series: null,
      answer: null,
    };
    return { event, tag: reason === null ? tag : { reason, also: [] } };
  });
}

/** What the popup says of them once the week is nearly over, beside a goal. */
export function sampleSummary(events: readonly KnownEvent[], now: number, zone: string) {
  const period = periodAround('week', now, { zone, weekStart: 1 });
  const end = period.end - 1;
  const goal: Goal = {
    reason: 'find-clients',
    kind: 'at-least',
    amount: { unit: 'hours-per-week', hours: 4 },
    from: dateAt(period.start, zone).toString(),
  };
  const summary: Summary = summarise({ events, period, now: end, allDayHours: { start: 0, end: 0 } });
  const progress = progressOf([goal], summary, end);
  return { summary, progress, sentences: headline(summary, progress, end) };
}
