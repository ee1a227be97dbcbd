/** Which messages name a reason: its label, its short label, and the question it answers. */
import type { TagReason } from '../utils/events/index.ts';
import type { ReasonId } from '../utils/reasons.ts';
import type { MessageKey } from './translate.ts';

/** "Learn", "Find prospects and clients", "Not networking". */
export function labelKey(reason: TagReason): MessageKey {
  return keyOf(reason, '');
}

/** One or two short words, where the label has no room. */
export function shortLabelKey(reason: TagReason): MessageKey {
  return keyOf(reason, '_short');
}

/** What the user asks themself before picking it. */
export function questionKey(reason: ReasonId): MessageKey {
  return keyOf(reason, '_question');
}

/** Message keys cannot hold the hyphens of ids. */
function keyOf(reason: TagReason, ending: string): MessageKey {
  return `reason_${reason.replaceAll('-', '_')}${ending}` as MessageKey;
}
