/** Reads two clock times with the words around them: which times of the day they can be. */
import type { Language } from './language.ts';

/** A clock time as it stands in a plain text. */
export interface ClockTime {
  readonly hour: number;
  /** Null where only the hour is written, as the 12-hour clock does with full hours. */
  readonly minute: number | null;
  /** Written with a leading zero. */
  readonly isPadded: boolean;
  /** The text after the number or month name before it; what stands between two times is after the first one. */
  readonly before: string;
  /** The text up to the next number or month name. */
  readonly after: string;
  /** Whether a date stands beside it, so that no word after it joins it to the other time. */
  readonly isDated: boolean;
}

/** Minutes after midnight. */
export type ClockSpan = readonly [start: number, end: number];

/** What two clock times can be; where `possible` is more than one, the first of these that leaves one decides. */
export interface ClockReading {
  /** All that the words leave open, for the chip's place to choose from. */
  readonly possible: readonly ClockSpan[];
  /** Those that unknown words speak for, by being the same at both times or not, for the order to choose from. */
  readonly likely: readonly ClockSpan[];
  /** The one of a 24-hour clock, where all speaks for such. */
  readonly plain: readonly ClockSpan[];
}

const NOON = 12 * 60;

/** What joins two times in scripts that do not part words, in characters: `时至`. */
const LONGEST_JOINER = 2;

/**
 * Reads the start and the end. Words for the half of the day decide; without them hours above 12 and, in a text that
 * has no room for such words, any hour with minutes, are of a 24-hour clock. Null when they are no times. `timeText` is
 * the visible time, which has letters on a 12-hour clock.
 */
export function readClock(
  start: ClockTime,
  end: ClockTime,
  language: Language,
  timeText: string | null,
): ClockReading | null {
  const times = [start, end];
  if (times.some((time) => minutesOf(time) > 2 * NOON || (time.minute ?? 0) > 59)) return null;
  const hasMinutes = times.every(({ minute }) => minute !== null);
  const asWritten: ClockSpan = [minutesOf(start), minutesOf(end)];
  const halves = halvesOf(start, end, language);
  if (times.some(({ hour }) => hour > 12 || (hour === 0 && halves === null))) {
    return hasMinutes ? { possible: [asWritten], likely: [], plain: [] } : null;
  }
  const starts = inHalves(start, halves?.[0] ?? null);
  const ends = inHalves(end, halves?.[1] ?? null);
  const possible = starts.flatMap((from) => ends.map((to): ClockSpan => [from, to]));
  if (halves !== null) return { possible, likely: [], plain: [] };

  const words = unknownWords(start, end, language);
  const isDigitsOnly = timeText !== null && /\p{N}/u.test(timeText) && !/\p{L}/u.test(timeText);
  if (hasMinutes && (words === 'none' || isDigitsOnly || times.some(({ isPadded }) => isPadded))) {
    return { possible, likely: [], plain: [asWritten] };
  }
  if (words === 'none') return null;
  // A 24-hour clock writes all its minutes and two digits of each hour.
  const isOf12Hours = !hasMinutes || times.some(({ hour }) => hour < 10);
  const likely = possible.filter(([from, to]) => (from < NOON === to < NOON) === (words === 'same'));
  return { possible, likely: isOf12Hours && words !== 'unclear' ? likely : [], plain: [] };
}

function minutesOf({ hour, minute }: ClockTime): number {
  return hour * 60 + (minute ?? 0);
}

/** The time in the half of the day, false being the one before noon, or in both; 12 is the first hour of each. */
function inHalves(time: ClockTime, half: boolean | null): number[] {
  const inMorning = minutesOf({ ...time, hour: time.hour % 12 });
  return [inMorning, inMorning + NOON].filter((_, index) => half === null || half === (index === 1));
}

/**
 * The halves by their words, which stand before the times (`上午9点至上午10点`) or after them (`9am to 10am`). Of two that
 * are the same, the inner one may be left out (`1 to 2pm`, `午前9時～10時`); it is not the same where another word stands
 * in its place (but for a unit, which stands at both: `9 h – 10 h a.m.`), or where the times would run backwards. Null
 * where no word says anything; where one could be of either time, both are open.
 */
function halvesOf(start: ClockTime, end: ClockTime, language: Language): readonly Half[] | null {
  const [first, between, last] = [start.before, `${start.after} ${end.before}`, end.after].map((text) =>
    halvesIn(text, language),
  ) as [Half[], Half[], Half[]];
  const named = [...first, ...between, ...last];
  if (named.length === 2 || named.length === 0) return named.length ? named : null;
  const [outer, ...others] = [...first, ...last];
  if (named.length !== 1 || outer === undefined || others.length > 0) return [null, null];
  const isBackwards = !start.isDated && minutesOf(end) % NOON < minutesOf(start) % NOON;
  const isBefore = first.length === 1;
  // What stands before a time cannot be told from what joins the two in scripts that do not part words.
  const units = wordsIn(end.after, language);
  const words = wordsIn(start.after, language).filter((word) => !units.includes(word));
  const isOther = !isBefore && words.length > (start.isDated ? 0 : 1);
  if (!isBackwards && !isOther) return [outer, outer];
  return isBefore ? [outer, null] : [null, outer];
}

/** True is after noon; null a part of the day that lies in both halves. */
type Half = boolean | null;

/** The halves of the day that a plain text names (`2pm`). */
export function halvesIn(text: string, { halves }: Language): Half[] {
  return [...text.matchAll(halves)].map(({ groups }) =>
    groups?.pm !== undefined ? true : groups?.am !== undefined ? false : null,
  );
}

/** The words of a plain text that may be such: not those that stand at the times of a 24-hour clock. */
function wordsIn(text: string, { clock }: Language): readonly string[] {
  return text.replaceAll(clock || ' ', ' ').match(/[\p{L}\p{M}][\p{L}\p{M}.״"'’]*|[-–—~～]/gu) ?? [];
}

/**
 * What words that are not known, where those for the half of the day may stand, are at the two times. `none` where there
 * is no room for such words: a single word between the times joins them.
 */
function unknownWords(start: ClockTime, end: ClockTime, language: Language): 'none' | 'same' | 'different' | 'unclear' {
  const words = (text: string) => wordsIn(text, language);
  const [before, between, after] = [words(start.before), words(start.after), words(end.after)];
  const hasRoomAfter = between.length > (start.isDated ? 0 : 1) && after.length > 0;
  // Hours alone are of a 12-hour clock, whatever Intl thinks of where its words stand.
  const mayBeBefore = language.isHalfFirst !== false || start.minute === null || end.minute === null;
  const hasRoomBefore = before.length > 0 && mayBeBefore;
  if (!hasRoomAfter && !hasRoomBefore) return 'none';
  if (hasRoomAfter && before.length > 0) return 'unclear';
  const [first, second] = hasRoomAfter ? [between, after] : [before, words(end.before || start.after)];
  const shared = first.filter((word) => second.some((other) => other.includes(word) || word.includes(other)));
  const isOneSided = !hasRoomAfter && second.join('').length <= LONGEST_JOINER;
  if (shared.length === 0) return isOneSided ? 'unclear' : 'different';
  // Where others differ beside a word that is at both times, any of them may be the half of the day.
  return shared.length === Math.min(first.length, second.length) ? 'same' : 'unclear';
}
