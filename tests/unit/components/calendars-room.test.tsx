/**
 * CalendarsRoom: what is known of each calendar and from where, and the ways to the whole of one.
 * @vitest-environment jsdom
 */
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { ListedCalendar } from '../../../components/CalendarLine.tsx';
import { type CalendarActions, CalendarsRoom } from '../../../components/CalendarsRoom.tsx';
import type { OpenedCalendars } from '../../../components/ImportCalendars.tsx';
import { draw, find, press, type } from './draw.tsx';

const NOW = Date.UTC(2026, 10, 23, 12);
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const ADDRESS = 'https://calendar.google.com/calendar/ical/jane%40example.com/private-01234567/basic.ics';
const NOTHING = { pageAt: null, fileAt: null, feedAt: null, feed: null, name: null, events: 0, counts: true };

const JANE: ListedCalendar = {
  ...NOTHING,
  ...{ address: 'jane@example.com', name: 'Jane', events: 1234, pageAt: NOW - 3 * DAY, feedAt: NOW - 20 * MINUTE },
  feed: { masked: 'calendar.google.com/…/private-…4567/basic.ics', problem: null, unread: [], next: NOW + HOUR },
};
const FAMILY: ListedCalendar = { ...NOTHING, address: 'family@example.com', events: 1, pageAt: NOW - 3 * DAY };

async function drawRoom(calendars: readonly ListedCalendar[], done: Partial<CalendarActions> = {}) {
  const actions = {
    onCount: vi.fn(async () => {}),
    onAddFeed: vi.fn(async () => {}),
    onRefresh: vi.fn(async () => {}),
    onRemoveFeed: vi.fn(async () => {}),
    onOpen: vi.fn(async (): Promise<OpenedCalendars> => OPENED),
    onSave: vi.fn(async () => {}),
    ...done,
  };
  const choices = { weekStart: null, allDayHours: { start: 540, end: 1020 }, badge: true };
  const room = <CalendarsRoom {...{ calendars, choices, usualWeekStart: 7, now: NOW, actions }} />;
  return { ...actions, root: await draw(room) };
}

const take = vi.fn<OpenedCalendars['take']>();
const OPENED: OpenedCalendars = {
  calendars: [
    { name: 'Jane', address: 'jane@example.com', events: 2, first: '2021-05-05', last: '2026-11-20', problems: [] },
    { name: 'Choir', address: '', events: 1, first: '2021-05-05', last: '2021-05-05', problems: ['Bad. (2×)'] },
    { name: 'Empty', address: 'empty@example.com', events: 0, first: null, last: null, problems: [] },
  ],
  problems: ['An archive within the archive.'],
  take,
};

