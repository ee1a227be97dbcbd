/** Trend: how the mix went over a period, as bars or as a table, to be taken along as a picture or as numbers. */
import { useMemo, useState } from 'preact/hooks';
import { REASON_IDS } from '../utils/reasons.ts';
import type { Summary } from '../utils/summary/index.ts';
import type { PartKind } from '../utils/time/index.ts';
import { Coverage, writeCoverage } from './Coverage.tsx';
import { writePeriod } from './dates.ts';
import { Legend } from './Legend.tsx';
import { MEASURES, type OverviewAddress, PART_KINDS, stepsFor } from './overview-address.ts';
import { periodChoiceOf } from './part-choice.ts';
import { namesOfParts } from './part-names.ts';
import { usePlace } from './place.ts';
import { labelKey } from './reason-words.ts';
import { Saved } from './Saved.tsx';
import { Segments } from './Segments.tsx';
import { useSaving } from './saving.ts';
import { totalOf } from './share-time.ts';
import { TrendChart, useWidth } from './TrendChart.tsx';
import { TrendTable } from './TrendTable.tsx';
import { type MessageKey, useTranslate } from './translate.ts';
import { layOutTrend } from './trend-layout.ts';
import { paintTrend } from './trend-picture.ts';
import { writeTick } from './trend-words.ts';
import { writeAddress } from './write-address.ts';
import './Trend.css';

/** px. Height of the chart; what a letter is about as wide as. */
const HEIGHT = 300;
const LETTER = 7;
/** The picture is as wide as a slide's half, whatever the window is. */
const PICTURE = { width: 960, height: 420 };

const STEP_KEYS: Readonly<Record<PartKind, MessageKey>> = {
  day: 'overview_day',
  week: 'popup_week',
  month: 'popup_month',
  year: 'popup_year',
};

/** A picture on its way to the user, and how it got there. */
export type HandOverPicture = (picture: HTMLCanvasElement, name: string) => Promise<'copied' | 'downloaded'>;

interface TrendProps {
  readonly address: OverviewAddress;
  /** What a bar stands for. */
  readonly step: PartKind;
  readonly parts: readonly Summary[];
  readonly whole: Summary;
  readonly onAddress: (address: OverviewAddress) => void;
  /** Throws an Error whose message is a sentence for the user. */
  readonly onPicture: HandOverPicture;
  /** Hands the user the numbers as a file; throws an Error whose message is a sentence for the user. */
  readonly onExport: () => Promise<void>;
}

export function Trend({ address, step, parts, whole, onAddress, onPicture, onExport }: TrendProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const { ref, width } = useWidth(640);
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const [handed, setHanded] = useState<'copied' | 'downloaded' | 'exported'>('copied');
  const { saving, save } = useSaving();
  const { measure } = address;
  const { period } = whole;
  const isEmpty = totalOf(whole.networking) === 0;
  const names = useMemo(
    () =>
      namesOfParts(
        parts.map((part) => part.period),
        step,
        locale,
      ),
    [parts, step, locale],
  );
  const isRtl = document.documentElement.dir === 'rtl';
  const nameWidth = (Math.max(0, ...names.map((name) => name.length)) + 2) * LETTER;
  const layOut = (size: { width: number; height: number }) =>
    layOutTrend(parts, measure, { ...size, isRtl, nameWidth });
  const layout = useMemo(() => layOut({ width, height: HEIGHT }), [parts, measure, width, isRtl, nameWidth]);
  const label = translate('overview_trend_name', writePeriod(period, locale));

  const copy = async () => {
    const picture = paintTrend(layOut(PICTURE), {
      title: label,
      coverage: writeCoverage(whole.coverage, translate, locale),
      names,
      reasons: REASON_IDS.map((id) => translate(labelKey(id))),
      planned: translate('overview_planned'),
      writeTick: (value) => writeTick(value, measure, locale),
      impossible: translate('overview_no_picture'),
      isRtl,
    });
    setHanded(await onPicture(picture, writePeriod(period, locale)));
  };
  const exportNumbers = async () => {
    await onExport();
    setHanded('exported');
  };

  return (
    <section class="trend">
      <div class="tools">
        <h2>{translate('overview_trend')}</h2>
        <Segments
          label={translate('overview_step')}
          value={step}
          options={PART_KINDS.map((kind) => [kind, translate(STEP_KEYS[kind])])}
          disabled={PART_KINDS.filter((kind) => !stepsFor(period).includes(kind))}
          onChange={(chosen) => onAddress({ ...address, step: chosen })}
        />
        <Segments
          label={translate('overview_measure')}
          value={measure}
          options={MEASURES.map((each) => [each, translate(`overview_${each}`)])}
          onChange={(chosen) => onAddress({ ...address, measure: chosen })}
        />
        <Segments
          label={translate('overview_form')}
          value={form}
          options={[
            ['chart', translate('overview_chart')],
            ['table', translate('overview_table')],
          ]}
          onChange={setForm}
        />
      </div>
      <div ref={ref} class="field-of-bars">
        {form === 'chart' && isEmpty && <p class="nothing">{translate('overview_nothing_to_draw')}</p>}
        {form === 'chart' && !isEmpty && (
          <>
            <TrendChart
              parts={parts}
              names={names}
              measure={measure}
              layout={layout}
              label={label}
              addressOf={(part) =>
                writeAddress({ ...address, period: periodChoiceOf(part.period), step: null, reason: null })
              }
            />
            <Legend />
          </>
        )}
        {form === 'table' && <TrendTable parts={parts} whole={whole} measure={measure} caption={label} />}
      </div>
      <div class="tools">
        <button type="button" class="button" disabled={isEmpty} onClick={() => save(copy)}>
          {translate('overview_copy')}
        </button>
        <button type="button" class="button" onClick={() => save(exportNumbers)}>
          {translate('overview_export_numbers')}
        </button>
        <Saved saving={saving} done={translate(`overview_${handed}`)} />
        <Coverage coverage={whole.coverage} />
      </div>
    </section>
  );
}
