/** Reads a chip's label: an event's times, title, calendar, answer and location, or why it cannot be read. */
import { oneSpaced } from '../events/index.ts';
import type { Dates } from './dates.ts';
import type { LabelReading, RawLabel, When } from './label.ts';
import { allPiecesOf, cutLabel } from './label-parts.ts';
import { areDetails, cutDates, endInTime, readDetails } from './label-rest.ts';
import { languageOf } from './language.ts';
import { LANGUAGE_WORDS } from './language-words.ts';
import { DAY, dateOf, dateTimeOf, minutesOfDate } from './minutes.ts';
import { isOn, readTimed } from './read-timed.ts';

/**
 * Reads a label by its shape: the times come first, then the title, and the date stands at the end, or with each time
 * where the event goes over midnight (page facts 2.6, 2024-06 to 2026-06). The words come from `Intl`; `words` is all
 * that is known beyond it. Where they leave a time open, the order of the times and then the chip's place decide, and
 * where those do not, the reading is a failure.
 */
export function readLabel(raw: RawLabel, words = LANGUAGE_WORDS): LabelReading {
  const language = languageOf(raw.lang, words);
  const label = oneSpaced(raw.label);
  const parts = cutLabel(label, oneSpaced(raw.title ?? ''), language);
  if (!parts?.isTitleFound && endInTime(allPiecesOf(label), language)) return { kind: 'not-an-event', what: 'task' };
  if (parts === null || (parts.times === null && raw.geometry !== null)) return readPlace(raw);

  const hasDates = Boolean(parts.times?.dates.length);
  const cut = hasDates ? null : cutDates(parts.rest, language, raw.date);
  const pieces = cut?.before ?? parts.rest;
  const details = parts.isTitleFound ? pieces : pieces.slice(1);
  if (!raw.title && !areDetails(details, language)) return failure('problem_event_title', raw);

  const dates = cut?.dates ?? null;
  const when = parts.times
    ? readTimed(parts.times, { ...raw, day: dayOf(raw, dates), year: null }, language)
    : readAllDay(dates, raw);
  if (typeof when === 'string') return failure(when, raw);
  const title = parts.isTitleFound ? (raw.title ?? '') : titleFrom(raw.title, pieces[0] ?? '');
  return { kind: 'event', ...when, title, ...readDetails(details, language) };
}

/** The column's day is exact, and there where the label is cut off; else it is the label's, if that is one day. */
function dayOf({ date }: RawLabel, dates: Dates | null): number | null {
  if (date !== null) return minutesOfDate(date);
  return dates && dates.first === dates.last ? dates.first : null;
}

function failure(key: string, { title, label }: RawLabel): LabelReading {
  return { kind: 'failure', problem: { key, values: [title ?? label] } };
}

/** Drawn higher than their time, chips of less do not tell their end. */
const SHORTEST_PLACE = 30;

/**
 * Reads a chip among the hours whose label names no times: its place tells them, unless it is cut off at midnight or too
 * small.
 */
function readPlace(raw: RawLabel): LabelReading {
  const { date, geometry, title } = raw;
  const isWhole =
    geometry && geometry.start > 0 && geometry.end < DAY && geometry.end - geometry.start >= SHORTEST_PLACE;
  if (date === null || title === null || !isWhole) return failure('problem_event_times', raw);
  const at = (minutes: number) => dateTimeOf(minutesOfDate(date) + minutes);
  const when = { allDay: false, start: at(geometry.start), end: at(geometry.end) };
  return { kind: 'event', ...when, title, calendarName: null, answer: null, location: null };
}

function readAllDay(dates: Dates | null, { date }: RawLabel): When | string {
  if (dates === null || !isOn(date, dates)) return 'problem_event_date';
  return { allDay: true, start: dateOf(dates.first), end: dateOf(dates.last + DAY) };
}

/** A visible title in brackets that the label does not have is the page's "(No title)". */
function titleFrom(visible: string | null, piece: string): string {
  if (visible) return /^\p{Ps}.*\p{Pe}$/su.test(visible.trim()) ? '' : visible;
  return piece.replace(/^「(.*)」$/s, '$1');
}
