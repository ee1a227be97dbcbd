/** HowTimeCounts: on which day a week begins, what an event of whole days stands for, and whether events are counted. */
import { useId, useState } from 'preact/hooks';
import { Checkbox } from './Checkbox.tsx';
import { Choice } from './Choice.tsx';
import { readHours, writeClock } from './clock.ts';
import { weekdayNames } from './dates.ts';
import { usePlace } from './place.ts';
import { Saved } from './Saved.tsx';
import { Select } from './Select.tsx';
import { useSaving } from './saving.ts';
import { useTranslate } from './translate.ts';

/** What it changes. */
export interface TimeChoices {
  /** ISO 1..7; null: as is usual where the language is spoken. */
  readonly weekStart: number | null;
  /** Minutes after midnight. */
  readonly allDayHours: { readonly start: number; readonly end: number };
  /** Whether the toolbar's button shows how many past events wait for a reason. */
  readonly badge: boolean;
}

interface HowTimeCountsProps {
  readonly choices: TimeChoices;
  /** The day, ISO 1..7, that is usual where the language is spoken. */
  readonly usualWeekStart: number;
  /** Resolves once what was changed is stored; throws an Error whose message is a sentence for the user. */
  readonly onSave: (changed: Partial<TimeChoices>) => Promise<void>;
}

export function HowTimeCounts({ choices, usualWeekStart, onSave }: HowTimeCountsProps) {
  return (
    <>
      <WeekStart chosen={choices.weekStart} usual={usualWeekStart} onSave={(weekStart) => onSave({ weekStart })} />
      <AllDayHours hours={choices.allDayHours} onSave={(allDayHours) => onSave({ allDayHours })} />
      <Badge isOn={choices.badge} onSave={(badge) => onSave({ badge })} />
    </>
  );
}

interface WeekStartProps {
  readonly chosen: number | null;
  readonly usual: number;
  readonly onSave: (day: number | null) => Promise<void>;
}

function WeekStart({ chosen, usual, onSave }: WeekStartProps) {
  const translate = useTranslate();
  const names = weekdayNames(usePlace().locale);
  const { saving, save } = useSaving();
  return (
    <Choice name={translate('options_week_start')} heading="h3">
      <div class="line">
        <Select
          label={translate('options_week_start')}
          value={String(chosen)}
          options={[
            ['null', translate('options_week_start_usual', names[usual - 1] ?? '')],
            ...names.map((name, index) => [String(index + 1), name] as const),
          ]}
          onChange={(value) => save(() => onSave(value === 'null' ? null : Number(value)))}
        />
        <Saved saving={saving} />
      </div>
    </Choice>
  );
}

interface AllDayHoursProps {
  readonly hours: TimeChoices['allDayHours'];
  readonly onSave: (hours: TimeChoices['allDayHours']) => Promise<void>;
}

function AllDayHours({ hours, onSave }: AllDayHoursProps) {
  const translate = useTranslate();
  const id = useId();
  const { saving, saveSoon, finish } = useSaving();
  const [typed, setTyped] = useState({ start: writeClock(hours.start), end: writeClock(hours.end) });
  const isWrong = readHours(typed.start, typed.end) === null;
  const change = (changed: Partial<typeof typed>) => {
    const next = { ...typed, ...changed };
    setTyped(next);
    const made = readHours(next.start, next.end);
    saveSoon(made && (() => onSave(made)));
  };
  const field = (edge: 'start' | 'end', label: string) => (
    <label>
      {label}{' '}
      <input
        class="field"
        type="time"
        value={typed[edge]}
        aria-invalid={isWrong}
        aria-describedby={id}
        onInput={(event) => change({ [edge]: event.currentTarget.value })}
        onChange={finish}
      />
    </label>
  );
  return (
    <Choice name={translate('options_all_day')} heading="h3" explained={translate('options_all_day_explained')}>
      <div class="line">
        {field('start', translate('options_all_day_start'))}
        {field('end', translate('options_all_day_end'))}
        <span id={id} aria-live="polite">
          {isWrong ? <span class="problem">{translate('options_all_day_wrong')}</span> : <Saved saving={saving} />}
        </span>
      </div>
    </Choice>
  );
}

function Badge({ isOn, onSave }: { isOn: boolean; onSave: (isOn: boolean) => Promise<void> }) {
  const translate = useTranslate();
  const { saving, save } = useSaving();
  return (
    <Choice name={translate('badge_choice')} heading="h3" explained={translate('badge_explained')}>
      <div class="line">
        <Checkbox words={translate('badge_show')} isChecked={isOn} onChange={(wanted) => save(() => onSave(wanted))} />
        <Saved saving={saving} />
      </div>
    </Choice>
  );
}
