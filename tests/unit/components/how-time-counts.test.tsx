/**
 * HowTimeCounts: week start, all-day hours and the number on the toolbar, saved as one changes them.
 * @vitest-environment jsdom
 */
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { HowTimeCounts } from '../../../components/HowTimeCounts.tsx';
import { change, draw, find } from './draw.tsx';

const CHOICES = { weekStart: null, allDayHours: { start: 540, end: 1020 }, badge: true };
const [START, END] = ['label:first-of-type [type=time]', 'label:last-of-type [type=time]'];

async function drawRoom() {
  const onSave = vi.fn(async () => {});
  return { onSave, root: await draw(<HowTimeCounts choices={CHOICES} usualWeekStart={7} onSave={onSave} />) };
}

test('the usual first day is named, and any other can be chosen', async () => {
  const { root, onSave } = await drawRoom();
  expect(find(root, 'select').textContent).toContain('As is usual here (Sunday)');
  await change(root, 'select', '6');
  await change(root, 'select', 'null');
  expect(onSave.mock.calls).toEqual([[{ weekStart: 6 }], [{ weekStart: null }]]);
});

test.each([
  [START, '17:00'],
  [START, '18:30'],
  [START, ''],
  [END, '08:59'],
])('hours out of order are refused beside the field (%s %s)', async (field, time) => {
  const { root, onSave } = await drawRoom();
  await change(root, field, time);
  expect(find(root, '.problem').textContent).toBe('Not saved: the first time has to come before the second.');
  expect(onSave).not.toHaveBeenCalled();
});

test('midnight as the second time is the end of the day', async () => {
  const { root, onSave } = await drawRoom();
  await change(root, END, '00:00');
  expect(onSave.mock.calls).toEqual([[{ allDayHours: { start: 540, end: 1440 } }]]);
});

test('what is stored is shown as times', async () => {
  const { root } = await drawRoom();
  expect([START, END].map((field) => find<HTMLInputElement>(root, field).value)).toEqual(['09:00', '17:00']);
});

test('the number on the toolbar can be switched off', async () => {
  const { root, onSave } = await drawRoom();
  const box = find<HTMLInputElement>(root, '[type=checkbox]');
  expect(box.checked).toBe(true);
  await act(() => box.click());
  expect(onSave.mock.calls).toEqual([[{ badge: false }]]);
});
