/**
 * DataRoom: a copy of everything and the way back, how safe it is, and the end of everything, which is asked twice.
 * @vitest-environment jsdom
 */
import { expect, test, vi } from 'vitest';
import { DataRoom } from '../../../components/DataRoom.tsx';
import type { OpenedBackup } from '../../../components/ImportBackup.tsx';
import type { Kept } from '../../../components/Keeping.tsx';
import type { SyncShown } from '../../../components/Sync.tsx';
import { draw, find, press } from './draw.tsx';

const COPY = { holds: 32_000, left: 0, isBehind: false };
const KEPT: Kept = {
  isPersisted: false,
  room: { used: 3_420_000, granted: 10_000_000_000 },
  exported: null,
  isExportDue: false,
  copy: COPY,
};
const SYNC_OFF: SyncShown = {
  ...{ isOn: false, isOnline: true, succeeded: null, troubles: [], removed: null, reach: null },
  ...{ machines: [], taken: 0 },
};
const FILE = new File(['{}'], 'backup.json');

async function drawRoom(kept: Partial<Kept> = {}, sync: Partial<SyncShown> = {}) {
  const onExportTable = vi.fn(async () => {});
  const [onExport, onPersist] = [vi.fn(async () => {}), vi.fn(async () => {})];
  const onDelete = vi.fn(async (_where: 'here' | 'everywhere') => {});
  const take = vi.fn<OpenedBackup['take']>(async () => {});
  const onOpen = vi.fn(async (_file: File): Promise<OpenedBackup> => ({ ...BACKUP, take }));
  const onCheck = vi.fn(async () => 0);
  const syncActions = {
    ...{ onTurn: vi.fn(async () => {}), onRun: vi.fn(async () => {}) },
    ...{ onLeave: vi.fn(async () => {}), onForget: vi.fn(async () => {}) },
  };
  const room = (
    <DataRoom
      stored={{ events: 1200, tags: 1 }}
      kept={{ ...KEPT, ...kept }}
      sync={{ ...SYNC_OFF, ...sync }}
      syncActions={syncActions}
      {...{ onExport, onExportTable, onOpen, onPersist, onCheck, onDelete }}
    />
  );
  return { onExport, onExportTable, onOpen, onPersist, onCheck, onDelete, take, syncActions, root: await draw(room) };
}

const BACKUP = {
  counts: { added: 1234, changed: 2, same: 3, older: 4 },
  refused: Array.from({ length: 12 }, (_, line) => ({ line: line + 1, reason: 'import_bad_event' as const })),
};

