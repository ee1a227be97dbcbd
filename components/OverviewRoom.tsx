/** OverviewRoom: the options' summary: what a period's mix was, how it went, what has changed, and which events it is. */
import { useEffect, useRef } from 'preact/hooks';
import { comparison, type GoalProgress, type Sentence, type Summary } from '../utils/summary/index.ts';
import type { PartKind } from '../utils/time/index.ts';
import type { Retagging } from './BulkRetag.tsx';
import { Comparison } from './Comparison.tsx';
import { Coverage } from './Coverage.tsx';
import { EventTable } from './EventTable.tsx';
import type { EventRow } from './event-rows.ts';
import { Headline } from './Headline.tsx';
import { LensBar } from './LensBar.tsx';
import { OtherTime } from './OtherTime.tsx';
import type { OverviewAddress } from './overview-address.ts';
import { PeriodPicker } from './PeriodPicker.tsx';
import { totalOf } from './share-time.ts';
import { type HandOverPicture, Trend } from './Trend.tsx';
import { writeAddress } from './write-address.ts';
import './OverviewRoom.css';

/** What the room tells of a period. */
export interface OverviewContents {
  /** The period as a whole. */
  readonly whole: Summary;
  /** What the period is cut into, and each part of it in order. */
  readonly step: PartKind;
  readonly parts: readonly Summary[];
  /** null: there is nothing before all time. */
  readonly before: Summary | null;
  /** How the period stands beside the goals in force in it. */
  readonly progress: readonly GoalProgress[];
  readonly headline: readonly Sentence[];
  readonly rows: readonly EventRow[];
  /** Instant (ms) as of which all this is. */
  readonly now: number;
}

interface OverviewRoomProps {
  readonly address: OverviewAddress;
  /** Whether the address was arrived at, by a link, rather than changed here. */
  readonly hasArrived: boolean;
  readonly contents: OverviewContents;
  /** Other contents are on their way. */
  readonly isReading: boolean;
  readonly retagging: Retagging;
  readonly onAddress: (address: OverviewAddress) => void;
  /** -1: the period before, 1: the one after. */
  readonly onStep: (step: -1 | 1) => void;
  readonly onPicture: HandOverPicture;
  readonly onExportNumbers: () => Promise<void>;
  readonly onExportEvents: (rows: readonly EventRow[]) => Promise<void>;
}

export function OverviewRoom(props: OverviewRoomProps) {
  const { address, hasArrived, contents, onAddress } = props;
  const { whole, step, parts, before, progress, headline, rows, now } = contents;
  const sentences = before ? [...headline, ...comparison(whole, before)] : headline;
  const events = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasArrived && address.reason !== null) events.current?.scrollIntoView?.({ block: 'start' });
  }, [hasArrived, address]);
  return (
    <div class="overview" aria-busy={props.isReading}>
      <PeriodPicker
        choice={address.period}
        period={whole.period}
        onChoose={(period) => onAddress({ ...address, period, step: null })}
        onStep={props.onStep}
      />
      <div class="sentence">
        <Headline sentences={sentences} coverage={whole.coverage} />
        <Coverage coverage={whole.coverage} />
      </div>
      <div class="lenses">
        <LensBar summary={whole} />
        <OtherTime summary={whole} />
      </div>
      <Trend
        address={address}
        step={step}
        parts={parts}
        whole={whole}
        onAddress={onAddress}
        onPicture={props.onPicture}
        onExport={props.onExportNumbers}
      />
      {[whole, before].some((each) => each && totalOf(each.networking) > 0) && (
        <Comparison
          summary={whole}
          before={before}
          progress={progress}
          addressOf={(reason) => writeAddress({ ...address, reason })}
        />
      )}
      <div ref={events}>
        <EventTable
          rows={rows}
          now={now}
          reason={address.reason}
          onReason={(reason) => onAddress({ ...address, reason })}
          retagging={props.retagging}
          onExport={props.onExportEvents}
        />
      </div>
    </div>
  );
}
