/** Reads what a chip says: finds the label among what is heard, and title and time among what is seen. */
import { oneSpaced } from '../events/index.ts';
import type { RawChip } from '../raw-reading.ts';
import { halvesIn } from './clock.ts';
import type { LabelReading, RawLabel } from './label.ts';
import { cutLabel } from './label-parts.ts';
import { cutDates } from './label-rest.ts';
import { type Language, languageOf } from './language.ts';
import { readLabel } from './read-label.ts';
import { readTimes } from './times.ts';
import { plainText, tokensOf } from './tokens.ts';

/** Reads a chip in a page of the language `lang` (`html[lang]`). */
export function readChip({ labels, shown, date, geometry }: RawChip, lang: string): LabelReading {
  const language = languageOf(lang);
  const seen = seenOn(shown, language);
  const [first = '', ...others] = labels.map(oneSpaced);
  const textsOf = (label: string): Texts => ({ label, title: titleIn(label, seen, language), timeText: seen.timeText });
  const isBetter = (one: Texts, than: Texts) => likeness(one, language) > likeness(than, language);
  const texts = others.map(textsOf).reduce((best, other) => (isBetter(other, best) ? other : best), textsOf(first));
  return readLabel({ ...texts, lang, date, geometry });
}

type Texts = Pick<RawLabel, 'label' | 'title' | 'timeText'>;

/** How much a text that is heard is like a label: it begins with times, has the title after them, ends in dates. */
function likeness({ label, title }: Texts, language: Language): number {
  const parts = cutLabel(label, title, language);
  if (parts === null) return 0;
  const whens = parts.times !== null ? 4 : cutDates(parts.rest, language, null) !== null ? 2 : 0;
  return whens + (parts.isTitleFound ? 1 : 0);
}

/** What is seen on a chip. */
interface Seen {
  readonly texts: readonly string[];
  /** Texts that follow one another, joined, the longest first: a title may be in several parts. */
  readonly runs: readonly string[];
  readonly timeText: string | null;
}

function seenOn(shown: readonly string[], language: Language): Seen {
  const texts = shown.map(oneSpaced).filter(Boolean);
  const likeTimes = (text: string) => likenessToTimes(text, language);
  const [timeText = null] = texts.filter(likeTimes).toSorted((one, other) => likeTimes(other) - likeTimes(one));
  return { texts, runs: runsOf(shown), timeText };
}

/**
 * The title is what the label has first of all that is seen, and most of that. Where it has nothing of it, the title is
 * the first text that is neither the time nor what the label begins with ("All day"); "(No title)" comes before others.
 */
function titleIn(label: string, { texts, runs, timeText }: Seen, language: Language): string | null {
  const found = runs
    .filter((text) => label.includes(text))
    .map((text) => ({ text, parts: cutLabel(label, text, language) }))
    .filter(({ parts }) => parts?.isTitleFound)
    .toSorted((one, other) => (one.parts?.cut ?? 0) - (other.parts?.cut ?? 0));
  const others = texts.filter((text) => text !== timeText && !label.startsWith(text));
  return found[0]?.text ?? others.find((text) => /^\p{Ps}.*\p{Pe}$/su.test(text)) ?? others[0] ?? null;
}

function runsOf(texts: readonly string[]): readonly string[] {
  const runs = texts.flatMap((_, first) =>
    texts.slice(first).flatMap((_, more) => {
      const run = texts.slice(first, first + more + 1);
      return [oneSpaced(run.join('')), oneSpaced(run.join(' '))];
    }),
  );
  return [...new Set(runs)].filter(Boolean).toSorted((one, other) => other.length - one.length);
}

/** Two times are more like times than one, and one with minutes or a half of the day more than a number. */
function likenessToTimes(text: string, language: Language): number {
  if (readTimes(text, language) !== null) return 3;
  if (readTimes(`${text} – ${text}`, language) === null) return 0;
  const plain = plainText(text);
  const isClock = tokensOf(plain, language).some(({ kind }) => kind === 'clock');
  return isClock || halvesIn(plain, language).length > 0 ? 2 : 1;
}
