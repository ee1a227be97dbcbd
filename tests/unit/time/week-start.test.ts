/** The first day of the week, by language and region. */
import { afterEach, expect, test, vi } from 'vitest';
import { weekStartOf } from '../../../utils/time/index.ts';

const LOCALES = [
  ['en-US', 7],
  ['en-GB', 1],
  ['de', 1],
  ['pt-BR', 7],
  ['ja', 7],
  ['ar', 6],
  ['fa-IR', 6],
  ['dv-MV', 5],
  ['en', 7],
  ['zh', 1],
  ['no locale', 1],
  ['', 1],
] as const;

test.each(LOCALES)('%s: %i', (locale, day) => {
  expect(weekStartOf(locale)).toBe(day);
});

test('a choice in the language tag is followed', () => {
  expect(weekStartOf('en-US-u-fw-mon')).toBe(1);
});

const { getWeekInfo } = Intl.Locale.prototype;
afterEach(() => {
  Intl.Locale.prototype.getWeekInfo = getWeekInfo;
  vi.unstubAllEnvs();
});

test('a Firefox that does not know weeks gets the same day for every region', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  // ZZ is the unknown region, of which `maximize` makes the United States.
  const regions = letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((region) => names.of(region) && region !== 'ZZ');
  expect(regions.length).toBeGreaterThan(200);
  const locales = [...regions.map((region) => `und-${region}`), ...LOCALES.map(([locale]) => locale)];
  const known = locales.map((locale) => `${locale} ${weekStartOf(locale)}`);
  vi.stubEnv('FIREFOX', 'yes');
  Reflect.deleteProperty(Intl.Locale.prototype, 'getWeekInfo');
  expect(locales.map((locale) => `${locale} ${weekStartOf(locale)}`)).toEqual(known);
});
