/** What has changed since the period before, as sentences to be put into words. */
import { REASON_IDS } from '../reasons.ts';
import { REASON_WORDS, type Sentence } from './headline.ts';
import { reasonPercents, type Summary, timeOf } from './summarise.ts';

/**
 * The facts of a comparison: by how much the time with one of the seven reasons has changed, and which reasons' shares
 * of it grew and shrank most. Nothing where there is no such time. Planned time is in it, as it is in the headline.
 */
export function comparison(summary: Summary, before: Summary): readonly Sentence[] {
  const [now, then] = [timeOf(summary.networking), timeOf(before.networking)];
  if (now === 0) return [];
  if (then === 0) return [{ key: 'overview_nothing_before', values: [] }];
  return [amountOf(now - then), shiftOf(summary, before)];
}

function amountOf(more: number): Sentence {
  if (more === 0) return { key: 'overview_as_much', values: [] };
  return { key: more > 0 ? 'overview_more' : 'overview_less', values: [{ time: Math.abs(more) }] };
}

function shiftOf(summary: Summary, before: Summary): Sentence {
  const [now, then] = [reasonPercents(summary), reasonPercents(before)];
  const changes = now.map((percent, index) => percent - (then[index] ?? 0));
  const most = Math.max(...changes);
  if (most === 0) return { key: 'overview_same_mix', values: [] };
  // Percents of both periods add up to 100: where one grew, another shrank.
  const values = [changes.indexOf(most), changes.indexOf(Math.min(...changes))].flatMap((index) => [
    { words: REASON_WORDS[REASON_IDS[index] as (typeof REASON_IDS)[number]] },
    { percent: then[index] ?? 0 },
    { percent: now[index] ?? 0 },
  ]);
  return { key: 'overview_shift', values };
}
