/** What a press on a reason makes of an event's tag. */
import { NOT_NETWORKING, type ReasonId } from '../reasons.ts';
import type { Tag, TagReason } from './tag.ts';

/** The tag after `reason` was picked: it gets the time; what the event also serves stays, where that makes sense. */
export function pickReason(tag: Tag | null, reason: TagReason): Tag {
  if (tag === null || reason === NOT_NETWORKING) return { reason, also: [] };
  return { reason, also: tag.also.filter((other) => other !== reason) };
}

/** The tag after `reason` was switched as one the event also serves. The reason that gets the time is left as it is. */
export function toggleAlso(tag: Tag, reason: ReasonId): Tag {
  if (tag.reason === NOT_NETWORKING || tag.reason === reason) return tag;
  const others = tag.also.filter((other) => other !== reason);
  return { reason: tag.reason, also: others.length < tag.also.length ? others : [...others, reason] };
}