async function choose(root: ParentNode): Promise<void> {
  const field = find<HTMLInputElement>(root, '[type=file]');
  Object.defineProperty(field, 'files', { value: [FILE], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(root.querySelector('output.problem, .import-preview')).not.toBeNull());
}

test('it says how much is stored', async () => {
  const { root } = await drawRoom();
  expect(find(root, '.lead').textContent).toBe('Stored in this browser only: 1,200 events, 1 with a reason.');
});

test('nothing is deleted by the first press, and the harmless answer has the focus', async () => {
  const { root, onDelete } = await drawRoom();
  await press(root, 'Delete everything…');
  expect(onDelete).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('Keep everything');
  await press(root, 'Keep everything');
  expect(onDelete).not.toHaveBeenCalled();
  expect(root.querySelector('[role=alertdialog]')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Delete everything…');
});

test('the second press deletes, and says so once it is done', async () => {
  const { root, onDelete } = await drawRoom();
  await press(root, 'Delete everything…');
  await press(root, 'Delete everything for good');
  expect(onDelete.mock.calls).toEqual([['here']]);
  await vi.waitFor(() => expect(root.textContent).toContain('Everything is deleted.'));
});

test('a copy is offered before', async () => {
  const { root, onExport } = await drawRoom();
  await press(root, 'Delete everything…');
  await press(root, 'Export first');
  expect(onExport).toHaveBeenCalledOnce();
});

test('who has not exported for long is reminded, and exports there', async () => {
  expect((await drawRoom()).root.querySelector('.notice')).toBeNull();
  const { root, onExport } = await drawRoom({ isExportDue: true });
  expect(find(root, '.notice p').textContent).toMatch(/^You have not exported anything for a while\./);
  expect(root.querySelectorAll('.button.strong')).toHaveLength(1);
  await press(find(root, '.notice'), 'Export everything');
  expect(onExport).toHaveBeenCalledOnce();
});

test('what is tagged is exported as a table too', async () => {
  const { root, onExport, onExportTable } = await drawRoom();
  await press(root, 'Export the events with a reason as a table (CSV)');
  expect([onExportTable.mock.calls.length, onExport.mock.calls.length]).toEqual([1, 0]);
});

test('a backup file is shown before it changes anything, with what is refused in it', async () => {
  const { root, take, onOpen } = await drawRoom();
  await choose(root);
  expect(onOpen).toHaveBeenCalledWith(FILE);
  const counts = [...root.querySelectorAll('dd')].map((count) => count.textContent);
  expect(counts).toEqual(['1,234', '2', '3', '4', '12']);
  const refused = [...root.querySelectorAll('.import-preview li')].map((line) => line.textContent);
  expect(refused).toHaveLength(11);
  expect(refused[0]).toBe('Line 1: This is not an event, or its dates or times are not valid.');
  expect(refused.at(-1)).toBe('And 2 more.');
  await vi.waitFor(() => expect(root.textContent).toContain('The file was read. Nothing is changed yet.'));
  expect(find(root, '.import-preview').closest('[role=status]')).toBeNull();
  await press(root, 'Change nothing');
  expect(root.textContent).not.toContain('The file was read.');
  expect(root.querySelector('.import-preview')).toBeNull();
  expect(take).not.toHaveBeenCalled();
});

test('a merge is one press, and said once it is done', async () => {
  const { root, take } = await drawRoom();
  await choose(root);
  await press(root, 'Merge: the newer counts, nothing is deleted');
  await vi.waitFor(() => expect(root.textContent).toContain('Imported'));
  expect(take.mock.calls).toEqual([['merge']]);
  expect(root.querySelector('.import-preview')).toBeNull();
});

test('to replace everything is asked twice, and the harmless answer has the focus', async () => {
  const { root, take } = await drawRoom();
  await choose(root);
  await press(root, 'Replace everything…');
  expect(take).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('Keep everything');
  await press(root, 'Export, then replace everything');
  await vi.waitFor(() => expect(root.textContent).toContain('Imported'));
  expect(take.mock.calls).toEqual([['replace']]);
});

test.each([
  [false, 'What is stored here and not in the file will be gone. A copy of it is exported first.'],
  [true, expect.stringContaining('Sync is switched off in this browser')],
])('before everything is replaced, it is said that sync ends by it, where it is on: %s', async (isOn, question) => {
  const { root } = await drawRoom({}, { isOn });
  await choose(root);
  await press(root, 'Replace everything…');
  expect(find(root, '[role=alertdialog] p').textContent).toEqual(question);
});

test('a file that is refused is refused in a sentence', async () => {
  const { root, onOpen } = await drawRoom();
  onOpen.mockRejectedValue(new Error('This file is not a backup.'));
  await choose(root);
  expect(find(root, '.problem').textContent).toBe('This file is not a backup.');
});

test('an import that fails says so, and can be tried again', async () => {
  const { root, take } = await drawRoom();
  await choose(root);
  take.mockRejectedValueOnce(new Error('There is no room.'));
  await press(root, 'Merge: the newer counts, nothing is deleted');
  await vi.waitFor(() => expect(find(root, '.problem').textContent).toBe('There is no room.'));
  await press(root, 'Merge: the newer counts, nothing is deleted');
  await vi.waitFor(() => expect(root.textContent).toContain('Imported'));
});

const sentences = (root: ParentNode) => [...root.querySelectorAll('.kept li')].map((line) => line.textContent);

test('it says how safe everything is', async () => {
  const { root, onPersist } = await drawRoom();
  expect(sentences(root)).toEqual([
    'The browser may delete it when the disk is nearly full.',
    'It takes 3.4 MB of the 10 GB that the browser grants it.',
    'Never exported from this browser.',
    'A second copy holds every reason and goal, in case the first is damaged. It has room for the reasons of about 32,000 events; beyond that, it keeps the newest.',
  ]);
  await press(root, 'Ask the browser to keep it');
  expect(onPersist).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(sentences(root).at(-1)).toMatch(/^The browser has not promised it\./));
});

test('a promise that was given is not asked for again, and a second copy is no better than it is', async () => {
  const exported = Date.UTC(2026, 10, 23, 12);
  const { root } = await drawRoom({
    isPersisted: true,
    room: null,
    exported,
    copy: { ...COPY, left: 40, isBehind: true },
  });
  expect(sentences(root)).toEqual([
    'The browser has promised to keep it, even when the disk is nearly full.',
    'Last exported: November 23, 2026 at 12:00 PM.',
    'A second copy, in case the first is damaged, has no room for the reasons of the oldest 40 events: export now and then.',
    'The second copy lacks the last changes; it makes up for that at the next one.',
  ]);
  expect(root.textContent).not.toContain('Ask the browser to keep it');
});

test.each([
  [0, 'Every number is right.'],
  [1, '1 day was wrong, and is right now.'],
])('the numbers are checked: %i days were wrong', async (days, sentence) => {
  const { root, onCheck } = await drawRoom();
  onCheck.mockResolvedValue(days);
  await press(root, 'Check the numbers');
  await vi.waitFor(() => expect(root.textContent).toContain(sentence));
});

const IN_SYNC: Partial<SyncShown> = {
  isOn: true,
  succeeded: Date.UTC(2026, 10, 23, 12),
  reach: { tags: 3000, since: Date.UTC(2026, 0, 2, 12) },
  machines: [
    { id: 'a', isThis: true, os: 'linux', at: Date.UTC(2026, 10, 23, 12) },
    { id: 'b', isThis: false, os: 'mac', at: Date.UTC(2026, 9, 1, 12) },
    { id: 'c', isThis: false, os: null, at: null },
  ],
  taken: 0.5,
};

const said = (root: ParentNode) => [...root.querySelectorAll('.sync-sentences li')].map((line) => line.textContent);

test('sync is off until it is switched on', async () => {
  const { root, syncActions } = await drawRoom();
  expect(said(root)).toEqual([]);
  find<HTMLInputElement>(root, '[type=checkbox]').click();
  await vi.waitFor(() => expect(syncActions.onTurn.mock.calls).toEqual([[true]]));
});

test('it says how far back sync reaches, and who takes part', async () => {
  const { root } = await drawRoom({}, IN_SYNC);
  expect(said(root)).toEqual([
    'Last exchange with the browser’s sync: November 23, 2026 at 12:00 PM.',
    'In sync: the reasons of 3,000 events.',
    'Sync reaches back to what you said on January 2, 2026 at 12:00 PM. Take older reasons along in a backup file.',
    '50% of the room the browser gives is taken.',
    expect.stringMatching(/^It works where the browser’s own sync is on/),
  ]);
  const machines = [...root.querySelectorAll('.sync-machines span')].map((machine) => machine.textContent);
  expect(machines).toEqual([
    'This browser, on Linux',
    'macOS, last heard of on October 1, 2026 at 1:00 PM',
    'A browser that cannot be read',
  ]);
  expect(find(root, '.lead').textContent).toContain('The reasons are in sync as well');
});

test('whatever goes wrong with sync is said', async () => {
  const removed = Date.UTC(2026, 10, 23, 12);
  const { root } = await drawRoom(
    {},
    { ...IN_SYNC, isOnline: false, removed, troubles: ['sync_full', 'sync_damaged'] },
  );
  const problems = [...root.querySelectorAll('.sync-sentences .problem')].map((line) => line.textContent);
  expect(problems).toEqual([
    expect.stringMatching(/^This browser is offline\./),
    expect.stringMatching(/has no room for what is new\./),
    expect.stringMatching(/is damaged and cannot be read\./),
    expect.stringMatching(/^On November 23, 2026 at 12:00 PM some of what this browser had put into sync was gone\./),
  ]);
});

test('another browser is forgotten by the second press, and this one cannot be', async () => {
  const { root, syncActions } = await drawRoom({}, IN_SYNC);
  expect([...root.querySelectorAll('.sync-machines button')]).toHaveLength(2);
  await press(root, 'Forget…');
  expect(syncActions.onForget).not.toHaveBeenCalled();
  await press(root, 'Forget this browser');
  expect(syncActions.onForget.mock.calls).toEqual([['b']]);
});

test('when sync is switched off, what is still there can be removed', async () => {
  const { root, syncActions } = await drawRoom({}, { ...IN_SYNC, isOn: false });
  await press(root, 'Remove it from sync');
  expect(syncActions.onLeave).toHaveBeenCalledOnce();
});

test.each([
  ['Delete in this browser', 'here'],
  ['Delete in all my browsers', 'everywhere'],
])('while sync is on, it is asked where everything is to be deleted: %s', async (words, where) => {
  const { root, onDelete } = await drawRoom({}, IN_SYNC);
  await press(root, 'Delete everything…');
  await press(root, words);
  expect(onDelete.mock.calls).toEqual([[where]]);
});
