/** Durations as they are written. */
import { expect, test } from 'vitest';
import { formatDuration, formatHours } from '../../../utils/time/index.ts';

const MINUTE = 60_000;

test.each([
  [0, 'en', '0 min'],
  [29_999, 'en', '0 min'],
  [30_000, 'en', '1 min'],
  [59 * MINUTE + 59_999, 'en', '1 hr'],
  [90 * MINUTE, 'en', '1 hr, 30 min'],
  [90 * MINUTE, 'de', '1 Std., 30 Min.'],
  [90 * MINUTE, 'fr', '1 h et 30 min'],
  [90 * MINUTE, 'ja', '1 時間 30 分'],
  [100_000 * 60 * MINUTE, 'en', '100,000 hr'],
])('%i ms in %s: %s', (ms, locale, text) => {
  // Which kind of space stands between number and unit is the language's business.
  expect(formatDuration(ms, locale).replace(/\s/g, ' ')).toBe(text);
});

test.each([
  [0, 'en', '0 hr'],
  [90 * MINUTE, 'en', '1.5 hr'],
  [90 * MINUTE, 'de', '1,5 Std.'],
  [100 * MINUTE, 'en', '1.7 hr'],
])('%i ms in %s as hours: %s', (ms, locale, text) => {
  expect(formatHours(ms, locale)).toBe(text);
});
