/** How a row is written in the second copy: without names and words that all rows share, as there is little room. */
import { digitsOfTag, isEventKey, parseCalendarEvent, tagOfDigits } from '../events/index.ts';
import { parseStamp, type Stamp } from '../time/index.ts';
import type { EventRecord } from './event-row.ts';
import type { EventRow } from './schema.ts';
import { isGone, seenAs } from './seen.ts';

/**
 * Key, when it was said (ms, with its counter in an array where there is one) and what; then, where the event was
 * read, when, from and to, and its details, `true` if it is gone, and the name by which its calendar's own file or feed
 * knows it; of these two, what is not so is left out at the end. A tag
 * is the digits of its reasons, that which gets the time first: `46`; `0` is not networking, and nothing a tag taken
 * away. An all-day event has dates for instants.
 */
type CopiedRow = readonly unknown[];

/** Writes a row of which something was said. */
export function copiedRow({ key, seen, said, source }: EventRow): CopiedRow {
  const words = [key, said === null ? 0 : copiedStamp(said), digitsOfTag(said?.tag ?? null)];
  if (seen === null) return words;
  const { start, end, title, calendar, series, answer } = seen.event;
  const details = [...words, copiedStamp(seen), start, end, title, calendar, series, answer];
  if (source !== undefined) return [...details, isGone(seen), source];
  return isGone(seen) ? [...details, true] : details;
}

/** Reads it again; null when it is damaged. A tag whose event alone is damaged is kept without it. */
export function readCopiedRow(value: unknown): EventRecord | null {
  if (!Array.isArray(value)) return null;
  const [key, saidAt, digits, ...ofEvent] = value as readonly unknown[];
  const [seenAt, start, end, title, calendar, series, answer, gone, source] = ofEvent;
  const [saidStamp, seenStamp, tag] = [stampIn(saidAt), stampIn(seenAt), tagOfDigits(digits)];
  if (!isEventKey(key) || saidStamp === null || tag === undefined) return null;
  const allDay = typeof start === 'string';
  const event = parseCalendarEvent({ key, start, end, title, calendar, series, answer, allDay });
  return {
    key,
    seen: event !== null && seenStamp !== null ? seenAs(event, seenStamp, gone === true) : null,
    said: { tag, ...saidStamp },
    ...(typeof source === 'string' && { source }),
  };
}

function copiedStamp({ at, counter }: Stamp): unknown {
  return counter === undefined ? at : [at, counter];
}

function stampIn(value: unknown): Stamp | null {
  return Array.isArray(value) ? parseStamp(value[0], value[1]) : parseStamp(value);
}
