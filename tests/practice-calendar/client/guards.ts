/** What Google's page keeps watch over on the whole document: keys, wheel, clicks and focus outside the card (10.8). */
import { options } from './calendar.ts';
import type { Card } from './card.ts';
import type { View } from './route.ts';

/** What keys do. */
export interface KeyActions {
  readonly goToView: (view: View) => void;
  readonly goBy: (steps: number) => void;
  readonly goToday: () => void;
  readonly create: () => void;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly search: () => void;
  readonly escape: () => void;
  readonly refresh: () => void;
}

/** All of 1 to 7 do something: sources disagree on which of them does what, so a leaking digit is always noticed. */
const VIEW_KEYS: Readonly<Record<string, View>> = {
  '1': 'day',
  d: 'day',
  '2': 'week',
  w: 'week',
  '3': 'month',
  m: 'month',
  '4': 'customday',
  x: 'customday',
  '5': 'agenda',
  a: 'agenda',
  '6': 'year',
  y: 'year',
  '7': 'customweek',
};

/** Lets keys act unless they are typed into a field of the page itself. */
export function watchKeys(actions: KeyActions): void {
  const verbs: Readonly<Record<string, () => void>> = {
    j: () => actions.goBy(1),
    n: () => actions.goBy(1),
    k: () => actions.goBy(-1),
    p: () => actions.goBy(-1),
    t: actions.goToday,
    c: actions.create,
    e: actions.edit,
    r: actions.refresh,
    Delete: actions.remove,
    Backspace: actions.remove,
    '/': actions.search,
    Escape: actions.escape,
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const view = VIEW_KEYS[event.key];
    const act = view === undefined ? verbs[event.key] : () => actions.goToView(view);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  if (options.captureKeys) window.addEventListener('keydown', onKey, true);
  else document.addEventListener('keydown', onKey);
}

/** What is inside a shadow root is not seen from here: only its host. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
}

/** Closes the card when something outside it is pressed; another chip takes it over instead. */
export function watchOutside(card: Card): void {
  const onPress = ({ target }: Event) => {
    if (card.entry() === null || !(target instanceof Element) || card.dialog.contains(target)) return;
    if (target.closest('[data-eventchip]') === null) card.close();
  };
  document.addEventListener('pointerdown', onPress);
  document.addEventListener('mousedown', onPress);
}

/** Pulls focus that goes elsewhere while the card is open back to its first edge. */
export function watchFocus(card: Card): void {
  document.addEventListener('focusin', ({ target }) => {
    if (card.entry() === null || card.dialog.contains(target as Node)) return;
    card.dialog.querySelector<HTMLElement>('[tabindex="0"][aria-hidden]')?.focus({ preventScroll: true });
  });
}

/** Cancels the wheel outside the page's own scrollers while the card is open. */
export function watchWheel(card: Card): void {
  document.addEventListener(
    'wheel',
    (event) => {
      if (card.entry() === null) return;
      const scroller = event.target instanceof Element ? event.target.closest('[data-scrolls]') : null;
      if (scroller === null || !card.dialog.contains(scroller)) event.preventDefault();
    },
    { passive: false },
  );
}
