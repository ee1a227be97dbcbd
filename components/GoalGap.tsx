/** GoalGap: how far a reason's bar ends from its goal, or will end at this pace, in neutral words. */
import type { GoalProgress } from '../utils/summary/index.ts';
import { formatDuration, type Period } from '../utils/time/index.ts';
import { writePace } from './goal-words.ts';
import { writeCount } from './numbers.ts';
import { usePlace } from './place.ts';
import { type Translate, useTranslate } from './translate.ts';

interface GoalGapProps {
  readonly progress: GoalProgress;
  readonly period: Period;
  /** What the bar shows, planned time included: ms for a goal of hours, percent for one of a share. */
  readonly shown: number;
}

export function GoalGap({ progress, period, shown }: GoalGapProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const gap = gapOf(progress, shown);
  if (isOpen(progress, gap)) {
    const [full, brief] = (['full', 'brief'] as const).map((length) =>
      writePace(progress, period, length, translate, locale),
    );
    if (!full) return <span class="goal-gap">{translate('goal_on_course')}</span>;
    return (
      <span class="goal-gap" title={full}>
        <span class="unseen">{full}</span>
        <span aria-hidden="true">{brief}</span>
      </span>
    );
  }
  const words = writeGap(progress, gap, translate, locale);
  return (
    <span class="goal-gap" title={words}>
      {words}
    </span>
  );
}

/** By how much the bar is short of the goal, or over it; 0 or less where it is neither. */
function gapOf({ goal, target }: GoalProgress, shown: number): number {
  return goal.kind === 'at-least' ? target - shown : shown - target;
}

/** Whether it depends on the days to come how this ends. */
function isOpen({ goal, pace }: GoalProgress, gap: number): boolean {
  if (pace === null) return false;
  return goal.kind === 'at-least' ? gap > 0 : gap <= 0 && pace.missesBy > 0;
}

function writeGap({ goal, met }: GoalProgress, gap: number, translate: Translate, locale: string): string {
  if (gap <= 0 && goal.kind === 'at-most') return translate('goal_within');
  if (gap <= 0) return translate(met ? 'goal_reached' : 'goal_planned');
  const amount =
    goal.amount?.unit === 'share'
      ? writeCount(translate, 'goal_points', Math.max(1, Math.round(gap)), locale)
      : formatDuration(gap, locale);
  return translate(goal.kind === 'at-least' ? 'goal_short' : 'goal_over', amount);
}
