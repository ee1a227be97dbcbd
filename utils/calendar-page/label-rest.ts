/** Reads what follows a label's times: title, whose calendar, answer, location, colour, date. */
import type { Answer } from '../events/index.ts';
import { halvesIn } from './clock.ts';
import { type Dates, readDates, readDatesAround } from './dates.ts';
import type { Language } from './language.ts';
import { plainText, type Token, tokensOf } from './tokens.ts';

/** Of `December 30, 2025 – January 2, 2026`. */
const MOST_DATE_PIECES = 3;

/**
 * The dates at the end of the pieces and the pieces before them. The fewest last pieces that make dates are the dates;
 * `date` helps where the month's name is not known. Null when the pieces do not end in dates.
 */
export function cutDates(
  pieces: readonly string[],
  language: Language,
  date: string | null,
): { dates: Dates; before: readonly string[] } | null {
  const readers = [
    (tokens: readonly Token[]) => readDates(tokens, language, null),
    (tokens: readonly Token[]) => readDatesAround(tokens, date),
  ];
  for (const read of readers) {
    for (let count = 1; count <= MOST_DATE_PIECES; count += 1) {
      const dates = read(tokensOf(plainText(pieces.slice(-count).join(' ')), language));
      if (dates) return { dates, before: pieces.slice(0, -count) };
    }
  }
  return null;
}

/** Says whether the pieces end in a date and then one time, as a task's do (`…, December 7, 2025, 2pm`; 2025-12). */
export function endInTime(pieces: readonly string[], language: Language): boolean {
  const text = plainText(pieces.at(-1) ?? '');
  const [time, ...others] = tokensOf(text, language);
  const isTime = time?.kind === 'clock' || (time?.kind === 'small' && halvesIn(text, language).length > 0);
  return isTime && others.length === 0 && cutDates(pieces.slice(0, -1), language, null) !== null;
}

export interface Details {
  readonly calendarName: string | null;
  readonly answer: Answer | null;
  readonly location: string | null;
}

/**
 * The details in the pieces between title and date: `<who>, [<answer>,] [<location>,] [<colour>]`, where another calendar
 * than the user's own is `<word>: <name>`, and so are a location and a colour; "No location" has no such word before it.
 */
export function readDetails([who = '', ...pieces]: readonly string[], { answers }: Language): Details {
  // A name may have separators in it, as "Doe, Jane"; so may a place, which follows the answer.
  const places = pieces.findIndex((piece) => named(piece) !== null);
  const names = places < 0 ? pieces : pieces.slice(0, places);
  const at = names.findIndex((piece) => answers.has(piece.toLowerCase()));
  const answer = answers.get(pieces[at]?.toLowerCase() ?? '') ?? null;
  const [place = '', ...others] = pieces.slice(at + 1);
  // One with separators in it cannot be told whole.
  const isPlace = others.length === 0 || (others.length === 1 && named(others[0] ?? '') !== null);
  return {
    calendarName: named([who, ...pieces.slice(0, Math.max(at, 0))].join(', ')),
    answer,
    location: isPlace ? named(place) : null,
  };
}

/** The text after a word and its colon (Burmese: hyphen); null where there is none. */
function named(piece: string): string | null {
  return /^[\p{L}\p{M}][\p{L}\p{M}\s]*?\s?(?:[:：]|- )\s*(.+)$/su.exec(piece)?.[1] ?? null;
}

/**
 * Says whether the pieces between a title and the date have the shape of such; else the title, which is not known, has
 * separators in it. Where only words could tell ("Dinner, drinks, Jane, Location: Paris" and "Dinner, Jane, No location,
 * Colour: Red" look the same) they have not.
 */
export function areDetails([who = '', ...pieces]: readonly string[], { answers }: Language): boolean {
  const hasAnswer = answers.has(pieces[0]?.toLowerCase() ?? '');
  const details = [who, ...(hasAnswer ? pieces.slice(1) : pieces)];
  const shape = details.map((piece) => (named(piece) === null ? '-' : ':')).join('');
  return (hasAnswer ? /^[-:](-?|:-*):?$/ : /^(:|:-:?|[-:]:-*:?|--)$/).test(shape);
}
