/** The time of a part of a summary: all of it, and as attributes for whatever reads the page rather than looks at it. */
import type { Share } from '../utils/summary/index.ts';

const MINUTE = 60_000;

/** All of the time, past and planned (ms). */
export function totalOf({ past, planned }: Share): number {
  return past + planned;
}

/** All of the time, and the planned part of it, in whole minutes. */
export function minutesOf(share: Share): { 'data-minutes': number; 'data-planned-minutes': number } {
  return {
    'data-minutes': Math.round(totalOf(share) / MINUTE),
    'data-planned-minutes': Math.round(share.planned / MINUTE),
  };
}
