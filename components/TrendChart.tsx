/** TrendChart: a bar for each part of a period, stacked by reason; what is past filled, what is planned hatched. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { REASON_IDS } from '../utils/reasons.ts';
import type { Summary } from '../utils/summary/index.ts';
import { BarDetails } from './BarDetails.tsx';
import type { Measure } from './overview-address.ts';
import { usePlace } from './place.ts';
import { reasonColour } from './reason-colour.ts';
import { REASON_LOOKS } from './reason-look.ts';
import { useTranslate } from './translate.ts';
import type { Bar, Segment, TrendLayout } from './trend-layout.ts';
import { describeBar, writeTick } from './trend-words.ts';
import './TrendChart.css';

interface TrendChartProps {
  readonly parts: readonly Summary[];
  /** What stands under the bars. */
  readonly names: readonly string[];
  readonly measure: Measure;
  readonly layout: TrendLayout;
  /** The address that a bar leads to. */
  readonly addressOf: (part: Summary) => string;
  readonly label: string;
}

export function TrendChart({ parts, names, measure, layout, addressOf, label }: TrendChartProps) {
  const translate = useTranslate();
  const place = usePlace();
  const hatching = useId();
  /** The bar that Tab leads to, and the one whose details are shown. */
  const [current, setCurrent] = useState<number | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  const links = useRef<(HTMLAnchorElement | null)[]>([]);
  const { width, height, field, bars, ticks } = layout;
  const tabbed = Math.min(current ?? bars.length - 1, bars.length - 1);
  const isRtl = field.left === 0;

  const move = (event: KeyboardEvent, from: number) => {
    if (event.key === 'Escape') setShown(null);
    const to = nextBar(event.key, from, bars.length - 1, isRtl);
    if (to === null) return;
    event.preventDefault();
    links.current[to]?.focus();
  };
  const detailed = shown === null ? undefined : parts[shown];
  const at = shown === null ? undefined : bars[shown];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer leaving hides what only the pointer showed
    <div class="trend-chart" onMouseLeave={() => setShown(null)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold SVG's own links */}
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        <defs>
          {REASON_IDS.map((reason) => (
            <Hatching key={reason} id={`${hatching}-${reason}`} colour={reasonColour(reason)} />
          ))}
        </defs>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
        <g class="ticks" aria-hidden="true">
          {ticks.map(({ value, y }) => (
            <g key={value}>
              <line x1={field.left} x2={field.right} y1={y} y2={y} class={value === 0 ? 'ground' : undefined} />
              <text x={isRtl ? field.right + 8 : field.left - 8} y={y} dominant-baseline="central" class="side">
                {writeTick(value, measure, place.locale)}
              </text>
            </g>
          ))}
        </g>
        {bars.map((bar) => {
          const part = parts[bar.index];
          return (
            part && (
              <a
                key={part.period.start}
                // SVG's own link, which is focused like any other.
                ref={(link) => {
                  links.current[bar.index] = link;
                }}
                class="bar"
                href={addressOf(part)}
                // In SVG, attributes are told apart by case.
                tabindex={bar.index === tabbed ? 0 : -1}
                aria-label={describeBar(part, translate, place.locale)}
                data-start={part.period.start}
                onFocus={() => {
                  setCurrent(bar.index);
                  setShown(bar.index);
                }}
                onBlur={() => setShown(null)}
                onMouseEnter={() => setShown(bar.index)}
                onKeyDown={(event) => move(event, bar.index)}
              >
                <rect
                  class="band"
                  x={bar.band.x}
                  y={field.top}
                  width={bar.band.width}
                  height={field.bottom - field.top}
                />
                {bar.segments.map((segment) => (
                  <SegmentShape
                    key={`${segment.reason} ${segment.planned}`}
                    bar={bar}
                    segment={segment}
                    hatching={`url(#${hatching}-${segment.reason})`}
                  />
                ))}
              </a>
            )
          );
        })}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
        <g class="names" aria-hidden="true">
          {bars.map(
            ({ index, isNamed, nameAt }) =>
              isNamed && (
                <text key={index} x={nameAt} y={field.bottom + 18} text-anchor="middle">
                  {names[index]}
                </text>
              ),
          )}
        </g>
      </svg>
      {detailed && at && <BarDetails part={detailed} at={at.band.x + at.band.width / 2} width={width} />}
    </div>
  );
}

/** px; a glyph is drawn where there is room for it. */
const GLYPH = 14;

function SegmentShape({ bar, segment, hatching }: { bar: Bar; segment: Segment; hatching: string }) {
  const { reason, planned, y, height } = segment;
  // A sliver of the surface parts neighbours, so that no two colours need tell themselves apart by their edge.
  const drawn = Math.max(1, height - 1);
  const [x, middle] = [bar.x + bar.width / 2 - GLYPH / 2, y + drawn / 2 - GLYPH / 2];
  return (
    <g class={planned ? 'segment planned' : 'segment'} data-reason={reason} style={reasonColour(reason)}>
      <rect
        x={bar.x}
        y={y}
        width={bar.width}
        height={drawn}
        rx={Math.min(2, drawn / 2)}
        fill={planned ? hatching : undefined}
      />
      {!planned && drawn >= GLYPH + 4 && bar.width >= GLYPH + 4 && (
        <path d={REASON_LOOKS[reason].glyph} transform={`translate(${x} ${middle}) scale(${GLYPH / 24})`} />
      )}
    </g>
  );
}

function Hatching({ id, colour }: { id: string; colour: { '--reason': string } }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" style={colour}>
      <rect class="hatch" width="1.75" height="5" />
    </pattern>
  );
}

/** The bar that a key leads to; null: it leads nowhere. */
function nextBar(key: string, from: number, last: number, isRtl: boolean): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: from + (isRtl ? 1 : -1),
    ArrowRight: from + (isRtl ? -1 : 1),
    Home: 0,
    End: last,
  };
  const to = steps[key];
  return to === undefined ? null : Math.max(0, Math.min(last, to));
}

/** The width in px of the element that `ref` is put on, followed as it changes; `before` until it is known. */
export function useWidth(before: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !('ResizeObserver' in globalThis)) return;
    setWidth(element.clientWidth);
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { ref, width };
}
