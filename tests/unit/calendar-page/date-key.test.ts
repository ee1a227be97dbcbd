/** Dates in Google's attributes. */
import { expect, test } from 'vitest';
import { dateOfDigits, dateOfKey } from '../../../utils/calendar-page/date-key.ts';

test.each([
  ['25123', '2019-01-03'],
  ['27966', '2024-09-30'],
  ['28003', '2024-11-03'],
  ['28975', '2026-09-15'],
  ['29054', '2026-11-30'],
  ['29057', '2026-12-01'],
])('the key %s is %s', (key, date) => {
  expect(dateOfKey(key)).toBe(date);
});

test.each([null, undefined, '', '0', '29055', '29024', '-1', '2026-11-23', 'abc', '999999999'])(
  '%j is no date key',
  (key) => {
    expect(dateOfKey(key)).toBeNull();
  },
);

test('the edit page writes its dates in digits', () => {
  expect(dateOfDigits('20261123')).toBe('2026-11-23');
  expect([null, '', '20261341', '2026-11-23', '20260230'].map(dateOfDigits)).toEqual([null, null, null, null, null]);
});
