/** ReasonRow: one reason's part of a period: its hours, its share, its events, and its goal. */
import type { ReasonId } from '../utils/reasons.ts';
import type { GoalProgress, Share } from '../utils/summary/index.ts';
import type { Period } from '../utils/time/index.ts';
import { GoalGap } from './GoalGap.tsx';
import { writeCount, writePercent } from './numbers.ts';
import { PastAndPlanned } from './PastAndPlanned.tsx';
import { usePlace } from './place.ts';
import { ReasonBar } from './ReasonBar.tsx';
import { ReasonName } from './ReasonName.tsx';
import { reasonColour } from './reason-colour.ts';
import { minutesOf, totalOf } from './share-time.ts';
import './ReasonRow.css';
import { useTranslate } from './translate.ts';

export interface ReasonRowProps {
  readonly reason: ReasonId;
  readonly time: Share;
  readonly period: Period;
  /** Where its events are listed; null: nowhere. */
  readonly href: string | null;
  /** Of the time with one of the seven reasons. */
  readonly percent: number;
  readonly progress: GoalProgress | null;
  /** Where the goal lies, in milliseconds; null where there is none. */
  readonly goal: number | null;
  /** The time that fills a bar from end to end, in milliseconds. */
  readonly whole: number;
}

export function ReasonRow({ reason, time, period, href, percent, progress, goal, whole }: ReasonRowProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const shown = progress?.goal.amount?.unit === 'share' ? percent : totalOf(time);
  return (
    <li class="reason-row" data-reason={reason} {...minutesOf(time)} style={reasonColour(reason)}>
      <div class="line">
        {href === null ? (
          <ReasonName reason={reason} />
        ) : (
          <a class="events-link" href={href} target="_blank" rel="noopener">
            <ReasonName reason={reason} />
          </a>
        )}
        <span class="hours">
          <PastAndPlanned time={time} />
        </span>
      </div>
      <div class="line">
        <ReasonBar past={time.past} planned={time.planned} whole={whole} goal={goal} />
        <span class="details">
          {progress && <GoalGap progress={progress} period={period} shown={shown} />}
          {time.events > 0 && <span class="events">{writeCount(translate, 'popup_events', time.events, locale)}</span>}
        </span>
        <span class="percent">{time.events > 0 && writePercent(percent, locale)}</span>
      </div>
    </li>
  );
}
