/** Writes labels in languages of which none is recorded: in the recorded shapes, with the words of `Intl`. */
import { time } from './label-fixture.ts';

/** Google's languages that are not among the recorded ones. */
export const OTHERS =
  'af am az be bn bs ca da et fil fr-CA es-419 ga gl gu hr hy is ka kk km kn ky lo lt mk mr ms ne no or pa pt-PT ro si sk sq sr sr-Latn ta tl ur uz cy zh-HK zh-TW zu'.split(
    ' ',
  );

export const TITLE = 'Dinner, 9am to 10am';
export const DAY = '2026-11-23';
/** In hours; those up to noon and past it, full and not, of one half of the day and of both. */
export const TIMES: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [6.5, 6.75],
  [9, 10],
  [10, 13],
  [10.25, 10.75],
  [11.5, 12],
  [12, 13.5],
  [12.75, 13],
  [17, 21.75],
  [19.5, 20.25],
];

export interface Writing {
  readonly lang: string;
  readonly hour12: boolean;
  /** Digits of the language's own script, or ASCII ones. */
  readonly numberingSystem: string | undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are dear to make. */
function format({ lang, numberingSystem }: Writing, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const digits = numberingSystem === undefined ? {} : { numberingSystem };
  const name = JSON.stringify([lang, digits, options]);
  const known = formats.get(name);
  const made = known ?? new Intl.DateTimeFormat(lang, { calendar: 'gregory', timeZone: 'UTC', ...digits, ...options });
  formats.set(name, made);
  return made;
}

/** As Google writes times: minutes always on the 24-hour clock, and but for full hours on the 12-hour clock. */
export function writeTime(writing: Writing, hours: number): string {
  const instant = Date.parse(`${DAY}T${time(hours)}Z`);
  const { hour12 } = writing;
  if (hour12)
    return format(writing, { hour: 'numeric', ...(hours % 1 ? { minute: '2-digit' } : {}), hour12 }).format(instant);
  return format(writing, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
}

/** A date as the language writes it in full. */
export function writeDate(writing: Writing, date: string): string {
  return format(writing, { dateStyle: 'long' }).format(Date.parse(date));
}

/** The recorded arrangements (en, de/fr, tr/te, uk/hu), with words of no language. */
export const RANGES: readonly ((start: string, end: string) => string)[] = [
  (start, end) => `${start} – ${end}`,
  (start, end) => `${start} xo ${end}`,
  (start, end) => `Xe ${start} xo ${end}`,
  (start, end) => `${start} xo ${end} xu`,
];

export const DATED: readonly ((date: string, time: string) => string)[] = [
  (date, time_) => `${date} xi ${time_}`,
  (date, time_) => `${date}, ${time_}`,
  (date, time_) => `${time_} ${date}`,
];

export const WRITINGS: readonly Writing[] = OTHERS.flatMap((lang) =>
  [false, true].flatMap((hour12) => [undefined, 'latn'].map((numberingSystem) => ({ lang, hour12, numberingSystem }))),
);
