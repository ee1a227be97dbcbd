/** CalendarsRoom: which calendars are known and count, how to get the whole of one, and how their time counts. */
import { AddFeed } from './AddFeed.tsx';
import { CalendarLine, type ListedCalendar } from './CalendarLine.tsx';
import { HowTimeCounts, type TimeChoices } from './HowTimeCounts.tsx';
import { ImportCalendars, type ImportCalendarsProps } from './ImportCalendars.tsx';
import { useTranslate } from './translate.ts';
import './CalendarsRoom.css';

/** What this room can do; each resolves once it is done, and throws an Error whose message is a sentence for the user. */
export interface CalendarActions {
  readonly onCount: (address: string, counts: boolean) => Promise<void>;
  /** Reads a calendar from the secret address that was typed, and keeps that. */
  readonly onAddFeed: (typed: string) => Promise<void>;
  readonly onRefresh: (address: string) => Promise<void>;
  readonly onRemoveFeed: (address: string) => Promise<void>;
  readonly onOpen: ImportCalendarsProps['onOpen'];
  readonly onSave: (changed: Partial<TimeChoices>) => Promise<void>;
}

interface CalendarsRoomProps {
  readonly calendars: readonly ListedCalendar[];
  readonly choices: TimeChoices;
  /** The day, ISO 1..7, that is usual where the language is spoken. */
  readonly usualWeekStart: number;
  /** An instant (ms). */
  readonly now: number;
  readonly actions: CalendarActions;
}

export function CalendarsRoom({ calendars, choices, usualWeekStart, now, actions }: CalendarsRoomProps) {
  const translate = useTranslate();
  return (
    <>
      <p class="lead">{translate('calendars_lead')}</p>
      {calendars.length === 0 ? (
        <p class="calendars-none quiet">{translate('calendars_none')}</p>
      ) : (
        <ul class="calendars">
          {calendars.map((calendar) => (
            <CalendarLine key={calendar.address} calendar={calendar} now={now} actions={actions} />
          ))}
        </ul>
      )}
      <AddFeed onAdd={actions.onAddFeed} />
      <ImportCalendars known={calendars} onOpen={actions.onOpen} />
      <section class="how-time-counts">
        <h2>{translate('calendars_time')}</h2>
        <HowTimeCounts choices={choices} usualWeekStart={usualWeekStart} onSave={actions.onSave} />
      </section>
    </>
  );
}
