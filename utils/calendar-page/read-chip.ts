/** Reads what a chip says: finds the label among what is heard, and title and time among what is seen. */
import { oneSpaced } from '../events/index.ts';
import type { RawChip } from '../raw-reading.ts';
import type { LabelReading, RawLabel } from './label.ts';
import { cutLabel } from './label-parts.ts';
import { cutDates } from './label-rest.ts';
import { type Language, languageOf } from './language.ts';
import { readLabel } from './read-label.ts';
import { readTimes } from './times.ts';

/** Reads a chip in a page of the language `lang` (`html[lang]`). */
export function readChip({ labels, shown, date, geometry }: RawChip, lang: string): LabelReading {
  const language = languageOf(lang);
  const heard = (labels.length > 0 ? labels : ['']).map((label) => ({ label, ...seenBeside(label, shown, language) }));
  const [first = NOTHING, ...others] = heard;
  const isBetter = (one: Texts, than: Texts) => likeness(one, language) > likeness(than, language);
  const texts = others.reduce((best, other) => (isBetter(other, best) ? other : best), first);
  return readLabel({ ...texts, lang, date, geometry });
}

const NOTHING: Texts = { label: '', title: null, timeText: null };

type Texts = Pick<RawLabel, 'label' | 'title' | 'timeText'>;

/** How much a text that is heard is like a label: it begins with times, has the title after them, ends in dates. */
function likeness({ label, title }: Texts, language: Language): number {
  const parts = cutLabel(oneSpaced(label), title, language);
  if (parts === null) return 0;
  const whens = parts.times !== null ? 4 : cutDates(parts.rest, language, null) !== null ? 2 : 0;
  return whens + (parts.isTitleFound ? 1 : 0);
}

/**
 * The title is the longest of what is seen that the label has in a title's place; it may be in several parts. Where the
 * label has none ("(No title)"), it is the first text that is no time.
 */
function seenBeside(label: string, shown: readonly string[], language: Language): Pick<RawLabel, 'title' | 'timeText'> {
  const spaced = oneSpaced(label);
  const isTitle = (text: string) => spaced.includes(text) && cutLabel(spaced, text, language)?.isTitleFound === true;
  const texts = shown.map(oneSpaced).filter(Boolean);
  const times = texts.filter((text) => isTimes(text, language));
  const title = runsOf(shown).find(isTitle) ?? texts.find((text) => !times.includes(text)) ?? null;
  return { title, timeText: times.find((text) => text !== title) ?? null };
}

/** Texts that follow one another, joined, the longest first. */
function runsOf(texts: readonly string[]): readonly string[] {
  const runs = texts.flatMap((_, first) =>
    texts.slice(first).flatMap((_, more) => {
      const run = texts.slice(first, first + more + 1);
      return [oneSpaced(run.join('')), oneSpaced(run.join(' '))];
    }),
  );
  return [...new Set(runs)].filter(Boolean).toSorted((one, other) => other.length - one.length);
}

function isTimes(text: string, language: Language): boolean {
  return (readTimes(text, language) ?? readTimes(`${text} – ${text}`, language)) !== null;
}
