/**
 * GoalsRoom: what all goals ask for together.
 * @vitest-environment jsdom
 */
import { expect, test } from 'vitest';
import { GoalsRoom } from '../../../components/GoalsRoom.tsx';
import { REASON_IDS } from '../../../utils/reasons.ts';
import type { Goal } from '../../../utils/summary/index.ts';
import { draw, find } from './draw.tsx';
import { summaryWith, week } from './some-summaries.ts';

/** The first reasons' goals: each so large a share. */
function shares(kind: Goal['kind'], ...percents: readonly number[]): readonly Goal[] {
  return percents.map((percent, index) => ({
    ...{ reason: REASON_IDS[index] ?? 'learn', kind, from: '2026-01-01' },
    amount: { unit: 'share', percent },
  }));
}

async function drawGoals(goals: readonly Goal[]): Promise<HTMLElement> {
  const standing = { goals, week: week(0), progress: [], lately: summaryWith({}, week(0)) };
  return draw(<GoalsRoom standing={standing} today="2026-11-14" onSave={async () => {}} />);
}

test('goals that add up to 200 % are kept, and it is said that they cannot all be reached', async () => {
  const root = await drawGoals(shares('at-least', 100, 60, 40));
  expect(find(root, '.too-much').textContent).toBe(
    'Together these goals ask for 200% of your networking time: not all of them can be reached.',
  );
  expect(root.querySelectorAll('.goal-editor input')).toHaveLength(3);
});

test.each([
  ['goals that fit', shares('at-least', 60, 40)],
  ['limits, however high', shares('at-most', 100, 100)],
  [
    'a goal that was replaced',
    [
      ...shares('at-least', 50, 90),
      { ...(shares('at-least', 50)[0] as Goal), reason: 'meet-people', amount: null, from: '2026-06-01' } as Goal,
    ],
  ],
])('of %s nothing is said', async (_case, goals) => {
  expect(find(await drawGoals(goals), '.too-much').textContent).toBe('');
});
