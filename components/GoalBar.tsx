/** GoalBar: a reason's time as a bar, its goal as a mark across it, and below it in words how far apart they are. */
import type { ReasonId } from '../utils/reasons.ts';
import { REASON_IDS } from '../utils/reasons.ts';
import { type GoalProgress, reasonPercents, type Summary } from '../utils/summary/index.ts';
import { GoalGap } from './GoalGap.tsx';
import { goalTime } from './goal-time.ts';
import { ReasonBar } from './ReasonBar.tsx';
import { totalOf } from './share-time.ts';
import './GoalBar.css';

interface GoalBarProps {
  readonly reason: ReasonId;
  readonly summary: Summary;
  readonly progress: GoalProgress;
}

export function GoalBar({ reason, summary, progress }: GoalBarProps) {
  const { past, planned } = summary.reasons[reason];
  const goal = goalTime(progress, totalOf(summary.networking));
  const percent = reasonPercents(summary)[REASON_IDS.indexOf(reason)] ?? 0;
  return (
    <div class="goal-bar">
      <ReasonBar past={past} planned={planned} whole={Math.max(1, past + planned, goal)} goal={goal} />
      <GoalGap
        progress={progress}
        period={summary.period}
        shown={progress.goal.amount?.unit === 'share' ? percent : past + planned}
      />
    </div>
  );
}
