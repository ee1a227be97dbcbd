/** Reads what the edit page's fields say. */
import type { Problem, RawEditPage } from '../raw-reading.ts';
import type { ShownEvent } from './event-of.ts';
import type { When } from './label.ts';
import { readWhen } from './read-when.ts';

/** Reads the fields into what they show, or says what of it cannot be read. */
export function readEditPage(raw: RawEditPage, lang: string): ShownEvent | Problem {
  const when = whenOf(raw, lang);
  if (when === null) return { key: 'problem_edit_page_time', values: [] };
  if (raw.title === null) return { key: 'problem_edit_page_title', values: [] };
  return { ...when, title: raw.title, answer: raw.answer };
}

/** The dates stand in attributes; the times only as the user's clock writes them. */
function whenOf({ startDate, endDate, startTime, endTime, words }: RawEditPage, lang: string): When | null {
  if (startDate === null || endDate === null || endDate < startDate) return null;
  const wholeDays: When = { allDay: true, start: startDate, end: dayAfter(endDate) };
  if (words !== null) return whenInWords(words, wholeDays, lang);
  if (startTime === null && endTime === null) return wholeDays;
  if (startTime === null || endTime === null) return null;
  const start = readWhen(startTime, { lang, referenceDate: startDate })?.start;
  const end = readWhen(endTime, { lang, referenceDate: endDate })?.end;
  return start && end && start <= end ? { allDay: false, start, end } : null;
}

/** Date and time take no more words in any language. */
const MOST_WORDS = 40;

/**
 * Reads the words of a page that has no fields. In them the time follows the date; how the two are set apart is not
 * known, so every tail is tried, and held against the days that the attributes name.
 */
function whenInWords(text: string, days: When, lang: string): When | null {
  const words = text.trim().split(/\s+/, MOST_WORDS);
  const tails = words.map((_, index) => readWhen(words.slice(index).join(' '), { lang, referenceDate: days.start }));
  return (
    tails.find((tail) => tail?.start.startsWith(days.start) && tail.start < tail.end && endsWith(tail, days)) ?? null
  );
}

function endsWith({ allDay, end }: When, days: When): boolean {
  return allDay ? end === days.end : dayAfter(end) === days.end;
}

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
