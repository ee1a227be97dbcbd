/** GoalsRoom: the goals of the seven reasons, each changed in place. */
import { REASON_IDS } from '../utils/reasons.ts';
import { averageHoursPerWeek, type Goal, type GoalProgress, type Summary, versionsOf } from '../utils/summary/index.ts';
import type { Period } from '../utils/time/index.ts';
import { GoalEditor } from './GoalEditor.tsx';
import { writePercent } from './numbers.ts';
import { usePlace } from './place.ts';
import { useTranslate } from './translate.ts';
import './GoalsRoom.css';

/** Where the goals stand. */
export interface GoalStanding {
  /** Every version of every goal. */
  readonly goals: readonly Goal[];
  /** The week that is running, and how it stands beside the goals in force. */
  readonly week: Period;
  readonly progress: readonly GoalProgress[];
  /** The last two months. */
  readonly lately: Summary;
}

interface GoalsRoomProps {
  readonly standing: GoalStanding;
  readonly today: string;
  readonly onSave: (goal: Goal) => Promise<void>;
}

export function GoalsRoom({ standing: { goals, week, progress, lately }, today, onSave }: GoalsRoomProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const asked = sharesAsked(goals, today);
  return (
    <>
      <p class="lead">{translate('goal_explained')}</p>
      <p class="too-much" aria-live="polite">
        {asked > 100 && translate('goal_too_much', writePercent(asked, locale))}
      </p>
      <div class="goal-editors">
        {REASON_IDS.map((id) => (
          <GoalEditor
            key={id}
            reason={id}
            versions={versionsOf(goals, id).filter(({ from }) => from <= today)}
            today={today}
            week={week}
            progress={progress.find(({ goal }) => goal.reason === id) ?? null}
            lately={lately.coverage.tagged === 0 ? null : averageHoursPerWeek(lately, id)}
            onSave={onSave}
          />
        ))}
      </div>
    </>
  );
}

/** What all goals of at least a share, in force on a date, ask for together, in percent. */
function sharesAsked(goals: readonly Goal[], date: string): number {
  const inForce = REASON_IDS.map((id) => versionsOf(goals, id).findLast(({ from }) => from <= date));
  return inForce.reduce(
    (sum, goal) => (goal?.kind === 'at-least' && goal.amount?.unit === 'share' ? sum + goal.amount.percent : sum),
    0,
  );
}
