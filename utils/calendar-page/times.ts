/** Reads two times, with or without their dates, out of a text that holds nothing else. */
import type { ClockTime } from './clock.ts';
import type { Language } from './language.ts';
import { plainText, type Token, tokensOf } from './tokens.ts';

export interface Times {
  readonly start: ClockTime;
  readonly end: ClockTime;
  /** Of the start and then of the end; empty where the text names no dates. */
  readonly dates: readonly Token[];
}

/**
 * The two times of `9am to 10am` or `June 9, 2024 at 10:15pm to June 10, 2024 at 6:30am`, dates before times or after
 * them. Null when the text holds anything else, as every number must have its place.
 */
export function readTimes(text: string, language: Language): Times | null {
  const plain = plainText(text);
  const tokens = tokensOf(plain, language);
  const nameless = tokens.filter(({ kind }) => kind !== 'month');
  // Another word can look like a month's name where the months' own names are not known.
  return arrange(plain, tokens, [1, 3, 4]) ?? arrange(plain, nameless, [3]);
}

/** `sizes`: how many tokens a time with its date may have. */
function arrange(text: string, tokens: readonly Token[], sizes: readonly number[]): Times | null {
  const half = tokens.length / 2;
  if (!sizes.includes(half)) return null;
  const arrangements = [
    [half - 1, 0],
    [0, 1],
  ] as const;
  for (const [clock, date] of arrangements) {
    const clocks = [clock, half + clock] as const;
    const dates = [tokens.slice(date, date + half - 1), tokens.slice(half + date, half + date + half - 1)];
    if (!clocks.every((index) => isClock(tokens[index])) || !dates.every(isDate)) continue;
    const [start, end] = clocks.map((index) => clockAt(text, tokens, index));
    if (!start || !end) return null;
    return { start, end: half === 1 ? { ...end, before: '' } : end, dates: dates.flat() };
  }
  return null;
}

function isClock(token: Token | undefined): boolean {
  return token?.kind === 'clock' || token?.kind === 'small';
}

/** No token, or a day with month and year, one of which may be missing. */
function isDate(tokens: readonly Token[]): boolean {
  const kinds = tokens
    .map(({ kind }) => kind)
    .sort()
    .join(' ');
  return ['', 'month small year', 'month small', 'small year'].includes(kinds);
}

function clockAt(text: string, tokens: readonly Token[], index: number): ClockTime | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  return {
    hour: token.value,
    minute: token.minute,
    isPadded: text[token.start] === '0',
    before: text.slice(tokens[index - 1]?.end ?? 0, token.start),
    after: text.slice(token.end, tokens[index + 1]?.start),
    isDated: tokens.length > 2,
  };
}
