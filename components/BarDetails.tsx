/** BarDetails: what one bar of the trend stands for, beside it. */
import { REASON_IDS } from '../utils/reasons.ts';
import type { Summary } from '../utils/summary/index.ts';
import { formatDuration } from '../utils/time/index.ts';
import { writePeriod } from './dates.ts';
import { PlannedTime } from './PlannedTime.tsx';
import { usePlace } from './place.ts';
import { reasonColour } from './reason-colour.ts';
import { shortLabelKey } from './reason-words.ts';
import { Swatch } from './Swatch.tsx';
import { totalOf } from './share-time.ts';
import { useTranslate } from './translate.ts';
import './BarDetails.css';

interface BarDetailsProps {
  readonly part: Summary;
  /** The middle of the bar, and the width of the chart: px from the left. */
  readonly at: number;
  readonly width: number;
}

/** For the eye: the bar itself says the same to the ear. */
export function BarDetails({ part: { period, networking, reasons }, at, width }: BarDetailsProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const side = at < width / 2 ? { left: `${at}px` } : { right: `${width - at}px` };
  return (
    <div class="bar-details" aria-hidden="true" style={side}>
      <p>
        <strong>{writePeriod(period, locale)}</strong>{' '}
        {networking.past > 0 && <span>{formatDuration(networking.past, locale)}</span>}{' '}
        {networking.planned > 0 && <PlannedTime time={networking.planned} />}
      </p>
      <ul>
        {REASON_IDS.filter((id) => totalOf(reasons[id]) > 0).map((id) => (
          <li key={id} style={reasonColour(id)}>
            <Swatch reason={id} />
            <span class="of">{translate(shortLabelKey(id))}</span>
            {reasons[id].past > 0 && <span>{formatDuration(reasons[id].past, locale)}</span>}
            {reasons[id].planned > 0 && <PlannedTime time={reasons[id].planned} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
