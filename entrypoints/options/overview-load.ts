/** Reads out of the store what the summary room tells of a period. */

import { writeCalendarName } from '../../components/calendar-words.ts';
import { rowsOf } from '../../components/event-rows.ts';
import type { OverviewContents } from '../../components/OverviewRoom.tsx';
import {
  chosenPeriod,
  FIRST_DATE,
  LAST_DATE,
  type OverviewAddress,
  type PeriodChoice,
  stepFor,
} from '../../components/overview-address.ts';
import type { Place } from '../../components/place.ts';
import type { EventKey } from '../../utils/events/index.ts';
import { translate } from '../../utils/language.ts';
import { readSettings } from '../../utils/settings.ts';
import { calendars, eventsBetween, goals, periodOfHistory, summaryOf } from '../../utils/store/index.ts';
import { eventsIn, headline, type KnownEvent, progressOf } from '../../utils/summary/index.ts';
import {
  type CalendarRules,
  type Period,
  partsOf,
  periodAround,
  periodBeside,
  periodOfDates,
  weekStartOf,
} from '../../utils/time/index.ts';

/** What is read, and the rules that periods are cut by. */
export interface Overview {
  readonly contents: OverviewContents;
  readonly rules: CalendarRules;
}

/** Reads it as of `now` (ms). Events come two months at a time, so that the page answers in between. */
export async function loadOverview(
  { period: choice, step }: Pick<OverviewAddress, 'period' | 'step'>,
  now: number,
  { locale, zone }: Place,
): Promise<Overview> {
  const { weekStart, allDayHours } = await readSettings();
  const rules = { zone, weekStart: weekStart ?? weekStartOf(locale) };
  const period = await periodOf(choice, now, rules);
  const summarise = (each: Period) => summaryOf({ period: each, now, allDayHours });
  const partKind = stepFor(period, step);
  const [whole, parts, before, allGoals, known, names] = await Promise.all([
    summarise(period),
    Promise.all(partsOf(period, partKind, rules).map(summarise)),
    period.kind === 'all' ? null : summarise(periodBeside(period, -1, rules)),
    goals(),
    readEvents(period),
    calendarNames(),
  ]);
  const rows = rowsOf(eventsIn(known, period, allDayHours), zone, (address) => names.get(address) ?? address);
  const progress = progressOf(allGoals, whole, now);
  const sentences = headline(whole, progress, now);
  return { contents: { whole, step: partKind, parts, before, progress, headline: sentences, rows, now }, rules };
}

/** What the calendars that are known are called, by their addresses. */
async function calendarNames(): Promise<ReadonlyMap<string, string>> {
  return new Map((await calendars()).map((calendar) => [calendar.address, writeCalendarName(calendar, translate)]));
}

/** Where nothing is known yet, today's week stands for all time. */
async function periodOf(choice: PeriodChoice, now: number, rules: CalendarRules): Promise<Period> {
  const chosen = chosenPeriod(choice, now, rules);
  if (chosen) return chosen;
  const bounds = periodOfDates(FIRST_DATE, LAST_DATE, rules.zone);
  const history = (await periodOfHistory(rules.zone)) ?? { start: 0, end: 0 };
  const [start, end] = [Math.max(history.start, bounds.start), Math.min(history.end, bounds.end)];
  return { ...(start < end ? { ...bounds, start, end } : periodAround('week', now, rules)), kind: 'all' };
}

/** ms; two months of a busy calendar are read without anybody noticing. */
const SPAN = 60 * 86_400_000;

async function readEvents({ start, end }: Period): Promise<readonly KnownEvent[]> {
  // An event that reaches from one span into the next is read twice.
  const events = new Map<EventKey, KnownEvent>();
  for (let from = start; from < end; from += SPAN) {
    const read = await eventsBetween(from, Math.min(from + SPAN, end));
    for (const known of read) events.set(known.event.key, known);
  }
  return [...events.values()];
}
