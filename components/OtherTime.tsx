/** OtherTime: the time that has none of the seven reasons: not networking, and untagged. */
import { NOT_NETWORKING } from '../utils/reasons.ts';
import type { Share, Summary } from '../utils/summary/index.ts';
import { PastAndPlanned } from './PastAndPlanned.tsx';
import { minutesOf } from './share-time.ts';
import { type MessageKey, useTranslate } from './translate.ts';
import './OtherTime.css';

export function OtherTime({ summary }: { summary: Summary }) {
  return (
    <ul class="other-time">
      <Other id={NOT_NETWORKING} label="reason_not_networking" time={summary.notNetworking} />
      <Other id="untagged" label="popup_untagged" time={summary.untagged} />
    </ul>
  );
}

function Other({ id, label, time }: { id: string; label: MessageKey; time: Share }) {
  const translate = useTranslate();
  return (
    <li data-reason={id} {...minutesOf(time)}>
      {translate(label)} <PastAndPlanned time={time} />
    </li>
  );
}
