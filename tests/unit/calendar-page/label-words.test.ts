/** What the reader knows of a language beyond `Intl` is a help, and no more: without it labels are read, or not at all. */
import { expect, test, vi } from 'vitest';
import { LANGUAGE_WORDS, type LanguageTable } from '../../../utils/calendar-page/language-words.ts';
import { readLabel } from '../../../utils/calendar-page/read-label.ts';
import { count, expectExactOrFailure, RECORDED } from './label-fixture.ts';

// Every language is made once, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const LANGUAGES_WITH_WORDS = Object.keys(LANGUAGE_WORDS);

function without(language: string): LanguageTable {
  return Object.fromEntries(Object.entries(LANGUAGE_WORDS).filter(([name]) => name !== language));
}

function recordedIn(language: string) {
  return RECORDED.filter(({ raw }) => new Intl.Locale(raw.lang).language === language);
}

test('with one language removed from all that is known beyond Intl, its labels are still read, or not at all', () => {
  const table = rows();

  console.log(
    ['Labels read exactly with a language’s words removed: with their place · without', ...table.map(describe)].join(
      '\n',
    ),
  );
  expect(table.map(({ language }) => language)).toEqual(LANGUAGES_WITH_WORDS);
  for (const { language, labels, inPlace } of table) {
    // Over midnight a chip's place tells one end only.
    expect(inPlace, language).toBeGreaterThanOrEqual(labels - 2);
  }
});

interface Row {
  readonly language: string;
  readonly labels: number;
  readonly inPlace: number;
  readonly withoutPlace: number;
}

function rows(): Row[] {
  return LANGUAGES_WITH_WORDS.map((language) => {
    const labels = recordedIn(language);
    const words = without(language);
    const [inPlace, withoutPlace] = [{}, { geometry: null }].map(
      (missing) => count(({ raw }) => readLabel({ ...raw, ...missing }, words), labels).exact,
    );
    return { language, labels: labels.length, inPlace: inPlace ?? 0, withoutPlace: withoutPlace ?? 0 };
  });
}

function describe({ language, labels, inPlace, withoutPlace }: Row): string {
  return `  ${language}: ${inPlace} · ${withoutPlace} of ${labels}`;
}

test.each(LANGUAGES_WITH_WORDS)('without the words of %s no label is read wrong', (language) => {
  const words = without(language);
  for (const label of recordedIn(language)) {
    for (const missing of [{}, { geometry: null }, { geometry: null, timeText: null }]) {
      expectExactOrFailure(readLabel({ ...label.raw, ...missing }, words), label);
    }
  }
});

test('with nothing known beyond Intl nine labels in ten are read without their place, and none wrong', () => {
  const nothing: LanguageTable = {};
  const { exact } = count(({ raw }) => readLabel({ ...raw, geometry: null }, nothing));

  console.log(`Labels read exactly with Intl alone, without their place: ${exact} of ${RECORDED.length}`);
  expect(exact).toBeGreaterThan(0.9 * RECORDED.length);
  for (const label of RECORDED) {
    for (const geometry of [label.raw.geometry, null]) {
      expectExactOrFailure(readLabel({ ...label.raw, geometry }, nothing), label);
    }
  }
});

test('an answer is read where its word is known, and nothing is made of one that is not', () => {
  const label = (answer: string) => `2pm to 2:30pm, Declined, Jane Doe, ${answer}, Location: Room A, November 23, 2026`;
  const read = (answer: string, words?: LanguageTable) => {
    const raw = {
      label: label(answer),
      title: 'Declined',
      timeText: null,
      lang: 'en',
      date: '2026-11-23',
      geometry: null,
    };
    return readLabel(raw, words);
  };

  expect(read('Declined')).toMatchObject({ answer: 'declined', title: 'Declined', location: 'Room A' });
  expect(read('Accepted')).toMatchObject({ answer: 'accepted', location: 'Room A' });
  expect(read('Tentative')).toMatchObject({ answer: 'tentative' });
  expect(read('Needs RSVP')).toMatchObject({ answer: 'needs-action' });
  expect(read('Postponed')).toMatchObject({ answer: null, location: null, title: 'Declined' });
  expect(read('Declined', without('en'))).toMatchObject({ answer: null, title: 'Declined' });
});
