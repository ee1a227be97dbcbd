/** Tags events from the popup, through the background, and takes it back. */
import { useState } from 'preact/hooks';
import type { CalendarEvent, TagReason } from '../../utils/events/index.ts';
import { translate } from '../../utils/language.ts';
import { sendMessage } from '../../utils/messages.ts';
import { askToKeepOnce } from '../../utils/persistence.ts';

/** An event and what was said of it. */
interface Said {
  readonly event: CalendarEvent;
  readonly reason: TagReason;
}

/** What is being said of events, and what was said before. */
export interface Tagging {
  readonly state: 'ready' | 'saving' | 'failed';
  /** What was pressed, while it is being saved. */
  readonly pressed: TagReason | null;
  /** Why the last one was not saved, in a sentence. */
  readonly message: string | null;
  /** The last word that is on disk and not taken back. */
  readonly last: Said | null;
  readonly pick: (event: CalendarEvent, reason: TagReason) => void;
  readonly undo: () => void;
}

type Outcome = Pick<Tagging, 'state' | 'pressed' | 'message'>;

const READY: Outcome = { state: 'ready', pressed: null, message: null };

/** Holds a popup's tagging; `onChanged` is called, and waited for, once a word is on disk. */
export function useTagging(onChanged: () => Promise<void>): Tagging {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [outcome, setOutcome] = useState<Outcome>(READY);

  const save = async (event: CalendarEvent, reason: TagReason | null, after: readonly Said[]) => {
    setOutcome({ state: 'saving', pressed: reason, message: null });
    try {
      // The store knows the event already: what the popup read of it may be older.
      await sendMessage('saveTag', { key: event.key, tag: reason && { reason, also: [] }, raw: null });
      void askToKeepOnce({ pressed: true }).catch(() => {});
      await onChanged();
      setSaid(after);
      setOutcome(READY);
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      setOutcome({ state: 'failed', pressed: null, message: translate('popup_not_saved', sentence) });
    }
  };

  const last = said.at(-1) ?? null;
  return {
    ...outcome,
    last,
    pick: (event, reason) => void save(event, reason, [...said, { event, reason }]),
    undo: () => last && void save(last.event, null, said.slice(0, -1)),
  };
}
