/** Writes a tag as the digits of its reasons, for where there is little room. */
import { NOT_NETWORKING, REASON_IDS } from '../reasons.ts';
import { parseTag, type Tag, type TagReason } from './tag.ts';

/** Every reason by its digit: `0` is not networking. */
export const REASONS_BY_DIGIT: readonly TagReason[] = [NOT_NETWORKING, ...REASON_IDS];

/** The reason that gets the time first: `46`; '' for a tag taken away. */
export function digitsOfTag(tag: Tag | null): string {
  return tag === null ? '' : [tag.reason, ...tag.also].map((reason) => REASONS_BY_DIGIT.indexOf(reason)).join('');
}

/** Reads it again: null for a tag taken away, undefined when it is none. */
export function tagOfDigits(digits: unknown): Tag | null | undefined {
  if (digits === '') return null;
  if (typeof digits !== 'string') return undefined;
  const [reason, ...also] = [...digits].map((digit) => REASONS_BY_DIGIT[Number(digit)]);
  return parseTag({ reason, also }) ?? undefined;
}
