/** PickerPlace: where on the page the reason picker belongs, and what it is about. */
import type { EventKey } from '../events/index.ts';
import type { RawEvent } from '../raw-reading.ts';

/** The element that is the picker; the page's readers look past it. */
export const PICKER_TAG = 'seven-reasons-picker';

/** Where a picker belongs: on the card of an event, or on its edit page. */
export interface PickerPlace {
  readonly key: EventKey;
  readonly kind: 'card' | 'edit-page';
  /** The picker becomes a child of this element… */
  readonly parent: Element;
  /** …before this one; null: as the last. */
  readonly before: Element | null;
  /** What a picker on the card stands beside and must not cover. */
  readonly anchor: Element;
  /** What chips, card or edit page say of the event now; asks for layout: not for a MutationObserver. */
  readonly rawEvent: () => RawEvent;
}
