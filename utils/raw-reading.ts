/**
 * Raw readings: what Google's page says, in its own strings, before anything is made of it. The content script takes them
 * from the page and sends them, the background makes events of them; until it has parsed them they are hostile.
 */
import { type Answer, type EventKey, isEventKey, parseAnswer, parseWholeDays, type WholeDays } from './events/index.ts';

/** What one chip says and where it stands: a chip of a grid, a row of the schedule or of search results. */
export interface RawChip {
  readonly key: EventKey;
  /** What it says to a screen reader, the likeliest first: one of these is its label. */
  readonly labels: readonly string[];
  /** The texts that it shows, in the order of the page: its title, its time (`9 – 10am`), its place. */
  readonly shown: readonly string[];
  /** The day column or row that the chip stands in (`2026-11-23`). */
  readonly date: string | null;
  /** Minutes after that day's midnight that the chip covers, by its place; null where the view has none. */
  readonly geometry: { readonly start: number; readonly end: number } | null;
  /** Whether its text is struck through, as that of declined events is, in every language. */
  readonly isStruckThrough: boolean;
}

/** What the card of an event shows. */
export interface RawCard {
  /** '' where it has none. */
  readonly title: string;
  /** What stands around the title, the likeliest first: one is date and time, `Monday, November 23⋅10:00 – 11:00am`. */
  readonly texts: readonly string[];
  readonly answer: Answer | null;
}

/** What the edit page's fields hold. */
export interface RawEditPage {
  /** Null where it is not found. */
  readonly title: string | null;
  /** Dates, `2026-11-23`; null where the field is missing. */
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** As the user's clock writes them, `2:00pm`; null for an all-day event, whose page shows no times. */
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** Date and time in words, on the page of an event that the user may only look at; null on the others. */
  readonly words: string | null;
  /** Null where none is pressed, or nothing was asked. */
  readonly answer: Answer | null;
}

/** In what the page says all else. */
interface Telling {
  /** `html[lang]`, '' when it is missing. */
  readonly lang: string;
  /** The time zone that the page names; '' where it names none. */
  readonly zone: string;
}

/** What a view says. */
export interface RawView extends Telling {
  /** In the order of the page, an event having one or many; null stands for one that was refused. */
  readonly chips: readonly (RawChip | null)[];
  /** The days that it shows wholly; null where it leaves events out, or that cannot be told. */
  readonly whole: WholeDays | null;
  /** What the page as a whole lacks. */
  readonly problems: readonly Problem[];
}

/** What the page says of the one event whose card or edit page is open. */
export type RawEvent = Telling &
  (
    | { readonly kind: 'card'; readonly card: RawCard; readonly chips: readonly (RawChip | null)[] }
    | { readonly kind: 'edit-page'; readonly page: RawEditPage }
  );

/** A key of `public/_locales/en/messages.json` (they all start with `problem_`) and what fills its places. */
export interface Problem {
  readonly key: string;
  readonly values: readonly string[];
}

/** What of Google's page can be read or not: the events of its views, the ids of its cards. */
export type PagePart = 'view' | 'card';

/** Of each part of the page, whether it is well; null where that is not known: a view without events, no card. */
export type PageHealth = Readonly<Record<PagePart, boolean | null>>;

/** A text of the page is no longer than this, in characters: Google's titles and places are at most 1,024 each. */
const LONGEST_TEXT = 5000;

/** Of a chip no more labels are told, and of chip and card no more texts that they show. */
export const MOST_TEXTS = 20;

/** More chips no view has. */
export const MOST_CHIPS = 5000;

/** Reads a RawView out of a value from outside: null when it is not one. A chip that is none costs itself alone. */
export function parseRawView(value: unknown): RawView | null {
  const { lang, zone, chips, whole, problems } = fieldsOf(value);
  const parsed = parseChips(chips);
  if (!isText(lang) || !isText(zone) || parsed === null || !Array.isArray(problems)) return null;
  return problems.length <= 10 && problems.every(isProblem)
    ? { lang, zone, chips: parsed, whole: parseWholeDays(whole), problems }
    : null;
}

/**
 * Reads a RawEvent out of a value from outside: null when it is not one. A text that is too long is cut: the tag that
 * comes with it is not to be lost for it.
 */
export function parseRawEvent(value: unknown): RawEvent | null {
  const { kind, lang, zone, card, chips, page } = fieldsOf(value);
  if (!isText(lang) || !isText(zone)) return null;
  if (kind === 'edit-page') {
    const parsed = parseEditPage(page);
    return parsed && { kind, lang, zone, page: parsed };
  }
  const [parsed, parsedChips] = [parseCard(card), parseChips(chips)];
  return kind === 'card' && parsed && parsedChips ? { kind, lang, zone, card: parsed, chips: parsedChips } : null;
}

function parseChips(value: unknown): (RawChip | null)[] | null {
  return Array.isArray(value) && value.length <= MOST_CHIPS ? value.map(parseChip) : null;
}

function parseChip(value: unknown): RawChip | null {
  const { key, labels, shown, date, geometry, isStruckThrough } = fieldsOf(value);
  if (!isEventKey(key) || !areTexts(labels) || !areTexts(shown)) return null;
  const place = geometry === null ? null : parseGeometry(geometry);
  if (!isTextOrNull(date) || place === undefined || typeof isStruckThrough !== 'boolean') return null;
  return { key, labels, shown, date, geometry: place, isStruckThrough };
}

function parseGeometry(value: unknown): RawChip['geometry'] | undefined {
  const { start, end } = fieldsOf(value);
  return isMinutes(start) && isMinutes(end) ? { start, end } : undefined;
}

function parseCard(value: unknown): RawCard | null {
  const { title, texts, answer } = cutTexts(fieldsOf(value));
  const cut = Array.isArray(texts) ? texts.map(cutText) : texts;
  const parsed = parseAnswer(answer);
  return isText(title) && areTexts(cut) && parsed !== undefined ? { title, texts: cut, answer: parsed } : null;
}

function parseEditPage(value: unknown): RawEditPage | null {
  const { title, startDate, endDate, startTime, endTime, words, answer } = cutTexts(fieldsOf(value));
  const parsed = parseAnswer(answer);
  const isWhole = isTextOrNull(title) && isTextOrNull(startDate) && isTextOrNull(endDate);
  if (!isWhole || !isTextOrNull(startTime) || !isTextOrNull(endTime) || !isTextOrNull(words)) return null;
  if (parsed === undefined) return null;
  return { title, startDate, endDate, startTime, endTime, words, answer: parsed };
}

function cutTexts(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, cutText(value)]));
}

function cutText(value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value;
}

function isProblem(value: unknown): value is Problem {
  const { key, values } = fieldsOf(value);
  return isText(key) && Array.isArray(values) && values.length <= 10 && values.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST_TEXTS && value.every(isText);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isMinutes(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1440;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
