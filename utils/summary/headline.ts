/** The sentence that stands before every picture: what the mix is, and what the goal says. */
import { LENSES, type Lens, REASON_IDS, type ReasonId } from '../reasons.ts';
import type { Period, PeriodKind } from '../time/index.ts';
import type { Goal } from './goal.ts';
import { type GoalProgress, missOf } from './goal-progress.ts';
import { percentShares } from './percent-shares.ts';
import { lensShares, reasonPercents, type Share, type Summary, timeOf } from './summarise.ts';

/** A sentence before it is put into words: a key of the messages, and what fills its placeholders, in order. */
export interface Sentence {
  readonly key:
    | 'headline_nothing'
    | 'headline_untagged'
    | 'headline_no_networking'
    | 'headline_mix'
    | 'headline_mix_at_least'
    | 'headline_mix_at_most'
    | 'headline_to_come'
    | 'overview_nothing_before'
    | 'overview_as_much'
    | 'overview_more'
    | 'overview_less'
    | 'overview_shift'
    | 'overview_same_mix';
  readonly values: readonly SentenceValue[];
}

/** A time in ms, a whole percent, or the key of some words. All are written in the user's language where shown. */
export type SentenceValue =
  | { readonly time: number }
  | { readonly percent: number }
  | { readonly words: (typeof PERIOD_WORDS)[PeriodKind] | `headline_${Lens}` | (typeof REASON_WORDS)[ReasonId] };

/** For the period that is running; any other is named beside the sentence. */
const PERIOD_WORDS = {
  week: 'headline_this_week',
  month: 'headline_this_month',
  quarter: 'headline_this_quarter',
  year: 'headline_this_year',
  all: 'headline_in_all',
  custom: 'headline_in_this_period',
} as const satisfies Record<PeriodKind, string>;

/** A reason in the middle of a sentence. */
export const REASON_WORDS = {
  'get-out': 'headline_get_out',
  'meet-people': 'headline_meet_people',
  reconnect: 'headline_reconnect',
  learn: 'headline_learn',
  belong: 'headline_belong',
  'be-visible': 'headline_be_visible',
  'find-clients': 'headline_find_clients',
} as const satisfies Record<ReasonId, string>;

/**
 * The facts to open with, as sentences to be shown one after the other: the time with one of the seven reasons, the
 * lens that has most of it, and the reason that is furthest from its goal. Percents are those of all the time, planned
 * included, as bars show them; what of it is to come has a sentence of its own. `now` is an instant (ms).
 */
export function headline(summary: Summary, progress: readonly GoalProgress[], now: number): readonly Sentence[] {
  const { period, coverage, networking } = summary;
  const when: SentenceValue = { words: wordsFor(period, now) };
  if (coverage.known === 0) return [{ key: 'headline_nothing', values: [when] }];
  if (coverage.tagged === 0) return [{ key: 'headline_untagged', values: [when] }];
  if (timeOf(networking) === 0) return [{ key: 'headline_no_networking', values: [when] }];
  const mix = mixOf(summary, when, furthest(progress, summary));
  return networking.planned === 0 ? [mix] : [mix, { key: 'headline_to_come', values: [{ time: networking.planned }] }];
}

function mixOf(summary: Summary, when: SentenceValue, progress: GoalProgress | null): Sentence {
  const lenses = Object.entries(lensShares(summary)) as [Lens, Share][];
  const percents = percentShares(lenses.map(([, share]) => timeOf(share)));
  const most = percents.indexOf(Math.max(...percents));
  const lens = `headline_${LENSES[most] as Lens}` as const;
  const values = [{ time: timeOf(summary.networking) }, when, { percent: percents[most] ?? 0 }, { words: lens }];
  if (progress === null) return { key: 'headline_mix', values };
  const { goal, target } = progress;
  const amountOf = (amount: number): SentenceValue =>
    goal.amount?.unit === 'share' ? { percent: amount } : { time: amount };
  return {
    key: goal.kind === 'at-least' ? 'headline_mix_at_least' : 'headline_mix_at_most',
    values: [...values, amountOf(shownOf(summary, goal)), { words: REASON_WORDS[goal.reason] }, amountOf(target)],
  };
}

/** The goal missed by the largest part of what it asks, by what the sentence says of it; where none is missed, the first. */
function furthest(progress: readonly GoalProgress[], summary: Summary): GoalProgress | null {
  const gapOf = ({ goal, target }: GoalProgress) => missOf(goal, target, shownOf(summary, goal)) / Math.max(target, 1);
  return progress.toSorted((one, other) => gapOf(other) - gapOf(one))[0] ?? null;
}

/** What a goal's reason has, planned time included: a whole percent for a goal of a share, else ms. */
function shownOf(summary: Summary, { amount, reason }: Goal): number {
  if (amount?.unit === 'share') return reasonPercents(summary)[REASON_IDS.indexOf(reason)] ?? 0;
  return timeOf(summary.reasons[reason]);
}

function wordsFor({ kind, start, end }: Period, now: number) {
  const isRunning = start <= now && now < end;
  return PERIOD_WORDS[kind === 'all' || isRunning ? kind : 'custom'];
}
