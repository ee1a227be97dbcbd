/** Goals: what counts as one, which are in force, and how a period stands beside them. */
import { expect, test } from 'vitest';
import { type Goal, goalsIn, parseGoal, progressOf, summarise } from '../../../utils/summary/index.ts';
import { periodAround } from '../../../utils/time/index.ts';
import { eventsOf, HOUR, instant, summaryOf, WEEK, WORKING_DAY } from './week-notation.ts';

const RULES = { zone: WEEK.zone, weekStart: 1 };

/** `learn at-least 2 h from 2026-11-02`, `learn at-most 30 % from …`, `learn none from …`. */
function goal(text: string): Goal {
  const [, reason, kind, number, unit, from] = /^(\S+) (\S+)(?: ([\d.]+) (h|%))? from (\S+)$/.exec(text) ?? [];
  const amount =
    unit === 'h' ? { unit: 'hours-per-week', hours: Number(number) } : { unit: 'share', percent: Number(number) };
  const ended = kind === 'none';
  const parsed = parseGoal({ reason, kind: ended ? 'at-least' : kind, amount: ended ? null : amount, from });
  if (parsed === null) throw new Error(`Not a goal: ${text}`);
  return parsed;
}

const LEARN_2_H: Goal = {
  reason: 'learn',
  kind: 'at-least',
  amount: { unit: 'hours-per-week', hours: 2 },
  from: '2026-11-02',
};

test.each([
  LEARN_2_H,
  { ...LEARN_2_H, kind: 'at-most' },
  { ...LEARN_2_H, amount: null },
  { ...LEARN_2_H, amount: { unit: 'hours-per-week', hours: 0 } },
  { ...LEARN_2_H, amount: { unit: 'hours-per-week', hours: 168 } },
  { ...LEARN_2_H, amount: { unit: 'share', percent: 0 } },
  { ...LEARN_2_H, amount: { unit: 'share', percent: 33.3 } },
  { ...LEARN_2_H, amount: { unit: 'share', percent: 100 } },
])('%j is a goal', (value) => {
  expect(parseGoal(value)).toEqual(value);
  expect(parseGoal({ ...value, more: 1 })).toEqual(value);
});

const NO_GOALS: readonly unknown[] = [
  null,
  'learn',
  {},
  { ...LEARN_2_H, reason: 'not-networking' },
  { ...LEARN_2_H, kind: 'exactly' },
  { ...LEARN_2_H, amount: undefined },
  { ...LEARN_2_H, amount: 2 },
  { ...LEARN_2_H, from: '23.11.2026' },
  { ...LEARN_2_H, from: '2026-02-30' },
  { ...LEARN_2_H, from: 0 },
  ...[-1, 168.01, 10_000, NaN, Infinity, 'abc', '2', null].map((hours) => ({
    ...LEARN_2_H,
    amount: { unit: 'hours-per-week', hours },
  })),
  ...[-0.1, 100.1, NaN, Infinity, 'abc', undefined].map((percent) => ({
    ...LEARN_2_H,
    amount: { unit: 'share', percent },
  })),
  { ...LEARN_2_H, amount: { unit: 'share', hours: 2 } },
  { ...LEARN_2_H, amount: { unit: 'minutes', hours: 2 } },
];

test.each(NO_GOALS.map((value) => ({ value })))('$value is none', ({ value }) => {
  expect(parseGoal(value)).toBeNull();
});

const HISTORY = [
  goal('learn at-least 4 h from 2026-11-25'),
  goal('learn at-least 2 h from 2026-11-02'),
  goal('belong at-most 30 % from 2026-10-01'),
  goal('belong none from 2026-11-25'),
  goal('get-out at-most 1 h from 2026-12-01'),
];

test.each([
  ['a week that is past: on its last day', '2026-11-20', 'Su 24', ['learn 2', 'belong 30']],
  ['before any goal: none', '2026-09-07', 'Su 24', []],
  ['the week that is running: today', '2026-11-23', 'Tu 12', ['learn 2', 'belong 30']],
  ['… and after a change in it', '2026-11-23', 'We 0', ['learn 4']],
  ['a week to come: on its last day', '2026-12-03', 'Tu 12', ['get-out 1', 'learn 4']],
])('which goals are in force: %s', (_case, date, now, expected) => {
  const period = periodAround('week', Date.parse(date), RULES);
  const inForce = goalsIn(HISTORY, period, instant(now));
  expect(
    inForce.map(({ reason, amount }) => `${reason} ${amount?.unit === 'share' ? amount.percent : amount?.hours}`),
  ).toEqual(expected);
});