async function choose(root: ParentNode): Promise<void> {
  const field = find<HTMLInputElement>(root, '[type=file]');
  Object.defineProperty(field, 'files', { value: [new File([''], 'export.zip')], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(root.querySelector('.calendars-preview, .choice output.problem')).not.toBeNull());
}

const told = (root: ParentNode, place: number) => root.querySelectorAll('.calendar-line')[place]?.textContent ?? '';

test('without any calendar it says what to do', async () => {
  const { root } = await drawRoom([]);
  expect(root.textContent).toContain('No calendar is known yet.');
  expect(root.querySelector('.calendars')).toBeNull();
});

test('headings nest: what is chosen of time stands below the heading of all that', async () => {
  const { root } = await drawRoom([JANE]);
  const headings = [...root.querySelectorAll('h2, h3')].map(({ tagName, textContent }) => `${tagName} ${textContent}`);
  expect(headings).toEqual([
    'H2 Follow a calendar by its secret address',
    'H2 Import calendars from a file',
    'H2 How time counts',
    'H3 A week begins on',
    'H3 An all-day event stands for',
    'H3 The number on the toolbar',
  ]);
});

test('each calendar says from where it is known, and how fresh that is', async () => {
  const { root } = await drawRoom([JANE, FAMILY, { ...NOTHING, address: '', fileAt: NOW - 400 * DAY }]);
  expect(told(root, 0)).toContain('Followed, read 20 minutes ago · Seen in Google Calendar 3 days ago · 1,234 events');
  expect(told(root, 0)).toContain('private-…4567');
  expect(told(root, 1)).toContain('family@example.com');
  expect(told(root, 1)).toContain('Seen in Google Calendar 3 days ago · 1 event');
  expect(told(root, 2)).toContain('File, made last year · 0 events');
});

test('a calendar can be left out of the numbers', async () => {
  const { root, onCount } = await drawRoom([JANE, { ...FAMILY, counts: false }]);
  const [jane, family] = root.querySelectorAll<HTMLInputElement>('.calendar-line [type=checkbox]');
  expect([jane?.checked, family?.checked]).toEqual([true, false]);
  expect(family?.getAttribute('aria-label')).toBe('Count the events of family@example.com');
  await act(() => jane?.click());
  await act(() => family?.click());
  expect(vi.mocked(onCount).mock.calls).toEqual([
    ['jane@example.com', false],
    ['family@example.com', true],
  ]);
});

test('a feed says why it could not be read, that nothing is lost, when it is tried again, and what of it never can be', async () => {
  const unread = ['An event has no start. (2×)'];
  const feed = { masked: '…', problem: 'There is no calendar any more.', unread, next: NOW + 2 * HOUR };
  const { root } = await drawRoom([{ ...JANE, feed }]);
  const sentence = 'There is no calendar any more. What was read before stays. Next attempt in 2 hours.';
  const said = [...root.querySelectorAll('.calendar-line .problem')].map(({ textContent }) => textContent);
  expect(said).toEqual([sentence, ...unread]);
});

test('a feed is read on a press, and its address forgotten on a second one', async () => {
  const { root, onRefresh, onRemoveFeed } = await drawRoom([JANE]);
  await press(root, 'Read now');
  expect(onRefresh).toHaveBeenCalledWith('jane@example.com');
  await vi.waitFor(() => expect(told(root, 0)).toContain('Up to date'));
  await press(root, 'Forget the address…');
  expect(onRemoveFeed).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('Keep it');
  await press(root, 'Forget the address');
  expect(onRemoveFeed).toHaveBeenCalledWith('jane@example.com');
  expect(document.activeElement?.textContent).toBe('Forget the address…');
});

test('an address that cannot be forgotten is said to be there still', async () => {
  const onRemoveFeed = vi.fn().mockRejectedValueOnce(new Error('There is no room left.'));
  const { root } = await drawRoom([JANE], { onRemoveFeed });
  await press(root, 'Forget the address…');
  await press(root, 'Forget the address');
  await vi.waitFor(() => expect(told(root, 0)).toContain('There is no room left.'));
});

test('an address is checked, and kept in the field with a sentence where it is refused', async () => {
  const onAddFeed = vi.fn().mockRejectedValueOnce(new Error('This is not an address.'));
  const { root } = await drawRoom([], { onAddFeed });
  expect(find<HTMLButtonElement>(root, '.add-feed button').disabled).toBe(true);
  await type(root, '.add-feed input', ADDRESS);
  await press(root, 'Check and follow');
  await vi.waitFor(() => expect(find(root, 'output.problem').textContent).toBe('This is not an address.'));
  expect(find<HTMLInputElement>(root, '.add-feed input').value).toBe(ADDRESS);
  await press(root, 'Check and follow');
  expect(onAddFeed).toHaveBeenLastCalledWith(ADDRESS);
  await vi.waitFor(() => expect(root.textContent).toContain('is followed from now on'));
  expect(find<HTMLInputElement>(root, '.add-feed input').value).toBe('');
});

test('a file is shown before anything changes: calendars, dates, and what cannot be read', async () => {
  const { root } = await drawRoom([JANE]);
  await choose(root);
  const lines = [...root.querySelectorAll('.calendars-preview li')].map(({ textContent }) => textContent);
  expect(lines[0]).toMatch(/^Jane2 events · May 5, 2021\s–\sNovember 20, 2026$/);
  expect(lines[1]).toContain('1 event · May 5, 2021');
  expect(lines[1]).toContain('Bad. (2×)');
  expect(lines[2]).toBe('Empty0 events');
  expect(root.textContent).toContain('An archive within the archive.');
  await vi.waitFor(() => expect(root.textContent).toContain('The file was read. Nothing is changed yet.'));
  expect(find(root, '.calendars-preview').closest('[role=status]')).toBeNull();
  await press(root, 'Change nothing');
  expect(root.textContent).not.toContain('The file was read.');
  expect(root.querySelector('.calendars-preview')).toBeNull();
  expect(take).not.toHaveBeenCalled();
});

test('what is chosen is imported, each as the calendar that it is', async () => {
  const { root } = await drawRoom([JANE]);
  await choose(root);
  const which = find<HTMLSelectElement>(root, '.calendars-preview select');
  expect([...which.options].map(({ text }) => text)).toEqual(['A calendar of its own', 'Jane']);
  await press(root, 'Import');
  expect(take.mock.calls[0]?.[0]).toEqual([
    { place: 0, address: 'jane@example.com' },
    { place: 1, address: 'Choir' },
  ]);
  await vi.waitFor(() => expect(root.textContent).toContain('Imported'));
  expect(root.querySelector('.calendars-preview')).toBeNull();
});

test('an import shows how far it is, and can be ended', async () => {
  take.mockImplementationOnce((_chosen, { signal, onProgress }) => {
    onProgress(0.256);
    const { promise, reject } = Promise.withResolvers<void>();
    signal.addEventListener('abort', () => reject(signal.reason));
    return promise;
  });
  const { root } = await drawRoom([JANE]);
  await choose(root);
  await press(root, 'Import');
  await vi.waitFor(() => expect(find<HTMLProgressElement>(root, 'progress').value).toBe(25));
  await press(root, 'Cancel');
  await vi.waitFor(() => expect(root.textContent).toContain('Cancelled: nothing was changed.'));
  expect(root.querySelector('.calendars-preview')).not.toBeNull();
});

test('a file that is no calendar is refused in a sentence', async () => {
  const onOpen = vi.fn().mockRejectedValue(new Error('“notes.txt” is not a calendar.'));
  const { root } = await drawRoom([], { onOpen });
  await choose(root);
  expect(find(root, 'output.problem').textContent).toBe('“notes.txt” is not a calendar.');
});
