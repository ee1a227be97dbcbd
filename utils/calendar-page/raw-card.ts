/** Reads a card into raw strings. */
import { MOST_TEXTS, type RawCard } from '../raw-reading.ts';
import { answerOn } from './raw-answer.ts';
import { find, HOOKS } from './selectors.ts';

/** Reads the texts of a card. */
export function rawCard(card: Element): RawCard {
  const title = find(card, HOOKS.cardTitle);
  const row = find(card, HOOKS.cardWhen);
  return { title: textOf(title), texts: row ? textsIn(row, title).slice(0, MOST_TEXTS) : [], answer: answerOn(card) };
}

/**
 * The texts beside the title, in whatever the two stand: those after it, from near to far, then those before it. Where it
 * stands elsewhere, those of the row.
 */
function textsIn(row: Element, title: Element | null): string[] {
  if (title === null || !row.contains(title)) return [...row.children].map(textOf).filter(Boolean);
  const [after, before]: [Element[], Element[]] = [[], []];
  for (let part = title; part !== row; part = part.parentElement ?? row) {
    const beside = [...(part.parentElement?.children ?? [])];
    after.push(...beside.slice(beside.indexOf(part) + 1));
    before.push(...beside.slice(0, beside.indexOf(part)));
  }
  return [...after, ...before].map(textOf).filter(Boolean);
}

function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? '';
}
