/** What options show and change, read from the store and the settings. */
import type { ListedCalendar } from '../../components/CalendarLine.tsx';
import type { Stored } from '../../components/DataRoom.tsx';
import type { GoalStanding } from '../../components/GoalsRoom.tsx';
import type { Kept } from '../../components/Keeping.tsx';
import type { Place } from '../../components/place.ts';
import type { SyncShown } from '../../components/Sync.tsx';
import { translate } from '../../utils/language.ts';
import { readSettings, type Settings } from '../../utils/settings.ts';
import { counts, goals, StoreError, summaryOf } from '../../utils/store/index.ts';
import { periodLately, progressOf } from '../../utils/summary/index.ts';
import { syncStatus } from '../../utils/sync/index.ts';
import { type Period, periodAround, weekStartOf } from '../../utils/time/index.ts';
import { listCalendars } from './calendars.ts';
import { keptNow } from './keeping.ts';

/** All that options show. */
export interface Contents {
  readonly settings: Settings;
  readonly standing: GoalStanding;
  readonly stored: Stored;
  readonly kept: Kept;
  readonly sync: SyncShown;
  readonly calendars: readonly ListedCalendar[];
  /** As of when, an instant (ms). */
  readonly now: number;
}

/** Reads it as of `now` (ms). */
export async function load(now: number, { locale, zone }: Place): Promise<Contents> {
  const settings = await readSettings();
  const { weekStart, allDayHours } = settings;
  const summarise = (period: Period) => summaryOf({ period, now, allDayHours });
  const week = periodAround('week', now, { zone, weekStart: weekStart ?? weekStartOf(locale) });
  const [allGoals, ofWeek, lately, stored, sync, calendars] = await Promise.all([
    goals(),
    summarise(week),
    summarise(periodLately(now, zone)),
    counts(),
    syncStatus(),
    listCalendars(locale),
  ]);
  return {
    settings,
    standing: { goals: allGoals, week, progress: progressOf(allGoals, ofWeek, now), lately },
    stored,
    kept: await keptNow(stored.tags, now),
    sync: { ...sync, isOnline: navigator.onLine },
    calendars,
    now,
  };
}

/** What was thrown, as a sentence for the user. */
export function sentenceOf(error: unknown): string {
  if (error instanceof StoreError) return translate(error.key);
  return translate('options_failed', error instanceof Error ? error.message : String(error));
}

/** The same work; what it throws is an Error whose message is a sentence for the user. */
export async function inWords<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new Error(sentenceOf(error), { cause: error });
  }
}
