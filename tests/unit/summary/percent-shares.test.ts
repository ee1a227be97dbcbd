/** Whole percents that add up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentShares } from '../../../utils/summary/index.ts';

test.each([
  [[], []],
  [
    [0, 0, 0],
    [0, 0, 0],
  ],
  [[5], [100]],
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [1, 1, 1, 0],
    [34, 33, 33, 0],
  ],
  [
    [2, 1],
    [67, 33],
  ],
  [
    [1, 2],
    [33, 67],
  ],
  [
    [1, 199],
    [1, 99],
  ],
  [
    [0, 1, 0],
    [0, 100, 0],
  ],
])('%j: %j', (parts, percents) => {
  expect(percentShares(parts)).toEqual(percents);
});

test('they add up to 100, none is off by a point, and more time never has fewer', () => {
  const parts = fc
    .array(fc.nat({ max: 1e12 }), { minLength: 1, maxLength: 9 })
    .filter((all) => all.some((part) => part > 0));
  fc.assert(
    fc.property(parts, (all) => {
      const percents = percentShares(all);
      const sum = all.reduce((total, part) => total + part, 0);
      expect(percents.reduce((total, percent) => total + percent, 0)).toBe(100);
      for (const [index, percent] of percents.entries()) {
        expect(Math.abs(percent - (100 * (all[index] as number)) / sum)).toBeLessThan(1);
        for (const [other, otherPercent] of percents.entries()) {
          if ((all[index] as number) > (all[other] as number)) expect(percent).toBeGreaterThanOrEqual(otherPercent);
        }
      }
    }),
  );
});
