/** Says where the knowledge of a calendar comes from, and how fresh it is. */
import { writeRelative } from './dates.ts';
import type { Translate } from './translate.ts';

/** When each source last told of a calendar, an instant (ms); null: never. */
export interface Sources {
  /** Google's page showed it. */
  readonly pageAt: number | null;
  /** A file of it was imported, made then. */
  readonly fileAt: number | null;
  /** It was read from its secret address. */
  readonly feedAt: number | null;
}

/** Every source there is, the one that counts most first: "Followed, read 20 minutes ago", "Seen in Google Calendar 3 days ago". */
export function writeSources(
  { pageAt, fileAt, feedAt }: Sources,
  now: number,
  translate: Translate,
  locale: string,
): readonly string[] {
  const word = (key: 'calendar_by_page' | 'calendar_by_file' | 'calendar_by_feed', at: number | null) =>
    at === null ? [] : [{ at, words: translate(key, writeRelative(at, now, locale)) }];
  const looked = [...word('calendar_by_page', pageAt), ...word('calendar_by_file', fileAt)];
  const sources = [...word('calendar_by_feed', feedAt), ...looked.toSorted((one, other) => other.at - one.at)];
  return sources.length === 0 ? [translate('calendar_by_nothing')] : sources.map(({ words }) => words);
}

/** What to call a calendar: as its owner does, else by its address. */
export function writeCalendarName(
  { name, address }: { readonly name: string | null; readonly address: string },
  translate: Translate,
): string {
  return name || address || translate('overview_no_calendar');
}
