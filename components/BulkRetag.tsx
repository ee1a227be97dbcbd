/** BulkRetag: gives the selected events a reason with one press, and takes that back with another. */
import { useEffect, useRef } from 'preact/hooks';
import type { TagReason } from '../utils/events/index.ts';
import { NOT_NETWORKING, REASON_IDS } from '../utils/reasons.ts';
import type { EventRow } from './event-rows.ts';
import { writeCount } from './numbers.ts';
import { usePlace } from './place.ts';
import { ReasonGlyph } from './ReasonGlyph.tsx';
import { reasonColour } from './reason-colour.ts';
import { labelKey, shortLabelKey } from './reason-words.ts';
import { Saved } from './Saved.tsx';
import type { Saving } from './saving.ts';
import { useTranslate } from './translate.ts';
import './BulkRetag.css';

/** What is being said of many events at once. */
export interface Retagging {
  readonly saving: Saving;
  /** What was said last and can be taken back; null: nothing. A reason of null: the tags were taken away. */
  readonly last: { readonly count: number; readonly reason: TagReason | null } | null;
  readonly retag: (rows: readonly EventRow[], reason: TagReason | null) => void;
  readonly undo: () => void;
}

interface BulkRetagProps {
  /** How many events are selected. */
  readonly count: number;
  readonly retagging: Retagging;
  readonly onRetag: (reason: TagReason | null) => void;
  readonly onDeselect: () => void;
}

const ANSWERS: readonly TagReason[] = [...REASON_IDS, NOT_NETWORKING];

export function BulkRetag({ count, retagging, onRetag, onDeselect }: BulkRetagProps) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const { saving, last, undo } = retagging;
  const problem = typeof saving === 'object' ? saving : null;
  const isBusy = saving === 'saving';
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that had the focus went with what was selected: keys go on from here, first to taking it back.
    if (last && count === 0 && document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, [last?.count, last?.reason, count]);
  return (
    <div class={count > 0 || last || problem ? 'bulk-retag' : 'bulk-retag away'}>
      <p class="said" aria-live="polite" ref={line} tabIndex={-1}>
        {problem && <Saved saving={problem} />}
        {!problem && last && count === 0 && (
          <>
            {last.reason === null
              ? translate('overview_cleared')
              : translate('popup_saved', translate(labelKey(last.reason)))}{' '}
            <span class="quiet">{writeCount(translate, 'popup_events', last.count, locale)}</span>
          </>
        )}
        {count > 0 && <strong>{writeCount(translate, 'overview_selected', count, locale)}</strong>}
      </p>
      {count > 0 ? (
        <>
          <button type="button" class="button slight" onClick={onDeselect}>
            {translate('overview_deselect')}
          </button>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend takes no part in the line */}
          <div class="reasons" role="group" aria-label={translate('picker_name')}>
            {ANSWERS.map((reason) => (
              <button
                key={reason}
                type="button"
                class="button"
                data-reason={reason}
                style={reasonColour(reason)}
                title={translate(labelKey(reason))}
                disabled={isBusy}
                onClick={() => onRetag(reason)}
              >
                <ReasonGlyph reason={reason} size={18} />
                <span>{translate(shortLabelKey(reason))}</span>
              </button>
            ))}
            <button type="button" class="button" disabled={isBusy} onClick={() => onRetag(null)}>
              {translate('picker_clear')}
            </button>
          </div>
        </>
      ) : (
        last && (
          <button type="button" class="button slight" disabled={isBusy} onClick={undo}>
            {translate('popup_undo')}
          </button>
        )
      )}
    </div>
  );
}
