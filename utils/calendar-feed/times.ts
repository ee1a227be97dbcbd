/** Times: when an occurrence begins and ends. */
import type { Clock } from './clock.ts';
import type { Entry } from './feed-calendar.ts';
import type { AllDayFeedEvent, TimedFeedEvent } from './feed-event.ts';
import { dateOf, isDate, type Moment } from './moment.ts';
import type { StartOf } from './starts.ts';

export type Times =
  | Pick<TimedFeedEvent, 'allDay' | 'start' | 'end'>
  | Pick<AllDayFeedEvent, 'allDay' | 'start' | 'end'>;

/**
 * When an occurrence of `entry` takes place. DTEND gives all of them the same time that passes, DURATION the same on the
 * clock in its days, and the same that passes in its hours (RFC 5545, 3.8.5.3). Without either, it ends with its day, or
 * as it begins. So does one that would end before.
 */
export function timesOf(entry: Entry, { moment, end }: StartOf, clock: Clock): Times {
  if (isDate(moment)) {
    const days = Math.max(daysOf(entry, moment, end), 1);
    return { allDay: true, start: moment.toString(), end: moment.add({ days }).toString() };
  }
  const start = clock.instantOf(moment);
  return { allDay: false, start, end: Math.max(endOf(entry, { moment, end }, start, clock), start) };
}

/** Whether it says of itself that it ends before it begins. */
export function isNegative({ start, end, duration }: Entry, clock: Clock): boolean {
  if (end !== null) return clock.instantOf(isDate(start) ? dateOf(end) : end) < clock.instantOf(start);
  return duration !== null && duration.sign < 0;
}

function daysOf(entry: Entry, moment: Temporal.PlainDate, own: StartOf['end']): number {
  if (own !== null && !(own instanceof Temporal.Duration)) return moment.until(dateOf(own)).days;
  const duration = own ?? (entry.end === null ? entry.duration : null);
  if (duration !== null) return Math.ceil(duration.total({ unit: 'days', relativeTo: moment }));
  return entry.end === null ? 1 : dateOf(entry.start).until(dateOf(entry.end)).days;
}

function endOf(entry: Entry, { moment, end: own }: StartOf, start: number, clock: Clock): number {
  if (own !== null && !(own instanceof Temporal.Duration)) return clock.instantOf(own);
  const duration = own ?? (entry.end === null ? entry.duration : null);
  if (duration !== null) return afterDuration(moment, duration, clock);
  return entry.end === null ? start : start + clock.instantOf(entry.end) - clock.instantOf(entry.start);
}

function afterDuration(moment: Moment, duration: Temporal.Duration, clock: Clock): number {
  const { years, months, weeks, days, hours, minutes, seconds } = duration;
  const day = isDate(moment) ? moment : { ...moment, local: moment.local.add({ years, months, weeks, days }) };
  return clock.instantOf(day) + (hours * 3600 + minutes * 60 + seconds) * 1000;
}
