/** Finds where pickers belong on the page as it stands. */
import { cardPlaces } from './card.ts';
import { editPagePlaces } from './edit-page.ts';
import type { PickerPlace } from './picker-place.ts';

/** Where pickers belong now: on the card, on the edit page, mostly nowhere. Reads neither layout nor style. */
export function findPlaces(document_: Document): PickerPlace[] {
  return [...cardPlaces(document_), ...editPagePlaces(document_)];
}
