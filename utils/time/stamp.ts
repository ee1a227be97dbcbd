/**
 * Stamps: when something was seen, said or set. Of two words about one thing the later counts, here, in a backup, in sync
 * and wherever else they meet; so each is stamped later than what it replaces, even within one millisecond, and even
 * after the clock was set back or on a machine whose clock is behind. That makes the stamps a hybrid logical clock. No
 * machine's name is in them: where two machines gave one stamp to different words, the words decide (`isLater`).
 */

import { isInstant } from './instant.ts';

/** When something was seen, said or set. */
export interface Stamp {
  /** By the clock (ms). */
  readonly at: number;
  /** How many words about the same thing came before within that millisecond; left out where none did. */
  readonly counter?: number;
}

/** The highest counter that is believed; a later word takes the next millisecond. */
const HIGHEST = 1_000_000;

/** Says whether a value from outside can be such a time. */
function isAt(value: unknown): value is number {
  return isInstant(value) && value >= 0;
}

/** Reads a Stamp out of a time (ms) and a counter from outside: null when they are none. */
export function parseStamp(at: unknown, counter: unknown = 0): Stamp | null {
  const isCounter = Number.isInteger(counter) && (counter as number) >= 0 && (counter as number) <= HIGHEST;
  return isAt(at) && isCounter ? stamp(at, counter as number) : null;
}

/**
 * Says whether something that happened at `at` (ms) comes too late to replace what is `stored`. A stored time that has
 * not come yet was stamped before the clock was set back: it must not silence the user until then, and so it yields.
 */
export function isOutdated(at: number, stored: Stamp | null): boolean {
  return stored !== null && at < stored.at && stored.at <= Date.now();
}

/** The stamp of what happened at `at` (ms) and replaces what is `stored`: always a later one. */
export function stampAfter(at: number, stored: Stamp | null): Stamp {
  if (stored === null || at > stored.at) return { at };
  const counter = (stored.counter ?? 0) + 1;
  return counter > HIGHEST ? { at: stored.at + 1 } : { at: stored.at, counter };
}

/** The stamp alone of what carries one. */
export function stampOf({ at, counter = 0 }: Stamp): Stamp {
  return stamp(at, counter);
}

/**
 * Says whether `one` counts rather than `other`. Everybody has to agree on it, whichever came first: so of two with the
 * same stamp it is the greater by what they say, `wordsOf`.
 */
export function isLater<T extends Stamp>(one: T, other: T, wordsOf: (stamped: T) => string = () => ''): boolean {
  if (one.at !== other.at) return one.at > other.at;
  const [counter, others] = [one.counter ?? 0, other.counter ?? 0];
  return counter === others ? wordsOf(one) > wordsOf(other) : counter > others;
}

/** The later of two stamps, of which either may be missing. */
export function laterOf(one: Stamp | null, other: Stamp | null): Stamp | null {
  return one !== null && (other === null || isLater(one, other)) ? one : other;
}

function stamp(at: number, counter: number): Stamp {
  return counter === 0 ? { at } : { at, counter };
}
