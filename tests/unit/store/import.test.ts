/** Import: what comes back from a backup, what is shown before it does, and what is refused. */
import './fresh-store.ts';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import {
  backupText,
  deleteEverything,
  deriveDays,
  everything,
  goals,
  importBackup,
  previewImport,
  readBackup,
  readBackupFile,
  recordEvents,
  StoreError,
  saveGoal,
  saveTag,
  summaryOf,
  tagsOf,
} from '../../../utils/store/index.ts';
import { periodOfDates } from '../../../utils/time/index.ts';
import { rowsOf } from './raw-database.ts';
import { allDay, instant, key, tag, timed } from './sample-events.ts';

const NOW = instant('2026-11-23T12:00');
const meetup = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00', { answer: 'accepted', series: 'weekly' });
const fair = allDay('fair', '2026-11-24', '2026-11-26', { title: '__proto__" \\ \u2028 {[🎉' });
const goal = { reason: 'learn', kind: 'at-least', amount: { unit: 'share', percent: 30 }, from: '2026-11-01' } as const;
const SETTINGS = { weekStart: 1, allDayHours: { start: 540, end: 1020 } };

async function fill(): Promise<void> {
  await saveTag({ key: meetup.key, tag: { reason: 'learn', also: ['reconnect'] }, event: meetup }, NOW);
  await recordEvents([fair, timed('__proto__', '2026-11-25T18:00', '2026-11-25T18:00', { start: -1.5e12 })], NOW + 1);
  await saveTag({ key: key('never read'), tag: tag('belong'), event: null }, NOW + 2);
  await saveTag({ key: key('__proto__'), tag: null, event: null }, NOW + 3);
  await saveGoal(goal, NOW + 4);
  await saveGoal({ ...goal, amount: null, from: '2026-12-01' }, NOW + 5);
}

/** The file that the export would write. */
async function file(): Promise<string> {
  return backupText(await everything(SETTINGS));
}

/** A file with these parts changed. */
function fileOf(parts: object): string {
  return JSON.stringify(
    { format: 'seven-reasons', version: 1, events: [], tags: [], goals: [], settings: {}, ...parts },
    null,
    1,
  );
}

test.each(['merge', 'replace'] as const)(
  'export, delete everything, import by %s, export: the same bytes',
  async (mode) => {
    await fill();
    const before = await file();
    await deleteEverything();
    const contents = readBackup(before);
    expect(contents.refused).toEqual([]);
    expect(contents.settings).toEqual(SETTINGS);
    await importBackup(contents, mode);
    expect(await file()).toBe(before);
  },
);

test('the preview says what would change, and changes nothing', async () => {
  await fill();
  const backup = readBackup(await file());
  expect(await previewImport(backup)).toEqual({ added: 0, changed: 0, same: 6, older: 0 });

  await saveTag({ key: meetup.key, tag: tag('find-clients'), event: meetup }, NOW + 100);
  await saveGoal({ ...goal, kind: 'at-most' }, NOW + 100);
  const newer = readBackup(
    fileOf({
      tags: [
        { key: 'fair', reason: 'learn', also: [], at: '2030-01-01T00:00:00Z' },
        { key: 'new', reason: 'learn', also: [], at: '2020-01-01T00:00:00Z' },
      ],
    }),
  );
  const before = await file();
  expect(await previewImport(backup)).toEqual({ added: 0, changed: 0, same: 4, older: 2 });
  expect(await previewImport(newer)).toEqual({ added: 1, changed: 1, same: 0, older: 0 });
  expect(await file()).toBe(before);
});

test('a merge takes the newer word of each event, and deletes nothing', async () => {
  await fill();
  const backup = readBackup(await file());
  await saveTag({ key: meetup.key, tag: tag('find-clients'), event: { ...meetup, title: 'renamed' } }, NOW + 100);
  await saveTag({ key: key('since then'), tag: tag('get-out'), event: null }, NOW + 100);
  await saveGoal({ ...goal, kind: 'at-most' }, NOW + 100);
  await importBackup(backup, 'merge');
  expect(await tagsOf([meetup.key, key('since then'), key('never read')])).toEqual({
    meetup: tag('find-clients'),
    'since then': tag('get-out'),
    'never read': tag('belong'),
  });
  expect(await goals()).toMatchObject([{ kind: 'at-most' }, { amount: null }]);
  const later = readBackup(fileOf({ tags: [{ key: 'meetup', reason: null, also: [], at: '2030-01-01T00:00:00Z' }] }));
  await importBackup(later, 'merge');
  expect(await tagsOf([meetup.key])).toEqual({});
});

