/** Headline: what a period's numbers say, in sentences, and whether they rest on too little to say much. */
import type { Sentence, SentenceValue, Summary } from '../utils/summary/index.ts';
import { formatDuration } from '../utils/time/index.ts';
import { writeCount, writePercent } from './numbers.ts';
import { usePlace } from './place.ts';
import { type Translate, useTranslate } from './translate.ts';

const HOUR = 3_600_000;

/** With fewer tagged events than this, a share says little. */
const FEW = 5;

/** Sentences of more letters than this are set smaller where there is little room. */
const LONG = 140;

interface HeadlineProps {
  readonly sentences: readonly Sentence[];
  readonly coverage: Summary['coverage'];
}

export function Headline({ sentences, coverage: { tagged } }: HeadlineProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const said = inRound(sentences)
    .map(({ key, values }) => translate(key, ...values.map((value) => writeValue(value, translate, locale))))
    .reduce((before, next) => (before === '' ? next : translate('two_sentences', before, next)), '');
  const few = tagged > 0 && tagged < FEW ? writeCount(translate, 'popup_few', tagged, locale) : '';
  return (
    <p class={said.length + few.length > LONG ? 'headline long' : 'headline'} aria-live="polite">
      {said} {few && <span class="quiet">{few}</span>}
    </p>
  );
}

/** Rounds the sums, which sentences begin with; not where a part that stands beside one would then be more than it. */
function inRound(sentences: readonly Sentence[]): readonly Sentence[] {
  const isLess = ({ values: [sum, ...parts] }: Sentence) =>
    parts.some((part) => timeOf(part) <= timeOf(sum) && timeOf(part) > roundOf(timeOf(sum)));
  if (sentences.some(isLess)) return sentences;
  return sentences.map(({ key, values }) => ({
    key,
    values: values.map((value, index) => (index === 0 && 'time' in value ? { time: roundOf(value.time) } : value)),
  }));
}

function timeOf(value: SentenceValue | undefined): number {
  return value && 'time' in value ? value.time : 0;
}

/** Whole hours from ten on, quarters of an hour from one on. */
function roundOf(time: number): number {
  if (time < HOUR) return time;
  const step = time < 10 * HOUR ? HOUR / 4 : HOUR;
  return Math.round(time / step) * step;
}

function writeValue(value: SentenceValue, translate: Translate, locale: string): string {
  // A number stays with its unit.
  if ('time' in value) return formatDuration(value.time, locale).replaceAll(' ', '\u00A0');
  return 'percent' in value ? writePercent(value.percent, locale) : translate(value.words);
}
