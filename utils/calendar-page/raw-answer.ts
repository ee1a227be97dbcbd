/** Reads the answer to an invitation that is pressed, on a card or an edit page. */
import type { Answer } from '../events/index.ts';
import { find, HOOKS } from './selectors.ts';

const ANSWERS: readonly Answer[] = ['accepted', 'declined', 'tentative'];

/** The answer whose button is pressed, by its place: yes, no, maybe. Null where none is, or nothing was asked. */
export function answerOn(page: ParentNode): Answer | null {
  const yes = find(page, HOOKS.cardAnswer);
  const buttons = buttonsFrom(yes);
  const pressed = buttons.findIndex((button) =>
    ['aria-pressed', 'aria-checked', 'aria-selected'].some((name) => button.getAttribute(name) === 'true'),
  );
  return ANSWERS[pressed] ?? null;
}

/** The buttons from this one on, in the nearest element around it that holds one for each answer; none of a menu. */
function buttonsFrom(yes: Element | null): Element[] {
  for (let around = yes; around !== null; around = around.parentElement) {
    const buttons = [...around.querySelectorAll(':is(button, [role="button"]):not([aria-haspopup])')];
    const own = buttons.findIndex((button) => button === yes || yes?.contains(button) || button.contains(yes));
    if (own >= 0 && buttons.length - own >= ANSWERS.length) return buttons.slice(own);
  }
  return [];
}
