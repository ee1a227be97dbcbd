/** Many tags at once, for keys such as Google's. */
import type { EventKey } from '../../../utils/events/index.ts';
import { REASON_IDS, type ReasonId } from '../../../utils/reasons.ts';
import type { Said } from '../../../utils/sync/index.ts';

const LETTERS = '0123456789abcdefghijklmnopqrstuv';
const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);

type Tags = Said['tags'];

/**
 * So many tags, newest first, one or two on each day, for keys in base64 of an id and a calendar's address.
 * @param kind single events, or occurrences of eight series
 */
export function manyTags(count: number, kind: 'single' | 'series' = 'single', seed = 1): Tags {
  let state = seed;
  /** Mulberry32: small, and as good as random here. */
  const draw = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  const id = (): string => Array.from({ length: 26 }, () => LETTERS[draw(32)]).join('');
  const series = Array.from({ length: 8 }, id);
  const tags = Array.from({ length: count }, (_, index) => {
    const at = FIRST + index * DAY * 0.4 + draw(DAY / 4);
    const start = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const event = kind === 'single' ? id() : `${series[draw(8)]}_${start}`;
    const key = Buffer.from(`${event} jane.doe@example.com`).toString('base64url') as EventKey;
    return { key, tag: { reason: REASON_IDS[draw(7)] as ReasonId, also: [] }, at };
  });
  return tags.toReversed();
}

/** Nothing but these tags. */
export function saidTags(tags: Tags): Said {
  return { tags, goals: [], settings: [], erased: null };
}
