/** UntaggedQueue: the events that wait for a word, one at a time, each tagged in place with one press or a digit. */
import { useEffect, useState } from 'preact/hooks';
import type { CalendarEvent, TagReason } from '../utils/events/index.ts';
import { askedIn, NOTHING_ASKED } from './asked-event.ts';
import { writeEventStart } from './dates.ts';
import { AFTER, BEFORE } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { usePlace } from './place.ts';
import { ReasonPicker } from './ReasonPicker.tsx';
import { useTranslate } from './translate.ts';
import './ReasonPickerRow.css';
import './UntaggedQueue.css';

interface UntaggedQueueProps {
  /** In the order in which they are asked about; never empty. */
  readonly events: readonly CalendarEvent[];
  readonly state: 'ready' | 'saving' | 'failed';
  /** What was pressed, while it is being saved. */
  readonly pressed: TagReason | null;
  /** What went wrong, in a sentence. */
  readonly message: string | null;
  readonly dark: boolean;
  readonly onPick: (event: CalendarEvent, reason: TagReason) => void;
}

export function UntaggedQueue({ events, state, pressed, message, dark, onPick }: UntaggedQueueProps) {
  const translate = useTranslate();
  const place = usePlace();
  const number = new Intl.NumberFormat(place.locale);
  const [held, hold] = useState(NOTHING_ASKED);
  const asked = askedIn(events, held);
  useEffect(() => hold(asked), [asked]);
  const { at } = asked;
  const go = (to: number) => hold({ ...asked, key: events[to]?.key ?? null, at: to });
  const event = events[at];
  if (!event) return null;
  return (
    <div class="untagged-queue">
      <div class="asked">
        <p class="event">
          <bdi class="title">{event.title || translate('popup_untitled')}</bdi>
          <span class="quiet">{writeEventStart(event, place)}</span>
        </p>
        <IconButton
          sign={BEFORE}
          label={translate('popup_queue_previous')}
          disabled={at === 0}
          onPress={() => go(at - 1)}
        />
        <span class="quiet">{translate('popup_queue_place', number.format(at + 1), number.format(events.length))}</span>
        <IconButton
          sign={AFTER}
          label={translate('popup_queue_next')}
          disabled={at === events.length - 1}
          onPress={() => go(at + 1)}
        />
      </div>
      <ReasonPicker
        tag={pressed && { reason: pressed, also: [] }}
        state={state}
        message={message}
        form="row"
        dark={dark}
        translate={translate}
        locale={place.locale}
        onPick={(reason) => onPick(event, reason)}
      />
    </div>
  );
}
