/** Reads a file that the user chose: a calendar (.ics), or the archive that Google exports (.zip). */
import type { FeedCalendar } from './feed-calendar.ts';
import { FeedError, type FeedProblem, noProblems, type Problems } from './feed-error.ts';
import { createPace } from './pace.ts';
import { readCalendar } from './read-calendar.ts';
import { entriesOfZip, isZip, namesInZip, type ZipEntry } from './zip.ts';

/** What a file holds. */
export interface CalendarFile {
  readonly calendars: readonly FeedCalendar[];
  /** Of the file as a whole; each calendar has its own besides. */
  readonly problems: readonly FeedProblem[];
}

export interface ReadFileOptions {
  /** Is told which part has been read, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

/** The largest calendar that is read: some 100,000 events. */
export const LARGEST_CALENDAR = 100 * 1024 * 1024;

/** The largest file that is read at all. */
const LARGEST_FILE = 200 * 1024 * 1024;

/** So much of an archive is unpacked in all. */
const LARGEST_ARCHIVE = 400 * 1024 * 1024;

const MEGABYTE = 1024 * 1024;

/**
 * Reads a file, in slices: a page goes on working meanwhile. A calendar within an archive that cannot be read is told
 * among the problems, and the others are read.
 * @throws FeedError when there is no calendar in it that can be read
 */
export async function readCalendarFile(file: File, options: ReadFileOptions = {}): Promise<CalendarFile> {
  if (file.size > LARGEST_FILE) throw tooLarge(file.name, LARGEST_FILE);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes)) return readArchive(bytes, file.name, options);
  if (bytes.length > LARGEST_CALENDAR) throw tooLarge(file.name, LARGEST_CALENDAR);
  const calendar = await readCalendar(bytes, { ...namesOf(file.name), ...options });
  return { calendars: [calendar], problems: [] };
}

async function readArchive(
  bytes: Uint8Array,
  fileName: string,
  { onProgress }: ReadFileOptions,
): Promise<CalendarFile> {
  const problems = noProblems();
  const calendars: FeedCalendar[] = [];
  const names = namesInZip(bytes);
  if (names === null) problems.add('problem_feed_damaged_zip', fileName);
  const users = [fileName, ...(names ?? [])].map((name) => namesOf(name).calendar).filter(isPersonal);
  for (const name of names ?? []) {
    if (/\.zip$/i.test(name)) problems.add('problem_feed_nested_zip', name);
  }
  const entries = entriesOfZip(bytes, {
    isWanted: (name) => /\.ics$/i.test(name) && !/^__MACOSX\//.test(name),
    most: LARGEST_CALENDAR,
    pace: createPace(),
    onProgress: (part) => onProgress?.(part),
  });
  let unpacked = 0;
  for await (const entry of entries) {
    unpacked += entry.trouble === 'too-large' ? LARGEST_CALENDAR : (entry.bytes?.length ?? 0);
    if (unpacked > LARGEST_ARCHIVE) {
      problems.add('problem_feed_too_large', fileName, String(LARGEST_ARCHIVE / MEGABYTE));
      break;
    }
    const { name, calendar } = namesOf(entry.name);
    try {
      calendars.push(await readCalendar(contentOf(entry, name), { name, calendar, users }));
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      problems.add(error.problem.key, ...error.problem.values);
    }
  }
  if (calendars.length === 0) throw firstOf(problems, fileName);
  return { calendars, problems: problems.all() };
}

/** @throws FeedError when it could not be unpacked */
function contentOf({ bytes, trouble }: ZipEntry, name: string): Uint8Array {
  if (trouble === 'too-large') throw tooLarge(name, LARGEST_CALENDAR);
  if (bytes === null) throw new FeedError('problem_feed_damaged_entry', [name]);
  return bytes;
}

function tooLarge(name: string, most: number): FeedError {
  return new FeedError('problem_feed_too_large', [name, String(most / MEGABYTE)]);
}

function firstOf(problems: Problems, fileName: string): FeedError {
  const [first] = problems.all();
  return first === undefined
    ? new FeedError('problem_feed_no_calendar', [fileName])
    : new FeedError(first.key, first.values);
}

/** An account's own address, no calendar's: in the end the answer to an invitation is a person's. */
function isPersonal(calendar: string): boolean {
  return calendar !== '' && !/@(group|import|resource)\.(v\.)?calendar\.google\.com$/.test(calendar);
}

/**
 * What a file's name tells: the export's are `jane@example.com.ics` and `Clubs_c_1a2b3c@group.calendar.google.com.ics`
 * (page facts 8.2), those downloaded again end in ` (1).ics`.
 */
function namesOf(fileName: string): { readonly name: string; readonly calendar: string } {
  const stem = (fileName.split('/').at(-1) ?? '').replace(/(\.ical)?\.(ics|zip)$/i, '').replace(/ \(\d+\)$/, '');
  const [, title = '', id = ''] =
    /^(.*?)_?((?:c_)?[0-9a-z]+@(?:group|import)\.calendar\.google\.com)$/.exec(stem) ?? [];
  if (id !== '') return { name: title || id, calendar: id };
  return { name: stem, calendar: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(stem) ? stem : '' };
}
