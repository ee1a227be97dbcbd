/** Reads a card into raw strings. */
import type { RawCard } from '../raw-reading.ts';
import { answerOn } from './raw-answer.ts';
import { find, HOOKS } from './selectors.ts';

/** Reads the texts of a card; what it does not have is ''. */
export function rawCard(card: Element): RawCard {
  const title = find(card, HOOKS.cardTitle);
  const row = find(card, HOOKS.cardWhen);
  return { title: textOf(title), when: title && row ? whenAfter(title, row) : '', answer: answerOn(card) };
}

/** Date and time follow the title, whatever the two stand in: they are the first text after it that has a number. */
function whenAfter(title: Element, row: Element): string {
  for (let part: Element | null = title; part !== null && part !== row; part = part.parentElement) {
    for (let next = part.nextElementSibling; next !== null; next = next.nextElementSibling) {
      if (/\p{N}/u.test(textOf(next))) return textOf(next);
    }
  }
  return '';
}

function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? '';
}
