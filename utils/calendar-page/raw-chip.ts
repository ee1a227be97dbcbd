/** Reads a chip into raw strings: what it says to a screen reader, what it shows, on which day and where it stands. */
import { MOST_TEXTS, type RawChip } from '../raw-reading.ts';
import type { Chip } from './chips.ts';
import { dateOfKey } from './date-key.ts';
import { findAll, findAround, HOOKS, isA } from './selectors.ts';

/** Minutes are rounded to these: events begin and end at them, and a px is more than a minute. */
const SNAP = 5;

/** A chip begins a px before its time and ends three before its end (page facts 2.4, captures of 2024 to 2026). */
const BEGINS_EARLY = 1;
const ENDS_EARLY = 3;

/** Less than 12 px for an hour, a third of what Google's densities have. */
const LOWEST_COLUMN = 24 * 12;

/** What the browser is asked once in a reading, for all the chips of a view. */
interface Asked {
  /** Whether what stands in an element is struck through. */
  readonly struck: Map<Element, boolean>;
  /** Where the columns of days are. */
  readonly columns: Map<Element, DOMRect>;
  /** Of what carries a date, which one that is. */
  readonly dates: Map<Element, string | null>;
}

/** Reads chips of any view; asks for layout and style, so not inside a MutationObserver. */
export function rawChips(chips: readonly Chip[]): RawChip[] {
  const asked: Asked = { struck: new Map(), columns: new Map(), dates: new Map() };
  return chips.map((chip) => rawChip(chip, asked));
}

function rawChip({ element, id }: Chip, asked: Asked): RawChip {
  const texts = textsIn(element);
  const { labels, shown } = heardAndSeen(element, texts);
  const told = shown.length > 0 ? shown : texts;
  return {
    key: id.key,
    labels: labels.slice(0, MOST_TEXTS),
    shown: shown.map(({ data }) => data).slice(0, MOST_TEXTS),
    date: dayOf(element, asked),
    // One under another with others, and not at its time.
    geometry: isA(element, HOOKS.stackedChip) ? null : geometryOf(element, asked),
    isStruckThrough: told.some(({ parent }) => isStruckThrough(parent, element, asked)),
  };
}

/** A text of a chip that is not empty. */
interface ChipText {
  readonly data: string;
  readonly parent: Element;
  /** What is `aria-hidden` in the chip is there to be seen; what is not, to be heard. */
  readonly isSeen: boolean;
}

/** The texts in a chip, in the order of the page. Few other nodes are touched: there are thousands in a full week. */
function textsIn(chip: Element): readonly ChipText[] {
  const walker = chip.ownerDocument.createTreeWalker(chip, NodeFilter.SHOW_TEXT);
  const texts: ChipText[] = [];
  while (walker.nextNode()) {
    const { data, parentElement: parent } = walker.currentNode as Text;
    if (parent === null || data.trim() === '') continue;
    const hidden = parent.closest('[aria-hidden="true"]');
    texts.push({ data, parent, isSeen: hidden !== null && hidden !== chip && chip.contains(hidden) });
  }
  return texts;
}

/**
 * Whether what stands in this part of the chip is struck through, as the texts of declined events are (page facts 2.3):
 * known in every language. Computes the style.
 */
function isStruckThrough(part: Element, chip: Element, asked: Asked): boolean {
  const known = asked.struck.get(part);
  if (known !== undefined) return known;
  const isItself = getComputedStyle(part).textDecorationLine.includes('line-through');
  const { parentElement } = part;
  const isStruck = isItself || (part !== chip && parentElement !== null && isStruckThrough(parentElement, chip, asked));
  asked.struck.set(part, isStruck);
  return isStruck;
}

/**
 * What is to be heard is the label, what is to be seen is shown. In the schedule and among search results buttons have
 * the label in an attribute; there, all texts are shown.
 */
function heardAndSeen(
  chip: Element,
  texts: readonly ChipText[],
): { labels: readonly string[]; shown: readonly ChipText[] } {
  const named = labelledParts(chip).flatMap((part) => part.getAttribute('aria-label')?.trim() || []);
  const heard = texts.filter(({ isSeen }) => !isSeen).map(({ data }) => data.trim());
  const spoken =
    heard.length > 1 ? [...heard.toSorted((one, other) => other.length - one.length), heard.join(' ')] : heard;
  return {
    labels: [...new Set([...named, ...spoken])],
    shown: named.length > 0 ? texts : texts.filter(({ isSeen }) => isSeen),
  };
}

/** The chip and its buttons, which can have a label in an attribute. */
function labelledParts(chip: Element): readonly Element[] {
  return [chip, ...findAll(chip, HOOKS.chipButton)];
}

/**
 * All that a chip says, in one string that is quickly had and asks for no layout: of what says the same again, nothing
 * is to be read. Whatever else an event becomes (declined, say), its label or the look that its classes give it changes.
 */
export function wordsOf({ element }: Chip): string {
  let words = element.textContent ?? '';
  for (const part of labelledParts(element)) words += `\n${part.className}\n${part.getAttribute('aria-label')}`;
  return words;
}

/**
 * The day in whose column, cell or group the chip stands. The cells of the month have no date: theirs is the one at the
 * same place among the row's backgrounds, or among the headings.
 */
function dayOf(chip: Element, { dates }: Asked): string | null {
  const own = findAround(chip, HOOKS.dated);
  if (own !== null) {
    const date = dates.get(own) ?? dateOfKey(keyOf(own));
    dates.set(own, date);
    return date;
  }
  const cell = findAround(chip, HOOKS.cell);
  const row = cell && findAround(cell, HOOKS.row);
  if (!cell || !row) return null;
  const cells = findAll(row, HOOKS.cell).filter((other) => !chip.contains(other));
  const view = findAround(row, HOOKS.view) ?? chip.ownerDocument;
  const inRow = new Set(findAll(row, HOOKS.dated).map(keyOf));
  const keys = inRow.size === cells.length ? inRow : new Set(findAll(view, HOOKS.datedHeadings).map(keyOf));
  return keys.size === cells.length ? dateOfKey([...keys][cells.indexOf(cell)]) : null;
}

function keyOf(element: Element): string | null {
  return element.getAttribute('data-datekey');
}

/** The minutes that a chip of a day's column covers, measured against the column: a px is so long only at that density. */
function geometryOf(chip: Element, { columns }: Asked): RawChip['geometry'] {
  const column = findAround(chip, HOOKS.cell);
  if (column === null) return null;
  const day = columns.get(column) ?? column.getBoundingClientRect();
  columns.set(column, day);
  const { top, bottom } = chip.getBoundingClientRect();
  // The cell of a whole day is lower than any column of hours.
  if (day.height < LOWEST_COLUMN || bottom <= top) return null;
  const minutes = (px: number) => {
    const snapped = Math.round(((px - day.top) / day.height) * (1440 / SNAP)) * SNAP;
    return Math.max(0, Math.min(snapped, 1440));
  };
  return { start: minutes(top + BEGINS_EARLY), end: minutes(bottom + ENDS_EARLY) };
}
