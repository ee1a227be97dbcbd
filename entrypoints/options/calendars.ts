/** What options show of calendars, and what can be done about them there. */
import type { ListedCalendar } from '../../components/CalendarLine.tsx';
import { translate } from '../../utils/language.ts';
import { readSettings } from '../../utils/settings.ts';
import { type CalendarRow, calendars, countEvents } from '../../utils/store/index.ts';
import { sentenceOfProblem } from './feed-sentence.ts';

/** Every calendar that anything is known of, those with a name first, by what they are called. */
export async function listCalendars(locale: string): Promise<readonly ListedCalendar[]> {
  const [rows, { uncounted }] = await Promise.all([calendars(), readSettings()]);
  const listed = await Promise.all(rows.map((row) => listedOf(row, !uncounted.includes(row.address))));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return listed.toSorted((one, other) => compare(one.name ?? one.address, other.name ?? other.address));
}

async function listedOf(
  { address, name, pageAt, fileAt, feed }: CalendarRow,
  counts: boolean,
): Promise<ListedCalendar> {
  const known = { address, name, pageAt, fileAt, counts, feedAt: feed?.at ?? null, events: await countEvents(address) };
  if (feed === null) return { ...known, feed: null };
  const { checkAddress } = await import('../../utils/calendar-feed/index.ts');
  const problem = feed.problem && translate(feed.problem.key, ...feed.problem.values);
  const unread = (feed.unread ?? []).map(sentenceOfProblem);
  return { ...known, feed: { masked: checkAddress(feed.url).masked, problem, unread, next: feed.next } };
}
