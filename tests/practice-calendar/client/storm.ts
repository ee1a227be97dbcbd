/**
 * The storm: for 1.2 seconds after an event's card is opened for the first time, Google's page makes and remakes what
 * is in it, hundreds of mutations, and whatever does not belong to it goes (page-facts 4.4, 4.5: measured June 2026).
 */
import type { CardParts } from './card.ts';
import { element } from './element.ts';

const FROM = 100;
const UNTIL = 1200;
/** The sections are redone so often; each time is some ten mutations. */
const EVERY = 20;
/** Busiest then. */
const PEAK = 480;
/** Guests, notes and the like come in at this time. */
const MORE_AT = 220;
/** The answers' surroundings are put in order then. */
const ANSWERS_AT = 800;

/** The rows that the page itself has made. */
const own = new WeakSet<Element>();

/** Lets the storm rage over a card's parts until it is over or the signal says so. Always in the same way. */
export function rage(parts: CardParts, signal: AbortSignal): void {
  const at = (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  for (const list of [parts.main, parts.more, parts.group()]) {
    for (const row of list?.children ?? []) own.add(row);
  }
  for (let ms = FROM, turn = 0; ms < UNTIL; ms += EVERY, turn += 1) {
    at(ms, () => {
      rebuild(parts.main, parts.mainRows(), turn);
      if (ms >= MORE_AT) rebuild(parts.more, parts.moreRows(), turn + 1);
      const group = parts.group();
      if (group !== null) rebuild(group, parts.answerButtons(), turn);
      if (Math.abs(ms - PEAK) < 100) flicker(parts);
    });
  }
  at(ANSWERS_AT, () => parts.answers.replaceChildren(...parts.answerBar()));
  at(UNTIL, () => {
    parts.answers.replaceChildren(...parts.answerBar());
    // What stands beside the sections goes when they are finished.
    for (const child of Array.from(parts.column.children)) {
      if (!ownSections(parts).includes(child)) child.remove();
    }
    for (const child of Array.from(parts.main.parentElement?.children ?? [])) {
      if (child !== parts.main && child !== parts.more) child.remove();
    }
  });
}

function ownSections(parts: CardParts): readonly (Element | null)[] {
  return [parts.column.firstElementChild, parts.main.parentElement, parts.answers];
}

/** Replaces a list's children. A list without keys sometimes takes a stranger at its end for its own, and fills it. */
function rebuild(list: HTMLElement, rows: readonly HTMLElement[], turn: number): void {
  const stranger = turn % 3 === 0 ? list.lastElementChild : null;
  const last = rows.at(-1);
  for (const row of rows) own.add(row);
  if (stranger === null || last === undefined || own.has(stranger)) {
    list.replaceChildren(...rows);
    return;
  }
  stranger.replaceChildren(...last.childNodes);
  list.replaceChildren(...rows.slice(0, -1), stranger);
}

/** What comes and goes again while the card settles. */
function flicker(parts: CardParts): void {
  for (const list of [parts.main, parts.more]) {
    for (let index = 0; index < 4; index += 1) {
      const passing = element('div', { 'aria-hidden': 'true' });
      list.append(passing);
      passing.remove();
    }
  }
}
