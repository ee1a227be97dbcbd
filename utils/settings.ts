/** The user's settings: kept in the extension's own `storage.local`, read whole, each with a default. */
import { browser } from '#imports';
import { isLater, parseStamp, type Stamp, stampAfter } from './time/index.ts';

/** What the user can choose in options. */
export interface Settings {
  /** First day of the week, ISO (1 Monday … 7 Sunday); null: as is usual where the browser's language is spoken. */
  readonly weekStart: number | null;
  /** What a tagged all-day event stands for, on each of its days. Minutes after midnight, `start < end <= 1440`. */
  readonly allDayHours: { readonly start: number; readonly end: number };
  /** Whether the toolbar's button shows how many past events wait for a reason. */
  readonly badge: boolean;
  /** The addresses of the calendars whose events count in nothing. */
  readonly uncounted: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  weekStart: null,
  allDayHours: { start: 9 * 60, end: 17 * 60 },
  badge: true,
  uncounted: [],
};

const KEY = 'settings';

/** Held by whichever page of the extension is changing settings. */
const LOCK = 'seven-reasons: settings';

/** One setting, and when it was chosen. */
export interface ChosenSetting extends Stamp {
  readonly name: string;
  readonly value: unknown;
}

/** The settings as they are now; what is missing or damaged is at its default. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await readStored());
}

/**
 * Changes settings: `change` is told what is stored by then, whoever else is changing something. Those that differ after
 * it were chosen at `at` (ms); `told` says of some when they were.
 * @returns the settings now, once they are stored
 */
export async function changeSettings(
  change: (before: Settings) => Settings,
  at: number = Date.now(),
  told: ReadonlyMap<string, Stamp> = new Map(),
): Promise<Settings> {
  return navigator.locks.request(LOCK, async () => {
    const stored = await readStored();
    const [before, stamps] = [parseSettings(stored), stampsIn(stored)];
    const settings = change(before);
    const changed = namesOf(settings).filter((name) => textOf(settings[name]) !== textOf(before[name]));
    for (const name of changed) stamps.set(name, stampAfter(at, stamps.get(name) ?? null));
    await write(settings, new Map([...stamps, ...told]));
    return settings;
  });
}

/** Every setting that was ever chosen; long ago (0), where nobody noted when. */
export async function chosenSettings(): Promise<readonly ChosenSetting[]> {
  return chosenIn(await readStored());
}

/** The settings as a backup holds them: with when each was chosen, where any was. */
export async function settingsForBackup(): Promise<object> {
  const stored = await readStored();
  const stamps = [...stampsIn(stored)].map(([name, { at, ...counter }]) => {
    return [name, { at: Temporal.Instant.fromEpochMilliseconds(at).toString(), ...counter }] as const;
  });
  return { ...parseSettings(stored), ...(stamps.length > 0 && { stamps: Object.fromEntries(stamps) }) };
}

/**
 * Merges the settings of a backup, as `takeSettings` does: those of one that does not tell when were chosen long ago.
 * @returns whether any was changed
 */
export function mergeSettings(fromBackup: unknown): Promise<boolean> {
  return takeSettings(chosenIn(fromBackup));
}

/** Replaces all settings by those of a backup, chosen when it tells, or else at `at` (ms) where they differ from before. */
export async function replaceSettings(fromBackup: unknown, at: number = Date.now()): Promise<void> {
  await changeSettings((before) => parseSettings(fromBackup, before), at, stampsIn(fromBackup));
}

function chosenIn(stored: unknown): readonly ChosenSetting[] {
  const [settings, stamps] = [parseSettings(stored), stampsIn(stored)];
  return namesOf(settings).flatMap((name) => {
    const isDefault = textOf(settings[name]) === textOf(DEFAULT_SETTINGS[name]);
    const stamp = stamps.get(name) ?? (isDefault ? null : { at: 0 });
    return stamp === null ? [] : [{ name, value: settings[name], ...stamp }];
  });
}

/**
 * Merges settings that were chosen elsewhere: of each the later choice counts, and any where none was made here. What is
 * no setting is left out.
 * @returns whether any was changed
 */
export async function takeSettings(chosen: readonly ChosenSetting[]): Promise<boolean> {
  return navigator.locks.request(LOCK, async () => {
    const stored = await readStored();
    const stamps = stampsIn(stored);
    const before = parseSettings(stored);
    const own = new Map<string, ChosenSetting>(chosenIn(stored).map((choice) => [choice.name, choice]));
    let settings = before;
    for (const choice of chosen) {
      const { name, value, ...stamp } = choice;
      const merged = parseSettings({ ...settings, [name]: value });
      const made = own.get(name);
      const isValid = name in merged && textOf(merged[name as keyof Settings]) === textOf(value);
      if (!isValid || (made && !isLater(choice, made, (each) => textOf(each.value)))) continue;
      settings = merged;
      stamps.set(name, stamp);
      own.set(name, choice);
    }
    if (settings !== before) await write(settings, stamps);
    return settings !== before;
  });
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/** When each setting was chosen is kept beside them. */
async function write(settings: Settings, stamps: ReadonlyMap<string, Stamp>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...settings, stamps: Object.fromEntries(stamps) } });
}

/** In a backup, times are in words. */
function stampsIn(stored: unknown): Map<string, Stamp> {
  const { stamps } = fieldsOf(stored);
  const read = Object.entries(fieldsOf(stamps)).flatMap(([name, value]) => {
    const { at, counter } = fieldsOf(value);
    const stamp = parseStamp(typeof at === 'string' ? Date.parse(at) : at, counter);
    return stamp === null ? [] : [[name, stamp] as const];
  });
  return new Map(read);
}

function namesOf(settings: Settings): readonly (keyof Settings)[] {
  return Object.keys(settings) as (keyof Settings)[];
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Reads Settings out of a value from outside (storage, a backup), each field on its own, else as in `otherwise`. */
export function parseSettings(value: unknown, otherwise: Settings = DEFAULT_SETTINGS): Settings {
  const { weekStart, allDayHours, badge, uncounted } = fieldsOf(value);
  return {
    weekStart: isWeekday(weekStart) ? weekStart : otherwise.weekStart,
    allDayHours: isHours(allDayHours) ? { start: allDayHours.start, end: allDayHours.end } : otherwise.allDayHours,
    badge: typeof badge === 'boolean' ? badge : otherwise.badge,
    uncounted: isAddresses(uncounted) ? [...uncounted] : otherwise.uncounted,
  };
}

function isWeekday(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 7;
}

/** Nobody has more calendars than so many. */
const MOST_CALENDARS = 1000;

function isAddresses(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST_CALENDARS && value.every((each) => typeof each === 'string');
}

function isHours(value: unknown): value is Settings['allDayHours'] {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as Record<string, unknown>;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= (start as number) &&
    (start as number) < (end as number) &&
    (end as number) <= 1440
  );
}
