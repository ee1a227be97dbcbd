/** ImportCalendars: takes calendars over from a file, after showing what is in it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedCalendar } from './CalendarLine.tsx';
import { CalendarsPreview, type Chosen, type ReadCalendar } from './CalendarsPreview.tsx';
import { Choice } from './Choice.tsx';
import { FileDrop } from './FileDrop.tsx';
import { Saved } from './Saved.tsx';
import { Steps } from './Steps.tsx';
import { useSaving } from './saving.ts';
import { useTranslate } from './translate.ts';
import './ImportCalendars.css';

/** A file that was read, and has changed nothing yet. */
export interface OpenedCalendars {
  readonly calendars: readonly ReadCalendar[];
  /** What of the file as a whole cannot be read, in sentences. */
  readonly problems: readonly string[];
  /** Resolves once all that was chosen is on disk; throws an Error whose message is a sentence for the user. */
  readonly take: (chosen: readonly Chosen[], work: LongWork) => Promise<void>;
}

/** Work that takes its time: it can be ended, and tells which part of it is done, from 0 to 1. */
export interface LongWork {
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
}

export interface ImportCalendarsProps {
  readonly known: readonly ListedCalendar[];
  /** Throws an Error whose message is a sentence for the user, but for what the signal says when it is aborted. */
  readonly onOpen: (file: File, work: LongWork) => Promise<OpenedCalendars>;
}

export function ImportCalendars({ known, onOpen }: ImportCalendarsProps) {
  const translate = useTranslate();
  const { saving, save } = useSaving();
  const [opened, setOpened] = useState<OpenedCalendars | null>(null);
  const [percent, setPercent] = useState(0);
  const [done, setDone] = useState('');
  const ending = useRef(new AbortController());
  useEffect(() => () => ending.current.abort(), []);

  const start = (work: (long: LongWork) => Promise<string>) => {
    ending.current.abort();
    ending.current = new AbortController();
    const { signal } = ending.current;
    setPercent(0);
    setDone('');
    const onProgress = (part: number) => !signal.aborted && setPercent(Math.floor(100 * part));
    save(async () => {
      try {
        setDone(await work({ signal, onProgress }));
      } catch (error) {
        if (!signal.aborted) throw error;
        setDone(translate('calendar_file_cancelled'));
      }
    });
  };
  const open = (file: File) => {
    setOpened(null);
    start(async (work) => {
      setOpened(await onOpen(file, work));
      return translate('import_read');
    });
  };
  const take = (from: OpenedCalendars, chosen: readonly Chosen[]) =>
    start(async (work) => {
      await from.take(chosen, work);
      setOpened(null);
      return translate('calendar_file_done');
    });

  const isBusy = saving === 'saving';
  return (
    <Choice name={translate('calendar_file')} explained={translate('calendar_file_explained')}>
      <FileDrop
        label={translate('calendar_file_choose')}
        accept=".ics,.zip,text/calendar,application/zip"
        onFile={open}
      />
      {opened && (
        <CalendarsPreview
          opened={opened}
          known={known}
          isBusy={isBusy}
          onTake={(chosen) => take(opened, chosen)}
          onCancel={() => {
            setOpened(null);
            setDone('');
          }}
        />
      )}
      {isBusy && (
        <div class="line import-progress">
          <progress max={100} value={percent} aria-label={translate('calendar_file_busy')} />
          <span class="quiet" role="status">
            {translate('calendar_file_busy')}
          </span>
          <button type="button" class="button" onClick={() => ending.current.abort()}>
            {translate('calendar_file_cancel')}
          </button>
        </div>
      )}
      <Saved saving={saving} done={done} />
      <Steps
        name={translate('calendar_file_how')}
        steps={[translate('calendar_file_how_1'), translate('calendar_file_how_2'), translate('calendar_file_how_3')]}
        note={translate('calendar_file_how_note')}
      />
    </Choice>
  );
}
