/** DataRoom: what is stored and how safely, a copy of all of it and the way back, and the end of all of it. */

import { Choice } from './Choice.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import { ImportBackup, type OpenedBackup } from './ImportBackup.tsx';
import { Keeping, type Kept } from './Keeping.tsx';
import { Notice } from './Notice.tsx';
import { writeCount } from './numbers.ts';
import { usePlace } from './place.ts';
import { Saved } from './Saved.tsx';
import { Sync, type SyncActions, type SyncShown } from './Sync.tsx';
import { useSaving } from './saving.ts';
import { useTranslate } from './translate.ts';

/** How much is stored. */
export interface Stored {
  readonly events: number;
  readonly tags: number;
}

interface DataRoomProps {
  readonly stored: Stored;
  readonly kept: Kept;
  readonly sync: SyncShown;
  readonly syncActions: SyncActions;
  /** Hands the user a file; throws an Error whose message is a sentence for the user. */
  readonly onExport: () => Promise<void>;
  /** Hands the user a table of the tagged events; throws as `onExport` does. */
  readonly onExportTable: () => Promise<void>;
  /** Reads a backup file and changes nothing; throws as `onExport` does. */
  readonly onOpen: (file: File) => Promise<OpenedBackup>;
  /** Asks the browser to promise that it keeps what is stored; resolves once it has answered. */
  readonly onPersist: () => Promise<void>;
  /** Derives all numbers again. @returns how many days were wrong, and are right now */
  readonly onCheck: () => Promise<number>;
  /** Resolves once everything is gone from the disk; throws an Error whose message is a sentence for the user. */
  readonly onDelete: (where: 'here' | 'everywhere') => Promise<void>;
}

export function DataRoom(props: DataRoomProps) {
  const { stored, kept, sync, syncActions, onExport, onExportTable, onOpen, onPersist, onCheck, onDelete } = props;
  const translate = useTranslate();
  const { locale } = usePlace();
  const { saving, save } = useSaving();
  const { saving: savingTable, save: saveTable } = useSaving();
  const exportAll = () => save(onExport);
  const exportTable = () => saveTable(onExportTable);
  return (
    <>
      <p class="lead">
        {translate(
          sync.isOn ? 'options_stored_synced' : 'options_stored',
          writeCount(translate, 'options_stored_events', stored.events, locale),
          new Intl.NumberFormat(locale).format(stored.tags),
        )}
      </p>
      {kept.isExportDue && (
        <Notice
          sentence={translate('data_export_due')}
          action={{ label: translate('options_export_press'), onPress: exportAll }}
        />
      )}
      <Choice name={translate('options_export')} explained={translate('options_export_explained')}>
        <div class="line">
          <button type="button" class={kept.isExportDue ? 'button' : 'button strong'} onClick={exportAll}>
            {translate('options_export_press')}
          </button>
          <Saved saving={saving} done={translate('options_exported')} />
        </div>
        <div class="line">
          <button type="button" class="button" onClick={exportTable}>
            {translate('data_export_table')}
          </button>
          <Saved saving={savingTable} done={translate('options_exported')} />
        </div>
      </Choice>
      <ImportBackup isSynced={sync.isOn} onOpen={onOpen} />
      <Keeping kept={kept} onPersist={onPersist} onCheck={onCheck} />
      <Sync sync={sync} {...syncActions} />
      <DeleteEverything isSynced={sync.isOn} onExport={exportAll} onDelete={onDelete} />
    </>
  );
}
