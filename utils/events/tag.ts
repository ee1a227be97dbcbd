/** Tag: what the user said of an event. */
import { isReasonId, NOT_NETWORKING, type ReasonId } from '../reasons.ts';

/** What a tag's time is for: one of the seven reasons, or not networking. */
export type TagReason = ReasonId | typeof NOT_NETWORKING;

/** What the user said of an event. An event of which nothing is said has no tag: it is untagged. */
export interface Tag {
  /** Gets the event's time. */
  readonly reason: TagReason;
  /** Reasons it also serves: shown, never summed. Never holds `reason`; empty when not networking. */
  readonly also: readonly ReasonId[];
}

/** Says whether a value from outside is what a tag's time can be for. */
export function isTagReason(value: unknown): value is TagReason {
  return value === NOT_NETWORKING || isReasonId(value);
}

/** Reads a Tag out of a value from outside (a message, a file): null when it is not one. */
export function parseTag(value: unknown): Tag | null {
  if (typeof value !== 'object' || value === null) return null;
  const { reason, also } = value as Record<string, unknown>;
  if (!isTagReason(reason) || !Array.isArray(also) || !also.every(isReasonId)) return null;
  if (new Set(also).size !== also.length || also.includes(reason as ReasonId)) return null;
  if (reason === NOT_NETWORKING && also.length > 0) return null;
  return { reason, also };
}
