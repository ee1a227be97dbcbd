/** CalendarSources: in one line where what is known of the calendars comes from, and of each of them on a press. */
import { useId } from 'preact/hooks';
import { type Sources, writeCalendarName, writeSources } from './calendar-words.ts';
import { writeCount } from './numbers.ts';
import { usePlace } from './place.ts';
import { useTranslate } from './translate.ts';
import './CalendarSources.css';

/** A calendar that counts. */
export interface CountedCalendar extends Sources {
  readonly address: string;
  readonly name: string | null;
}

interface CalendarSourcesProps {
  readonly calendars: readonly CountedCalendar[];
  /** An instant (ms). */
  readonly now: number;
}

export function CalendarSources({ calendars, now }: CalendarSourcesProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const id = useId();
  const lines = calendars
    .map((calendar) => ({
      ...{ address: calendar.address, name: writeCalendarName(calendar, translate), at: freshness(calendar) },
      source: writeSources(calendar, now, translate, locale)[0],
    }))
    .toSorted((one, other) => one.at - other.at);
  const [oldest] = lines;
  if (!oldest) return null;
  return (
    <div class="calendar-sources">
      <button type="button" popovertarget={id}>
        {lines.length === 1
          ? oldest.source
          : `${writeCount(translate, 'sources_calendars', lines.length, locale)} · ${translate('sources_oldest', oldest.source ?? '')}`}
      </button>
      <ul id={id} popover="auto">
        {lines.toReversed().map(({ address, name, source }) => (
          <li key={address}>
            <bdi>{name}</bdi> <span class="quiet">{source}</span>
          </li>
        ))}
        <li>
          <a href="/options.html#calendars" target="_blank" rel="noopener">
            {translate('sources_all')}
          </a>
        </li>
      </ul>
    </div>
  );
}

/** When anything last told of the calendar, an instant (ms): a feed tells of all of it, and so of more than a look. */
function freshness({ pageAt, fileAt, feedAt }: Sources): number {
  return feedAt ?? Math.max(pageAt ?? 0, fileAt ?? 0);
}
