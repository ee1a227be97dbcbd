/** SummaryView: how a period divides: the sentence, the three lenses, the seven reasons, and what stands beside them. */
import type { ComponentChildren } from 'preact';
import { REASON_IDS, type ReasonId } from '../utils/reasons.ts';
import { type GoalProgress, reasonPercents, type Summary } from '../utils/summary/index.ts';
import { goalTime } from './goal-time.ts';
import { LensBar } from './LensBar.tsx';
import { OtherTime } from './OtherTime.tsx';
import { ReasonRow, type ReasonRowProps } from './ReasonRow.tsx';
import { totalOf } from './share-time.ts';
import './SummaryView.css';

interface SummaryViewProps {
  readonly summary: Summary;
  readonly progress: readonly GoalProgress[];
  /** What they say, in words. */
  readonly headline: ComponentChildren;
  /** Where the events of a reason are listed; left out: nowhere. */
  readonly hrefOf?: (reason: ReasonId) => string;
}

export function SummaryView({ summary, progress, headline, hrefOf }: SummaryViewProps) {
  return (
    <section class="summary-view">
      {headline}
      <LensBar summary={summary} />
      <ul class="reasons">
        {rowsOf(summary, progress).map((row) => (
          <ReasonRow key={row.reason} {...row} href={hrefOf?.(row.reason) ?? null} />
        ))}
      </ul>
      <OtherTime summary={summary} />
    </section>
  );
}

function rowsOf(summary: Summary, progress: readonly GoalProgress[]): readonly Omit<ReasonRowProps, 'href'>[] {
  const percents = reasonPercents(summary);
  const rows = REASON_IDS.map((reason, index) => {
    const own = progress.find(({ goal }) => goal.reason === reason) ?? null;
    const goal = own && goalTime(own, totalOf(summary.networking));
    return {
      reason,
      time: summary.reasons[reason],
      period: summary.period,
      percent: percents[index] ?? 0,
      progress: own,
      goal,
    };
  });
  const whole = Math.max(1, ...rows.map(({ time, goal }) => Math.max(totalOf(time), goal ?? 0)));
  return rows.map((row) => ({ ...row, whole }));
}
