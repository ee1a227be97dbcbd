/** Lets events be said as Google's page says them, in English and in UTC: so the extension gets to know them in tests. */
import type { EventKey } from '../utils/events/index.ts';
import type { RawChip, RawEvent, RawView } from '../utils/raw-reading.ts';

/** An event with times, whole minutes in ms since the epoch. */
export interface SaidEvent {
  readonly key: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

const TELLING = { lang: 'en', zone: 'UTC' };

/** A view with one chip for each of these. */
export function rawViewOf(events: readonly SaidEvent[]): RawView {
  return { ...TELLING, chips: events.map(chipOf), whole: null, problems: [] };
}

/** The card of the event, with its chip beside it. */
export function rawEventOf(event: SaidEvent): RawEvent {
  const card = { title: event.title, texts: ['read the chip'], answer: null };
  return { ...TELLING, kind: 'card', card, chips: [chipOf(event)] };
}

/** With both dates in its label, as an event over midnight has. */
function chipOf({ key, title, start, end }: SaidEvent): RawChip {
  const label = `${saidTime(start)} to ${saidTime(end)}, ${title}, No location, `;
  const place = { date: null, geometry: null, isStruckThrough: false };
  return { key: key as EventKey, labels: [label], shown: [title], ...place };
}

const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en', { timeStyle: 'short', timeZone: 'UTC' });

function saidTime(at: number): string {
  return `${date.format(at)} at ${time.format(at)}`;
}
