/** EarlierGoals: the versions that a goal had before, each with the dates it was in force, the latest first. */
import type { Goal } from '../utils/summary/index.ts';
import { writeDates } from './dates.ts';
import { writeVersion } from './goal-words.ts';
import { usePlace } from './place.ts';
import { useTranslate } from './translate.ts';

interface EarlierGoalsProps {
  /** All versions up to the one in force, by date. */
  readonly versions: readonly Goal[];
}

export function EarlierGoals({ versions }: EarlierGoalsProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const earlier = versions.slice(0, -1).map((goal, index) => ({ goal, until: dayBefore(versions[index + 1]?.from) }));
  if (earlier.length === 0) return null;
  return (
    <details class="earlier-goals">
      <summary>{translate('goal_earlier')}</summary>
      <ul>
        {earlier.toReversed().map(({ goal, until }) => (
          <li key={goal.from}>{writeVersion(goal, writeDates(goal.from, until, locale), translate, locale)}</li>
        ))}
      </ul>
    </details>
  );
}

function dayBefore(date = ''): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}
