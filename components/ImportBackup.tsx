/** ImportBackup: takes a backup file over, after showing what that would change. */
import { useState } from 'preact/hooks';
import { AskedAgain } from './AskedAgain.tsx';
import { useAsking } from './asking.ts';
import { Choice } from './Choice.tsx';
import { FileDrop } from './FileDrop.tsx';
import { usePlace } from './place.ts';
import { Saved } from './Saved.tsx';
import { useSaving } from './saving.ts';
import { type MessageKey, useTranslate } from './translate.ts';
import './ImportBackup.css';

/** A backup file that was read, and has changed nothing yet. */
export interface OpenedBackup {
  /** How many events and goals of it are new, newer than here, the same, or older than here. */
  readonly counts: { readonly added: number; readonly changed: number; readonly same: number; readonly older: number };
  /** What cannot be taken over: the line, from 1, and the message that says why. */
  readonly refused: readonly { readonly line: number; readonly reason: MessageKey }[];
  /** Resolves once it is on disk; throws an Error whose message is a sentence for the user. */
  readonly take: (mode: ImportMode) => Promise<void>;
}

export type ImportMode = 'merge' | 'replace';

interface ImportBackupProps {
  /** Other browsers are kept in step: to replace everything ends that. */
  readonly isSynced: boolean;
  /** Throws an Error whose message is a sentence for the user. */
  readonly onOpen: (file: File) => Promise<OpenedBackup>;
}

/** How many refused parts are listed. */
const LISTED = 10;

export function ImportBackup({ isSynced, onOpen }: ImportBackupProps) {
  const translate = useTranslate();
  const { saving, save } = useSaving();
  const [opened, setOpened] = useState<OpenedBackup | null>(null);
  const [isTaken, setTaken] = useState(false);
  const open = (file: File) => {
    setOpened(null);
    setTaken(false);
    save(async () => setOpened(await onOpen(file)));
  };
  const done = opened ? translate('import_read') : isTaken ? translate('data_import_done') : '';
  const take = (backup: OpenedBackup, mode: ImportMode) =>
    save(async () => {
      await backup.take(mode);
      setOpened(null);
      setTaken(true);
    });
  return (
    <Choice name={translate('data_import')} explained={translate('data_import_explained')}>
      <FileDrop label={translate('data_import_choose')} accept=".json,application/json" onFile={open} />
      {opened && (
        <Preview
          backup={opened}
          isSynced={isSynced}
          isBusy={saving === 'saving'}
          onTake={(mode) => take(opened, mode)}
          onCancel={() => setOpened(null)}
        />
      )}
      {saving === 'saving' && <p class="explained">{translate('data_import_busy')}</p>}
      <Saved saving={saving} done={done} />
    </Choice>
  );
}

interface PreviewProps {
  readonly backup: OpenedBackup;
  readonly isSynced: boolean;
  readonly isBusy: boolean;
  readonly onTake: (mode: ImportMode) => void;
  readonly onCancel: () => void;
}

function Preview({ backup: { counts, refused }, isSynced, isBusy, onTake, onCancel }: PreviewProps) {
  const translate = useTranslate();
  const number = new Intl.NumberFormat(usePlace().locale);
  const { asked, ask, answer, opener } = useAsking<'replace'>();
  const lines: readonly [MessageKey, number][] = [
    ['data_import_added', counts.added],
    ['data_import_changed', counts.changed],
    ['data_import_same', counts.same],
    ['data_import_older', counts.older],
    ['data_import_refused', refused.length],
  ];
  const reasons = new Set(
    refused.map(({ line, reason }) => translate('data_import_refused_line', number.format(line), translate(reason))),
  );
  return (
    <div class="import-preview">
      <dl>
        {lines.map(([name, count]) => (
          <div key={name}>
            <dt>{translate(name)}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      {reasons.size > 0 && (
        <ul>
          {[...reasons].slice(0, LISTED).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {reasons.size > LISTED && (
            <li>{translate('data_import_refused_more', number.format(reasons.size - LISTED))}</li>
          )}
        </ul>
      )}
      {asked ? (
        <AskedAgain
          question={translate(isSynced ? 'data_import_replace_asked_synced' : 'data_import_replace_asked')}
          keep={translate('options_delete_keep')}
          really={translate('data_import_replace_really')}
          onKeep={answer}
          onReally={() => {
            answer();
            onTake('replace');
          }}
        />
      ) : (
        <div class="line">
          <button type="button" class="button strong" disabled={isBusy} onClick={() => onTake('merge')}>
            {translate('data_import_merge')}
          </button>
          <button type="button" class="button" disabled={isBusy} ref={opener('replace')} onClick={() => ask('replace')}>
            {translate('data_import_replace')}
          </button>
          <button type="button" class="button" disabled={isBusy} onClick={onCancel}>
            {translate('data_import_cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
