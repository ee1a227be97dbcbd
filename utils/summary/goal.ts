/** Goal: how much time the user wants for one reason, from a date on. */
import { isReasonId, REASON_IDS, type ReasonId } from '../reasons.ts';
import { dateAt, isDate, type Period } from '../time/index.ts';

/** Hours in a week (0 to 168), or percent (0 to 100) of the time with one of the seven reasons. */
export type GoalAmount =
  | { readonly unit: 'hours-per-week'; readonly hours: number }
  | { readonly unit: 'share'; readonly percent: number };

/** One version of the goal for a reason: in force from a date until the next one's. */
export interface Goal {
  readonly reason: ReasonId;
  readonly kind: 'at-least' | 'at-most';
  /** null: from this date on there is no goal. */
  readonly amount: GoalAmount | null;
  /** A date (`2026-11-23`). */
  readonly from: string;
}

/** Reads a Goal out of a value from outside (a form, a file): null when it is not one. Takes the known fields only. */
export function parseGoal(value: unknown): Goal | null {
  const { reason, kind, amount, from } = fieldsOf(value);
  const parsed = amount === null ? null : parseAmount(amount);
  if (!isReasonId(reason) || !(kind === 'at-least' || kind === 'at-most')) return null;
  return parsed === undefined || !isDate(from) ? null : { reason, kind, amount: parsed, from };
}

function parseAmount(value: unknown): GoalAmount | undefined {
  const { unit, hours, percent } = fieldsOf(value);
  if (unit === 'hours-per-week' && isNumberUpTo(hours, 7 * 24)) return { unit, hours };
  if (unit === 'share' && isNumberUpTo(percent, 100)) return { unit, percent };
  return undefined;
}

function isNumberUpTo(value: unknown, most: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * The goals a period is judged by, in the order of the reasons: those in force on its last day, or today (`now`, ms)
 * while it runs. So a goal that is changed never rejudges the past.
 */
export function goalsIn(goals: readonly Goal[], period: Period, now: number): readonly Goal[] {
  const isRunning = period.start <= now && now < period.end;
  const day = dateAt(isRunning ? now : period.end - 1, period.zone).toString();
  return REASON_IDS.flatMap((reason) => {
    const inForce = versionsOf(goals, reason).findLast(({ from }) => from <= day);
    return inForce === undefined || inForce.amount === null ? [] : [inForce];
  });
}

/** All versions of the goal for a reason, by date. */
export function versionsOf(goals: readonly Goal[], reason: ReasonId): readonly Goal[] {
  return goals.filter((goal) => goal.reason === reason).toSorted((one, other) => (one.from < other.from ? -1 : 1));
}
