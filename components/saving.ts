/** Follows a change on its way to the disk. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Where the last change is: nothing was changed, on its way, on disk, or refused with a sentence. */
export type Saving = 'none' | 'saving' | 'saved' | { readonly problem: string };

/** Saves something; what it throws is an Error whose message is a sentence for the user. */
type Work = () => Promise<void>;

/** How long typing has to rest before what is typed so far is taken for what is meant, in milliseconds. */
const PAUSE = 400;

interface SavingHere {
  readonly saving: Saving;
  /** Saves at once. */
  readonly save: (work: Work) => void;
  /** Saves once typing rests: of "120", "1" and "12" are not meant. null: what is typed now cannot be saved. */
  readonly saveSoon: (work: Work | null) => void;
  /** Typing is over: saves what was to be saved soon. */
  readonly finish: () => void;
}

/** Saves changes, and tells how the last one went; where several are on their way, only the last counts. */
export function useSaving(): SavingHere {
  const [saving, setSaving] = useState<Saving>('none');
  const latest = useRef(0);
  const waiting = useRef<{ readonly work: Work; readonly timer: ReturnType<typeof setTimeout> } | null>(null);

  const forget = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  };
  const save = async (work: Work) => {
    forget();
    latest.current += 1;
    const mine = latest.current;
    const tell = (now: Saving) => latest.current === mine && setSaving(now);
    tell('saving');
    try {
      await work();
      tell('saved');
    } catch (error) {
      tell({ problem: error instanceof Error ? error.message : String(error) });
    }
  };
  const finish = () => waiting.current && void save(waiting.current.work);
  const saveSoon = (work: Work | null) => {
    forget();
    setSaving('saving');
    if (work) waiting.current = { work, timer: setTimeout(finish, PAUSE) };
  };
  // What was typed last is saved as well when its field goes.
  useEffect(() => () => void finish(), []);
  return { saving, save: (work) => void save(work), saveSoon, finish };
}
