/** What becomes of a word whose event has another key now: it goes along, and says under the old key that it did. */
import { isLater, stampAfter } from '../time/index.ts';
import type { EventRow } from './schema.ts';

type Said = NonNullable<EventRow['said']>;

interface Words {
  readonly taken: Said;
  readonly left: Said;
}

/**
 * What is said under the new key and under the old one once a word goes along with its event; null where something was
 * said under the new one already. What is left says that the tag was taken away there, so that the same word, told again
 * by another browser or by the second copy, does not bring it back; and is no word against the tag that it came from.
 */
export function goneAlong(said: Said, there: Said | null): Words | null {
  if (there === null) return { taken: said, left: leftBy(said) };
  if (!isSame(there, leftBy(said))) return null;
  const taken = { tag: said.tag, ...stampAfter(said.at, there) };
  return { taken, left: leftBy(taken) };
}

/**
 * The same where both keys are known to be one event's: of two words the newer counts, unless all it says is that the
 * other went along.
 */
export function newerAlong(said: Said, there: Said | null): Words {
  const along = goneAlong(said, there);
  if (along !== null) return along;
  const isOlder = there !== null && (isSame(said, leftBy(there)) || !isLater(said, there));
  return { taken: isOlder ? there : said, left: said.tag === null ? said : leftBy(said) };
}

/** Says whether all that a word says of an event is that the tag of it went along to another key. */
export function saysGoneAlong(word: Said, there: Said | null): boolean {
  return there !== null && there.tag !== null && isSame(word, leftBy(there));
}

/** That a tag went along: it was taken away, a moment after it was given. */
function leftBy(taken: Said): Said {
  return { tag: null, ...stampAfter(taken.at, taken) };
}

function isSame(one: Said, other: Said): boolean {
  return one.tag === other.tag && one.at === other.at && one.counter === other.counter;
}
