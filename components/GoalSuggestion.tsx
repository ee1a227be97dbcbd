/** GoalSuggestion: what a reason had of the last two months, for a goal to start from. */
import { writeRoughly } from './goal-words.ts';
import { usePlace } from './place.ts';
import { useTranslate } from './translate.ts';

interface GoalSuggestionProps {
  /** Hours a week. */
  readonly lately: number;
  /** Takes the hours a week for the goal. */
  readonly onStart: (hours: number) => void;
}

const HOUR = 3_600_000;

/** Nobody plans weeks to the minute. */
const QUARTERS = 4;

export function GoalSuggestion({ lately, onStart }: GoalSuggestionProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const hours = Math.round(lately * QUARTERS) / QUARTERS;
  if (hours === 0) return <p class="quiet">{translate('goal_lately_none')}</p>;
  return (
    <p class="quiet">
      {translate('goal_lately', writeRoughly(lately * HOUR, locale))}{' '}
      <button type="button" class="button slight" onClick={() => onStart(hours)}>
        {translate('goal_start_there')}
      </button>
    </p>
  );
}
