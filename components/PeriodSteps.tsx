/** PeriodSteps: the period shown, by its dates, and the way to the ones before and after it, where there are any. */
import type { Period } from '../utils/time/index.ts';
import { writePeriod } from './dates.ts';
import { AFTER, BEFORE } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { usePlace } from './place.ts';
import { useTranslate } from './translate.ts';
import './PeriodSteps.css';

interface PeriodStepsProps {
  readonly period: Period;
  /** -1: the period before, 1: the one after. */
  readonly onStep: (step: -1 | 1) => void;
}

export function PeriodSteps({ period, onStep }: PeriodStepsProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  if (period.kind === 'all') {
    return (
      <div class="period-steps">
        <h1 aria-live="polite">{translate('overview_all')}</h1>
      </div>
    );
  }
  return (
    <div class="period-steps">
      <IconButton sign={BEFORE} label={translate('popup_previous')} onPress={() => onStep(-1)} />
      <h1 aria-live="polite">{writePeriod(period, locale)}</h1>
      <IconButton sign={AFTER} label={translate('popup_next')} onPress={() => onStep(1)} />
    </div>
  );
}
