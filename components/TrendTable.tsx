/** TrendTable: the numbers of the trend: a row for each part of the period, a column for each reason. */
import { NOT_NETWORKING, REASON_IDS } from '../utils/reasons.ts';
import { reasonPercents, type Share, type Summary } from '../utils/summary/index.ts';
import { formatDuration } from '../utils/time/index.ts';
import { writePeriod } from './dates.ts';
import { writePercent } from './numbers.ts';
import type { Measure } from './overview-address.ts';
import { PlannedTime } from './PlannedTime.tsx';
import { usePlace } from './place.ts';
import { reasonColour } from './reason-colour.ts';
import { shortLabelKey } from './reason-words.ts';
import { Swatch } from './Swatch.tsx';
import { minutesOf } from './share-time.ts';
import { useTranslate } from './translate.ts';
import { WideTable } from './WideTable.tsx';
import './TrendTable.css';

interface TrendTableProps {
  readonly parts: readonly Summary[];
  readonly whole: Summary;
  readonly measure: Measure;
  readonly caption: string;
}

export function TrendTable({ parts, whole, measure, caption }: TrendTableProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  return (
    <WideTable class="trend-table" caption={caption}>
      <thead>
        <tr>
          <th scope="col">{translate('popup_period')}</th>
          <th scope="col" class="number">
            {translate('overview_networking')}
          </th>
          {REASON_IDS.map((id) => (
            <th key={id} scope="col" class="number" style={reasonColour(id)}>
              <Swatch reason={id} />
              <span>{translate(shortLabelKey(id))}</span>
            </th>
          ))}
          <th scope="col" class="number">
            {translate('reason_not_networking_short')}
          </th>
          <th scope="col" class="number">
            {translate('popup_untagged')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <Row key={part.period.start} name={writePeriod(part.period, locale)} part={part} measure={measure} />
        ))}
      </tbody>
      <tfoot>
        <Row name={translate('overview_in_all')} part={whole} measure={measure} />
      </tfoot>
    </WideTable>
  );
}

function Row({ name, part, measure }: { name: string; part: Summary; measure: Measure }) {
  const percents = measure === 'shares' ? reasonPercents(part) : [];
  return (
    <tr>
      <th scope="row">{name}</th>
      <Time id="networking" time={part.networking} />
      {REASON_IDS.map((id, index) => (
        <Time key={id} id={id} time={part.reasons[id]} percent={percents[index]} />
      ))}
      <Time id={NOT_NETWORKING} time={part.notNetworking} />
      <Time id="untagged" time={part.untagged} />
    </tr>
  );
}

/** A time, or its percents where it has any. */
function Time({ id, time, percent }: { id: string; time: Share; percent?: number | undefined }) {
  const { locale } = usePlace();
  return (
    <td class="number" data-reason={id} {...minutesOf(time)}>
      {percent === undefined ? (
        <>
          <span class={time.past > 0 ? undefined : 'quiet'}>{formatDuration(time.past, locale)}</span>{' '}
          {time.planned > 0 && <PlannedTime time={time.planned} />}
        </>
      ) : (
        <span class={percent > 0 ? undefined : 'quiet'}>{writePercent(percent, locale)}</span>
      )}
    </td>
  );
}
