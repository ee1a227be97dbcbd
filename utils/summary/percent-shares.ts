/** Whole percents that add up to 100. */

/**
 * The whole percents that parts are of their sum, so that what is shown adds up to 100: each is rounded down, and the
 * points left over go to the largest remainders, of equal ones to the first. No percent is off by a point or more. All 0
 * where there is nothing to divide.
 */
export function percentShares(parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0) return parts.map(() => 0);
  const percents = parts.map((part) => Math.floor((100 * part) / sum));
  const remainders = parts.map((part, index) => ({ index, remainder: (100 * part) % sum }));
  const pointsLeft = 100 - percents.reduce((total, percent) => total + percent, 0);
  for (const { index } of remainders.toSorted((one, other) => other.remainder - one.remainder).slice(0, pointsLeft)) {
    percents[index] = (percents[index] ?? 0) + 1;
  }
  return percents;
}