test.each([
  ['a week', 'week', ['learn at-least 7 h from 2026-01-01'], 7],
  ['a month of 30 days', 'month', ['learn at-least 7 h from 2026-01-01'], 30],
  ['a quarter of 92', 'quarter', ['learn at-least 7 h from 2026-01-01'], 92],
  ['a year', 'year', ['learn at-least 7 h from 2026-01-01'], 365],
  ['changed long before', 'week', ['learn at-least 14 h from 2026-01-01', 'learn at-least 7 h from 2026-02-01'], 7],
  [
    'changed on the third day',
    'week',
    ['learn at-least 7 h from 2026-01-01', 'learn at-least 14 h from 2026-11-25'],
    2 + 5 * 2,
  ],
  ['set for the first time on the third day', 'week', ['learn at-least 7 h from 2026-11-25'], 7],
  [
    'ended, and set again',
    'week',
    ['learn at-least 7 h from 2026-01-01', 'learn none from 2026-11-24', 'learn at-least 7 h from 2026-11-26'],
    5,
  ],
  ['an at-most before', 'week', ['learn at-most 70 h from 2026-01-01', 'learn at-least 7 h from 2026-11-25'], 7],
  ['a share before', 'week', ['learn at-least 70 % from 2026-01-01', 'learn at-least 7 h from 2026-11-25'], 7],
] as const)('what a goal of hours asks of %s', (_case, kind, goals, hours) => {
  const period = periodAround(kind, WEEK.start, RULES);
  const summary = summarise({ events: [], period, now: period.end, allDayHours: WORKING_DAY });
  expect(progressOf(goals.map(goal), summary, period.end).map(({ target }) => target / HOUR)).toEqual([hours]);
});

test('what a share asks of a week in which it changed is the mean of its days', () => {
  const goals = [goal('learn at-least 10 % from 2026-01-01'), goal('learn at-least 80 % from 2026-11-25')];
  expect(progressOf(goals, summaryOf(''), WEEK.end).map(({ target }) => target)).toEqual([60]);
});

test('a goal that changes later does not rejudge the week', () => {
  const before = [goal('learn at-least 2 h from 2026-01-01')];
  const after = [...before, goal('learn at-most 1 h from 2026-11-30'), goal('learn none from 2027-01-01')];
  const summary = summaryOf('Mo 9-11 learn');
  expect(progressOf(after, summary, WEEK.end)).toEqual(progressOf(before, summary, WEEK.end));
});

test.each([
  ['at least, reached exactly', 'learn at-least 2 h', 'Mo 9-11 learn', 2 * HOUR, true],
  ['at least, short', 'learn at-least 2 h', 'Mo 9-10:59 learn', (119 / 60) * HOUR, false],
  ['at most, reached exactly', 'learn at-most 2 h', 'Mo 9-11 learn', 2 * HOUR, true],
  ['at most, over', 'learn at-most 2 h', 'Mo 9-11:01 learn', (121 / 60) * HOUR, false],
  [
    'a share is one of networking time',
    'learn at-least 25 %',
    'Mo 9-10 learn; Tu 9-12 belong; We 9-17 not-networking; Th 9-17 ?',
    25,
    true,
  ],
  ['a share, short', 'learn at-least 26 %', 'Mo 9-10 learn; Tu 9-12 belong', 25, false],
  ['a share of at most', 'learn at-most 24 %', 'Mo 9-10 learn; Tu 9-12 belong', 25, false],
  ['a share of nothing is none', 'learn at-least 1 %', '', 0, false],
  ['a share of nothing is not too much', 'learn at-most 0 %', '', 0, true],
])('%s', (_case, text, week, reached, met) => {
  const [progress] = progressOf([goal(`${text} from 2026-01-01`)], summaryOf(week), WEEK.end);
  expect(progress).toMatchObject({ reached, met, pace: null });
});

