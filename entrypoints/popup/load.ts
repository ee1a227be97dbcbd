/** Reads out of the store what the popup shows. */
import type { CountedCalendar } from '../../components/CalendarSources.tsx';
import type { CalendarEvent } from '../../utils/events/index.ts';
import { type Trouble, troubles } from '../../utils/health.ts';
import { isLongAgo, lastExport, TAGS_WORTH_A_COPY } from '../../utils/last-export.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../utils/settings.ts';
import {
  calendars,
  goals,
  hasTags,
  periodOfHistory,
  restored,
  summaryOf,
  untaggedBetween,
  untaggedEvents,
} from '../../utils/store/index.ts';
import {
  type GoalProgress,
  headline,
  progressOf,
  type Sentence,
  type Summary,
  summarise,
} from '../../utils/summary/index.ts';
import {
  type CalendarPeriodKind,
  type CalendarRules,
  type Period,
  periodAround,
  periodBeside,
  weekStartOf,
} from '../../utils/time/index.ts';
import { hasAccess } from './access.ts';

/** Which period is looked at: a kind, and how many steps from the one that is now. */
export interface View {
  readonly kind: CalendarPeriodKind | 'all';
  readonly steps: number;
}

/** What the popup shows of one period. */
export interface Contents {
  readonly summary: Summary;
  readonly progress: readonly GoalProgress[];
  readonly headline: readonly Sentence[];
  /** The events to ask about, in order. */
  readonly untagged: readonly CalendarEvent[];
  /** Whether anything was ever tagged. */
  readonly anyTags: boolean;
  /** Whether the extension may see Google Calendar. */
  readonly access: boolean;
  /** How many tags came back after the browser had lost the database, until the user has read it; else null. */
  readonly restoredTags: number | null;
  /** There are tags worth a copy, and the last export is long ago. */
  readonly isExportDue: boolean;
  /** What of Google's page cannot be read; null where all can. */
  readonly trouble: Trouble | null;
  /** The calendars whose events count. */
  readonly calendars: readonly CountedCalendar[];
  /** As of when, an instant (ms). */
  readonly now: number;
}

/** How many past events are asked about at most, and how far ahead (ms). */
const MOST_PAST = 99;
const AHEAD = 7 * 86_400_000;

/** The contents of a popup of which nothing is read yet. */
export function nothingYet(view: View, now: number, locale: string, zone: string): Contents {
  const { weekStart, allDayHours } = DEFAULT_SETTINGS;
  const period = periodOf(view, now, null, { zone, weekStart: weekStart ?? weekStartOf(locale) });
  const summary = summarise({ events: [], period, now, allDayHours });
  return {
    ...{ summary, progress: [], headline: [], untagged: [], anyTags: true, access: true },
    ...{ restoredTags: null, isExportDue: false, trouble: null, calendars: [], now },
  };
}

/** Reads everything the popup shows, as of `now` (ms). */
export async function load(view: View, now: number, locale: string, zone: string): Promise<Contents> {
  // All at once: what does not depend on the settings need not wait for them.
  const settings = readSettings();
  const [{ uncounted }, summary, allGoals, untagged, anyTags, access, restoring, isExportDue, [trouble], known] =
    await Promise.all([
      settings,
      settings.then((chosen) => summaryOfView(view, chosen, now, locale, zone)),
      goals(),
      eventsToAsk(now),
      hasTags(),
      hasAccess(),
      restored(),
      isReminderDue(now),
      troubles(),
      calendars(),
    ]);
  const progress = progressOf(allGoals, summary, now);
  return {
    summary,
    progress,
    headline: headline(summary, progress, now),
    untagged,
    anyTags,
    access,
    restoredTags: restoring?.tags ?? null,
    isExportDue,
    trouble: trouble ?? null,
    calendars: known
      .filter(({ address }) => !uncounted.includes(address))
      .map(({ feed, ...calendar }) => ({ ...calendar, feedAt: feed?.at ?? null })),
    now,
  };
}

async function summaryOfView(
  view: View,
  { weekStart, allDayHours }: Settings,
  now: number,
  locale: string,
  zone: string,
): Promise<Summary> {
  const history = view.kind === 'all' ? await periodOfHistory(zone) : null;
  const period = periodOf(view, now, history, { zone, weekStart: weekStart ?? weekStartOf(locale) });
  return summaryOf({ period, now, allDayHours });
}

async function isReminderDue(now: number): Promise<boolean> {
  return isLongAgo(await lastExport(), now) && (await hasTags(TAGS_WORTH_A_COPY));
}

/** `history` is all time; where nothing is known yet, today's week stands for it. */
function periodOf({ kind, steps }: View, now: number, history: Period | null, rules: CalendarRules): Period {
  if (kind === 'all') return history ?? { ...periodAround('week', now, rules), kind };
  return periodBeside(periodAround(kind, now, rules), steps, rules);
}

/** The past ones first, newest first; then those of the days to come, soonest first. */
async function eventsToAsk(now: number): Promise<readonly CalendarEvent[]> {
  const [past, ahead] = await Promise.all([
    untaggedEvents({ before: now, limit: MOST_PAST }),
    untaggedBetween(now, now + AHEAD),
  ]);
  return [...past, ...ahead];
}
