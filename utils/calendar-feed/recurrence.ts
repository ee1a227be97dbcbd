/**
 * Follows a rule: its times, one period after the other. The iterator of `ical.js` would not do: of the rules that RFC
 * 5545 allows it leaves some out (BYWEEKNO), gives others wrongly (BYMONTH with an interval), and never comes back from
 * one that is never fulfilled (30 February), for which no page can wait.
 */
import { LAST_YEAR } from './moment.ts';
import type { Frequency, Rule, Weekday } from './rule.ts';

/** One turn of a rule, as a week is of a weekly one. */
export interface Period {
  readonly begin: number;
  /** In ascending order; very often there are none. */
  readonly times: readonly number[];
}

/** A day, counted within its month and its year from 1. */
interface Day {
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly month: number;
  readonly day: number;
  readonly monthLength: number;
  readonly yearDay: number;
  readonly yearLength: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

/** In ms. */
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

/** A turn of more times is no event's: it comes with more than so many of them, as they are, and is the last. */
export const MOST_TIMES = 25_000;

/** No turn begins then or later. */
const END = Date.UTC(LAST_YEAR + 1, 0);

/** The length of a turn (ms), where it is shorter than a day. */
const UNITS: Readonly<Partial<Record<Frequency, number>>> = { HOURLY: HOUR, MINUTELY: MINUTE, SECONDLY: SECOND };

/**
 * The turns of a rule, in ascending order, up to the last year that is kept: times are those of a clock without a zone,
 * in ms as if it showed UTC, and none is before `start`. COUNT and UNTIL are left to the caller.
 * @param skips says whether the clock never shows a time: there is nothing then, which even BYSETPOS passes over
 */
export function* periodsOf(given: Rule, start: number, skips: (time: number) => boolean): Generator<Period> {
  const rule = completed(given, start);
  const unit = UNITS[rule.frequency];
  for (const { begin, times } of unit === undefined ? longPeriods(rule, start) : shortPeriods(rule, start, unit)) {
    if (times.length > MOST_TIMES) return yield { begin, times };
    const shown = times.filter((time) => !skips(time));
    yield { begin, times: chosen(shown, rule.positions).filter((time) => time >= start) };
  }
}

/** The rule with what it leaves to DTSTART. */
function completed(rule: Rule, start: number): Rule {
  const { frequency, months, weeks, yearDays, monthDays, weekdays } = rule;
  const { month, day, weekday } = dayAt(Math.floor(start / DAY));
  const unit = UNITS[frequency] ?? DAY;
  const time = start - Math.floor(start / DAY) * DAY;
  const clock = {
    hours: rule.hours ?? (unit > HOUR ? [Math.floor(time / HOUR)] : null),
    minutes: rule.minutes ?? (unit > MINUTE ? [Math.floor((time % HOUR) / MINUTE)] : null),
    seconds: rule.seconds ?? (unit > SECOND ? [Math.floor((time % MINUTE) / SECOND)] : null),
  };
  const sameDay: readonly Weekday[] = [{ day: weekday, nth: 0 }];
  const hasDays = monthDays !== null || weekdays !== null || yearDays !== null;
  if (frequency === 'WEEKLY' && !hasDays) return { ...rule, ...clock, weekdays: sameDay };
  if (frequency === 'MONTHLY' && !hasDays) return { ...rule, ...clock, monthDays: new Set([day]) };
  if (frequency !== 'YEARLY' || hasDays) return { ...rule, ...clock };
  if (weeks !== null) return { ...rule, ...clock, weekdays: sameDay };
  return { ...rule, ...clock, months: months ?? new Set([month]), monthDays: new Set([day]) };
}

/** Turns of a day or more. */
function* longPeriods(rule: Rule, start: number): Generator<Period> {
  for (const days of turns(rule, dayAt(Math.floor(start / DAY)))) {
    const times: number[] = [];
    for (const day of days) {
      if (!fits(rule, day)) continue;
      for (const hour of rule.hours ?? []) pushTimes(times, day.number * DAY + hour * HOUR, rule.minutes, rule.seconds);
    }
    yield { begin: (days[0]?.number ?? 0) * DAY, times };
  }
}

/** The days of each turn. A year of which weeks are counted has whole weeks: those with most of their days in it. */
function* turns({ frequency, interval, weekStart, weeks }: Rule, first: Day): Generator<readonly Day[]> {
  const { year, month } = Temporal.PlainDate.from('1970-01-01').add({ days: first.number });
  const weekOf = (number: number): number => number - ((weekdayOf(number) - weekStart + 7) % 7);
  const yearOf = (which: number): number => (weeks === null ? firstOf(which, 1) : weekOf(firstOf(which, 1) + 3));
  const beginOf = (turn: number): number => {
    if (frequency === 'DAILY') return first.number + turn;
    if (frequency === 'WEEKLY') return weekOf(first.number) + 7 * turn;
    return frequency === 'MONTHLY' ? firstOf(year, month + turn) : yearOf(year + turn);
  };
  // A day that is too far away for any calendar has no number.
  for (let turn = 0; beginOf(turn) * DAY < END; turn += interval) {
    yield daysBetween(beginOf(turn), beginOf(turn + 1) - beginOf(turn));
  }
}

/** Turns of less than a day. A turn on a day, or in an hour, that does not fit comes without times, and is the last there. */
function* shortPeriods(rule: Rule, start: number, unit: number): Generator<Period> {
  const { interval, hours, minutes, seconds } = rule;
  const base = Math.floor(start / unit) * unit;
  const after = (time: number): number => base + Math.ceil((time - base) / (unit * interval)) * unit * interval;
  let day = dayAt(Math.floor(base / DAY));
  for (let begin = base; begin < END; ) {
    if (begin >= (day.number + 1) * DAY) day = dayAt(Math.floor(begin / DAY));
    const time = begin - day.number * DAY;
    const [hour, minute, second] = [time / HOUR, (time % HOUR) / MINUTE, (time % MINUTE) / SECOND].map(Math.floor);
    const times: number[] = [];
    let next = begin + unit * interval;
    if (!fits(rule, day)) next = after((day.number + 1) * DAY);
    else if (hours?.includes(hour ?? 0) === false) next = after(begin - (begin % HOUR) + HOUR);
    else if (unit === HOUR) pushTimes(times, begin, minutes, seconds);
    else if (minutes?.includes(minute ?? 0) === false) next = after(begin - (begin % MINUTE) + MINUTE);
    else if (unit === MINUTE) pushTimes(times, begin, [0], seconds);
    else if (seconds?.includes(second ?? 0) !== false) times.push(begin);
    yield { begin, times };
    begin = next;
  }
}

function pushTimes(
  times: number[],
  hour: number,
  minutes: readonly number[] | null,
  seconds: readonly number[] | null,
): void {
  for (const minute of minutes ?? []) {
    if (times.length > MOST_TIMES) return;
    for (const second of seconds ?? []) times.push(hour + minute * MINUTE + second * SECOND);
  }
}

/** Those at the positions of BYSETPOS. */
function chosen(times: readonly number[], positions: Rule['positions']): readonly number[] {
  if (positions === null) return times;
  return times.filter((_, index) => positions.has(index + 1) || positions.has(index - times.length));
}

function fits(rule: Rule, day: Day): boolean {
  const { months, weeks, yearDays, monthDays, weekdays } = rule;
  return (
    (months === null || months.has(day.month)) &&
    (monthDays === null || monthDays.has(day.day) || monthDays.has(day.day - day.monthLength - 1)) &&
    (yearDays === null || yearDays.has(day.yearDay) || yearDays.has(day.yearDay - day.yearLength - 1)) &&
    (weekdays === null || weekdays.some((weekday) => isWeekday(rule, weekday, day))) &&
    (weeks === null || isInWeek(rule, day))
  );
}

function isWeekday({ frequency, months, weeks }: Rule, { day, nth }: Weekday, at: Day): boolean {
  if (day !== at.weekday) return false;
  const isCounted = frequency === 'MONTHLY' || (frequency === 'YEARLY' && weeks === null);
  if (nth === 0 || !isCounted) return true;
  const isInMonth = frequency === 'MONTHLY' || months !== null;
  const [place, length] = isInMonth ? [at.day, at.monthLength] : [at.yearDay, at.yearLength];
  return nth === (nth > 0 ? Math.ceil(place / 7) : -Math.ceil((length - place + 1) / 7));
}

/** A week belongs to the year that has most of its days, and so its fourth. */
function isInWeek({ weeks, weekStart }: Rule, { number, weekday }: Day): boolean {
  const fourth = dayAt(number - ((weekday - weekStart + 7) % 7) + 3);
  const week = Math.ceil(fourth.yearDay / 7);
  const left = Math.floor((fourth.yearLength - fourth.yearDay) / 7);
  return weeks?.has(week) === true || weeks?.has(-left - 1) === true;
}

function daysBetween(from: number, length: number): readonly Day[] {
  return Array.from({ length }, (_, index) => dayAt(from + index));
}

function dayAt(number: number): Day {
  const date = new Date(number * DAY);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const newYear = firstOf(year, 1);
  return {
    number,
    month,
    day,
    monthLength: lengthOf(year, month),
    yearDay: number - newYear + 1,
    yearLength: firstOf(year + 1, 1) - newYear,
    weekday: weekdayOf(number),
  };
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

function lengthOf(year: number, month: number): number {
  return firstOf(year, month + 1) - firstOf(year, month);
}

const firsts = new Map<number, number>();

/** The number of a month's first day; the month may be beyond December. */
function firstOf(year: number, month: number): number {
  const name = year * 12 + month;
  const before = firsts.get(name);
  if (before !== undefined) return before;
  const first = new Date(0).setUTCFullYear(year, month - 1, 1) / DAY;
  firsts.set(name, first);
  return first;
}
