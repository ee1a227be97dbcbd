/** Cuts a label where its parts meet: times, title, and what comes after. */
import type { Language } from './language.ts';
import { readTimes, type Times } from './times.ts';
import { plainText } from './tokens.ts';

export interface LabelParts {
  /** Null where the label begins without a number: "All day". */
  readonly times: Times | null;
  /** What comes after the times, or after the title where that is found: the pieces between separators. */
  readonly rest: readonly string[];
  readonly isTitleFound: boolean;
  /** Where the times end: the place of the separator. */
  readonly cut: number;
}

/** What parts the pieces of a label in all scripts; a comma inside a number or a word does not. */
const SEPARATOR = /[,;،؛၊፣](?=\s|$)|[，、]/g;

/** No two times with their dates take more characters in any language. */
const LONGEST_HEAD = 200;

/**
 * Cuts a label whose white space is single spaces. The title, where the view shows one, is looked for behind every
 * separator; the first place that leaves a whole start and end before it (or no number at all) is the title's. Null
 * when nothing at the label's beginning can be read.
 */
export function cutLabel(label: string, title: string | null, language: Language): LabelParts | null {
  const cuts = [...label.slice(0, LONGEST_HEAD).matchAll(SEPARATOR)].map(({ index }) => index);
  return cutAtTitle(label, title, cuts, language) ?? cutAfterTimes(label, cuts, language);
}

function cutAtTitle(label: string, title: string | null, cuts: number[], language: Language): LabelParts | null {
  if (!title) return null;
  for (const cut of cuts) {
    const rest = afterTitle(label.slice(cut + 1).trimStart(), title);
    if (rest === null) continue;
    const head = readHead(label.slice(0, cut), language);
    if (head) return { ...head, rest: piecesOf(rest, label[cut]), isTitleFound: true, cut };
  }
  return null;
}

/**
 * What follows the title, which may stand in quotes (`「…」`), at a text's beginning; null where it does not stand there.
 * The title is without the spaces around it, which the label keeps inside the quotes.
 */
function afterTitle(text: string, title: string): string | null {
  for (const opened of [text, text.replace(/^[「"“«]\s?/, '')]) {
    if (!opened.startsWith(title)) continue;
    const [, rest] = /^\s?[」"”»]?\s?(?:$|[,;،؛၊፣](?=\s|$)|[，、])(.*)/su.exec(opened.slice(title.length)) ?? [];
    if (rest !== undefined) return rest;
  }
  return null;
}

/** Without a title, dates may bring separators into the times, but times alone or "All day" end at the first. */
function cutAfterTimes(label: string, cuts: number[], language: Language): LabelParts | null {
  for (const [index, cut] of cuts.entries()) {
    const head = readHead(label.slice(0, cut), language);
    if (head && (index === 0 || head.times?.dates.length)) {
      return { ...head, rest: piecesOf(label.slice(cut + 1), label[cut]), isTitleFound: false, cut };
    }
  }
  return null;
}

function readHead(text: string, language: Language): { times: Times | null } | null {
  if (!/\d/.test(plainText(text))) return { times: null };
  const times = readTimes(text, language);
  return times && { times };
}

/** Which commas part a label's pieces is seen at its first one: where that is `;` or `、`, another is part of a piece. */
function piecesOf(text: string, separator = ','): string[] {
  const pieces = text.split(',،؛'.includes(separator) ? /[,،؛](?=\s|$)/ : separator).map((piece) => piece.trim());
  return pieces.at(-1) === '' ? pieces.slice(0, -1) : pieces;
}

/** The pieces of a whole label, whatever parts them. */
export function allPiecesOf(label: string): string[] {
  return label.split(SEPARATOR);
}
