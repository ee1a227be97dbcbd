/** GoalEditor: the goal of one reason: none, or at least or at most so many hours a week or so large a share. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ReasonId } from '../utils/reasons.ts';
import type { Goal, GoalProgress } from '../utils/summary/index.ts';
import type { Period } from '../utils/time/index.ts';
import { writeDate } from './dates.ts';
import { EarlierGoals } from './EarlierGoals.tsx';
import { GoalPace } from './GoalPace.tsx';
import { GoalSuggestion } from './GoalSuggestion.tsx';
import { draftOf, type GoalDraft, goalOf } from './goal-draft.ts';
import { writeNumber } from './number-text.ts';
import { usePlace } from './place.ts';
import { ReasonName } from './ReasonName.tsx';
import { questionKey } from './reason-words.ts';
import { Saved } from './Saved.tsx';
import { Select } from './Select.tsx';
import { useSaving } from './saving.ts';
import { useTranslate } from './translate.ts';
import './GoalEditor.css';

interface GoalEditorProps {
  readonly reason: ReasonId;
  /** The versions of its goal up to the one in force today, by date; none where there never was one. */
  readonly versions: readonly Goal[];
  /** The date from which on a change is in force. */
  readonly today: string;
  /** The week that is running, and how it stands beside the goal; null where there is none. */
  readonly week: Period;
  readonly progress: GoalProgress | null;
  /** The hours a week that the reason had in the last two months; null where nothing is known of these. */
  readonly lately: number | null;
  /** Resolves once the goal is on disk; throws an Error whose message is a sentence for the user. */
  readonly onSave: (goal: Goal) => Promise<void>;
}

export function GoalEditor({ reason, versions, today, week, progress, lately, onSave }: GoalEditorProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const id = useId();
  const { saving, save, saveSoon, finish } = useSaving();
  const goal = versions.at(-1) ?? null;
  const [draft, setDraft] = useState(() => draftOf(goal, locale));
  const isWrong = goalOf(draft, reason, today, locale) === null;
  /** Something was typed, or this was left: what is wrong by now was not just begun. */
  const [isTried, setTried] = useState(false);
  const amount = useRef<HTMLInputElement>(null);
  const isByKeys = useRef(false);
  /** Takes a change into the fields, and gives the work of saving the goal that they make now, if they make one. */
  const change = (changed: Partial<GoalDraft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    const made = goalOf(next, reason, today, locale);
    return made && (() => onSave(made));
  };
  const choose = (changed: Partial<GoalDraft>) => {
    const work = change(changed);
    if (work) save(work);
  };
  // What was changed in another tab is shown here; what is being typed here stays, as it is about to replace that.
  const stored = JSON.stringify(goal);
  useEffect(() => {
    if (saving !== 'saving') setDraft(draftOf(goal, locale));
  }, [stored]);
  useEffect(() => {
    // By keys one passes "At least" on the way to "At most": there the focus stays.
    if (draft.amount === '' && !isByKeys.current) amount.current?.focus();
  }, [draft.kind]);
  return (
    <fieldset
      class="goal-editor"
      aria-labelledby={`${id}-name`}
      data-reason={reason}
      onKeyDown={() => {
        isByKeys.current = true;
      }}
      onPointerDown={() => {
        isByKeys.current = false;
      }}
      onFocusOut={({ currentTarget, relatedTarget }) =>
        currentTarget.contains(relatedTarget as Node | null) || setTried(true)
      }
    >
      <h2 id={`${id}-name`}>
        <ReasonName reason={reason} />
      </h2>
      <div class="fields">
        <Select
          label={translate('goal_kind')}
          value={draft.kind}
          options={[
            ['none', translate('goal_none')],
            ['at-least', translate('goal_at_least')],
            ['at-most', translate('goal_at_most')],
          ]}
          onChange={(kind) => {
            setTried(false);
            choose({ kind });
          }}
        />
        {draft.kind !== 'none' && (
          <>
            <input
              class="field"
              inputMode="decimal"
              autocomplete="off"
              aria-label={translate('goal_amount')}
              ref={amount}
              aria-invalid={isWrong && isTried}
              aria-describedby={`${id}-says`}
              value={draft.amount}
              onInput={(event) => {
                setTried(true);
                saveSoon(change({ amount: event.currentTarget.value }));
              }}
              onChange={finish}
            />
            <Select
              label={translate('goal_unit')}
              value={draft.unit}
              options={[
                ['hours-per-week', translate('goal_hours_a_week')],
                ['share', translate('goal_percent')],
              ]}
              onChange={(unit) => choose({ unit })}
            />
          </>
        )}
      </div>
      <p class="question">{translate(questionKey(reason))}</p>
      <p id={`${id}-says`} class="says" aria-live="polite">
        {isWrong ? (
          isTried && (
            <span class="problem">{translate(draft.unit === 'share' ? 'goal_wrong_percent' : 'goal_wrong_hours')}</span>
          )
        ) : (
          <>
            {goal?.amount && <span class="quiet">{translate('goal_since', writeDate(goal.from, locale))}</span>}{' '}
            <Saved saving={saving} />
          </>
        )}
      </p>
      <div class="more">
        {goal?.amount && progress && <GoalPace progress={progress} week={week} />}
        {draft.kind === 'none' && lately !== null && (
          <GoalSuggestion
            lately={lately}
            onStart={(hours) =>
              choose({ kind: 'at-least', amount: writeNumber(hours, locale), unit: 'hours-per-week' })
            }
          />
        )}
        <EarlierGoals versions={versions} />
      </div>
    </fieldset>
  );
}
