/** CalendarLine: one calendar: what is known of it and from where, whether it counts, and its secret address. */
import { AskedAgain } from './AskedAgain.tsx';
import { useAsking } from './asking.ts';
import type { CalendarActions } from './CalendarsRoom.tsx';
import { Checkbox } from './Checkbox.tsx';
import { type Sources, writeCalendarName, writeSources } from './calendar-words.ts';
import { writeRelative } from './dates.ts';
import { writeCount } from './numbers.ts';
import { usePlace } from './place.ts';
import { Saved } from './Saved.tsx';
import { useSaving } from './saving.ts';
import { useTranslate } from './translate.ts';

/** A calendar as the list tells of it. */
export interface ListedCalendar extends Sources {
  /** As its events name it; '' is the calendar of those that do not tell. */
  readonly address: string;
  readonly name: string | null;
  /** How many of its events are known. */
  readonly events: number;
  /** Whether these are in the numbers, and wait for a reason. */
  readonly counts: boolean;
  readonly feed: ListedFeed | null;
}

interface ListedFeed {
  /** Its secret address, all that is secret left out. */
  readonly masked: string;
  /** Why it could not be read last time, as a sentence; null: it could. */
  readonly problem: string | null;
  /** What of it could not be read when it was, in sentences. */
  readonly unread: readonly string[];
  /** When it is read again at the earliest, an instant (ms). */
  readonly next: number;
}

interface CalendarLineProps {
  readonly calendar: ListedCalendar;
  readonly now: number;
  readonly actions: Pick<CalendarActions, 'onCount' | 'onRefresh' | 'onRemoveFeed'>;
}

export function CalendarLine({ calendar, now, actions }: CalendarLineProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const { saving, save } = useSaving();
  const { address, events, counts, feed } = calendar;
  const name = writeCalendarName(calendar, translate);
  const told = [
    ...writeSources(calendar, now, translate, locale),
    writeCount(translate, 'popup_events', events, locale),
  ];
  return (
    <li class="calendar-line" data-calendar={address}>
      <p class="called">
        <bdi>
          <strong>{name}</strong>
        </bdi>
        {name !== address && address !== '' && <bdi class="quiet">{address}</bdi>}
      </p>
      <Checkbox
        words={translate('calendar_counts')}
        label={translate('calendar_counts_name', name)}
        isChecked={counts}
        onChange={(wanted) => save(() => actions.onCount(address, wanted))}
      />
      <p class="whole quiet">{told.join(' · ')}</p>
      {feed && <Feed feed={feed} address={address} now={now} actions={actions} />}
      {typeof saving === 'object' && <Saved saving={saving} />}
    </li>
  );
}

interface FeedProps extends Pick<CalendarLineProps, 'now' | 'actions'> {
  readonly feed: ListedFeed;
  readonly address: string;
}

function Feed({ feed: { masked, problem, unread, next }, address, now, actions }: FeedProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const { saving, save } = useSaving();
  const { asked, ask, answer, opener } = useAsking<'feed'>();
  return (
    <div class="whole">
      <p class="masked">
        <bdi>{masked}</bdi>
      </p>
      {problem !== null && (
        <p class="problem" role="status">
          {problem} {translate('feed_stays', writeRelative(Math.max(next, now), now, locale))}
        </p>
      )}
      {unread.map((sentence) => (
        <p key={sentence} class="problem">
          {sentence}
        </p>
      ))}
      {asked ? (
        <AskedAgain
          question={translate('feed_remove_asked')}
          keep={translate('feed_remove_keep')}
          really={translate('feed_remove_really')}
          onKeep={answer}
          onReally={() => {
            answer();
            save(() => actions.onRemoveFeed(address));
          }}
        />
      ) : (
        <div class="line">
          <button
            type="button"
            class="button slight"
            disabled={saving === 'saving'}
            onClick={() => save(() => actions.onRefresh(address))}
          >
            {translate('feed_refresh')}
          </button>
          <button type="button" class="button slight" ref={opener('feed')} onClick={() => ask('feed')}>
            {translate('feed_remove')}
          </button>
          {saving === 'saving' ? (
            <span class="quiet">{translate('feed_busy')}</span>
          ) : (
            <Saved saving={saving} done={problem === null ? translate('feed_refreshed') : ''} />
          )}
        </div>
      )}
    </div>
  );
}
