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

/** Date and time follow the title, whatever the two stand in: mostly they are the first text after it that has a number. */
function whenAfter(title: Element, row: Element): string {
  const texts: string[] = [];
  for (let part: Element | null = title; part !== null && part !== row; part = part.parentElement) {
    for (let next = part.nextElementSibling; next !== null; next = next.nextElementSibling) texts.push(textOf(next));
  }
  return texts.find((text) => /\p{N}/u.test(text)) ?? texts.find(Boolean) ?? '';
}

function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? '';
}
