/**
 * SummaryView: what a summary says, in words and as attributes.
 * @vitest-environment jsdom
 */
import { expect, test } from 'vitest';
import { Coverage } from '../../../components/Coverage.tsx';
import { Headline } from '../../../components/Headline.tsx';
import { SummaryView } from '../../../components/SummaryView.tsx';
import { REASON_IDS, type ReasonId } from '../../../utils/reasons.ts';
import { type Goal, progressOf, type Share, type Summary } from '../../../utils/summary/index.ts';
import { periodAround } from '../../../utils/time/index.ts';
import { draw, find } from './draw.tsx';

const HOUR = 3_600_000;
const NONE: Share = { past: 0, planned: 0, events: 0 };
const NOW = Date.parse('2026-11-26T12:00Z');

/** A week in which only these reasons have time. */
function summaryOf(reasons: Partial<Record<ReasonId, Share>>, others: Partial<Summary> = {}): Summary {
  const shares = Object.values(reasons);
  const sum = (part: keyof Share) => shares.reduce((total, share) => total + share[part], 0);
  return {
    period: periodAround('week', NOW, { zone: 'Europe/London', weekStart: 1 }),
    reasons: Object.fromEntries(REASON_IDS.map((id) => [id, reasons[id] ?? NONE])) as Summary['reasons'],
    notNetworking: NONE,
    untagged: NONE,
    networking: { past: sum('past'), planned: sum('planned'), events: sum('events') },
    coverage: { tagged: sum('events'), known: sum('events') },
    ...others,
  };
}

async function drawSummary(summary: Summary, goals: readonly Goal[] = [], now = NOW) {
  const progress = progressOf(goals, summary, now);
  return draw(<SummaryView summary={summary} progress={progress} headline={null} />);
}

function row(root: HTMLElement, reason: string): HTMLElement {
  return find(root, `li[data-reason="${reason}"]`);
}

test('every reason, not networking and untagged have a row with their minutes', async () => {
  const summary = summaryOf(
    { learn: { past: 1.5 * HOUR, planned: HOUR, events: 2 } },
    { notNetworking: { past: HOUR, planned: 0, events: 1 }, untagged: { past: 0, planned: 2 * HOUR, events: 1 } },
  );
  const root = await drawSummary(summary);
  const rows = [...root.querySelectorAll<HTMLElement>('li[data-reason]')];
  const minutes = Object.fromEntries(rows.map(({ dataset }) => [dataset.reason, dataset.minutes]));
  const zeros = Object.fromEntries(REASON_IDS.map((id) => [id, '0']));
  expect(minutes).toEqual({ ...zeros, learn: '150', 'not-networking': '60', untagged: '120' });
  expect(row(root, 'learn').dataset.plannedMinutes).toBe('60');
});

test('past and planned time are told apart', async () => {
  const root = await drawSummary(summaryOf({ learn: { past: 1.5 * HOUR, planned: HOUR, events: 2 } }));
  expect(find(row(root, 'learn'), '.hours strong').textContent).toBe('1 hr, 30 min');
  expect(find(row(root, 'learn'), '.planned-time .unseen').textContent).toBe('1 hr planned');
  expect(row(root, 'learn').querySelectorAll('.past, .planned')).toHaveLength(2);
});

test('what is past stands before what is planned, and nothing past is said only where nothing is planned', async () => {
  const planned = { past: 0, planned: HOUR, events: 1 };
  const both = { past: 2 * HOUR, planned: HOUR, events: 2 };
  const root = await drawSummary(
    summaryOf({ learn: both, belong: planned }, { notNetworking: both, untagged: planned }),
  );
  const said = (selector: string) =>
    [...find(root, selector).querySelectorAll('strong, .planned-time .unseen')].map(({ textContent }) => textContent);
  for (const reason of ['learn', 'not-networking']) {
    expect(said(`li[data-reason=${reason}]`)).toEqual(['2 hr', '1 hr planned']);
  }
  for (const reason of ['belong', 'untagged']) expect(said(`li[data-reason=${reason}]`)).toEqual(['1 hr planned']);
  expect(said('li[data-reason=reconnect]')).toEqual(['0 min']);
});

test('shares are whole percents that add up to 100', async () => {
  const third = { past: HOUR, planned: 0, events: 1 };
  const root = await drawSummary(summaryOf({ learn: third, belong: third, 'be-visible': third }));
  const percents = [...root.querySelectorAll('.percent')].map((percent) => percent.textContent);
  expect(percents).toEqual(['', '', '', '34%', '33%', '33%', '']);
  expect(find(root, '.lens-bar ul').textContent).toBe('Social 0%Professional 67%Business 33%');
});

const learn = (past: number, planned: number) => ({ learn: { past: past * HOUR, planned: planned * HOUR, events: 1 } });
const hours = (kind: Goal['kind'], hours: number): Goal => ({
  ...{ reason: 'learn', kind, from: '2026-01-01' },
  amount: { unit: 'hours-per-week', hours },
});

const IN_ANOTHER_WEEK = Date.parse('2026-12-12T12:00Z');

test.each([
  ['at-least', 4, 1, 0, '3 hr short'],
  ['at-least', 4, 5, 0, 'goal reached'],
  ['at-most', 2, 2, 0, 'within goal'],
  ['at-most', 2, 3, 0, '1 hr over'],
] as const)('a goal of %s %d h beside %d h past and %d h planned: %s', async (kind, amount, past, planned, words) => {
  const root = await drawSummary(summaryOf(learn(past, planned)), [hours(kind, amount)], IN_ANOTHER_WEEK);
  expect(find(row(root, 'learn'), '.goal-gap').textContent).toBe(words);
  expect(row(root, 'learn').querySelector('.goal')).not.toBeNull();
  expect(row(root, 'belong').querySelector('.goal, .goal-gap')).toBeNull();
});

