/** Which EventKeys Google's page may give an occurrence, told from its UID: hints, as Google's ids are opaque. */
import { shortAddress } from '../events/index.ts';

/** What a UID tells of Google's id. */
export interface GoogleId {
  /** What the ids of all occurrences have in common, and those of the series it was split from by "this and following". */
  readonly base: string;
  /** How the UID names the part of a split series (`_R20251111T130000`), or ''. */
  readonly part: string;
}

const OWN = '@google.com';

/** Google's ids are at most so long, in characters: nothing that is longer is one. */
const LONGEST_ID = 1024;

const BASE32HEX = '0123456789abcdefghijklmnopqrstuv';

/** The UID of the whole series, where that of a part of it is given. */
export function wholeUid(uid: string): string {
  return uid.endsWith(OWN) ? uid.replace(/_R\d{8}(?:T\d{6}Z?)?(?=@google\.com$)/, '') : uid;
}

/**
 * Google's own UIDs are `<id>@google.com` (page facts 3.3); the events of other systems get `_` and their UID in
 * base32hex for an id (page facts 3.2).
 */
export function googleIdOf(uid: string): GoogleId {
  if (!uid.endsWith(OWN)) return { base: `_${base32hex(new TextEncoder().encode(uid))}`, part: '' };
  const base = wholeUid(uid).slice(0, -OWN.length);
  return { base, part: uid.slice(base.length, -OWN.length) };
}

/**
 * The keys, the likeliest first: base64url of `<id>[_<original start>] <calendar>` (page facts 3.1). The occurrences of a
 * series that was split go by the id of the whole; the other form has been seen, too (page facts 3.2, 2026).
 * @param original when the occurrence was to begin, an instant (ms) or a date; null for an event that does not recur
 */
export function keysOf(
  { base, part }: GoogleId,
  calendar: string,
  original: number | string | null,
): readonly string[] {
  if (calendar === '' || base === '_') return [];
  const ids = part === '' ? [base] : [base, base + part];
  const end = original === null ? '' : `_${stampOf(original)}`;
  const short = ids.filter((id) => id.length <= LONGEST_ID);
  return short.map((id) => base64url(`${id}${end} ${shortAddress(calendar)}`));
}

/** `20261123T100000Z`, or `20261123` of a date. */
function stampOf(original: number | string): string {
  const text = typeof original === 'string' ? original : new Date(original).toISOString().replace(/\.\d+/, '');
  return text.replace(/[-:]/g, '');
}

function base64url(text: string): string {
  return new TextEncoder().encode(text).toBase64({ alphabet: 'base64url', omitPadding: true });
}

function base32hex(bytes: Uint8Array): string {
  let [text, bits, value] = ['', 0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += BASE32HEX[(value >> (bits - 5)) & 31];
  }
  return bits === 0 ? text : text + BASE32HEX[(value << (5 - bits)) & 31];
}
