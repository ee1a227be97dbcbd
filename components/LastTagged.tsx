/** LastTagged: what was said last, told to eye and ear, and the way to take it back. */
import { useEffect, useRef } from 'preact/hooks';
import type { CalendarEvent, TagReason } from '../utils/events/index.ts';
import { shortLabelKey } from './reason-words.ts';
import { useTranslate } from './translate.ts';
import './LastTagged.css';

interface LastTaggedProps {
  /** null: nothing was said yet. */
  readonly last: { readonly event: CalendarEvent; readonly reason: TagReason } | null;
  /** No event waits any more. */
  readonly isDone: boolean;
  readonly onUndo: () => void;
}

export function LastTagged({ last, isDone, onUndo }: LastTaggedProps) {
  const translate = useTranslate();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The picker that had the focus went with the last event: keys go on from here, and an Enter too many undoes nothing.
    if (last && isDone && document.activeElement === document.body) line.current?.focus();
  }, [last, isDone]);
  return (
    <p class="last-tagged" ref={line} tabIndex={-1}>
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
