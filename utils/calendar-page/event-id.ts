/** Reads Google's `data-eventid`: the key of the event, its calendar, its series, and whether it is an event to tag. */
import { type EventKey, fullAddress, isEventKey } from '../events/index.ts';

/** What an id tells. Everything but `key` is a hint: Google's ids changed form in 2026 and may again. */
export interface EventId {
  readonly key: EventKey;
  /** The calendar's address, or '' when the id does not tell. */
  readonly calendar: string;
  /** What the ids of all occurrences of a series have in common; null for a single event. */
  readonly series: string | null;
  /** When an occurrence was to begin at first, in ms since the epoch; null for single and for all-day events. */
  readonly originalStart: number | null;
  /** A task, a birthday, or an event of a calendar that Google fills (holidays, contacts, week numbers). */
  readonly isNoEvent: boolean;
  /** It is `<event> <calendar>` in base64, as every saved event's has been since 2019. */
  readonly isKnownForm: boolean;
}

/** What was read before: a page that is rebuilt has the same ids again, hundreds of them within one frame. */
const known = new Map<string, EventId>();

/** More than months of a full calendar have; then all are forgotten, and read again. */
const MOST_KNOWN = 5000;

/**
 * Reads what stands in `data-eventid`, in `/eventedit/…` or in `eid=…`: the three are one, but for padding and for the
 * two characters in which base64 has two alphabets. Null when it cannot be a key (empty, or too long).
 */
export function readEventId(raw: string | null | undefined): EventId | null {
  const before = known.get(raw ?? '');
  if (before !== undefined) return before;
  if (!isEventKey(raw)) return null;
  const id = parseEventId(raw);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(raw, id);
  return id;
}

function parseEventId(raw: EventKey): EventId {
  const base64url = raw.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
  const [, event, address] = /^(\S+) (\S+)$/.exec(decode(base64url) ?? '') ?? [];
  if (event === undefined || address === undefined) {
    // Tasks: page facts 3.4, seen 2025-12.
    const isNoEvent = /^(tasks[_.]|ttb_)/.test(raw);
    return { key: raw, calendar: '', series: null, originalStart: null, isNoEvent, isKnownForm: false };
  }
  const calendar = fullAddress(address);
  const [, series = null, stamp] = /^(.+?)(?:_R\d{8}(?:T\d{6}Z?)?)?_(\d{8}(?:T\d{6}Z)?)$/.exec(event) ?? [];
  return {
    key: base64url as EventKey,
    calendar,
    series,
    originalStart: stamp === undefined ? null : instantOf(stamp),
    isNoEvent: calendar.endsWith('@group.v.calendar.google.com') || /(^|_)BIRTHDAY(_|$)/.test(event),
    isKnownForm: true,
  };
}

/** The id that the page's address names: `/r/eventedit/<id>` or `?eid=<id>`; a copy in progress is a new event. */
export function idInAddress({ pathname, search }: { pathname: string; search: string }): string | null {
  const [, id] = /\/eventedit\/([^/]+)\/?$/.exec(pathname) ?? [];
  if (/duplicate/.test(pathname + search)) return null;
  if (id === undefined) return /\/event(edit)?$/.test(pathname) ? new URLSearchParams(search).get('eid') : null;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function decode(base64url: string): string | null {
  try {
    return UTF8.decode(Uint8Array.fromBase64(base64url, { alphabet: 'base64url' }));
  } catch {
    return null;
  }
}

function instantOf(stamp: string): number | null {
  try {
    return Temporal.Instant.from(stamp).epochMilliseconds;
  } catch {
    return null;
  }
}
