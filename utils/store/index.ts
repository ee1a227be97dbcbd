/**
 * The door of the store: what the user said and what the page showed, kept in IndexedDB in the extension's own origin.
 * Opened by the background and the extension's pages only; a content script's `indexedDB` belongs to Google's page.
 */
export { backupText, deleteEverything, everything } from './backup.ts';
export { calendars, countEvents, noteFeed, removeFeed } from './calendars.ts';
export { COPIED_TAGS, copyState, tidyCopy } from './copy.ts';
export { countAllBut } from './count-calendars.ts';
export { countUntagged } from './count-untagged.ts';
export { checkDays, deriveDays, derivedShare } from './days.ts';
export { eventsBetween, recordEvents, taggedEvents, untaggedBetween, untaggedEvents } from './events.ts';
export { goals, saveGoal } from './goals.ts';
export { periodOfHistory } from './history.ts';
export { importBackup, previewImport } from './import.ts';
export { forgetRestored, restored, restoreThrough } from './lost.ts';
export { followKey } from './lost-tags.ts';
export { readBackup, readBackupFile } from './read-backup.ts';
export { recordCalendars } from './record-calendar.ts';
export { keepCopyIn } from './restore.ts';
export type { CalendarRow } from './schema.ts';
export { StoreError } from './store-error.ts';
export { summaryOf } from './summary-of.ts';
export { latestWords, takeWords } from './sync-words.ts';
export { counts, hasTags, saveTag, saveTags, tagsAround, tagsOf } from './tags.ts';