test('of two backups, the order in which they are merged does not count', async () => {
  const at = fc.integer({ min: 1, max: 9 }).map((second) => `2026-11-23T12:00:0${second}Z`);
  const tags = fc.uniqueArray(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      reason: fc.constantFrom('learn', 'belong', null),
      also: fc.constant([]),
      at,
    }),
    { selector: ({ key: name }) => name },
  );
  const distinct = fc
    .tuple(tags, tags)
    .filter(([one, other]) =>
      one.every((a) => other.every((b) => a.key !== b.key || a.at !== b.at || a.reason === b.reason)),
    );
  await fc.assert(
    fc.asyncProperty(distinct, async ([one, other]) => {
      const results: string[] = [];
      for (const order of [
        [one, other, one],
        [other, one],
      ]) {
        await deleteEverything();
        for (const part of order) await importBackup(readBackup(fileOf({ tags: part })), 'merge');
        results.push(await file());
      }
      expect(results[0]).toBe(results[1]);
    }),
    { numRuns: 30 },
  );
});

test('what replaces everything leaves nothing else', async () => {
  await fill();
  const backup = await file();
  await saveTag({ key: key('since then'), tag: tag('get-out'), event: null }, NOW + 100);
  await importBackup(readBackup(backup), 'replace');
  expect(await file()).toBe(backup);
});

test('what is imported counts in summaries', async () => {
  await fill();
  const backup = await file();
  await deleteEverything();
  await deriveDays({ zone: 'UTC', allDayHours: SETTINGS.allDayHours });
  await importBackup(readBackup(backup), 'merge');
  const period = periodOfDates('2026-11-23', '2026-11-29', 'UTC');
  const { reasons, coverage } = await summaryOf({ period, now: NOW, allDayHours: SETTINGS.allDayHours });
  expect(reasons.learn).toEqual({ past: 0, planned: 7_200_000, events: 1 });
  expect(coverage).toEqual({ tagged: 1, known: 3 });
});

test.each(['merge', 'replace'] as const)(
  'a quota that is reached half-way leaves the store as it was (%s)',
  async (mode) => {
    await fill();
    const backup = await file();
    await deleteEverything();
    await saveTag({ key: key('mine'), tag: tag('learn'), event: null }, NOW);
    const [before, rows] = [await file(), await rowsOf('events')];
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    const fault = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
      puts += 1;
      if (puts === 4) throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, row);
    });
    await expect(importBackup(readBackup(backup), mode)).rejects.toSatisfy(
      (error) => error instanceof StoreError && error.key === 'store_full',
    );
    fault.mockRestore();
    expect([await file(), await rowsOf('events')]).toEqual([before, rows]);
  },
);

test.each([
  ['nothing', '', 'import_not_json'],
  ['half a file', '{"format": "seven-reasons", "ev', 'import_not_json'],
  ['broken names', '{"\\u00": 1}', 'import_not_json'],
  [
    'deep nesting',
    fileOf({}).replace('{}', `${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`),
    'import_no_backup',
  ],
  [
    'a million names in one object',
    fileOf({ settings: Object.fromEntries(Array.from({ length: 1_000_000 }, (_, name) => [name, 0])) }),
    'import_no_backup',
  ],
  ['more values than any backup', fileOf({}).replace('[]', `[${'0,'.repeat(20_000_000)}0]`), 'import_no_backup'],
  ['a million parts that are nothing', fileOf({}).replace('[]', `[${'0,'.repeat(1_000_000)}0]`), 'import_mostly_bad'],
  ['another program’s file', '{"version": 1, "events": []}', 'import_no_backup'],
  ['a list', '[]', 'import_no_backup'],
  ['null', 'null', 'import_no_backup'],
  ['no version', fileOf({ version: 'one' }), 'import_no_backup'],
  ['version 0', fileOf({ version: 0 }), 'import_no_backup'],
  ['a newer version', fileOf({ version: 2, events: 'elsewhere' }), 'import_newer'],
  ['events that are no list', fileOf({ events: { length: 1 } }), 'import_no_backup'],
  [
    'a name given twice',
    '{"format":"seven-reasons","version":1,"events":[],"tags":[],"goals":[],"tags":[]}',
    'import_ambiguous',
  ],
  [
    'a name given twice inside',
    fileOf({}).replace('"tags": []', '"tags": [{"key":"a","k\\u0065y":"b"}]'),
    'import_ambiguous',
  ],
  [
    '__proto__',
    fileOf({}).replace('"settings": {}', '"settings": {"__proto__": {"isAdmin": true}}'),
    'import_ambiguous',
  ],
])('a file that is %s is refused with a sentence', (_what, text, refusal) => {
  expect(() => readBackup(text)).toThrow(expect.objectContaining({ key: refusal }));
  expect(messages[refusal as keyof typeof messages].message).toMatch(/Nothing was changed\.$/);
});

