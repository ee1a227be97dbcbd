/** Reads dates out of tokens: one, or a first and a last one. */
import type { Language } from './language.ts';
import { DAY, dateOf, minutesOfDate } from './minutes.ts';
import type { Token } from './tokens.ts';

/** Both days included, as minutes of their midnights. */
export interface Dates {
  readonly first: number;
  readonly last: number;
}

/**
 * The dates that the tokens tell in whatever order the language has (`March 30 – April 2, 2026`, `10–11 mars 2026`,
 * `2026年 3月 10日～11日`): one or two days, with the months and years that are not the same for both. Null when they tell
 * anything else. `year` is the year of dates without one; null where such are no dates.
 */
export function readDates(tokens: readonly Token[], language: Language, year: number | null): Dates | null {
  const { days, months, years } = sort(tokens);
  if (!days || months.length < 1 || months.length > days.length) return null;
  const allYears = years.length > 0 || year === null ? years : [year];
  const first = midnight(allYears[0], months[0], days[0], language);
  const last = midnight(allYears.at(-1), months.at(-1), days.at(-1), language);
  return first === null || last === null || last < first ? null : { first, last };
}

/**
 * The dates where the month's name is not known: the day that the chip stands in, alone or with its neighbour, when
 * the numbers of day and year are theirs. Null otherwise, as a longer time could be of any month.
 */
export function readDatesAround(tokens: readonly Token[], date: string | null): Dates | null {
  const { days, months, years } = sort(tokens);
  if (date === null || !days || months.length > 0 || years.length < 1) return null;
  const span = days.length - 1;
  for (const first of [0, -span].map((step) => minutesOfDate(date) + step * DAY)) {
    const last = first + span * DAY;
    if (isDay(first, years[0], days[0]) && isDay(last, years.at(-1), days.at(-1))) return { first, last };
  }
  return null;
}

function isDay(minutes: number, year: number | undefined, day: number | undefined): boolean {
  const date = dateOf(minutes);
  return Number(date.slice(0, 4)) === year && Number(date.slice(8)) === day;
}

/** `days` is null when the tokens are no dates: other things among them, too many, or more years than days. */
function sort(tokens: readonly Token[]): { days: number[] | null; months: number[]; years: number[] } {
  const values = (kind: Token['kind']) => tokens.filter((token) => token.kind === kind).map(({ value }) => value);
  const [days, months, years] = [values('small'), values('month'), values('year')];
  const isDates =
    days.length + months.length + years.length === tokens.length &&
    (days.length === 1 || days.length === 2) &&
    years.length <= days.length;
  return { days: isDates ? days : null, months, years };
}

/** Years that are far from ours are of the language's other calendar: Thai 2567, Persian 1403. */
function midnight(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  language: Language,
): number | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const calendar = year >= 1900 && year < 2300 ? 'gregory' : language.calendar;
  try {
    const date = Temporal.PlainDate.from({ calendar, year, month, day }, { overflow: 'reject' });
    return minutesOfDate(date.withCalendar('iso8601').toString());
  } catch {
    return null;
  }
}
