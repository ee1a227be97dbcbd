/** PastAndPlanned: the time of a part of a summary, what is past of it first; no time at all is said as well. */
import type { Share } from '../utils/summary/index.ts';
import { formatDuration } from '../utils/time/index.ts';
import { PlannedTime } from './PlannedTime.tsx';
import { usePlace } from './place.ts';

export function PastAndPlanned({ time: { past, planned } }: { time: Share }) {
  const { locale } = usePlace();
  return (
    <>
      {(past > 0 || planned === 0) && (
        <strong class={past > 0 ? undefined : 'quiet'}>{formatDuration(past, locale)}</strong>
      )}{' '}
      {planned > 0 && <PlannedTime time={planned} />}
    </>
  );
}
