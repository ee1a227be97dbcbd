/** LastTagged: what was said last, told to eye and ear, and the way to take it back. */
import type { CalendarEvent, TagReason } from '../utils/events/index.ts';
import { shortLabelKey } from './reason-words.ts';
import { useTranslate } from './translate.ts';
import './LastTagged.css';

interface LastTaggedProps {
  /** null: nothing was said yet. */
  readonly last: { readonly event: CalendarEvent; readonly reason: TagReason } | null;
  readonly onUndo: () => void;
}

export function LastTagged({ last, onUndo }: LastTaggedProps) {
  const translate = useTranslate();
  return (
    <p class="last-tagged">
      <span class="quiet" aria-live="polite">
        {last && (
          <>
            {translate('popup_saved', translate(shortLabelKey(last.reason)))}{' '}
            <bdi>{last.event.title || translate('popup_untitled')}</bdi>
          </>
        )}
      </span>
      {last && (
        <button type="button" class="button slight" onClick={onUndo}>
          {translate('popup_undo')}
        </button>
      )}
    </p>
  );
}
