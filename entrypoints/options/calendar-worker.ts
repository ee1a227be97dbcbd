/**
 * The worker that takes calendars over from a file. It reads, expands and records them while the page goes on: in the
 * page a calendar of 50,000 events would have it wait for a tenth of a second whenever memory is tidied.
 */
import type { Chosen, ReadCalendar } from '../../components/CalendarsPreview.tsx';
import {
  type CalendarFile,
  type FeedCalendar,
  FeedError,
  type FeedProblem,
  occurrencesOf,
  readCalendarFile,
} from '../../utils/calendar-feed/index.ts';
import { recordCalendars, StoreError } from '../../utils/store/index.ts';

/** What is asked of it: to read a file, and then to take what was chosen of it over, all of it or nothing. */
export interface CalendarTask {
  readonly file: File;
  /** The user's time zone. */
  readonly zone: string;
  /** Null: to be read alone. */
  readonly chosen: readonly Chosen[] | null;
}

/** What it says at the port that came with the task. The last is either `done` or `failed`. */
export type CalendarWord =
  /** Which part is done, from 0 to 1. */
  { readonly part: number } | { readonly done: ListedFile } | { readonly failed: Failure };

/** What the file holds, and what of it cannot be read, not yet in words. */
export interface ListedFile {
  readonly calendars: readonly (Omit<ReadCalendar, 'problems'> & { readonly problems: readonly FeedProblem[] })[];
  readonly problems: readonly FeedProblem[];
}

/** Why it could not be done: by the file's fault, by the store's, or for another reason. */
export type Failure =
  | { readonly problem: FeedProblem }
  | { readonly key: StoreError['key'] }
  | { readonly message: string };

/** How far ahead (ms) of now events are read: most series never end. */
const AHEAD = 366 * 86_400_000;

/** Each step of the progress is told once. */
const STEPS = 100;

/** What the file holds, once it was read: a worker has one file alone. */
let content: CalendarFile | null = null;

addEventListener('message', async ({ data, ports: [port] }: MessageEvent<CalendarTask>) => {
  const say = (word: CalendarWord): void => port?.postMessage(word);
  let told = 0;
  const onProgress = (part: number): void => {
    if (Math.floor(part * STEPS) === told) return;
    told = Math.floor(part * STEPS);
    say({ part });
  };
  try {
    content ??= await readCalendarFile(data.file, { onProgress });
    if (data.chosen !== null) await takeOver(data, data.chosen, content.calendars, onProgress);
    say({ done: listOf(content) });
  } catch (error) {
    say({ failed: failureOf(error) });
  }
});

function listOf({ calendars, problems }: CalendarFile): ListedFile {
  return {
    calendars: calendars.map(({ name, calendar, count, first, last, problems: ofCalendar }) => ({
      ...{ name, address: calendar, events: count, first, last, problems: ofCalendar },
    })),
    problems,
  };
}

/** Expanding takes about as long as writing. */
async function takeOver(
  { file, zone }: CalendarTask,
  chosen: readonly Chosen[],
  calendars: readonly FeedCalendar[],
  onProgress: (part: number) => void,
): Promise<void> {
  const at = Math.min(file.lastModified, Date.now());
  const picked = chosen.flatMap(({ place, address }) => {
    const calendar = calendars[place];
    return calendar ? [{ ...calendar, calendar: address }] : [];
  });
  const told = [];
  for (const [index, calendar] of picked.entries()) {
    const { events } = await occurrencesOf(calendar, {
      ...{ from: Number.NEGATIVE_INFINITY, to: Date.now() + AHEAD, zone },
      onProgress: (part) => onProgress((index + part) / picked.length / 2),
    });
    told.push({ address: calendar.calendar, name: calendar.name, events, at });
  }
  await recordCalendars(told, (part) => onProgress((1 + part) / 2));
}

function failureOf(error: unknown): Failure {
  if (error instanceof FeedError) return { problem: error.problem };
  if (error instanceof StoreError) return { key: error.key };
  return { message: error instanceof Error ? error.message : String(error) };
}
