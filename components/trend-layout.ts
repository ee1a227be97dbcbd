/** Where the bars, lines and words of the trend stand: worked out once, then drawn as SVG and as a picture alike. */
import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack, stackOffsetExpand, stackOffsetNone } from 'd3-shape';
import { REASON_IDS, type ReasonId } from '../utils/reasons.ts';
import type { Summary } from '../utils/summary/index.ts';
import type { Measure } from './overview-address.ts';

/** A reason's part of a bar, in px from the top. */
export interface Segment {
  readonly reason: ReasonId;
  readonly planned: boolean;
  readonly y: number;
  readonly height: number;
}

/** The bar of one part of the period; px from the left. */
export interface Bar {
  readonly index: number;
  readonly x: number;
  readonly width: number;
  /** Where the whole band begins that belongs to it, and how wide that is. */
  readonly band: { readonly x: number; readonly width: number };
  readonly segments: readonly Segment[];
  /** Whether there is room for its name under it, and where the middle of that stands, px from the left. */
  readonly isNamed: boolean;
  readonly nameAt: number;
}

/** A line across, at so many hours, or at such a part of 1. */
export interface Tick {
  readonly value: number;
  readonly y: number;
}

/** Where everything of the trend stands, px from its top left corner. */
export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  /** The field of the bars. */
  readonly field: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly bars: readonly Bar[];
  readonly ticks: readonly Tick[];
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** Time runs from right to left. */
  readonly isRtl: boolean;
  /** About the widest name under a bar, px. */
  readonly nameWidth: number;
}

const HOUR = 3_600_000;
/** Room for the words beside and under the field; half a line above for the highest tick. */
const [SIDE, UNDER, ABOVE] = [52, 28, 10];
const WIDEST_BAR = 48;
/** What is past at the bottom, what is planned on top of it: the two never mix. */
const KEYS = ([false, true] as const).flatMap((planned) => REASON_IDS.map((reason) => ({ reason, planned })));

/** Lays out the bars of a period's parts, in hours, or each as shares of its own time with one of the seven reasons. */
export function layOutTrend(
  parts: readonly Summary[],
  measure: Measure,
  { width, height, isRtl, nameWidth }: Size,
): TrendLayout {
  const [left, right] = isRtl ? [0, width - SIDE] : [SIDE, width];
  const [top, bottom] = [ABOVE, height - UNDER];
  const across = scaleBand<number>()
    .domain(parts.keys())
    .range(isRtl ? [right, left] : [left, right])
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const stacked = stack<Summary, (typeof KEYS)[number]>()
    .keys(KEYS)
    .value(({ reasons }, { reason, planned }) => reasons[reason][planned ? 'planned' : 'past'] / HOUR)
    .offset(measure === 'shares' ? stackOffsetExpand : stackOffsetNone)(parts);
  const highest = measure === 'shares' ? 1 : (max(stacked, (series) => max(series, ([, end]) => end)) ?? 0);
  const up = scaleLinear([0, highest || 1], [bottom, top]);
  if (measure === 'hours') up.nice(4);

  const bandwidth = across.bandwidth();
  const barWidth = Math.min(bandwidth, WIDEST_BAR);
  const each = Math.max(1, Math.ceil(nameWidth / across.step()));
  const bars = parts.map((_, index): Bar => {
    const bandX = across(index) ?? 0;
    const segments = stacked.flatMap((series) => {
      const [from = 0, to = 0] = series[index] ?? [];
      // A bar without any time is divided by nothing.
      return to > from ? [{ ...series.key, y: up(to), height: up(from) - up(to) }] : [];
    });
    return {
      index,
      x: bandX + (bandwidth - barWidth) / 2,
      width: barWidth,
      band: { x: bandX + (bandwidth - across.step()) / 2, width: across.step() },
      segments,
      // Counted from the end, as the latest is what one looks for.
      isNamed: (parts.length - 1 - index) % each === 0,
      nameAt: Math.max(nameWidth / 2, Math.min(width - nameWidth / 2, bandX + bandwidth / 2)),
    };
  });
  const ticks = up.ticks(4).map((value) => ({ value, y: up(value) }));
  return { width, height, field: { left, right, top, bottom }, bars, ticks };
}
