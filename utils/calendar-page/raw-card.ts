/** Reads a card into raw strings. */
import type { RawCard } from '../raw-reading.ts';
import { answerOn } from './raw-answer.ts';
import { find, HOOKS } from './selectors.ts';

/** Reads the texts of a card; what it does not have is ''. */
export function rawCard(card: Element): RawCard {
  const title = find(card, HOOKS.cardTitle);
  const texts = [...(find(card, HOOKS.cardWhen)?.children ?? [])].filter(
    (part) => title === null || !part.contains(title),
  );
  return { title: title?.textContent?.trim() ?? '', when: texts[0]?.textContent?.trim() ?? '', answer: answerOn(card) };
}
