/** The backup: everything, readable, in an order that equal stores share; and erasing. */
import './fresh-store.ts';
import { expect, test, vi } from 'vitest';
import {
  backupText,
  deleteEverything,
  eventsBetween,
  everything,
  goals,
  hasTags,
  readBackupFile,
  recordEvents,
  saveGoal,
  saveTag,
  saveTags,
} from '../../../utils/store/index.ts';
import { rowsOf } from './raw-database.ts';
import { allDay, instant, key, tag, timed } from './sample-events.ts';

const NOW = instant('2026-11-23T12:00');
const meetup = timed('meetup', '2026-11-23T18:00', '2026-11-23T20:00', { answer: 'accepted', series: 'weekly' });
const conference = allDay('conference', '2026-11-24', '2026-11-26');
const SETTINGS = { weekStart: 1 };

async function fill(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) await step();
}

const STEPS = [
  () => saveTag({ key: meetup.key, tag: { reason: 'learn', also: ['reconnect'] }, event: meetup }, NOW + 1),
  () => saveTag({ key: key('unread'), tag: tag('belong'), event: null }, NOW + 2000),
  () => saveTag({ key: conference.key, tag: null, event: conference }, NOW + 3000),
  () =>
    saveGoal({ reason: 'learn', kind: 'at-least', amount: { unit: 'share', percent: 30 }, from: '2026-11-01' }, NOW),
  () => saveGoal({ reason: 'get-out', kind: 'at-most', amount: null, from: '2026-11-23' }, NOW),
];

test('holds everything, in words that people can read', async () => {
  await fill(STEPS);
  expect(await everything(SETTINGS)).toEqual({
    format: 'seven-reasons',
    version: 1,
    events: [
      {
        key: 'meetup',
        calendar: 'jane@example.com',
        title: 'Title of meetup',
        start: '2026-11-23T18:00:00Z',
        end: '2026-11-23T20:00:00Z',
        allDay: false,
        series: 'weekly',
        answer: 'accepted',
        at: '2026-11-23T12:00:00.001Z',
      },
      {
        key: 'conference',
        calendar: 'jane@example.com',
        title: 'Title of conference',
        start: '2026-11-24',
        end: '2026-11-26',
        allDay: true,
        series: null,
        answer: null,
        at: '2026-11-23T12:00:03Z',
      },
    ],
    tags: [
      { key: 'conference', reason: null, also: [], at: '2026-11-23T12:00:03Z' },
      { key: 'meetup', reason: 'learn', also: ['reconnect'], at: '2026-11-23T12:00:00.001Z' },
      { key: 'unread', reason: 'belong', also: [], at: '2026-11-23T12:00:02Z' },
    ],
    goals: [
      { reason: 'get-out', kind: 'at-most', amount: null, from: '2026-11-23', at: '2026-11-23T12:00:00Z' },
      {
        reason: 'learn',
        kind: 'at-least',
        amount: { unit: 'share', percent: 30 },
        from: '2026-11-01',
        at: '2026-11-23T12:00:00Z',
      },
    ],
    settings: SETTINGS,
  });
});

test('equal stores give equal files, however they came to be', async () => {
  await fill(STEPS);
  const file = JSON.stringify(await everything(SETTINGS));
  await deleteEverything();
  await fill(STEPS.toReversed());
  expect(JSON.stringify(await everything(SETTINGS))).toBe(file);
});

test('what is lifted out of the file is what was put into the store', async () => {
  const odd = { ...meetup, key: key('odd'), title: '\u2028"<\ud83c\udf89>\\', start: -1, end: 8.64e15 };
  await recordEvents([odd], NOW);
  const [event] = JSON.parse(JSON.stringify(await everything(SETTINGS))).events;
  expect(event.title).toBe(odd.title);
  expect(Temporal.Instant.from(event.start).epochMilliseconds).toBe(odd.start);
  expect(Temporal.Instant.from(event.end).epochMilliseconds).toBe(odd.end);
});

test('in the file, each event, tag and goal has a line, and nothing takes room in vain', async () => {
  await fill(STEPS);
  const backup = await everything(SETTINGS);
  const text = backupText(backup);
  expect(JSON.parse(text)).toEqual(backup);
  const lines = text.split('\n').map((line) => line.replace(/,$/, ''));
  for (const part of [...backup.events, ...backup.tags, ...backup.goals]) expect(lines).toContain(JSON.stringify(part));
  expect(text.length / JSON.stringify(backup).length).toBeLessThan(1.05);
});

test('a file of 400,000 tagged events is not too long to be imported', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({
    ...meetup,
    ...{
      key: key(`${'k'.repeat(72)}${index}`),
      calendar: 'jane.doe@example.com',
      title: 'Breakfast of the chamber of commerce',
    },
    series: 's'.repeat(26),
  }));
  await recordEvents(many, NOW);
  await saveTags(Object.fromEntries(many.map((event) => [event.key, tag('learn')])), NOW + 1);
  const text = backupText(await everything(SETTINGS));
  const file = new Blob([text]);
  vi.spyOn(file, 'size', 'get').mockReturnValue(text.length * 400);
  expect((await readBackupFile(file)).records).toHaveLength(1000);
});

test('an empty store gives an empty backup', async () => {
  expect(await everything(SETTINGS)).toMatchObject({ events: [], tags: [], goals: [] });
});

test('after everything is deleted, nothing is left', async () => {
  await fill(STEPS);
  await deleteEverything();
  expect([await hasTags(), await goals(), await eventsBetween(0, 8.64e15)]).toEqual([false, [], []]);
  expect([await rowsOf('events'), await rowsOf('goals')]).toEqual([[], []]);
});
