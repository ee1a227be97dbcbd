/** The fields of a goal as the user fills them in, and the goal they make. */
import type { ReasonId } from '../utils/reasons.ts';
import { type Goal, parseGoal } from '../utils/summary/index.ts';
import { readNumber, writeNumber } from './number-text.ts';

/** What stands in the fields. */
export interface GoalDraft {
  readonly kind: Goal['kind'] | 'none';
  /** As typed. */
  readonly amount: string;
  readonly unit: NonNullable<Goal['amount']>['unit'];
}

/** The fields filled with a goal; empty where there is none. */
export function draftOf(goal: Goal | null, locale: string): GoalDraft {
  if (goal?.amount == null) return { kind: 'none', amount: '', unit: 'hours-per-week' };
  const { amount } = goal;
  const value = amount.unit === 'share' ? amount.percent : amount.hours;
  return { kind: goal.kind, amount: writeNumber(value, locale), unit: amount.unit };
}

/** The goal that the fields make, in force from a date on; null where the amount is not one. None ends a goal. */
export function goalOf(draft: GoalDraft, reason: ReasonId, from: string, locale: string): Goal | null {
  if (draft.kind === 'none') return { reason, kind: 'at-least', amount: null, from };
  const value = readNumber(draft.amount, locale);
  const amount = draft.unit === 'share' ? { unit: draft.unit, percent: value } : { unit: draft.unit, hours: value };
  return parseGoal({ reason, kind: draft.kind, amount, from });
}
