/** A page's language as far as reading times and dates goes: month names and day halves out of `Intl`. */
import type { Answer } from '../events/index.ts';
import { LANGUAGE_WORDS, type LanguageTable } from './language-words.ts';

export interface Language {
  /** Month names, lower case, with the month's number in the calendar that has such a month. */
  readonly months: ReadonlyMap<string, number>;
  /** The calendar of years that are no Gregorian ones (Buddhist, Persian…). */
  readonly calendar: string;
  /** Finds numbers, clock times and month names in lower-case text. */
  readonly tokens: RegExp;
  /** Finds the names of the days of the week, which tell nothing and may hold the name of a month (Welsh Dydd Mawrth). */
  readonly weekdays: RegExp;
  /** Finds the words for a half or a part of the day in lower-case text; those of one half in the group `am` or `pm`. */
  readonly halves: RegExp;
  /** Whether `Intl` writes the half of the day before the time; null where the language is unknown. */
  readonly isHalfFirst: boolean | null;
  /** What may stand at the times of a 24-hour clock. */
  readonly clock: string;
  /** By their words in lower case. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** A letter of a script that parts its words; in the others any word may touch its neighbour. */
const LETTER = '[[\\p{L}\\p{M}]--[\\p{sc=Han}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]]';

const LETTER_ALONE = new RegExp(`^${LETTER}[.]?$`, 'v');

const known = new WeakMap<LanguageTable, Map<string | null, Language>>();

/**
 * The language of a page. `lang` is `html[lang]`: old codes (`iw`), Google's underscores, an empty one and languages
 * that `Intl` does not know are all right. Made once for each language, in some milliseconds.
 */
export function languageOf(lang: string, table: LanguageTable = LANGUAGE_WORDS): Language {
  const tag = knownTag(lang);
  const languages = known.get(table) ?? new Map<string | null, Language>();
  known.set(table, languages);
  const language = languages.get(tag) ?? makeLanguage(tag, table);
  languages.set(tag, language);
  return language;
}

/** The tag as `Intl` has it, or null: an unknown one would silently become the browser's own language. */
function knownTag(lang: string): string | null {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

function makeLanguage(tag: string | null, table: LanguageTable): Language {
  const locale = tag ?? 'en';
  const { halves = ['', ''], clock = '', answers = [] } = (tag && table[new Intl.Locale(locale).language]) || {};
  const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions();
  const months = new Map([...new Set(['gregory', calendar])].flatMap((each) => monthNames(locale, each)));
  return {
    months,
    calendar,
    tokens: tokenPattern([...months.keys()]),
    weekdays: weekdayPattern(locale),
    halves: halfPattern(locale, halves),
    isHalfFirst: tag === null ? null : isHalfFirst(locale),
    clock,
    answers: answersOf(answers),
  };
}

/** Month names as they stand alone, and in dates with all letters that touch them (`ביוני`, `ekainaren`, `6月`). */
function monthNames(locale: string, calendar: string): [string, number][] {
  const format = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...form, month: 'long', calendar, numberingSystem: 'latn', timeZone: 'UTC' });
  const formats = [format({}), format({ year: 'numeric', day: 'numeric' })];
  const fortnights = Array.from({ length: 26 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + 14 * index)));
  return fortnights.flatMap((day) => {
    const { month } = Temporal.PlainDate.from(day.toISOString().slice(0, 10)).withCalendar(calendar);
    return formats
      .flatMap((names) => monthIn(names.formatToParts(day)))
      .filter((name) => /\p{L}/u.test(name))
      .map((name): [string, number] => [name.toLowerCase(), month]);
  });
}

function monthIn(parts: readonly Intl.DateTimeFormatPart[]): string[] {
  const index = parts.findIndex(({ type }) => type === 'month');
  const [before, name, after] = [-1, 0, 1].map((step) => parts[index + step]?.value ?? '');
  const prefix = /[^\p{L}]([\p{L}\p{M}]+)$/u.exec(before ?? '')?.[1] ?? '';
  const suffix = /^[\p{L}\p{M}]*/u.exec(after ?? '')?.[0] ?? '';
  return [name ?? '', prefix + name + suffix];
}

