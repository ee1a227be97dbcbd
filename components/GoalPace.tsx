/** GoalPace: what this week has of a goal so far, and whether that suffices. */
import type { GoalProgress } from '../utils/summary/index.ts';
import type { Period } from '../utils/time/index.ts';
import { writePace, writeReached } from './goal-words.ts';
import { usePlace } from './place.ts';
import { type MessageKey, useTranslate } from './translate.ts';

export function GoalPace({ progress, week }: { progress: GoalProgress; week: Period }) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const isReached = progress.goal.kind === 'at-least' && progress.met;
  const verdict = isReached ? null : writePace(progress, week, 'full', translate, locale);
  return (
    <p class="goal-pace">
      {translate('goal_this_week', writeReached(progress, locale), verdict ?? translate(wellKey(progress)))}
    </p>
  );
}

/** How it is said that a goal will be kept. */
function wellKey({ goal, met }: GoalProgress): MessageKey {
  if (goal.kind === 'at-most') return 'goal_within';
  return met ? 'goal_reached' : 'goal_on_course';
}
