/** Settings: saved as they are, read each on its own, at its default where it is missing or damaged. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  chosenSettings,
  DEFAULT_SETTINGS,
  mergeSettings,
  parseSettings,
  readSettings,
  replaceSettings,
  type Settings,
  settingsForBackup,
  takeSettings,
} from '../../../utils/settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

test('are at their defaults before any is saved', async () => {
  expect(await readSettings()).toEqual({
    weekStart: null,
    allDayHours: { start: 540, end: 1020 },
    badge: true,
    uncounted: [],
  });
});

test('come back as they were saved', async () => {
  const settings = { weekStart: 7, allDayHours: { start: 0, end: 1440 }, badge: false, uncounted: ['a@example.com'] };
  await changeSettings(() => settings);
  expect(await readSettings()).toEqual(settings);
});

test.each([null, undefined, 'settings', 7, [], { __proto__: { weekStart: 1 } }])(
  'damaged beyond reading, as %j, are at their defaults',
  async (damaged) => {
    await fakeBrowser.storage.local.set({ settings: damaged });
    const { allDayHours } = await readSettings();
    expect(allDayHours).toEqual(DEFAULT_SETTINGS.allDayHours);
  },
);

test.each([0, 8, 1.5, '1', Number.NaN, null, {}])('a week that starts on %j starts at its default', (weekStart) => {
  const allDayHours = { start: 480, end: 960 };
  expect(parseSettings({ weekStart, allDayHours })).toEqual({
    weekStart: null,
    allDayHours,
    badge: true,
    uncounted: [],
  });
});

test.each([
  null,
  [],
  '9-17',
  {},
  { start: 540 },
  { start: -1, end: 540 },
  { start: 540, end: 540 },
  { start: 1020, end: 540 },
  { start: 540, end: 1441 },
  { start: 540.5, end: 1020 },
  { start: '540', end: 1020 },
  { start: 540, end: Number.POSITIVE_INFINITY },
])('all-day hours of %j are at their default, and the rest is kept', (allDayHours) => {
  expect(parseSettings({ weekStart: 3, allDayHours })).toEqual({
    weekStart: 3,
    allDayHours: DEFAULT_SETTINGS.allDayHours,
    badge: true,
    uncounted: [],
  });
});

test('take no field that is not theirs', () => {
  const value = JSON.parse(
    '{"weekStart":1,"extra":1,"__proto__":{"polluted":1},"allDayHours":{"start":1,"end":2,"x":3}}',
  );
  expect(parseSettings(value)).toStrictEqual({
    ...{ weekStart: 1, allDayHours: { start: 1, end: 2 }, badge: true, uncounted: [] },
  });
});

test('of a backup, what is missing or damaged stays as it is', () => {
  const own = { weekStart: 3, allDayHours: { start: 480, end: 960 }, badge: false, uncounted: [''] };
  expect(parseSettings({ weekStart: 7, allDayHours: 'all day' }, own)).toEqual({ ...own, weekStart: 7 });
  expect(parseSettings(undefined, own)).toEqual(own);
});

test('what was chosen is known with when, and nothing else is', async () => {
  expect(await chosenSettings()).toEqual([]);
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, weekStart: 7 }), 10);
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, weekStart: 7, badge: false }), 10);
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, weekStart: 7, badge: true }), 10);
  expect(await chosenSettings()).toEqual([
    { name: 'weekStart', value: 7, at: 10 },
    { name: 'badge', value: true, at: 10, counter: 1 },
  ]);
});

test('what was chosen before anybody noted when was chosen long ago', async () => {
  await fakeBrowser.storage.local.set({ settings: { weekStart: 7 } });
  expect(await chosenSettings()).toEqual([{ name: 'weekStart', value: 7, at: 0 }]);
});

test('of each setting the later choice counts, wherever it was made', async () => {
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, weekStart: 7, badge: false }), 10);
  const elsewhere = [
    { name: 'weekStart', value: 1, at: 20 },
    { name: 'badge', value: true, at: 5 },
  ];
  expect(await takeSettings(elsewhere)).toBe(true);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, weekStart: 1, badge: false });
  expect(await takeSettings(elsewhere)).toBe(false);
  expect(await chosenSettings()).toContainEqual({ name: 'weekStart', value: 1, at: 20 });
});

test('of two choices of one moment the same one counts everywhere', async () => {
  const choices = [1, 7].map((value) => ({ name: 'weekStart', value, at: 20 }));
  await takeSettings(choices);
  await takeSettings(choices.toReversed());
  expect((await readSettings()).weekStart).toBe(7);
});

test('a backup tells when settings were chosen, and of each the later choice counts', async () => {
  expect(await settingsForBackup()).toEqual(DEFAULT_SETTINGS);
  const chosen = { ...DEFAULT_SETTINGS, weekStart: 7, badge: false };
  await changeSettings(() => chosen, 10_000);
  const backup = await settingsForBackup();
  expect(backup).toEqual({
    ...chosen,
    stamps: { weekStart: { at: '1970-01-01T00:00:10Z' }, badge: { at: '1970-01-01T00:00:10Z' } },
  });
  await changeSettings((before) => ({ ...before, weekStart: 1, badge: true }), 10_000);
  expect(await mergeSettings(JSON.parse(JSON.stringify(backup)))).toBe(false);
  await fakeBrowser.storage.local.clear();
  await changeSettings((before) => ({ ...before, weekStart: 1 }), 9999);
  expect(await mergeSettings(backup)).toBe(true);
  expect(await settingsForBackup()).toEqual(backup);
});

test('settings that are replaced by those of a backup were chosen when it tells', async () => {
  await changeSettings((before) => ({ ...before, weekStart: 7, badge: false }), 10_000);
  const backup = await settingsForBackup();
  await fakeBrowser.storage.local.clear();
  await changeSettings((before) => ({ ...before, weekStart: 1, uncounted: ['a@example.com'] }), 20_000);
  await replaceSettings(backup, 30_000);
  const { stamps, ...settings } = (await settingsForBackup()) as Settings & { stamps: object };
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, weekStart: 7, badge: false });
  const [told, now] = ['1970-01-01T00:00:10Z', '1970-01-01T00:00:30Z'].map((at) => ({ at }));
  expect(stamps).toEqual({ weekStart: told, badge: told, uncounted: now });
});

test('of a backup that does not tell when, only what was never chosen here is taken', async () => {
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, weekStart: 1 }), 10);
  await mergeSettings({ weekStart: 7, badge: false, uncounted: [], allDayHours: 'damaged' });
  expect(await chosenSettings()).toEqual([
    { name: 'weekStart', value: 1, at: 10 },
    { name: 'badge', value: false, at: 0 },
  ]);
});

test.each([
  { name: 'weekStart', value: 8 },
  { name: 'allDayHours', value: { start: 9, end: 8 } },
  { name: 'of a newer version', value: 1 },
  { name: '__proto__', value: { badge: false } },
])('what is no setting (%j) changes nothing', async ({ name, value }) => {
  expect(await takeSettings([{ name, value, at: 20 }])).toBe(false);
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

test.each(['a@example.com', [1], [null], {}, Array.from({ length: 1001 }, String)])(
  'where %j is to be left out, all calendars count',
  (uncounted) => {
    expect(parseSettings({ uncounted }).uncounted).toEqual([]);
  },
);
