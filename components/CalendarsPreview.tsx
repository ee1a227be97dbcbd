/** CalendarsPreview: the calendars that a file holds, for the user to choose among. */
import { useState } from 'preact/hooks';
import type { ListedCalendar } from './CalendarLine.tsx';
import { writeCalendarName } from './calendar-words.ts';
import { writeDates } from './dates.ts';
import type { OpenedCalendars } from './ImportCalendars.tsx';
import { writeCount } from './numbers.ts';
import { usePlace } from './place.ts';
import { Select } from './Select.tsx';
import { useTranslate } from './translate.ts';

/** A calendar of a file. */
export interface ReadCalendar {
  readonly name: string;
  /** Its address, or '' where the file does not tell. */
  readonly address: string;
  /** How many events it has; a series is one. */
  readonly events: number;
  /** The dates on which the first and the last of them begin; null where there is none. */
  readonly first: string | null;
  readonly last: string | null;
  /** What of it cannot be read, in sentences. */
  readonly problems: readonly string[];
}

/** A calendar to be taken over, by its place in the file, and which one it is. */
export interface Chosen {
  readonly place: number;
  readonly address: string;
}

interface CalendarsPreviewProps {
  readonly opened: OpenedCalendars;
  readonly known: readonly ListedCalendar[];
  readonly isBusy: boolean;
  readonly onTake: (chosen: readonly Chosen[]) => void;
  readonly onCancel: () => void;
}

export function CalendarsPreview({ opened, known, isBusy, onTake, onCancel }: CalendarsPreviewProps) {
  const translate = useTranslate();
  const [choices, setChoices] = useState(() => opened.calendars.map((calendar) => firstChoice(calendar, known)));
  const change = (place: number, changed: Partial<PreviewChoice>) =>
    setChoices((before) => before.map((choice, at) => (at === place ? { ...choice, ...changed } : choice)));
  const chosen = choices.flatMap(({ isChosen, address }, place) => (isChosen ? [{ place, address }] : []));
  return (
    <div class="calendars-preview">
      <ul>
        {opened.calendars.map((calendar, place) => (
          <PreviewLine
            key={place}
            calendar={calendar}
            choice={choices[place] ?? firstChoice(calendar, known)}
            known={known}
            onChange={(changed) => change(place, changed)}
          />
        ))}
      </ul>
      <Problems sentences={opened.problems} />
      <div class="line">
        <button
          type="button"
          class="button strong"
          disabled={isBusy || chosen.length === 0}
          onClick={() => onTake(chosen)}
        >
          {translate('calendar_file_take')}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onCancel}>
          {translate('data_import_cancel')}
        </button>
      </div>
    </div>
  );
}

interface PreviewChoice {
  readonly isChosen: boolean;
  readonly address: string;
}

/** A calendar that has a name alone is the known one of that name, or else one of its own, which that name stands for. */
function firstChoice({ name, address, events }: ReadCalendar, known: readonly ListedCalendar[]): PreviewChoice {
  const namesake = known.find((calendar) => calendar.name === name || calendar.address === name);
  return { isChosen: events > 0, address: address || (namesake?.address ?? name) };
}

interface PreviewLineProps {
  readonly calendar: ReadCalendar;
  readonly choice: PreviewChoice;
  readonly known: readonly ListedCalendar[];
  readonly onChange: (changed: Partial<PreviewChoice>) => void;
}

function PreviewLine({ calendar, choice, known, onChange }: PreviewLineProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const { name, address, events, first, last, problems } = calendar;
  const count = writeCount(translate, 'popup_events', events, locale);
  const isOneOfKnown = known.some((each) => each.address === name);
  return (
    <li>
      <input
        type="checkbox"
        aria-label={name}
        checked={choice.isChosen}
        onChange={(event) => onChange({ isChosen: event.currentTarget.checked })}
      />
      <bdi>{name}</bdi>
      <p class="about quiet">{first && last ? `${count} · ${writeDates(first, last, locale)}` : count}</p>
      {address === '' && (
        <p class="about line">
          <Select
            label={translate('calendar_file_which')}
            value={choice.address}
            options={[
              ...(isOneOfKnown ? [] : [[name, translate('calendar_file_own')] as const]),
              ...known.map((each) => [each.address, writeCalendarName(each, translate)] as const),
            ]}
            onChange={(which) => onChange({ address: which })}
          />
        </p>
      )}
      <div class="about">
        <Problems sentences={problems} />
      </div>
    </li>
  );
}

function Problems({ sentences }: { sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <p key={sentence} class="problem">
      {sentence}
    </p>
  ));
}
