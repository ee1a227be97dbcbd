/** The door of the summary room: how a period's time divides across the reasons, and the goals beside it. Pure. */
export { averageHoursPerWeek, periodLately } from './average.ts';
export { comparison } from './comparison.ts';
export { eventsIn } from './events-in.ts';
export { type Goal, goalsIn, parseGoal, versionsOf } from './goal.ts';
export { type GoalProgress, progressOf } from './goal-progress.ts';
export { headline, type Sentence, type SentenceValue } from './headline.ts';
export { type AllDayHours, daysOfNumbers, daysOfPeriod } from './instants.ts';
export type { KnownEvent } from './known-event.ts';
export { percentShares } from './percent-shares.ts';
export { lensShares, reasonPercents, type Share, type Summary, summarise, summaryOfTotals } from './summarise.ts';
export { NO_TOTALS, sumOfTotals, type Totals, totalsOf } from './totals.ts';
