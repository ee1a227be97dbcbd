/** The shapes of the recorded labels, to be filled with other titles and other times. */
import { RECORDED, type RecordedLabel, time } from './label-fixture.ts';

/** A recorded label with the places of its two times and its title. */
export interface Shape {
  readonly label: RecordedLabel;
  /** What stands before the start, between the times, and after the end up to the title. */
  readonly around: readonly [string, string, string];
  readonly tail: string;
}

function ascii(text: string): string {
  return text.replace(/[၀-၉]/g, (digit) => String(digit.charCodeAt(0) - 0x1040));
}

/** Cross-midnight heads hold dates as well: there the times are those with minutes. */
function shapeOf(label: RecordedLabel): Shape {
  const text = label.raw.label;
  const at = text.indexOf(label.raw.title);
  const head = text.slice(0, at);
  const isDated = /\d{4}/.test(ascii(head));
  const [start, end] = [...ascii(head).matchAll(isDated ? /\d+[:.]\d\d/g : /\d+([:.]\d\d)?/g)];
  if (!start || !end) throw new Error(`No times in ${head}`);
  const around = [
    head.slice(0, start.index),
    head.slice(start.index + start[0].length, end.index),
    head.slice(end.index + end[0].length),
  ] as const;
  return { label, around, tail: text.slice(at + label.raw.title.length) };
}

export const SHAPES: readonly Shape[] = RECORDED.map(shapeOf);

/** The same time of day as the recorded one in half of the day and full hours, which is what its words depend on. */
export function timeLike(hours: number, hour: number, minute: number): number {
  const isFull = hours % 1 === 0;
  return (hours % 24 < 12 ? 0 : 12) + (hour % 12) + (isFull ? 0 : ((minute % 59) + 1) / 60);
}

/** The label of another event in this shape: `start` and `end` in hours of their days. */
export function fill({ label, around, tail }: Shape, title: string, start: number, end: number): string {
  return `${around[0]}${write(label, start)}${around[1]}${write(label, end)}${around[2]}${title}${tail}`;
}

function write({ recorded }: RecordedLabel, hours: number): string {
  const [hour = '', minute = ''] = time(hours).split(':');
  const separator = recorded.lang === 'id' ? '.' : ':';
  const minutes = minute === '00' && recorded.clock === '12h' ? '' : separator + minute;
  const text =
    recorded.clock === '24h' ? hour + minutes : `${hourOf12(hour, recorded.lang)}${fullOf(recorded.lang, minutes)}`;
  return recorded.lang === 'my' ? text.replace(/\d/g, (digit) => String.fromCharCode(0x1040 + Number(digit))) : text;
}

/** Vietnamese keeps two digits of hours and all minutes on the 12-hour clock. */
function hourOf12(hour: string, lang: string): string {
  return String(Number(hour) % 12 || 12).padStart(lang === 'vi' ? 2 : 1, '0');
}

function fullOf(lang: string, minutes: string): string {
  return minutes || (lang === 'vi' ? ':00' : '');
}
