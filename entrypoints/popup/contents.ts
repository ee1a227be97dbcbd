/** Keeps what the popup shows in step with the period that is looked at and with what is stored. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../../components/place.ts';
import { afterAnnouncements } from '../../utils/messages.ts';
import { askToKeepOnce } from '../../utils/persistence.ts';
import { type Contents, load, nothingYet, type View } from './load.ts';

/** What is shown now, and how to read it anew. */
export interface Shown {
  readonly contents: Contents;
  /** Nothing was read yet. */
  readonly isBlank: boolean;
  /** What could not be read, as it was thrown. */
  readonly problem: unknown;
  readonly reload: () => Promise<void>;
}

/** A reading that began before the popup was drawn, and what it has brought by now; null: nothing yet. */
export interface Begun {
  readonly reading: Promise<Contents>;
  readonly contents: Contents | null;
}

/** What stands there stays until what replaces it is read; of several readings on their way the last counts. */
export function useContents(view: View, { locale, zone }: Place, begun: Begun): Shown {
  const [shown, setShown] = useState<Omit<Shown, 'reload'>>(() => ({
    contents: begun.contents ?? nothingYet(view, Date.now(), locale, zone),
    isBlank: begun.contents === null,
    problem: null,
  }));
  const latest = useRef(0);
  const first = useRef<Promise<Contents> | null>(begun.reading);

  const reload = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    const reading = first.current ?? load(view, Date.now(), locale, zone);
    first.current = null;
    try {
      const contents = await reading;
      const show = (before: Omit<Shown, 'reload'>) =>
        before.contents === contents ? before : { contents, isBlank: false, problem: null };
      if (mine === latest.current) setShown(show);
      if (contents.anyTags) void askToKeepOnce({ pressed: false }).catch(() => {});
    } catch (problem) {
      if (mine === latest.current) setShown((before) => ({ ...before, problem }));
    }
  }, [view, locale, zone]);

  useEffect(() => {
    void reload();
    const leaving = new AbortController();
    afterAnnouncements(reload, leaving);
    return () => leaving.abort();
  }, [reload]);

  return { ...shown, reload };
}
