/** How a period stands beside its goals: what they ask of it, what is reached, and where the pace leads. */
import { REASON_IDS } from '../reasons.ts';
import { dateAt, type Period } from '../time/index.ts';
import { type Goal, type GoalAmount, goalsIn, versionsOf } from './goal.ts';
import { reasonPercents, type Share, type Summary } from './summarise.ts';

/** Amounts are in ms for a goal of hours, in whole percents, as they are shown, for a goal of a share. */
export interface GoalProgress {
  readonly goal: Goal;
  /** What the goal asks of the whole period. */
  readonly target: number;
  /** What is past: planned time is not reached yet. */
  readonly reached: number;
  readonly met: boolean;
  /** null unless the period is running. */
  readonly pace: Pace | null;
}

/** Where a running period leads: amounts as in its GoalProgress. */
interface Pace {
  /** What will be reached at the period's end. */
  readonly expected: number;
  /** By how much the goal will be missed: short of it, or over it if it is an at-most; 0 when it will be met. */
  readonly missesBy: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Judges a summary by the goals in force in its period. `now` is an instant (ms). */
export function progressOf(goals: readonly Goal[], summary: Summary, now: number): readonly GoalProgress[] {
  const { period, reasons } = summary;
  const isRunning = period.start <= now && now < period.end;
  return goalsIn(goals, period, now).map((goal) => {
    const target = targetOf(goal, goals, period);
    const amountOf = (time: (share: Share) => number): number => {
      if (goal.amount?.unit === 'hours-per-week') return Math.round(time(reasons[goal.reason]));
      return reasonPercents(summary, time)[REASON_IDS.indexOf(goal.reason)] ?? 0;
    };
    const reached = amountOf(({ past }) => past);
    const pace = isRunning ? paceTo(goal, target, amountOf(expectedBy(period, now))) : null;
    return { goal, target, reached, met: missOf(goal, target, reached) === 0, pace };
  });
}

function paceTo(goal: Goal, target: number, expected: number): Pace {
  return { expected, missesBy: missOf(goal, target, expected) };
}

/** By how much an amount misses a goal: short of what it asks, or over it if it is an at-most; 0 where it is met. */
export function missOf({ kind }: Goal, target: number, amount: number): number {
  return Math.max(0, kind === 'at-least' ? target - amount : amount - target);
}

/**
 * Foretells a share at the period's end (ms): the pace so far goes on, or what is planned is kept, whichever is more.
 * They are not added up, as the days to come get their events from the same habit. Within the first day there is no
 * pace to speak of, and only what is planned counts.
 */
function expectedBy({ start, end }: Period, now: number): (share: Share) => number {
  const paceLeads = now - start < DAY ? 0 : (end - now) / (now - start);
  return ({ past, planned }) => past + Math.max(planned, past * paceLeads);
}

/**
 * What a goal asks of a whole period: each day counts with the version in force on it, for a seventh of the hours of a
 * week; for shares, the days' mean. The first version counts for the days before it too, as a first goal is set for
 * the week that is running, and not for what is left of it. A version of another kind or unit cannot be added up: its
 * days count with the goal that the period is judged by.
 */
function targetOf(goal: Goal, goals: readonly Goal[], period: Period): number {
  const versions = versionsOf(goals, goal.reason);
  const [first, after] = [dateAt(period.start, period.zone), dateAt(period.end, period.zone)];
  const days = versions.map(({ amount, kind }, index) => {
    const from = index === 0 ? first : later(first, versions[index]?.from);
    const until = earlier(after, versions[index + 1]?.from);
    const isAlike = kind === goal.kind && amount?.unit === goal.amount?.unit;
    return { asked: sizeOf(isAlike ? amount : goal.amount), isGoal: amount !== null, days: from.until(until).days };
  });
  const asking = days.filter(({ isGoal, days }) => isGoal && days > 0);
  const sum = asking.reduce((total, { asked, days }) => total + asked * days, 0);
  if (goal.amount?.unit === 'hours-per-week') return Math.round((sum / 7) * HOUR);
  return Math.round(sum / asking.reduce((total, { days }) => total + days, 0));
}

function sizeOf(amount: GoalAmount | null): number {
  if (amount === null) return 0;
  return amount.unit === 'share' ? amount.percent : amount.hours;
}

function later(date: Temporal.PlainDate, other: string | undefined): Temporal.PlainDate {
  return other !== undefined && other > date.toString() ? Temporal.PlainDate.from(other) : date;
}

function earlier(date: Temporal.PlainDate, other: string | undefined): Temporal.PlainDate {
  return other !== undefined && other < date.toString() ? Temporal.PlainDate.from(other) : date;
}
