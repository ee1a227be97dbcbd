/** Looks at the view on screen, notes what the page as a whole lacks, and reads what is asked for into raw strings. */
import type { Problem, RawView } from '../raw-reading.ts';
import { type Chip, chipsIn } from './chips.ts';
import { rawChips } from './raw-chip.ts';
import { find, findAll, HOOKS } from './selectors.ts';
import { isHiddenByAttribute, isShown } from './shown.ts';
import { tellingOf } from './telling.ts';
import { viewsOn } from './view.ts';
import { wholeDaysOf } from './whole-days.ts';

/** The view on screen before its chips are read. */
export interface ViewOnScreen extends Omit<RawView, 'chips'> {
  /** The chips of events: not those of tasks, birthdays and holidays. */
  readonly chips: readonly Chip[];
}

/**
 * Looks at whatever view is shown: day, week, month, schedule, custom days and weeks, search results. A view without
 * events (the year, the settings) has no chips. `chips` are all that the page has, if they are known. Asks for style:
 * call it when the view is at rest.
 */
export function viewOnScreen(document_: Document, chips: readonly Chip[] = chipsIn(document_)): ViewOnScreen {
  const views = viewsOn(document_);
  const view = views.at(-1);
  const problems = problemsOf(document_, view);
  // While the old view slides away, or the page is not the one we know, nothing follows from what is not there.
  const isWhole = views.length === 1 && problems.length === 0;
  const whole = view !== undefined && isWhole ? wholeDaysOf(view) : null;
  return { ...tellingOf(document_), chips: eventChips(document_, view, chips), whole, problems };
}

/** Reads these chips of a view, left out: all that it has. Asks for layout as well. */
export function rawView(view: ViewOnScreen, chips = view.chips): RawView {
  return { ...view, chips: rawChips(chips) };
}

function eventChips(document_: Document, view: Element | undefined, chips: readonly Chip[]): Chip[] {
  const isCreating = findAll(document_, HOOKS.quickCreate).some(isShown);
  return chips.filter(
    ({ element, id }) =>
      view?.contains(element) &&
      !id.isNoEvent &&
      // The event that is being created has a chip already; its id is of no known form, and another once it is saved.
      (id.isKnownForm || !isCreating) &&
      // What a style sheet hides (another extension's, say) is there; what the page hides itself it will use again.
      (isShown(element) || !isHiddenByAttribute(element)),
  );
}

/**
 * Google's page is no longer the one we know: no view, chips or a card without the event's id, times in no zone. A page
 * that is still being loaded has no view either, but does not say yet that it is to have one.
 */
function problemsOf(document_: Document, view: Element | undefined): Problem[] {
  const isWithoutView = view === undefined && find(document_, HOOKS.grids) !== null;
  const chips = view === undefined ? 0 : findAll(view, HOOKS.chipsWithoutId).length;
  // Not all that is there has a grid of events: times of a page for appointments are no times in the user's calendar.
  const hasEvents = view !== undefined && (find(document_, HOOKS.grids) !== null || find(view, HOOKS.chips) !== null);
  const isWithoutZone = hasEvents && find(document_, HOOKS.zone) === null;
  const card = find(document_, HOOKS.cardWithoutId);
  const isEvent = card !== null && find(card, HOOKS.cardTitle) !== null && !find(card, HOOKS.task) && isShown(card);
  return [
    ...(isWithoutView ? [{ key: 'problem_page_no_view', values: [] }] : []),
    ...(chips > 0 ? [{ key: 'problem_chips_no_id', values: [String(chips)] }] : []),
    ...(isWithoutZone ? [{ key: 'problem_page_no_zone', values: [] }] : []),
    ...(isEvent ? [{ key: 'problem_card_no_id', values: [] }] : []),
  ];
}
