/** Goals: every version is kept, and one day has one. */
import './fresh-store.ts';
import { expect, test } from 'vitest';
import { goals, saveGoal } from '../../../utils/store/index.ts';
import type { Goal } from '../../../utils/summary/index.ts';

const learn: Goal = {
  reason: 'learn',
  kind: 'at-most',
  amount: { unit: 'share', percent: 40 },
  from: '2026-11-23',
};
const clients: Goal = {
  reason: 'find-clients',
  kind: 'at-least',
  amount: { unit: 'hours-per-week', hours: 2.5 },
  from: '2026-01-01',
};

test('there are none at first', async () => {
  expect(await goals()).toEqual([]);
});

test('goals come in the order of the reasons, then of their dates', async () => {
  const next: Goal = { ...learn, kind: 'at-least', from: '2027-01-01' };
  for (const goal of [clients, next, learn]) await saveGoal(goal);
  expect(await goals()).toEqual([learn, next, clients]);
});

test('a goal that is set again from the same date replaces the one of that date', async () => {
  await saveGoal(learn);
  await saveGoal({ ...learn, kind: 'at-least', amount: null });
  expect(await goals()).toEqual([{ ...learn, kind: 'at-least', amount: null }]);
});
