/** Hands everything that is stored to the user, as a file for this extension, or what was tagged as a table for others. */
import { rowsOf } from '../../components/event-rows.ts';
import { noteExport } from '../../utils/last-export.ts';
import { settingsForBackup } from '../../utils/settings.ts';
import { backupText, everything, taggedEvents } from '../../utils/store/index.ts';
import { csvFile } from './csv.ts';
import { download } from './download.ts';
import { eventsTable } from './overview-tables.ts';

/** Downloads a backup named after the day it was made, and notes that. */
export async function exportFile(today: string): Promise<void> {
  const text = backupText(await everything(await settingsForBackup()));
  download(new Blob([text], { type: 'application/json' }), `seven-reasons-${today}.json`);
  await noteExport(Date.now());
}

/** Downloads every tagged event as CSV, in the order of time; times are those on the wall clocks of `zone`. */
export async function exportTable(today: string, zone: string): Promise<void> {
  const table = eventsTable(rowsOf(await taggedEvents(), zone), zone);
  download(csvFile(table), `seven-reasons-tagged-${today}.csv`);
}
