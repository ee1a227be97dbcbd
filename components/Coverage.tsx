/** Coverage: on how many of the period's events its numbers rest. */
import type { Summary } from '../utils/summary/index.ts';
import { usePlace } from './place.ts';
import { type Translate, useTranslate } from './translate.ts';

export function Coverage({ coverage }: Pick<Summary, 'coverage'>) {
  const translate = useTranslate();
  const { locale } = usePlace();
  return <p class="coverage quiet">{coverage.known > 0 && writeCoverage(coverage, translate, locale)}</p>;
}

/** Says how many of the known events are tagged: "18 of 25 events with a reason". */
export function writeCoverage({ tagged, known }: Summary['coverage'], translate: Translate, locale: string): string {
  const number = new Intl.NumberFormat(locale);
  return translate('popup_coverage', number.format(tagged), number.format(known));
}
