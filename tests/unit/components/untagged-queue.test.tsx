/**
 * UntaggedQueue: one event at a time, tagged with one press or a digit.
 * @vitest-environment jsdom
 */
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { UntaggedQueue } from '../../../components/UntaggedQueue.tsx';
import { type CalendarEvent, parseCalendarEvent } from '../../../utils/events/index.ts';
import { draw, find, press } from './draw.tsx';

function event(key: string, title: string): CalendarEvent {
  const start = Date.parse('2026-11-23T18:00Z');
  const parsed = parseCalendarEvent({
    ...{ key, title, calendar: '', series: null, answer: null },
    ...{ allDay: false, start, end: start + 3_600_000 },
  });
  if (!parsed) throw new Error('This is no event.');
  return parsed;
}

async function drawQueue(events: readonly CalendarEvent[]) {
  const onPick = vi.fn();
  const queue = (
    <UntaggedQueue events={events} state="ready" pressed={null} message={null} dark={false} onPick={onPick} />
  );
  return { onPick, root: await draw(queue) };
}

const [MEETUP, DINNER, LUNCH] = [event('a', 'Meetup'), event('b', 'Dinner'), event('c', 'Lunch')];

test('one press tags the event that is asked about', async () => {
  const { root, onPick } = await drawQueue([MEETUP, DINNER]);
  expect(find(root, '.event').textContent).toContain('Meetup');
  expect(find(root, '.event').textContent).toMatch(/Mon.*Nov 23.*6:00/);
  await act(() => find(root, '[role=radio][data-reason=learn]').click());
  expect(onPick.mock.calls).toEqual([[MEETUP, 'learn']]);
});

test('a digit tags it too', async () => {
  const { root, onPick } = await drawQueue([MEETUP]);
  const radio = find(root, '[role=radio]');
  const key = new KeyboardEvent('keydown', { key: '7', code: 'Digit7', bubbles: true });
  await act(() => void radio.dispatchEvent(key));
  expect(onPick.mock.calls).toEqual([[MEETUP, 'find-clients']]);
});

test('one can pass over an event, and go back', async () => {
  const { root, onPick } = await drawQueue([MEETUP, DINNER]);
  expect(find<HTMLButtonElement>(root, '[aria-label="Previous event"]').disabled).toBe(true);
  await press(root, 'Next event');
  expect(find(root, '.title').textContent).toBe('Dinner');
  expect(root.textContent).toContain('2 of 2');
  await press(root, 'Previous event');
  await act(() => find(root, '[role=radio][data-reason=reconnect]').click());
  expect(onPick.mock.calls).toEqual([[MEETUP, 'reconnect']]);
});

test('where the last event was tagged, the one before it is asked about', async () => {
  const { root } = await drawQueue([MEETUP, DINNER]);
  await press(root, 'Next event');
  await drawQueue([MEETUP]);
  expect(find(root, '.title').textContent).toBe('Meetup');
});

test('what comes or goes around it does not change which event is asked about', async () => {
  const { root } = await drawQueue([MEETUP, DINNER]);
  await drawQueue([LUNCH, MEETUP, DINNER]);
  expect(find(root, '.title').textContent).toBe('Meetup');
  expect(root.textContent).toContain('2 of 3');
  await press(root, 'Next event');
  await drawQueue([MEETUP, DINNER]);
  expect(find(root, '.title').textContent).toBe('Dinner');
});

test('once the word on it is taken back, an event is asked about again', async () => {
  const { root } = await drawQueue([MEETUP, DINNER, LUNCH]);
  await drawQueue([DINNER, LUNCH]);
  await drawQueue([LUNCH]);
  expect(find(root, '.title').textContent).toBe('Lunch');
  await drawQueue([DINNER, LUNCH]);
  expect(find(root, '.title').textContent).toBe('Dinner');
  await drawQueue([MEETUP, DINNER, LUNCH]);
  expect(find(root, '.title').textContent).toBe('Meetup');
});

test('an event that came back while another was tagged does not keep that one from being asked about again', async () => {
  const { root } = await drawQueue([MEETUP, DINNER]);
  await drawQueue([DINNER, LUNCH]);
  await drawQueue([MEETUP, LUNCH]);
  expect(find(root, '.title').textContent).toBe('Meetup');
  await drawQueue([LUNCH]);
  await drawQueue([DINNER, LUNCH]);
  expect(find(root, '.title').textContent).toBe('Dinner');
});

test.each([
  ['', '(No title)'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['عشاء مع العملاء', 'عشاء مع العملاء'],
  ['x'.repeat(2000), 'x'.repeat(2000)],
])('a title is text and nothing else', async (title, shown) => {
  const { root } = await drawQueue([event('a', title)]);
  expect(find(root, 'bdi.title').textContent).toBe(shown);
  expect(root.querySelector('img')).toBeNull();
});
