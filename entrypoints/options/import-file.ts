/** Takes a backup file over: into the store, the settings, and everybody's view. */
import type { ImportMode, OpenedBackup } from '../../components/ImportBackup.tsx';
import { announce, sendMessage } from '../../utils/messages.ts';
import { mergeSettings, replaceSettings } from '../../utils/settings.ts';
import { importBackup, previewImport, readBackupFile } from '../../utils/store/index.ts';
import { exportFile } from './export-file.ts';
import { inWords } from './stored.ts';

/**
 * Reads a backup file; nothing is changed before `take`. A backup of what is replaced is named after `today`.
 * @throws Error whose message is a sentence for the user
 */
export function openFile(file: File, today: string): Promise<OpenedBackup> {
  return inWords(open(file, today));
}

async function open(file: File, today: string): Promise<OpenedBackup> {
  const contents = await readBackupFile(file);
  const take = async (mode: ImportMode): Promise<void> => {
    if (mode === 'replace') {
      await exportFile(today);
      // Else the user's other browsers would bring back what is replaced.
      await sendMessage('turnSync', { isOn: false });
    }
    await importBackup(contents, mode);
    if (mode === 'merge') await mergeSettings(contents.settings);
    else await replaceSettings(contents.settings);
    void announce({ announced: 'everythingChanged' });
  };
  return {
    counts: await previewImport(contents),
    refused: contents.refused,
    take: (mode) => inWords(take(mode)),
  };
}
