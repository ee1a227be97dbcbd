/** WholeDays: what is taken from outside as such, and what is not. */
import { expect, test } from 'vitest';
import { parseWholeDays } from '../../../utils/events/index.ts';

const whole = {
  days: [
    { first: '2026-11-23', last: '2026-11-27' },
    { first: '2026-11-30', last: '2026-11-30' },
  ],
  hasLong: true,
};

test('they are taken as they are, without what does not belong to them', () => {
  const [first, last] = whole.days;
  expect(parseWholeDays({ ...whole, days: [{ ...first, more: 1 }, last], more: 1 })).toEqual(whole);
  expect(parseWholeDays({ ...whole, days: [] })).not.toBeNull();
});

test.each([
  null,
  undefined,
  'whole',
  {},
  { ...whole, days: null },
  { ...whole, days: [null] },
  { ...whole, days: [{ first: '2026-11-23', last: '2026-11-22' }] },
  { ...whole, days: [{ first: '2026-11-23', last: '2026-11-31' }] },
  { ...whole, days: [{ first: 1, last: 2 }] },
  { ...whole, hasLong: 1 },
])('%j are none', (value) => {
  expect(parseWholeDays(value)).toBeNull();
});
