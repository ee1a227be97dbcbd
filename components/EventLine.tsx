/** EventLine: one event in the table of events. */
import { formatDuration } from '../utils/time/index.ts';
import { writeEventDay, writeEventTimes } from './dates.ts';
import type { Column, EventRow } from './event-rows.ts';
import { writeList } from './lists.ts';
import { usePlace } from './place.ts';
import { ReasonName } from './ReasonName.tsx';
import { shortLabelKey } from './reason-words.ts';
import { useTranslate } from './translate.ts';

const DAY = 86_400_000;

interface EventLineProps {
  readonly row: EventRow;
  readonly columns: readonly Column[];
  readonly isPlanned: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean) => void;
}

export function EventLine({ row, columns, isPlanned, isSelected, onSelect }: EventLineProps) {
  const translate = useTranslate();
  const place = usePlace();
  const { event, tag } = row;
  const title = event.title || translate('popup_untitled');
  return (
    <tr class={isSelected ? 'selected' : undefined}>
      <td class="check">
        <input
          type="checkbox"
          aria-label={title}
          checked={isSelected}
          onChange={(change) => onSelect(change.currentTarget.checked)}
        />
      </td>
      <td class="when">
        <span>{writeEventDay(event, place)}</span>
        <span class="times">
          {writeEventTimes(event, place)} {isPlanned && <em>{translate('overview_planned')}</em>}
        </span>
      </td>
      <th scope="row" class="title">
        <bdi>{title}</bdi>
      </th>
      <td>
        {tag ? <ReasonName reason={tag.reason} /> : <span class="quiet">{translate('popup_untagged')}</span>}
        {tag && tag.also.length > 0 && (
          <span class="also quiet">
            {translate(
              'overview_also',
              writeList(
                tag.also.map((id) => translate(shortLabelKey(id))),
                place.locale,
              ),
            )}
          </span>
        )}
      </td>
      <td>{writeLength(row, place.locale)}</td>
      {columns.includes('calendar') && (
        <td class="quiet calendar">
          <bdi>{row.calendar}</bdi>
        </td>
      )}
    </tr>
  );
}

/** Whole days as days: what they stand for is a matter of the numbers. */
function writeLength({ event, start, end }: EventRow, locale: string): string {
  if (!event.allDay) return formatDuration(end - start, locale);
  const days = Math.round((end - start) / DAY);
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}
