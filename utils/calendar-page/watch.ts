/** Watches Google's page: tells where a picker belongs, which chips came, and when the view is at rest. */
import type { EventKey } from '../events/index.ts';
import { atRest } from './at-rest.ts';
import { type Chip, chipAt, chipsIn } from './chips.ts';
import { readEventId } from './event-id.ts';
import type { PickerPlace } from './picker-place.ts';
import { findPlaces } from './places.ts';
import { find, findAround, HOOKS, isA, TELLING_ATTRIBUTES } from './selectors.ts';
import { isHiddenByAttribute } from './shown.ts';

/** Who is told what. All but the last are called inside a MutationObserver, before the frame is painted: read no layout. */
export interface PageWatch {
  /** The pickers belong here and nowhere else; told again whenever the page may have thrown one out. */
  readonly onPlaces: (places: readonly PickerPlace[]) => void;
  /** These chips came, were rebuilt or became another event's: their marks are to be set now. At rest, all are told. */
  readonly onChips: (chips: readonly Chip[]) => void;
  /** A chip is about the same event as before, which has another key now: a new event's was a passing one. */
  readonly onKeyChanged: (from: EventKey, to: EventKey) => void;
  /** The view is at rest, the browser idle: time to read it. These are all chips of the page. */
  readonly onSettled: (chips: readonly Chip[]) => void;
}

/**
 * Watches until `signal` is aborted, with one MutationObserver and no timer while nothing happens. May begin before the
 * page has a body.
 */
export function watchCalendarPage(
  watch: PageWatch,
  { document_ = document, signal }: { document_?: Document; signal: AbortSignal },
): void {
  if (signal.aborted) return;
  const stir = atRest(document_, settle, { signal });
  let hadPlaces = false;
  let hadCardWithoutId = false;

  const lookForPlaces = () => {
    const places = findPlaces(document_);
    if (places.length > 0 || hadPlaces) watch.onPlaces(places);
    hadPlaces = places.length > 0;
  };
  const tellChips = (chips: readonly Chip[]) => {
    if (chips.length > 0) watch.onChips(chips);
  };
  function settle(): void {
    // What became a chip by a change that is not observed is among these.
    const chips = chipsIn(document_);
    tellChips(chips);
    watch.onSettled(chips);
  }

  /** Such a card brings no chips, and yet is to be read: it may be that Google has changed its page. */
  const lookForCardWithoutId = () => {
    const card = find(document_, HOOKS.cardWithoutId);
    const hasOne = card !== null && !isHiddenByAttribute(card);
    if (hasOne && !hadCardWithoutId) stir();
    hadCardWithoutId = hasOne;
  };

  const observer = new MutationObserver((records) => {
    for (const { from, to } of records.flatMap(changedKeys)) watch.onKeyChanged(from, to);
    const changed = records.map(changedChips).filter((chips) => chips !== null);
    // What came in a part that came as well came twice.
    const once = new Map(changed.flat().map((chip) => [chip.element, chip]));
    tellChips([...once.values()]);
    if (changed.length > 0) stir();
    if (records.some(({ type }) => type !== 'characterData')) lookForPlaces();
    lookForCardWithoutId();
  });
  observer.observe(document_, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: TELLING_ATTRIBUTES,
    attributeOldValue: true,
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  tellChips(chipsIn(document_));
  stir();
  lookForPlaces();
}

/**
 * Google uses chips again for other events. But where an id of no known form becomes one that is known, it is the event
 * that has just been saved (page facts 3.2; 2026-09).
 */
function changedKeys({ type, attributeName, oldValue, target }: MutationRecord): { from: EventKey; to: EventKey }[] {
  if (type !== 'attributes' || attributeName !== 'data-eventid' || !isChip(target as Element)) return [];
  const [before, now] = [oldValue, (target as Element).getAttribute('data-eventid')].map(readEventId);
  if (!before || !now || before.isKnownForm || before.isNoEvent || !now.isKnownForm || now.isNoEvent) return [];
  return [{ from: before.key, to: now.key }];
}

/**
 * The chips that came or are about another event; null where the change is about no chips at all. A card that opens, the
 * storm inside it (page facts 4.4) and what is written on an edit page are not about chips; one that goes is, and what
 * another one says.
 */
function changedChips({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): Chip[] | null {
  const element = target instanceof Element ? target : target.parentElement;
  if (type === 'attributes' && attributeName !== 'aria-label') {
    return element !== null && attributeName !== 'data-taskid' && isChip(element) ? chipAt(element) : null;
  }
  const labelled = element && findAround(element, HOOKS.withId);
  if (labelled && isChip(labelled) && findAround(labelled, HOOKS.view)) return chipAt(labelled);
  const came =
    element !== null && addedNodes.length > FEW
      ? chipsIn(element)
      : elementsOf(addedNodes).flatMap((added) => [...chipAt(added), ...chipsIn(added)]);
  return came.length > 0 || elementsOf(removedNodes).some(holdsChips) ? came : null;
}

/** Of more than so many nodes that came together, chips are looked for in what holds them all: it takes less time. */
const FEW = 4;

function elementsOf(nodes: NodeList): Element[] {
  return [...nodes].filter((node) => node instanceof Element);
}

/** What carries an event's id as well, or did. */
const NO_CHIPS = [HOOKS.card, HOOKS.otherCard, HOOKS.cardWithoutId, HOOKS.editPage];

function isChip(element: Element): boolean {
  return !NO_CHIPS.some((hook) => isA(element, hook));
}

function holdsChips(element: Element): boolean {
  return isA(element, HOOKS.chips) || find(element, HOOKS.chips) !== null;
}
