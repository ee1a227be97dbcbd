/** SeenWhole: what was seen so wholly that an event which was not there does not exist. */
import { isDate } from '../time/index.ts';
import type { EventKey } from './event-key.ts';

/** Days of which all events that begin on them were to be seen. */
export interface WholeDays {
  /** From the first to the last, both included: `2026-11-23`. */
  readonly days: readonly { readonly first: string; readonly last: string }[];
  /** Whether events of whole days, and others of 24 hours or more, were among what was to be seen. */
  readonly hasLong: boolean;
}

/** All events of some calendars that begin on some days were seen: whoever tells of events can say so with them. */
export interface SeenWhole extends WholeDays {
  /** The zone on whose wall calendars these days are. */
  readonly zone: string;
  /** The calendars' addresses. One that may be hidden is not among them. */
  readonly calendars: readonly string[];
  /** Whether one look is enough. A page may be loading still: there it takes two that miss the event, in a row. */
  readonly isCertain: boolean;
  /** Events that were there as well, but are not told of: nothing new about them, or they could not be read. */
  readonly others: readonly EventKey[];
}

/** Reads WholeDays out of a value from outside: null when it is none. */
export function parseWholeDays(value: unknown): WholeDays | null {
  if (typeof value !== 'object' || value === null) return null;
  const { days, hasLong } = value as Record<string, unknown>;
  if (!Array.isArray(days) || !days.every(isSpan) || typeof hasLong !== 'boolean') return null;
  return { days: days.map(({ first, last }) => ({ first, last })), hasLong };
}

function isSpan(value: unknown): boolean {
  const { first, last } = (value ?? {}) as Record<string, unknown>;
  return isDate(first) && isDate(last) && first <= last;
}