test('a file of half a gigabyte is refused before anything of it is read', async () => {
  const file = new Blob();
  vi.spyOn(file, 'size', 'get').mockReturnValue(500_000_000);
  const text = vi.spyOn(file, 'text');
  await expect(readBackupFile(file)).rejects.toThrow(expect.objectContaining({ key: 'import_too_long' }));
  expect(text).not.toHaveBeenCalled();
});

test('a file that an editor has put a byte order mark in front of is read', async () => {
  const file = new Blob(['\uFEFF', fileOf({ tags: [goodTag] })]);
  expect((await readBackupFile(file)).records).toHaveLength(1);
});

const goodEvent = {
  key: 'e',
  calendar: '',
  title: '',
  start: '2026-11-23T18:00:00Z',
  end: '2026-11-23T20:00:00Z',
  allDay: false,
  series: null,
  answer: null,
  at: '2026-11-23T12:00:00Z',
};
const goodTag = { key: 'e', reason: 'learn', also: [], at: '2026-11-23T12:00:00Z' };
const goodGoal = { ...goal, at: '2026-11-23T12:00:00Z' };

test.each([
  ['events', null],
  ['events', 'event'],
  ['events', []],
  ['events', { ...goodEvent, key: 7 }],
  ['events', { ...goodEvent, key: '' }],
  ['events', { ...goodEvent, key: 'k'.repeat(3000) }],
  ['events', { ...goodEvent, title: null }],
  ['events', { ...goodEvent, start: 1_795_435_200_000 }],
  ['events', { ...goodEvent, start: '2026-11-23T21:00:00Z' }],
  ['events', { ...goodEvent, end: '2026-13-23T21:00:00Z' }],
  ['events', { ...goodEvent, end: '+999999-01-01T00:00:00Z' }],
  ['events', { ...goodEvent, allDay: 'no' }],
  ['events', { ...goodEvent, allDay: true }],
  ['events', { ...goodEvent, allDay: true, start: '2026-02-30', end: '2026-03-02' }],
  ['events', { ...goodEvent, answer: 'perhaps' }],
  ['events', { ...goodEvent, at: undefined }],
  ['events', { ...goodEvent, at: '1969-12-31T23:59:59Z' }],
  ['events', { ...goodEvent, at: '+010000-01-01T00:00:00Z' }],
  ['tags', { ...goodTag, reason: 'constructor' }],
  ['tags', { ...goodTag, also: ['learn'] }],
  ['tags', { ...goodTag, also: 'belong' }],
  ['tags', { ...goodTag, at: 5 }],
  ['goals', { ...goodGoal, amount: { unit: 'share', percent: 101 } }],
  ['goals', { ...goodGoal, from: '2026-02-30' }],
  ['goals', { ...goodGoal, at: null }],
])('in %s, %j is refused with its line, and what is beside it is taken', (section, part) => {
  const good = { events: goodEvent, tags: goodTag, goals: goodGoal }[section];
  const text = fileOf({ [section]: [part, good] });
  const reason = { events: 'import_bad_event', tags: 'import_bad_tag', goals: 'import_bad_goal' }[section];
  const { records, goals: set, refused } = readBackup(text);
  expect(refused).toEqual([{ line: lineOf(text, section) + 1, reason }]);
  expect(records.length + set.length).toBe(1);
});

/** The line in which a section begins. */
function lineOf(text: string, section: string): number {
  return text.split('\n').findIndex((line) => line.includes(`"${section}"`)) + 1;
}

test('of an event that a file names twice, the first word is taken and the second refused', () => {
  const text = fileOf({ tags: [goodTag, { ...goodTag, reason: 'belong' }] });
  const { records, refused } = readBackup(text);
  expect(records).toMatchObject([{ said: { tag: tag('learn') } }]);
  expect(refused).toEqual([{ line: lineOf(text, 'tags') + 7, reason: 'import_repeated' }]);
});

test('of a title that is longer than any, the beginning is taken', () => {
  const [whole, cut] = ['🎉'.repeat(512), `x${'🎉'.repeat(512)}`];
  const text = fileOf({
    events: [goodEvent, { ...goodEvent, key: 'f' }].map((event, at) => ({ ...event, title: at ? cut : whole })),
  });
  const titles = readBackup(text).records.map(({ seen }) => seen?.event.title);
  expect(titles).toEqual([whole, `x${'🎉'.repeat(511)}\ufffd`]);
});

test('lines are counted whatever stands in between', () => {
  const text = `{"format":"seven-reasons","version":1,"settings":{"events":[1,\n2]},\n\n"events":[ "a\\"[{\\\\",\n -1.5e+3, [\n[]],{"x":\n[1]\n}, true],"tags":[\nnull],"goals":[]}`;
  expect(readBackup(text).refused.map(({ line }) => line)).toEqual([4, 5, 5, 6, 8, 9]);
});
