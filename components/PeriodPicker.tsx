/** PeriodPicker: which period the summary room tells of, and the way to the ones beside it. */
import type { CalendarPeriodKind, Period } from '../utils/time/index.ts';
import { dateAt } from '../utils/time/index.ts';
import { writePeriod } from './dates.ts';
import { AFTER, BEFORE } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { FIRST_DATE, LAST_DATE, type PeriodChoice } from './overview-address.ts';
import { usePlace } from './place.ts';
import { Select } from './Select.tsx';
import { useTranslate } from './translate.ts';
import './PeriodPicker.css';

interface PeriodPickerProps {
  readonly choice: PeriodChoice;
  /** The period that the choice comes to. */
  readonly period: Period;
  readonly onChoose: (choice: PeriodChoice) => void;
  /** -1: the period before, 1: the one after. */
  readonly onStep: (step: -1 | 1) => void;
}

export function PeriodPicker({ choice, period, onChoose, onStep }: PeriodPickerProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const choose = (kind: PeriodChoice['kind']) => onChoose(choiceOf(kind, period));
  return (
    <div class="period-picker">
      <Select
        label={translate('popup_period')}
        value={choice.kind}
        options={[
          ['week', translate('popup_week')],
          ['month', translate('popup_month')],
          ['quarter', translate('popup_quarter')],
          ['year', translate('popup_year')],
          ['last-12-weeks', translate('overview_last_12_weeks')],
          ['last-12-months', translate('overview_last_12_months')],
          ['all', translate('overview_all')],
          ['custom', translate('overview_dates')],
        ]}
        onChange={choose}
      />
      {choice.kind === 'custom' ? (
        <Dates choice={choice} onChoose={onChoose} />
      ) : (
        <p class="dates" aria-live="polite">
          {writePeriod(period, locale)}
        </p>
      )}
      <span class="steps">
        <IconButton
          sign={BEFORE}
          label={translate('popup_previous')}
          disabled={choice.kind === 'all'}
          onPress={() => onStep(-1)}
        />
        <IconButton
          sign={AFTER}
          label={translate('popup_next')}
          disabled={choice.kind === 'all'}
          onPress={() => onStep(1)}
        />
      </span>
    </div>
  );
}

type Custom = Extract<PeriodChoice, { kind: 'custom' }>;

/** What is typed only half, or in the wrong order, changes nothing. */
function Dates({ choice, onChoose }: { choice: Custom; onChoose: (choice: Custom) => void }) {
  const translate = useTranslate();
  const field = (edge: 'first' | 'last', label: string, bounds: { min?: string; max?: string }) => (
    <label>
      {label}{' '}
      <input
        class="field"
        type="date"
        required
        min={bounds.min ?? FIRST_DATE}
        max={bounds.max ?? LAST_DATE}
        value={choice[edge]}
        onChange={({ currentTarget: typed }) =>
          typed.validity.valid ? onChoose({ ...choice, [edge]: typed.value }) : typed.reportValidity()
        }
      />
    </label>
  );
  return (
    <span class="dates">
      {field('first', translate('overview_first_day'), { max: choice.last })}
      {field('last', translate('overview_last_day'), { min: choice.first })}
    </span>
  );
}

/** Two dates begin as those of the period that was looked at; a week, month… is the one that is now. */
function choiceOf(kind: PeriodChoice['kind'], { start, end, zone }: Period): PeriodChoice {
  if (kind === 'custom') {
    return { kind, first: dateAt(start, zone).toString(), last: dateAt(end - 1, zone).toString() };
  }
  if (kind === 'all' || kind === 'last-12-weeks' || kind === 'last-12-months') return { kind };
  return { kind: kind satisfies CalendarPeriodKind, date: null };
}
