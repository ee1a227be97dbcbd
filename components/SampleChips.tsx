/** SampleChips: a week of events as Google Calendar draws them, each with the mark of its reason. */
import type { KnownEvent } from '../utils/summary/index.ts';
import { usePlace } from './place.ts';
import { ReasonGlyph } from './ReasonGlyph.tsx';
import { reasonColour } from './reason-colour.ts';
import { labelKey } from './reason-words.ts';
import { useTranslate } from './translate.ts';
import './SampleChips.css';

/** When the picture begins, in minutes after midnight, and how many make a row of its grid. */
const [FIRST, ROW] = [8 * 60, 30];

export function SampleChips({ events }: { events: readonly KnownEvent[] }) {
  const translate = useTranslate();
  const { locale, zone } = usePlace();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: zone });
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone });
  return (
    <ul class="sample-chips">
      {events.map(({ event, tag }) => {
        if (event.allDay) return null;
        const row = 2 + (minuteOf(event.start, zone) - FIRST) / ROW;
        return (
          <li key={event.key}>
            <span class="weekday">{weekday.format(event.start)}</span>
            <div
              class="chip"
              style={{ gridRow: `${row} / span ${(event.end - event.start) / (ROW * 60_000)}` }}
              data-key={event.key}
            >
              <b>{event.title}</b>
              <span>{time.format(event.start)}</span>
              {tag && (
                <span class="mark" style={reasonColour(tag.reason)} title={translate(labelKey(tag.reason))}>
                  <ReasonGlyph reason={tag.reason} />
                  <span class="unseen">{translate(labelKey(tag.reason))}</span>
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function minuteOf(instant: number, zone: string): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return hour * 60 + minute;
}
