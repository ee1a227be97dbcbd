/** Reads what chips say into events: one event for all the chips that it has. */
import type { CalendarEvent, EventKey } from '../events/index.ts';
import type { Problem, RawChip, RawView } from '../raw-reading.ts';
import { readEventId } from './event-id.ts';
import { eventOf } from './event-of.ts';
import { readChip } from './read-chip.ts';
import { zoneOf } from './zone.ts';

/** What a view says. */
export interface Reading {
  readonly events: readonly CalendarEvent[];
  /** What the page lacks, and one for each event that could not be read. */
  readonly failures: readonly Problem[];
  /** The events among the chips that are not among `events`. */
  readonly unread: readonly EventKey[];
}

/** Reads a view; never throws, whatever it says. */
export function readView(raw: RawView): Reading {
  const reading = readChips(raw.chips, raw);
  return { ...reading, failures: [...reading.failures, ...raw.problems] };
}

/**
 * Reads chips. An event may have many: two over midnight, one in each week, and in the days after its first all but
 * invisible stand-ins. Each tells the whole, so the first that can be read is enough.
 */
export function readChips(chips: RawView['chips'], { lang, zone }: Pick<RawView, 'lang' | 'zone'>): Reading {
  const events = new Map<EventKey, CalendarEvent>();
  const failures = new Map<EventKey | null, Problem>();
  const pageZone = zoneOf(zone);
  for (const chip of chips) {
    if (chip !== null && events.has(chip.key)) continue;
    const reading = chip === null ? REFUSED : eventIn(chip, lang, pageZone);
    if (reading === null) continue;
    if ('values' in reading) failures.set(chip?.key ?? null, reading);
    else events.set(reading.key, reading);
  }
  const keys = new Set(chips.flatMap((chip) => chip?.key ?? []));
  return {
    events: [...events.values()],
    failures: [...failures].flatMap(([key, problem]) => (key !== null && events.has(key) ? [] : [problem])),
    unread: [...keys].filter((key) => !events.has(key)),
  };
}

const REFUSED: Problem = { key: 'problem_event_times', values: [''] };

/** The event, why it cannot be read, or null where it is a task, a holiday or the like. */
function eventIn(chip: RawChip, lang: string, zone: string): CalendarEvent | Problem | null {
  const id = readEventId(chip.key);
  if (id === null || id.isNoEvent) return null;
  try {
    const reading = readChip(chip, lang);
    if (reading.kind === 'not-an-event') return null;
    if (reading.kind === 'failure') return reading.problem;
    const answer = reading.answer ?? (chip.isStruckThrough ? 'declined' : null);
    return eventOf(id, { ...reading, answer }, zone);
  } catch {
    // A page may say anything, a date that is none as well.
    return { key: 'problem_event_times', values: [chip.shown[0] ?? chip.labels[0] ?? ''] };
  }
}
