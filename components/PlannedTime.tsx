/** PlannedTime: time that is still to come, beside a sample of the hatching that stands for it. */
import { formatDuration } from '../utils/time/index.ts';
import { usePlace } from './place.ts';
import { useTranslate } from './translate.ts';
import './PlannedTime.css';

/** `time` in milliseconds. */
export function PlannedTime({ time }: { time: number }) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const planned = translate('popup_planned', formatDuration(time, locale));
  return (
    <span class="planned-time" title={planned}>
      <span class="unseen">{planned}</span>
      <span aria-hidden="true">+ {formatDuration(time, locale)}</span>
    </span>
  );
}
