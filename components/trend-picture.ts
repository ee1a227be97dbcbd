/** Paints the trend on a canvas, to be put into a letter or on a slide: always light, as these are. */
import { REASON_IDS, type ReasonId } from '../utils/reasons.ts';
import { REASON_LOOKS } from './reason-look.ts';
import type { Segment, TrendLayout } from './trend-layout.ts';

/** What is written in the picture. */
export interface PictureWords {
  readonly title: string;
  /** On how many events it rests. */
  readonly coverage: string;
  /** Under the bars. */
  readonly names: readonly string[];
  /** Of the seven reasons, in order. */
  readonly reasons: readonly string[];
  readonly planned: string;
  readonly writeTick: (value: number) => string;
  /** The sentence for a browser that makes no pictures. */
  readonly impossible: string;
  readonly isRtl: boolean;
}

const INK = { surface: '#ffffff', text: '#1f1f23', quiet: '#50545c', line: '#dde1e8', ground: '#747881' };
const FONT = '"Google Sans Text", "Google Sans", Roboto, system-ui, sans-serif';
/** px, before they are doubled so that the picture is sharp on dense screens. */
const SCALE = 2;
const [MARGIN, TITLE, LEGEND_LINE, SWATCH] = [24, 40, 26, 18];

/** A new canvas with the trend on it, and under it what the colours stand for. Throws the sentence for where there is none. */
export function paintTrend(layout: TrendLayout, words: PictureWords): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error(words.impossible);
  context.font = `13px ${FONT}`;
  const legend = placeLegend(context, words, layout.width);
  const lines = 1 + Math.max(0, ...legend.map(({ line }) => line));
  canvas.width = SCALE * (layout.width + 2 * MARGIN);
  canvas.height = SCALE * (TITLE + layout.height + LEGEND_LINE * lines + 2 * MARGIN);
  context.scale(SCALE, SCALE);
  context.fillStyle = INK.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'middle';
  context.direction = words.isRtl ? 'rtl' : 'ltr';

  context.translate(MARGIN, MARGIN);
  context.font = `500 16px ${FONT}`;
  write(context, words.title, words.isRtl ? layout.width : 0, TITLE / 4, 'start', INK.text);
  context.font = `13px ${FONT}`;
  write(context, words.coverage, words.isRtl ? 0 : layout.width, TITLE / 4, 'end');
  context.translate(0, TITLE);
  paintAxis(context, layout, words);
  for (const bar of layout.bars) {
    for (const segment of bar.segments) paintSegment(context, bar, segment);
    if (!bar.isNamed) continue;
    write(context, words.names[bar.index] ?? '', bar.nameAt, layout.field.bottom + 18, 'center');
  }
  context.translate(0, layout.height);
  for (const { x, line, reason, label } of legend) {
    const at = words.isRtl ? layout.width - x : x;
    const left = words.isRtl ? at - SWATCH : at;
    const [y, middle] = [line * LEGEND_LINE + 4, line * LEGEND_LINE + 4 + SWATCH / 2];
    const box = { x: left, y, width: SWATCH, height: SWATCH };
    if (reason) paintSegment(context, box, { reason, planned: false, y, height: SWATCH + 1 });
    else paintHatching(context, box, INK.quiet);
    write(context, label, words.isRtl ? left - 8 : left + SWATCH + 8, middle, 'start');
  }
  return canvas;
}

interface LegendEntry {
  /** px from the side on which lines begin. */
  readonly x: number;
  readonly line: number;
  /** null: the hatching. */
  readonly reason: ReasonId | null;
  readonly label: string;
}

function placeLegend(context: CanvasRenderingContext2D, words: PictureWords, width: number): readonly LegendEntry[] {
  let [x, line] = [0, 0];
  const entries = [...REASON_IDS.map((reason, index) => ({ reason, label: words.reasons[index] ?? '' }))];
  return [...entries, { reason: null, label: words.planned }].map(({ reason, label }) => {
    const length = SWATCH + 8 + context.measureText(label).width + 20;
    if (x > 0 && x + length > width) [x, line] = [0, line + 1];
    const entry = { x, line, reason, label };
    x += length;
    return entry;
  });
}

function paintAxis(context: CanvasRenderingContext2D, { field, ticks }: TrendLayout, words: PictureWords): void {
  const isRtl = field.left === 0;
  for (const { value, y } of ticks) {
    context.fillStyle = value === 0 ? INK.ground : INK.line;
    context.fillRect(field.left, Math.round(y), field.right - field.left, 1);
    write(context, words.writeTick(value), isRtl ? field.right + 8 : field.left - 8, y, 'end');
  }
}

function paintSegment(
  context: CanvasRenderingContext2D,
  { x, width }: { readonly x: number; readonly width: number },
  { reason, planned, y, height }: Segment,
): void {
  const { light, glyph } = REASON_LOOKS[reason];
  const drawn = Math.max(1, height - 1);
  if (planned) {
    paintHatching(context, { x, y, width, height: drawn }, light);
    return;
  }
  context.fillStyle = light;
  context.fillRect(x, y, width, drawn);
  if (drawn >= 18 && width >= 18) paintGlyph(context, glyph, x + width / 2 - 7, y + drawn / 2 - 7);
}

function paintGlyph(context: CanvasRenderingContext2D, glyph: string, x: number, y: number): void {
  context.save();
  context.translate(x, y);
  context.scale(14 / 24, 14 / 24);
  context.fillStyle = INK.surface;
  context.fill(new Path2D(glyph));
  context.restore();
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function paintHatching(context: CanvasRenderingContext2D, { x, y, width, height }: Box, ink: string): void {
  context.save();
  context.strokeStyle = ink;
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.lineWidth = 1.75;
  context.beginPath();
  for (let at = x - height; at < x + width; at += 6) {
    context.moveTo(at, y + height);
    context.lineTo(at + height, y);
  }
  context.stroke();
  // Half of this line is clipped off.
  context.lineWidth = 2;
  context.strokeRect(x, y, width, height);
  context.restore();
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
  ink = INK.quiet,
): void {
  context.textAlign = align;
  context.fillStyle = ink;
  context.fillText(text, x, y);
}
