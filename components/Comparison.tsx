/** Comparison: each reason's time and share beside those of the period before, and beside its goal. */
import { REASON_IDS, type ReasonId } from '../utils/reasons.ts';
import { type GoalProgress, reasonPercents, type Share, type Summary } from '../utils/summary/index.ts';
import { formatDuration } from '../utils/time/index.ts';
import { writePeriod } from './dates.ts';
import { GoalBar } from './GoalBar.tsx';
import { writeCount, writePercent } from './numbers.ts';
import { PlannedTime } from './PlannedTime.tsx';
import { usePlace } from './place.ts';
import { reasonColour } from './reason-colour.ts';
import { labelKey } from './reason-words.ts';
import { Swatch } from './Swatch.tsx';
import { minutesOf, totalOf } from './share-time.ts';
import { useTranslate } from './translate.ts';
import { WideTable } from './WideTable.tsx';
import './Comparison.css';

interface ComparisonProps {
  readonly summary: Summary;
  /** null: there is nothing before all time. */
  readonly before: Summary | null;
  /** How the period stands beside the goals in force in it. */
  readonly progress: readonly GoalProgress[];
  /** The address where a reason's events are shown. */
  readonly addressOf: (reason: ReasonId) => string;
}

export function Comparison({ summary, before, progress, addressOf }: ComparisonProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const title = translate(before ? 'overview_compared' : 'overview_by_reason');
  const [percents, percentsBefore] = [reasonPercents(summary), before ? reasonPercents(before) : []];
  // Shares of no time at all are no shares, and have not changed.
  const hasChange = [summary, before].every((each) => each && totalOf(each.networking) > 0);
  return (
    <section class="comparison">
      <h2>{title}</h2>
      <WideTable class="comparison-table" caption={title}>
        <thead>
          <tr>
            <th scope="col">{translate('overview_reason')}</th>
            <th scope="col" colSpan={2} class="number">
              {writePeriod(summary.period, locale)}
            </th>
            {before && (
              <th scope="col" colSpan={2} class="number">
                {writePeriod(before.period, locale)}
              </th>
            )}
            {hasChange && (
              <th scope="col" class="number">
                {translate('overview_change')}
              </th>
            )}
            <th scope="col" class="number">
              {translate('overview_events')}
            </th>
            {progress.length > 0 && <th scope="col">{translate('goal_kind')}</th>}
          </tr>
        </thead>
        <tbody>
          {REASON_IDS.map((id, index) => (
            <tr key={id} data-reason={id} style={reasonColour(id)}>
              <th scope="row">
                <span class="reason">
                  <Swatch reason={id} />
                  <a href={addressOf(id)}>{translate(labelKey(id))}</a>
                </span>
              </th>
              <Amount time={summary.reasons[id]} percent={percents[index] ?? 0} />
              {before && <Amount time={before.reasons[id]} percent={percentsBefore[index] ?? 0} />}
              {hasChange && <Change points={(percents[index] ?? 0) - (percentsBefore[index] ?? 0)} />}
              <Events share={summary.reasons[id]} />
              {progress.length > 0 && (
                <td class="goal-cell">
                  {progress
                    .filter(({ goal }) => goal.reason === id)
                    .map((own) => (
                      <GoalBar key={id} reason={id} summary={summary} progress={own} />
                    ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr data-reason="networking">
            <th scope="row">{translate('overview_networking')}</th>
            <Amount time={summary.networking} percent={null} />
            {before && <Amount time={before.networking} percent={null} />}
            {hasChange && <td />}
            <Events share={summary.networking} />
            {progress.length > 0 && <td />}
          </tr>
        </tfoot>
      </WideTable>
    </section>
  );
}

function Amount({ time, percent }: { time: Share; percent: number | null }) {
  const { locale } = usePlace();
  return (
    <>
      <td class="number" {...minutesOf(time)}>
        <span class={time.past > 0 ? undefined : 'quiet'}>{formatDuration(time.past, locale)}</span>{' '}
        {time.planned > 0 && <PlannedTime time={time.planned} />}
      </td>
      <td class="number percent">{percent !== null && totalOf(time) > 0 && writePercent(percent, locale)}</td>
    </>
  );
}

function Change({ points }: { points: number }) {
  const translate = useTranslate();
  const { locale } = usePlace();
  return (
    <td class="number change">
      {points !== 0 && writeCount(translate, 'goal_points', points, locale, { signDisplay: 'always' })}
    </td>
  );
}

function Events({ share }: { share: Share }) {
  const { locale } = usePlace();
  return <td class="number quiet">{new Intl.NumberFormat(locale).format(share.events)}</td>;
}
