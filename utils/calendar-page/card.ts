/** The card of an event: where the picker goes on it, and what it says of the event. */
import type { EventKey } from '../events/index.ts';
import type { RawEvent } from '../raw-reading.ts';
import { chipsIn } from './chips.ts';
import { readEventId } from './event-id.ts';
import { PICKER_TAG, type PickerPlace } from './picker-place.ts';
import { rawCard } from './raw-card.ts';
import { rawChips } from './raw-chip.ts';
import { find, findAll, findAround, HOOKS, isA } from './selectors.ts';
import { isHiddenByAttribute } from './shown.ts';
import { tellingOf } from './telling.ts';

/**
 * Where pickers belong on cards. A closed card keeps its picker, hidden with it, so that it is there at once when the
 * card opens again; hidden cards get none where another one is shown. None for tasks, birthdays, holidays, new events.
 */
export function cardPlaces(document_: Document): PickerPlace[] {
  const cards = cardsOn(document_);
  const shown = cards.filter((card) => !isHiddenByAttribute(card));
  return (shown.length > 0 ? shown : cards).flatMap(placeOn);
}

/**
 * The cards of the page, shown or not. Where Google's element for it has no event's id, only its dialog can have it: to
 * look through the whole page at each of its changes would take longer than all the rest.
 */
function cardsOn(document_: Document): Element[] {
  const cards = findAll(document_, HOOKS.card);
  if (cards.length > 0) return cards;
  const withoutId = find(document_, HOOKS.cardWithoutId);
  const dialog = withoutId && findAround(withoutId, HOOKS.dialog);
  if (!dialog) return findAll(document_, HOOKS.otherCard);
  return isA(dialog, HOOKS.otherCard) ? [dialog] : findAll(dialog, HOOKS.otherCard);
}

/** A direct child of the dialog survives the storm in which Google fills the card; nothing inside does (page facts 4.5). */
function placeOn(card: Element): PickerPlace[] {
  const id = readEventId(card.getAttribute('data-eventid'));
  const dialog = findAround(card, HOOKS.dialog) ?? card.parentElement;
  if (id === null || id.isNoEvent || dialog === null || isOfAnotherKind(dialog)) return [];
  const content = [...dialog.children].find((child) => child.contains(card));
  // Before what follows: the last child of the dialog is what sends the focus back to its first control.
  let before = content?.nextElementSibling ?? null;
  if (before?.localName === PICKER_TAG) before = before.nextElementSibling;
  return [
    { key: id.key, kind: 'card', parent: dialog, before, anchor: card, rawEvent: () => rawEventOn(card, id.key) },
  ];
}

function isOfAnotherKind(dialog: Element): boolean {
  const creating = find(dialog, HOOKS.quickCreate);
  return find(dialog, HOOKS.task) !== null || (creating !== null && !isHiddenByAttribute(creating));
}

/** With the event's chips, as these tell more. */
function rawEventOn(card: Element, key: EventKey): RawEvent {
  const document_ = card.ownerDocument;
  const chips = chipsIn(document_).filter(({ element, id }) => id.key === key && !isHiddenByAttribute(element));
  return { kind: 'card', ...tellingOf(document_), card: rawCard(card), chips: rawChips(chips) };
}
