/** The trend's layout: heights that say the hours, shares that fill the field, what is planned on top. */
import { expect, test } from 'vitest';
import { layOutTrend } from '../../../components/trend-layout.ts';
import type { Summary } from '../../../utils/summary/index.ts';
import { type Hours, summaryWith, week } from './some-summaries.ts';

const SIZE = { width: 652, height: 300, isRtl: false, nameWidth: 40 };

const weeks = (...each: readonly Hours[]): readonly Summary[] =>
  each.map((hours, index) => summaryWith(hours, week(index)));

/** The height of a segment as a part of the field's. */
function partOf(layout: ReturnType<typeof layOutTrend>, bar: number, reason: string, planned = false): number {
  const { top, bottom } = layout.field;
  const segment = layout.bars[bar]?.segments.find((each) => each.reason === reason && each.planned === planned);
  return (segment?.height ?? 0) / (bottom - top);
}

test('heights are in proportion to hours', () => {
  const layout = layOutTrend(weeks({ learn: 4 }, { learn: 1, belong: 2 }), 'hours', SIZE);
  expect(partOf(layout, 1, 'learn')).toBeCloseTo(partOf(layout, 0, 'learn') / 4);
  expect(partOf(layout, 1, 'belong')).toBeCloseTo(partOf(layout, 0, 'learn') / 2);
  expect(layout.ticks.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
});

test('shares of each bar fill the field, whatever its hours', () => {
  const layout = layOutTrend(weeks({ learn: 1, belong: 3 }, { learn: 30 }), 'shares', SIZE);
  expect(partOf(layout, 0, 'learn')).toBeCloseTo(0.25);
  expect(partOf(layout, 0, 'belong')).toBeCloseTo(0.75);
  expect(partOf(layout, 1, 'learn')).toBeCloseTo(1);
});

test('what is planned stands on all that is past', () => {
  const [bar] = layOutTrend(weeks({ 'get-out': [1, 1], learn: 2 }), 'hours', SIZE).bars;
  const order = bar?.segments.toSorted((one, other) => other.y - one.y);
  expect(order?.map(({ reason, planned }) => `${reason}${planned ? '+' : ''}`)).toEqual([
    'get-out',
    'learn',
    'get-out+',
  ]);
});

test('segments touch, and none stands below the ground', () => {
  const { bars, field } = layOutTrend(weeks({ learn: 1, belong: 2, 'be-visible': [0, 3] }), 'hours', SIZE);
  const order = bars[0]?.segments.toSorted((one, other) => other.y - one.y) ?? [];
  let ground = field.bottom;
  for (const { y, height } of order) {
    expect(y + height).toBeCloseTo(ground);
    ground = y;
  }
  expect(order).toHaveLength(3);
});

test.each(['hours', 'shares'] as const)(
  'nothing at all in %s has no segments, and no number that is none',
  (measure) => {
    const layout = layOutTrend(weeks({}, {}), measure, SIZE);
    expect(layout.bars.flatMap(({ segments }) => segments)).toEqual([]);
    expect(JSON.stringify(layout)).not.toContain('null');
  },
);

test('time runs the way the language does', () => {
  const parts = weeks({ learn: 1 }, { learn: 1 }, { learn: 1 });
  const xs = (isRtl: boolean) => layOutTrend(parts, 'hours', { ...SIZE, isRtl }).bars.map(({ x }) => x);
  expect(xs(false)).toEqual(xs(false).toSorted((one, other) => one - other));
  expect(xs(true)).toEqual(xs(true).toSorted((one, other) => other - one));
});

test('names that would run into each other are left out, never that of the last bar', () => {
  const parts = weeks(...Array.from({ length: 60 }, () => ({ learn: 1 })));
  const named = layOutTrend(parts, 'hours', SIZE).bars.filter(({ isNamed }) => isNamed);
  expect(named.at(-1)?.index).toBe(59);
  for (const [index, bar] of named.slice(1).entries()) {
    expect(bar.band.x - (named[index]?.band.x ?? 0)).toBeGreaterThanOrEqual(SIZE.nameWidth);
  }
});
