/**
 * Marks the chips of tagged events with an attribute; CSS draws the mark. Google drops child nodes whenever it rebuilds
 * or patches a chip, attributes only when it replaces the chip (page facts 7.6).
 *
 * The structures which that CSS meets:
 * - a timed chip of day and week is one element: `[role=button][data-eventid]`;
 * - a chip of the all-day row and the month is an outer element with the id, `pointer-events: none`, and an inner
 *   `[role=button]`; in the later days of an event of several days an outer element stands again, its inner one nearly
 *   invisible (`opacity: .01`): what is drawn on the inner one stays so as well;
 * - a row of the schedule and of search results is an outer element with the id and cells: the time, and the title in a
 *   `[role=button]`.
 * So `[role=button][data-seven-reasons], [data-seven-reasons] [role=button]` is what there is to draw on, always.
 */
import type { EventKey, Tag } from '../events/index.ts';
import { type Chip, chipsIn } from './chips.ts';
import './marks.css';

const MARK = 'data-seven-reasons';

/**
 * Gives every chip of a tagged event the attribute `data-seven-reasons`, the tag's reason, and takes it from the others.
 * Writes only what differs, so that a MutationObserver may call it. `chips` are those to look at; left out, all that the
 * page has.
 */
export function markChips(
  document_: Document,
  tags: ReadonlyMap<EventKey, Tag>,
  chips: readonly Chip[] = chipsIn(document_),
): void {
  for (const { element, id } of chips) {
    const reason = tags.get(id.key)?.reason ?? null;
    if (element.getAttribute(MARK) === reason) continue;
    if (reason === null) element.removeAttribute(MARK);
    else element.setAttribute(MARK, reason);
  }
}
