/** Follows the events that are missing where all there is was seen. */
import { type CalendarEvent, type EventKey, nameOf, type SeenWhole } from '../events/index.ts';
import { daysOfNumbers } from '../summary/index.ts';
import { dayNumber } from '../time/index.ts';
import type { Change } from './change.ts';
import { joined } from './day-range.ts';
import type { EventRow, Seen } from './schema.ts';
import { seenAgain, seenGone, seenMissing } from './seen.ts';

const DAY = 86_400_000;

/**
 * Takes in that at `at` (ms) nothing else was there than `told` and `whole.others`.
 * @returns the keys of the events that were missing
 */
export async function followMissing(
  store: Change,
  whole: SeenWhole,
  told: readonly EventKey[],
  at: number,
): Promise<readonly EventKey[]> {
  const wasThere = new Set([...told, ...whole.others]);
  const missing: EventKey[] = [];
  const ranges = whole.days.map(({ first, last }) => ({ first: dayNumber(first), last: dayNumber(last) }));
  for (const { first, last } of joined(ranges)) {
    const days = daysOfNumbers(first, last, whole.zone);
    const begins = ({ seen }: EventRow) => seen !== null && beginsIn(seen.event, days);
    const [there, gone] = await Promise.all([
      store.rowsBegun(days.start - DAY, days.end + DAY),
      store.rowsGone(days.start - DAY, days.end + DAY),
    ]);
    const [found, others] = partition(there.filter(begins), ({ key }) => wasThere.has(key));
    const isToBeThere = expectedIn(whole, found);
    const missed = others.filter(({ seen }) => seen !== null && isToBeThere(seen.event));
    missing.push(...missed.map(({ key }) => key));
    const again = [...found, ...gone].filter(({ key }) => wasThere.has(key));
    await Promise.all([
      ...again.map((row) => putSeen(store, row, at, seenAgain)),
      ...missed.map((row) => putSeen(store, row, at, whole.isCertain ? seenGone : seenMissing)),
    ]);
  }
  return missing;
}

async function putSeen(
  store: Change,
  row: EventRow,
  at: number,
  seenNow: (before: Seen, at: number) => Seen,
): Promise<void> {
  if (row.seen === null) return;
  const seen = seenNow(row.seen, at);
  if (seen !== row.seen) await store.putRow(row, { ...row, seen });
}

/**
 * Tells which events were to be seen. One whose calendar is not known ('') was, if what looks like it was: its key was
 * a passing one, and that is the event itself.
 */
function expectedIn(whole: SeenWhole, found: readonly EventRow[]): (event: CalendarEvent) => boolean {
  const calendars = new Set(whole.calendars);
  const names = new Set(found.flatMap(({ seen }) => (seen?.event.calendar ? [nameOf(seen.event)] : [])));
  return (event) => {
    if (isLong(event) && !whole.hasLong) return false;
    return event.calendar === '' ? names.has(nameOf(event)) : calendars.has(event.calendar);
  };
}

function isLong(event: CalendarEvent): boolean {
  return event.allDay || event.end - event.start >= DAY;
}

function beginsIn(event: CalendarEvent, days: ReturnType<typeof daysOfNumbers>): boolean {
  if (!event.allDay) return days.start <= event.start && event.start < days.end;
  const first = dayNumber(event.start);
  return days.first <= first && first <= days.last;
}

function partition<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}
