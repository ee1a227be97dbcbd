/** Reads the answer to an invitation that is pressed, on a card or an edit page. */
import type { Answer } from '../events/index.ts';
import { find, HOOKS } from './selectors.ts';

const ANSWERS: readonly Answer[] = ['accepted', 'declined', 'tentative'];

/** The answer whose button is pressed, by its place: yes, no, maybe. Null where none is, or nothing was asked. */
export function answerOn(page: ParentNode): Answer | null {
  const yes = find(page, HOOKS.cardAnswer);
  const around = yes?.parentElement;
  const group = around?.querySelectorAll('button').length === 1 ? around.parentElement : around;
  const buttons = [...(group?.querySelectorAll('button') ?? [])];
  const pressed = buttons.findIndex((button) =>
    ['aria-pressed', 'aria-checked', 'aria-selected'].some((name) => button.getAttribute(name) === 'true'),
  );
  return ANSWERS[pressed] ?? null;
}
