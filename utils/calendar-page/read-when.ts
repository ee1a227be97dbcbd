/** Reads when an event is out of the date and time texts of a card or of the edit page. */
import { readDates } from './dates.ts';
import type { When } from './label.ts';
import { languageOf } from './language.ts';
import { LANGUAGE_WORDS } from './language-words.ts';
import { DAY, dateOf, minutesOfDate } from './minutes.ts';
import { readTimed } from './read-timed.ts';
import { readTimes } from './times.ts';
import { plainText, tokensOf } from './tokens.ts';

/**
 * Reads a card's row (`Monday, September 11⋅9:45 – 10:15am`, `April 25, 2023, 11:15pm – April 26, 2023, 6:45am`,
 * `November 13 – 14, 2024`; page facts 4.3, 2023 to 2026) or one time alone, which is its own end. A date without a year
 * is of `referenceDate`'s, and times without a date are on it. Null when a text is read in no way or in several.
 */
export function readWhen(
  text: string,
  { lang, referenceDate }: { readonly lang: string; readonly referenceDate: string },
  words = LANGUAGE_WORDS,
): When | null {
  const language = languageOf(lang, words);
  const year = Number(referenceDate.slice(0, 4));
  const row = text.replace(language.weekdays, ' ').replace(/\s+/g, ' ');
  const [date = '', time] = row.split(/[⋅·]/);
  const dates = readDates(tokensOf(plainText(date), language), language, year);
  if (dates && time === undefined) return { allDay: true, start: dateOf(dates.first), end: dateOf(dates.last + DAY) };
  if (time !== undefined && dates?.first !== dates?.last) return null;

  const day = time === undefined ? minutesOfDate(referenceDate) : (dates?.first ?? null);
  const times = readTimes(time ?? row, language) ?? readTimes(`${row} – ${row}`, language);
  const when = times && readTimed(times, { day, year, date: null, geometry: null, timeText: null }, language);
  return typeof when === 'string' ? null : when;
}
