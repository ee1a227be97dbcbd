/** The edit page of a saved event: where the picker goes on it, and what it says of the event. */
import { idInAddress, readEventId } from './event-id.ts';
import { PICKER_TAG, type PickerPlace } from './picker-place.ts';
import { rawEditPage } from './raw-edit-page.ts';
import { find, findAll, findAround, HOOKS } from './selectors.ts';
import { tellingOf } from './telling.ts';

/**
 * Where a picker belongs on the edit page: first among the details of a saved event. On the page of a new event, or of a
 * copy that is not saved yet, nowhere.
 */
export function editPagePlaces(document_: Document): PickerPlace[] {
  const { location } = document_;
  if (location === null || !/\/event/.test(location.pathname)) return [];
  const page = find(document_, HOOKS.editPage);
  const root = page ?? formOf(document_);
  if (!root || page?.getAttribute('data-is-create') === 'true') return [];
  // What does not say that its event is saved may be a new event's page: only the address tells then.
  const id = readEventId(page?.getAttribute('data-eventid')) ?? readEventId(idInAddress(location));
  if (id === null || id.isNoEvent) return [];
  const rawEvent = () => ({ kind: 'edit-page' as const, ...tellingOf(document_), page: rawEditPage(root) });
  return [{ key: id.key, kind: 'edit-page', anchor: root, ...placeIn(root), rawEvent }];
}

function formOf(document_: Document): Element | null {
  const field = find(document_, HOOKS.editForm);
  return field && findAround(field, HOOKS.view);
}

/**
 * Before the first row of details, in what holds the rows: the one element of which we know that it bears another row.
 * Once there the picker stays, though rows that come later may tell otherwise; Google never strips this page. While
 * there are no details, at the page's end.
 */
function placeIn(root: Element): Pick<PickerPlace, 'parent' | 'before'> {
  const details = find(root, HOOKS.editDetails);
  if (details === null) return { parent: root, before: null };
  const picker = details.querySelector(PICKER_TAG);
  if (picker?.parentElement) return { parent: picker.parentElement, before: picker.nextElementSibling };
  const rows = findAll(details, HOOKS.editRows);
  const parent = rows.length > 1 ? sharedParent(rows, details) : details;
  const before = [...parent.children].find((child) => rows[0] === undefined || child.contains(rows[0])) ?? null;
  return { parent, before };
}

/** The innermost element inside `outermost` that holds all of them. */
function sharedParent(elements: readonly Element[], outermost: Element): Element {
  let parent = elements[0]?.parentElement ?? outermost;
  while (parent !== outermost && !elements.every((element) => parent.contains(element))) {
    parent = parent.parentElement ?? outermost;
  }
  return parent;
}
