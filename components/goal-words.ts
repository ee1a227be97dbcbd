/** Says goals and where they lead in the user's language: what was asked, how far off it is, and by when. */
import type { Goal, GoalProgress } from '../utils/summary/index.ts';
import { formatDuration, type Period } from '../utils/time/index.ts';
import { writeLastDay } from './dates.ts';
import { writeCount, writePercent } from './numbers.ts';
import type { Translate } from './translate.ts';

/** How pace is said: in a sentence, or where there is little room. */
type Length = 'full' | 'brief';

const [HOUR, FIVE_MINUTES] = [3_600_000, 300_000];

/** What a version of a goal asked for, and when it was in force: "1 – 22 September 2026: at least 4 hr a week". */
export function writeVersion({ kind, amount }: Goal, dates: string, translate: Translate, locale: string): string {
  if (amount === null) return translate('goal_was_none', dates);
  const isAtLeast = kind === 'at-least';
  if (amount.unit === 'share') {
    const share = writePercent(amount.percent, locale);
    return translate(isAtLeast ? 'goal_was_at_least_share' : 'goal_was_at_most_share', dates, share);
  }
  const hours = formatDuration(amount.hours * HOUR, locale);
  return translate(isAtLeast ? 'goal_was_at_least_hours' : 'goal_was_at_most_hours', dates, hours);
}

/** How much of a goal's own measure this is, in ms or percent: "2 hr", "30%". */
export function writeReached({ goal, reached }: GoalProgress, locale: string): string {
  return goal.amount?.unit === 'share' ? writePercent(reached, locale) : formatDuration(reached, locale);
}

/** Where a running period leads if nothing changes, which is no more exact than five minutes; null: to its goal. */
export function writePace(
  { goal, pace }: GoalProgress,
  period: Period,
  length: Length,
  translate: Translate,
  locale: string,
): string | null {
  if (pace === null || pace.missesBy === 0) return null;
  const amount =
    goal.amount?.unit === 'share'
      ? writeCount(translate, 'goal_points', Math.max(1, Math.round(pace.missesBy)), locale)
      : writeRoughly(pace.missesBy, locale);
  const key = goal.kind === 'at-least' ? 'goal_pace_short' : 'goal_pace_over';
  return translate(length === 'full' ? key : `${key}_brief`, amount, writeLastDay(period, length, locale));
}

/** A time (ms) that is worked out and not counted: to five minutes, and never none. */
export function writeRoughly(time: number, locale: string): string {
  return formatDuration(Math.max(1, Math.round(time / FIVE_MINUTES)) * FIVE_MINUTES, locale);
}
