/** Takes a text apart into what times and dates are made of: numbers, clock times, month names. */
import type { Language } from './language.ts';

/** `small`: a number of one or two digits; `year`: of three or four; `other`: of more; `clock`: hour and minute. */
export interface Token {
  readonly kind: 'small' | 'year' | 'clock' | 'month' | 'other';
  /** The number, the hour, or the month's number. */
  readonly value: number;
  /** Of a clock time; null otherwise. */
  readonly minute: number | null;
  readonly start: number;
  readonly end: number;
}

/** The text in lower case with digits of every script as ASCII ones. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?=[^\0-\x7f])\p{Nd}/gu, (digit) => (digit.length > 1 ? digit : asciiDigit(digit)));
}

/** Unicode's digits stand in rows of sixteen and begin at the row's first or seventh place. */
function asciiDigit(digit: string): string {
  const place = digit.charCodeAt(0) & 15;
  const first = String.fromCharCode(digit.charCodeAt(0) - place);
  return String(/\p{Nd}/u.test(first) ? place : place - 6);
}

/** The tokens of a plain text, in its order. */
export function tokensOf(text: string, { tokens, months }: Language): Token[] {
  return [...text.matchAll(tokens)].map(({ 0: found, index, groups = {} }) => {
    const { month, hour, minute } = groups;
    const place = { minute: null, start: index, end: index + found.length };
    if (month) return { ...place, kind: 'month', value: months.get(month) ?? 0 };
    if (hour) return { ...place, kind: 'clock', value: Number(hour), minute: Number(minute) };
    return { ...place, kind: found.length <= 2 ? 'small' : found.length <= 4 ? 'year' : 'other', value: Number(found) };
  });
}
