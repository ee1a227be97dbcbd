/** What the query of the page's address chooses; all of it stays in the address when one goes on to another view. */
import { LANGUAGES, type Language } from '../languages.ts';
import type { Clock } from './writing.ts';

/** The choices, each with its default. */
export interface Options {
  /** `lang=de`: language of the page, and of the clock and week start unless they are chosen. */
  readonly language: Language;
  /** `clock=24h`. */
  readonly clock: Clock;
  /** `theme=dark`. */
  readonly dark: boolean;
  /** `now=2026-11-23T10:00`: wall clock at which the page is loaded; it goes on from there. Default: the real one. */
  readonly now: Temporal.PlainDateTime | null;
  /** `weekStart=1`: ISO weekday. */
  readonly weekStart: number;
  /** `density=48`: height of an hour in px; 40 is Google's default. */
  readonly density: number;
  /** `tz=Europe/Berlin`. Default: the browser's. */
  readonly zone: string;
  /** `secondGutter=America/New_York`: a second column of hours. */
  readonly secondZone: string | null;
  /** `storm=0`: the card is whole at once, every time. */
  readonly storm: boolean;
  /** `keys=capture`: shortcuts are caught on the window before anybody else hears of them. */
  readonly captureKeys: boolean;
  /** `sync=1`: chips are rebuilt or patched at random times, as when other devices write to the calendar. */
  readonly sync: boolean;
  /** `events=empty` or `events=<number>` for two hundred events of that seed. Default: a consultant's month. */
  readonly events: string | null;
}

const NAMES: readonly string[] = [
  'lang',
  'clock',
  'theme',
  'now',
  'weekStart',
  'density',
  'tz',
  'secondGutter',
  'storm',
  'keys',
  'sync',
  'csp',
  'events',
];

/** Reads the options from the query of an address. */
export function readOptions(search: string): Options {
  const query = new URLSearchParams(search);
  const language = LANGUAGES[query.get('lang') ?? 'en'] ?? (LANGUAGES.en as Language);
  const now = query.get('now');
  return {
    language,
    clock: (query.get('clock') as Clock | null) ?? language.clock,
    dark: query.get('theme') === 'dark',
    now: now === null ? null : Temporal.PlainDateTime.from(now),
    weekStart: Number(query.get('weekStart') ?? language.weekStart),
    density: Number(query.get('density') ?? 40),
    zone: query.get('tz') ?? Temporal.Now.timeZoneId(),
    secondZone: query.get('secondGutter'),
    storm: query.get('storm') !== '0',
    captureKeys: query.get('keys') === 'capture',
    sync: query.get('sync') === '1',
    events: query.get('events'),
  };
}

/** The part of a query that goes along from view to view. */
export function keptQuery(search: string): URLSearchParams {
  const query = new URLSearchParams(search);
  for (const name of Array.from(query.keys())) if (!NAMES.includes(name)) query.delete(name);
  return query;
}
