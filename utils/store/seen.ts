/** What is known of an event after one more look: it looks so, it is missing, it is gone. */
import type { CalendarEvent } from '../events/index.ts';
import { isOutdated, type Stamp, stampAfter, stampOf } from '../time/index.ts';
import type { Seen } from './schema.ts';

/** How many looks in a row must miss an event until it is gone. */
const LOOKS = 2;

/** Says whether the event is gone from the calendar: it keeps its row and its tag, but counts in nothing. */
export function isGone({ missed = 0 }: Seen): boolean {
  return missed >= LOOKS;
}

/** It looked so at `at` (ms). The very same where nothing differs. */
export function seenAnew(before: Seen | null, event: CalendarEvent, at: number): Seen {
  if (before !== null && isOutdated(at, before)) return before;
  if (before !== null && isSame(event, before.event)) return seenAgain(before, at);
  return { event, ...stampAfter(at, before) };
}

/** It was there at `at` (ms), and looked as before. */
export function seenAgain(before: Seen, at: number): Seen {
  if (before.missed === undefined || isOutdated(at, before)) return before;
  return { event: before.event, ...(isGone(before) ? stampAfter(at, before) : stampOf(before)) };
}

/** It was missing at `at` (ms). */
export function seenMissing(before: Seen, at: number): Seen {
  if (isOutdated(at, before)) return before;
  const missed = (before.missed ?? 0) + 1;
  return missed >= LOOKS ? seenGone(before, at) : { ...before, missed };
}

/** It was certainly gone at `at` (ms). */
export function seenGone(before: Seen, at: number): Seen {
  if (isGone(before) || isOutdated(at, before)) return before;
  return { event: before.event, ...stampAfter(at, before), missed: LOOKS };
}

/** The same, as a backup tells of it: there, or gone. */
export function seenAs(event: CalendarEvent, stamp: Stamp, gone: boolean): Seen {
  return gone ? { event, ...stamp, missed: LOOKS } : { event, ...stamp };
}

function isSame(one: CalendarEvent, other: CalendarEvent): boolean {
  return (Object.keys(one) as (keyof CalendarEvent)[]).every((field) => one[field] === other[field]);
}