function weekdayPattern(locale: string): RegExp {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 7 }, (_, day) => RegExp.escape(format.format(Date.UTC(2024, 0, 1 + day))));
  return new RegExp(`(?<!${LETTER})(?:${names.join('|')})(?!${LETTER})`, 'giv');
}

/** Longer names first; a name is a whole word. */
function tokenPattern(months: readonly string[]): RegExp {
  const names = [...months].sort((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  const month = `(?<!\\d|${LETTER})(?<month>${names.join('|')})(?!${LETTER})`;
  const clock = '(?<!\\d)(?<hour>\\d{1,2})(?:[:.：٫]|\\s?h\\s?)(?<minute>\\d{2})(?!\\d)';
  return new RegExp(`${month}|${clock}|\\d+`, 'gv');
}

/** The options of a clock that says of which half of the day a time is, or of which part of it (`in the evening`). */
const CLOCK = { hour: 'numeric', hour12: true, timeZone: 'UTC' } as const;
const PARTS = ['long', 'short'] as const;

function isHalfFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, CLOCK).formatToParts(0);
  return parts.find(({ type }) => type === 'dayPeriod' || type === 'hour')?.type === 'dayPeriod';
}

/**
 * The words for the halves of the day, the Latin am and pm among them, which are in use in languages that have words of
 * their own; and those for its parts. A part that lies in both halves (`at night`) is found, and in no group.
 */
function halfPattern(locale: string, words: readonly string[]): RegExp {
  const halvesOf = new Map<string, Set<number>>();
  const note = (word: string, half: number) => {
    const pattern = patternOf(word);
    if (pattern !== '') halvesOf.set(pattern, (halvesOf.get(pattern) ?? new Set()).add(half));
  };
  const clocks = [locale, 'en'].map((each) => new Intl.DateTimeFormat(each, CLOCK));
  const parts = PARTS.map((dayPeriod) => new Intl.DateTimeFormat(locale, { ...CLOCK, dayPeriod }));
  // Each half hour, as noon and midnight are called so for no longer than a minute.
  for (let place = 0; place < 48; place += 1) {
    const wordsThen = (formats: readonly Intl.DateTimeFormat[]) =>
      formats.map((format) => format.formatToParts(Date.UTC(2024, 0, 1, 0, 30 * place)).find(isHalf)?.value ?? '');
    // A letter alone may be any word in languages that part theirs.
    const telling = wordsThen(parts).filter((word) => !LETTER_ALONE.test(word));
    for (const word of [...wordsThen(clocks), ...telling]) note(word, Math.floor(place / 24));
  }
  for (const [half, word] of words.entries()) note(word, half);
  // The longest first, since one can be the beginning of another.
  const patterns = [...halvesOf].toSorted(([one], [other]) => other.length - one.length);
  const named = patterns.map(([pattern, halves]) => {
    const [half] = halves.size === 1 ? halves : [];
    return half === undefined ? pattern : half === 0 ? `(?<am>${pattern})` : `(?<pm>${pattern})`;
  });
  return new RegExp(`(?<!${LETTER})(?:${named.join('|')})(?!${LETTER})`, 'gv');
}

function isHalf({ type }: Intl.DateTimeFormatPart): boolean {
  return type === 'dayPeriod';
}

/** The letters of a word with or without dots, spaces, hyphens and invisible marks between them (`a. m.`, `am`). */
function patternOf(word: string): string {
  return (word.toLowerCase().match(/[\p{L}\p{M}]/gu) ?? []).join('[.\\s\\p{Cf}\\-]*');
}

const ANSWERS: readonly Answer[] = ['accepted', 'declined', 'tentative', 'needs-action'];

function answersOf(words: readonly string[]): Map<string, Answer> {
  return new Map(
    words.flatMap((forms, index) => forms.split('|').map((form) => [form.toLowerCase(), ANSWERS[index] as Answer])),
  );
}
