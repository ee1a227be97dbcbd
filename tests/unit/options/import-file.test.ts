/** A backup file is taken over: merged by the later word, or in the place of everything. */
import '../store/fresh-store.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openFile } from '../../../entrypoints/options/import-file.ts';
import { changeSettings, chosenSettings, settingsForBackup } from '../../../utils/settings.ts';
import { everything } from '../../../utils/store/index.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
});

test('a merge leaves the settings that were chosen since the backup was made', async () => {
  await changeSettings((before) => ({ ...before, weekStart: 7, badge: false }), 10);
  const backup = new File([JSON.stringify(await everything(await settingsForBackup()))], 'backup.json');
  await changeSettings((before) => ({ ...before, weekStart: 1 }), 20);
  await (await openFile(backup, '2026-11-23')).take('merge');
  expect(await chosenSettings()).toEqual([
    { name: 'weekStart', value: 1, at: 20 },
    { name: 'badge', value: false, at: 10 },
  ]);
});
