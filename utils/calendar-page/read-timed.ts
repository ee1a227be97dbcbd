/** Settles when an event with times is, out of all that a text, its column and its place say. */
import { type ClockSpan, readClock } from './clock.ts';
import { type Dates, readDates, readDatesAround } from './dates.ts';
import type { RawLabel, When } from './label.ts';
import type { Language } from './language.ts';
import { DAY, dateTimeOf, minutesOfDate } from './minutes.ts';
import type { Times } from './times.ts';

/** Minutes that a chip's place may be off by and still tell morning from evening. */
const PLACE_TOLERANCE = 180;

type Span = Dates;

/** What is known beside the text. */
export interface Surroundings extends Pick<RawLabel, 'date' | 'geometry' | 'timeText'> {
  /** Midnight of the day of times without dates; null where it is not known. */
  readonly day: number | null;
  /** The year of dates without one; null where such are no dates. */
  readonly year: number | null;
}

/**
 * The start and end, or the key of the problem. The words decide, then the chip's place, then the order of the times.
 * Without dates of its own an end before the start is of the day after.
 */
export function readTimed(times: Times, around: Surroundings, language: Language): When | string {
  const clock = readClock(times.start, times.end, language, around.timeText);
  if (clock === null) return 'problem_event_times';
  const dates = datesOf(times, around, language);
  if (dates === null) return 'problem_event_date';
  const [possible, likely, plain] = [clock.possible, clock.likely, clock.plain].map((readings) =>
    readings.map((reading) => spanOf(reading, dates)).filter(({ first, last }) => first <= last),
  ) as [Span[], Span[], Span[]];
  const fits = (span: Span) => span.last <= dates.last + DAY && isInPlace(span, around, dates);
  const span =
    onlyOne(possible) ??
    (around.geometry && onlyOne(possible.filter(fits))) ??
    onlyOne(likely.filter(fits)) ??
    onlyOne(plain.filter(fits));
  if (span === null) return 'problem_event_times';
  return { allDay: false, start: dateTimeOf(span.first), end: dateTimeOf(span.last) };
}

function datesOf({ dates }: Times, { date, day, year }: Surroundings, language: Language): Dates | null {
  if (dates.length === 0) return day === null ? null : { first: day, last: day };
  const read = readDates(dates, language, year) ?? readDatesAround(dates, date);
  return read && isOn(date, read) ? read : null;
}

/** Says whether the day, if it is known, is one of the dates. */
export function isOn(date: string | null, { first, last }: Dates): boolean {
  return date === null || (first <= minutesOfDate(date) && minutesOfDate(date) <= last);
}

function spanOf([start, end]: ClockSpan, { first, last }: Dates): Span {
  const isNextDay = first === last && end < start;
  return { first: first + start, last: last + end + (isNextDay ? DAY : 0) };
}

function onlyOne(spans: readonly Span[]): Span | null {
  return (spans.length === 1 && spans[0]) || null;
}

function isInPlace({ first, last }: Span, { date, geometry }: Surroundings, dates: Dates): boolean {
  if (geometry === null) return true;
  const column = date === null ? dates.first : minutesOfDate(date);
  const [from, to] = [Math.max(first - column, 0), Math.min(last - column, DAY)];
  return Math.abs(from - geometry.start) <= PLACE_TOLERANCE && Math.abs(to - geometry.end) <= PLACE_TOLERANCE;
}
