/** Where a goal lies on a bar of time. */
import type { GoalProgress } from '../utils/summary/index.ts';

/** The time that a goal asks for, in ms; one of a share asks for its part of the networking time there is (ms). */
export function goalTime({ goal, target }: GoalProgress, networking: number): number {
  return goal.amount?.unit === 'share' ? (target / 100) * networking : target;
}