// It is Thursday noon: half of the week is over.
test.each([
  ['at-least', 4, 1, 0, '2 hr short by Sunday at this pace'],
  ['at-least', 4, 1, 2, '1 hr short by Sunday at this pace'],
  ['at-least', 4, 1.98, 0, '5 min short by Sunday at this pace'],
  ['at-least', 4, 1.6, 0, '50 min short by Sunday at this pace'],
  ['at-least', 4, 3, 0, 'on course'],
  ['at-least', 4, 1, 3, 'goal reached as planned'],
  ['at-least', 4, 5, 0, 'goal reached'],
  ['at-most', 2, 1, 1, 'within goal'],
  ['at-most', 2, 1.5, 0, '1 hr over by Sunday at this pace'],
  ['at-most', 2, 1, 2, '1 hr over'],
] as const)(
  'while the week runs, %s %d h beside %d h past and %d h to come: %s',
  async (kind, amount, past, planned, words) => {
    const root = await drawSummary(summaryOf(learn(past, planned)), [hours(kind, amount)]);
    const gap = find(row(root, 'learn'), '.goal-gap');
    expect((gap.querySelector('.unseen') ?? gap).textContent).toBe(words);
  },
);

test('a goal of a share is told in points, and marked where its part of the time ends', async () => {
  const summary = summaryOf({
    'find-clients': { past: HOUR, planned: 0, events: 1 },
    reconnect: { past: 9 * HOUR, planned: 0, events: 3 },
  });
  const goal: Goal = {
    ...{ reason: 'find-clients', kind: 'at-least', from: '2026-01-01' },
    amount: { unit: 'share', percent: 30 },
  };
  const root = await drawSummary(summary, [goal]);
  expect(find(row(root, 'find-clients'), '.goal-gap').title).toBe('20 points short by Sunday at this pace');
  // 3 h of a bar that 9 h fill.
  expect(Number.parseFloat(find(row(root, 'find-clients'), '.goal').style.insetInlineStart)).toBeCloseTo(100 / 3);
});

test('a period of nothing claims nothing', async () => {
  const root = await drawSummary(summaryOf({}));
  expect(root.textContent).not.toMatch(/NaN|Infinity|undefined/);
  expect(root.querySelectorAll('.past, .planned')).toHaveLength(0);
});

test('the coverage stands beside', async () => {
  const root = await draw(<Coverage coverage={{ tagged: 18, known: 25 }} />);
  expect(root.textContent).toBe('18 of 25 events with a reason');
});

const MINUTE = HOUR / 60;

test.each([
  [17 * HOUR + 23 * MINUTE, '17 hr'],
  [9 * HOUR + 50 * MINUTE, '9 hr, 45 min'],
  [4 * HOUR + 8 * MINUTE, '4 hr, 15 min'],
  [23 * MINUTE, '23 min'],
])('of a sum of %i ms the sentence says %s, and of a goal what it is', async (time, words) => {
  const exact = { time: 30 * HOUR + 7 * MINUTE };
  const [when, lens, reason] = ['headline_this_week', 'headline_social', 'headline_learn'] as const;
  const values = [{ time }, { words: when }, { percent: 71 }, { words: lens }, exact, { words: reason }, exact];
  const sentences = [
    { key: 'headline_mix_at_least', values },
    { key: 'headline_to_come', values: [{ time }] },
  ] as const;
  const root = await draw(<Headline sentences={sentences} coverage={{ tagged: 9, known: 9 }} />);
  expect(root.textContent?.replaceAll('\u00A0', ' ').trim()).toBe(
    `Of ${words} this week, 71% serves social reasons and 30 hr, 7 min learning; your goal is at least 30 hr, 7 min. ` +
      `${words} of the total is to come.`,
  );
});

test('no part is said to be more than the whole', async () => {
  const [when, lens, reason] = ['headline_this_week', 'headline_social', 'headline_learn'] as const;
  const [sum, goal] = [{ time: 80 * MINUTE }, { time: 4 * HOUR }];
  const values = [sum, { words: when }, { percent: 100 }, { words: lens }, sum, { words: reason }, goal];
  const sentences = [{ key: 'headline_mix_at_least', values }] as const;
  const root = await draw(<Headline sentences={sentences} coverage={{ tagged: 9, known: 9 }} />);
  expect(root.textContent?.replaceAll('\u00A0', ' ')).toContain('Of 1 hr, 20 min this week');
});

test('the sentence is put into words, and few events are said to be few', async () => {
  const sentences = [
    {
      key: 'headline_mix',
      values: [{ time: 14 * HOUR }, { words: 'headline_this_week' }, { percent: 71 }, { words: 'headline_social' }],
    },
  ] as const;
  const root = await draw(<Headline sentences={sentences} coverage={{ tagged: 4, known: 9 }} />);
  expect(root.textContent).toBe(
    'Of 14\u00A0hr this week, 71% serves social reasons. Only 4 events: too few to say much.',
  );
  await draw(<Headline sentences={sentences} coverage={{ tagged: 5, known: 9 }} />);
  expect(root.textContent).not.toContain('Only');
});
