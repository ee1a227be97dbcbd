/** Writes percents and counts in the user's language, and picks the message that goes with a count. */
import type { MessageKey, Translate } from './translate.ts';

/** The keys of messages that come in plural forms: `popup_events` for `popup_events_one`, `popup_events_other`… */
export type CountedKey = MessageKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** Writes a percentage (0 to 100), whole. */
export function writePercent(percent: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(percent / 100);
}

/** Says a count in words, in the plural form the language wants; the count fills the message's first place. */
export function writeCount(
  translate: Translate,
  key: CountedKey,
  count: number,
  locale: string,
  format: Intl.NumberFormatOptions = {},
): string {
  const form = new Intl.PluralRules(locale).select(Math.abs(count));
  return translate(`${key}_${form}` as MessageKey, new Intl.NumberFormat(locale, format).format(count));
}

const BYTES = [
  { unit: 'gigabyte', size: 1e9, digits: 1 },
  { unit: 'megabyte', size: 1e6, digits: 1 },
  { unit: 'kilobyte', size: 1e3, digits: 0 },
] as const;

/** Says how much room something takes: "12 kB", "3.4 MB"; each unit is a thousand of the one before. */
export function writeBytes(bytes: number, locale: string): string {
  const { unit, size, digits } = BYTES.find((each) => bytes >= each.size) ?? BYTES[2];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(bytes / size);
}
