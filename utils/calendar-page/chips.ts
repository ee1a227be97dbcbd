/** Finds the chips: what shows an event in a grid, in the schedule, among search results, in a list of "N more". */
import { type EventId, readEventId } from './event-id.ts';
import { findAll, HOOKS, isA } from './selectors.ts';

/** A chip and what its id tells. */
export interface Chip {
  readonly element: HTMLElement;
  readonly id: EventId;
}

/** The chips of events in `root`, in the order of the page; an event over midnight or over a week's end has several. */
export function chipsIn(root: ParentNode): Chip[] {
  return findAll(root, HOOKS.chips).flatMap(chipOf);
}

/** The chip that the element itself is, if it is one. */
export function chipAt(element: Element): Chip[] {
  return isA(element, HOOKS.chips) ? chipOf(element) : [];
}

function chipOf(element: Element): Chip[] {
  const id = readEventId(element.getAttribute('data-eventid'));
  return id === null ? [] : [{ element: element as HTMLElement, id }];
}