test('goals may add up to more than everything', () => {
  const goals = [goal('learn at-least 100 % from 2026-01-01'), goal('belong at-least 100 % from 2026-01-01')];
  const progress = progressOf(goals, summaryOf('Mo 9-10 learn; Mo 9-10 belong'), WEEK.end);
  expect(progress.map(({ target, reached, met }) => [target, reached, met])).toEqual([
    [100, 50, false],
    [100, 50, false],
  ]);
});

test.each([
  ['the pace so far goes on', 'learn at-least 7 h', 'Mo 9-11 learn', 'Tu 0', 14, 0],
  ['… and does not suffice', 'learn at-least 16 h', 'Mo 9-11 learn', 'Tu 0', 14, 2],
  ['more is planned than that', 'learn at-least 16 h', 'Mo 9-11 learn; We 0-15 learn', 'Tu 0', 17, 0],
  ['less is planned than that', 'learn at-least 16 h', 'Mo 9-11 learn; We 9-10 learn', 'Tu 0', 14, 2],
  ['nothing so far', 'learn at-least 2 h', 'Mo 9-11 belong', 'Tu 0', 0, 2],
  ['on the first day, what is planned', 'learn at-least 5 h', 'Mo 9-11 learn; We 9-10 learn', 'Mo 12', 3, 2],
  ['at most, kept', 'learn at-most 14 h', 'Mo 9-11 learn', 'Tu 0', 14, 0],
  ['at most, over', 'learn at-most 10 h', 'Mo 9-11 learn', 'Tu 0', 14, 4],
])('the pace in hours: %s', (_case, text, week, now, expected, missesBy) => {
  const [progress] = progressOf([goal(`${text} from 2026-01-01`)], summaryOf(week, now), instant(now));
  expect(progress?.pace).toEqual({ expected: expected * HOUR, missesBy: missesBy * HOUR });
});

test('the pace of a share: what is expected of both', () => {
  const summary = summaryOf('Mo 9-10 learn; Mo 10-11 belong; We 9-21 learn', 'Tu 0');
  const [progress] = progressOf([goal('learn at-least 95 % from 2026-01-01')], summary, instant('Tu 0'));
  // learn: 1 h + 12 planned, as a pace of 1 h a day gives 6; belong: 1 h + 6.
  expect(progress).toMatchObject({ reached: 50, pace: { expected: 65, missesBy: 30 } });
});

test('the shares that are expected add up to 100', () => {
  const summary = summaryOf('Mo 9-19 learn; Mo 19-20 belong; Fr 9-19 find-clients', 'Th 12');
  const reasons = ['learn', 'belong', 'find-clients'];
  const goals = reasons.map((reason) => goal(`${reason} at-least 30 % from 2026-01-01`));
  const progress = progressOf(goals, summary, instant('Th 12'));
  // 20 h, 2 h and 10 h.
  expect(progress.map(({ pace }) => pace?.expected)).toEqual([63, 6, 31]);
});

test('a share is judged as it is shown, in whole percents', () => {
  const [met] = progressOf(
    [goal('learn at-least 30 % from 2026-01-01')],
    summaryOf('Mo 0-8 learn; Tu 0-19 belong'),
    WEEK.end,
  );
  expect(met).toMatchObject({ target: 30, reached: 30, met: true });
  const [asked] = progressOf(
    [goal('learn at-least 33.3 % from 2026-01-01')],
    summaryOf('Mo 0-1 learn; Mo 1-3 belong'),
    WEEK.end,
  );
  expect(asked).toMatchObject({ target: 33, reached: 33, met: true });
});

test('only a running week has a pace', () => {
  const goals = [goal('learn at-least 1 h from 2026-01-01')];
  const paceAt = (now: number) =>
    progressOf(
      goals,
      summarise({ events: eventsOf('Mo 9-11 learn'), period: WEEK, now, allDayHours: WORKING_DAY }),
      now,
    )[0]?.pace;
  expect(paceAt(WEEK.start - 1)).toBeNull();
  expect(paceAt(WEEK.start)).not.toBeNull();
  expect(paceAt(WEEK.end - 1)).not.toBeNull();
  expect(paceAt(WEEK.end)).toBeNull();
});
