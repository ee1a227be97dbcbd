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
  type Occurrences,
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

/** A file, and the events of each of its calendars: what cannot be read of them is said before anything is chosen. */
interface Content {
  readonly file: CalendarFile;
  readonly expanded: readonly Occurrences[];
}

/** What the file holds, once it was read: a worker has one file alone. */
let content: Content | null = null;

addEventListener('message', async ({ data, ports: [port] }: MessageEvent<CalendarTask>) => {
  const say = (word: CalendarWord): void => port?.postMessage(word);
  let told = 0;
  const onProgress = (part: number): void => {
    if (Math.floor(part * STEPS) === told) return;
    told = Math.floor(part * STEPS);
    say({ part });
  };
  try {
    content ??= await read(data, onProgress);
    if (data.chosen !== null) await takeOver(data, data.chosen, content, onProgress);
    say({ done: listOf(content) });
  } catch (error) {
    say({ failed: failureOf(error) });
  }
});

function listOf({ file, expanded }: Content): ListedFile {
  return {
    calendars: file.calendars.map(({ name, calendar, count, first, last, problems }, place) => ({
      ...{ name, address: calendar, events: count, first, last },
      problems: [...problems, ...(expanded[place]?.problems ?? [])],
    })),
    problems: file.problems,
  };
}

/** Expanding takes about as long as reading. */
async function read({ file: chosen, zone }: CalendarTask, onProgress: (part: number) => void): Promise<Content> {
  const file = await readCalendarFile(chosen, { onProgress: (part) => onProgress(part / 2) });
  const expanded: Occurrences[] = [];
  for (const [index, calendar] of file.calendars.entries()) {
    const tell = (part: number): void => onProgress((1 + (index + part) / file.calendars.length) / 2);
    expanded.push(await expand(calendar, zone, tell));
  }
  return { file, expanded };
}

function expand(calendar: FeedCalendar, zone: string, onProgress = (_part: number): void => {}): Promise<Occurrences> {
  return occurrencesOf(calendar, { from: Number.NEGATIVE_INFINITY, to: Date.now() + AHEAD, zone, onProgress });
}

/** Events go by their calendar's address: where another was chosen, they are expanded anew. */
async function takeOver(
  { file: { lastModified }, zone }: CalendarTask,
  chosen: readonly Chosen[],
  { file, expanded }: Content,
  onProgress: (part: number) => void,
): Promise<void> {
  const at = Math.min(lastModified, Date.now());
  const told = [];
  for (const { place, address } of chosen) {
    const [calendar, before] = [file.calendars[place], expanded[place]];
    if (calendar === undefined || before === undefined) continue;
    const isSame = calendar.calendar === address;
    const { events } = isSame ? before : await expand({ ...calendar, calendar: address }, zone);
    told.push({ address, name: calendar.name, events, at });
  }
  await recordCalendars(told, onProgress);
}

function failureOf(error: unknown): Failure {
  if (error instanceof FeedError) return { problem: error.problem };
  if (error instanceof StoreError) return { key: error.key };
  return { message: error instanceof Error ? error.message : String(error) };
}
