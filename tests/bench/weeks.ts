/** Weeks of two hundred events for the practice calendar. */
import { completeEvent, type GivenEvent, type PracticeEvent } from '../practice-calendar/events.ts';

/** The day the practice calendar takes for today, and the first week's Monday. */
export const TODAY = '2026-11-23';

/** What every page of the benchmark is opened with. */
export const PAGE_OPTIONS: Readonly<Record<string, string>> = { now: `${TODAY}T10:00`, weekStart: '1' };

/** The practice calendar's, where it is told no other: the machine's. */
const ZONE = Temporal.Now.timeZoneId();

const CHIPS = 200;
const DAYS = 7;

/** The events of a week, 0 being the one of TODAY: two hundred, each with one chip, on all days from seven o'clock on. */
export function eventsOfWeek(week: number): readonly PracticeEvent[] {
  const monday = Temporal.PlainDateTime.from(`${TODAY}T07:00`).add({ weeks: week });
  return Array.from({ length: CHIPS }, (_, index): PracticeEvent => {
    const start = monday.add({ days: index % DAYS, minutes: 30 * Math.floor(index / DAYS) });
    const given: GivenEvent = {
      title: `Talk ${index + 1} of week ${week}`,
      start: wallClock(start),
      end: wallClock(start.add({ minutes: 45 })),
      location: index % 3 === 0 ? 'Room 4, north wing' : '',
    };
    return completeEvent(given);
  });
}

/** The address of a week's view. */
export function addressOfWeek(week: number): string {
  const { year, month, day } = Temporal.PlainDate.from(TODAY).add({ weeks: week });
  return `/calendar/u/0/r/week/${year}/${month}/${day}`;
}

/** When an event begins and ends, instants in ms, in the zone of the practice calendar. */
export function instantsOf({ start, end }: PracticeEvent): { start: number; end: number } {
  const instant = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(ZONE).epochMilliseconds;
  return { start: instant(start), end: instant(end) };
}

/** The `data-eventid` of an event in the account's own calendar. */
export function keyOf({ id }: PracticeEvent): string {
  return Buffer.from(`${id} demo.user@m`).toString('base64url');
}

function wallClock(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
