/**
 * OverviewRoom: the same numbers as sentence, chart and table; events found, chosen and given a reason together.
 * @vitest-environment jsdom
 */
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Retagging } from '../../../components/BulkRetag.tsx';
import { rowsOf } from '../../../components/event-rows.ts';
import { OverviewRoom } from '../../../components/OverviewRoom.tsx';
import { type OverviewAddress, readAddress } from '../../../components/overview-address.ts';
import { type CalendarEvent, parseCalendarEvent, parseTag } from '../../../utils/events/index.ts';
import { type Goal, progressOf, type Summary } from '../../../utils/summary/index.ts';
import { periodOfDates } from '../../../utils/time/index.ts';
import { change, draw, find, press } from './draw.tsx';
import { HOUR, type Hours, summaryWith, week } from './some-summaries.ts';

const NOW = Date.parse('2026-11-14T12:00Z');
const WHOLE = periodOfDates('2026-11-02', '2026-11-15', 'Europe/London');

/** Of a calendar of each name in turn. */
function rows(count: number, calendars: readonly string[]) {
  return rowsOf(
    Array.from({ length: count }, (_, index) => {
      const start = NOW - index * HOUR;
      const calendar = `${index % calendars.length}@example.com`;
      const details = { calendar, series: null, answer: null, allDay: false };
      const event = parseCalendarEvent({
        ...details,
        key: `k${index}`,
        title: `Event ${index}`,
        start,
        end: start + HOUR,
      });
      return { event: event as CalendarEvent, tag: index % 2 ? parseTag({ reason: 'learn', also: [] }) : null };
    }),
    'Europe/London',
    (address) => calendars[Number.parseInt(address, 10)] ?? '',
  );
}

interface Given {
  readonly weeks?: readonly [Hours, Hours];
  readonly whole?: Hours;
  readonly before?: Summary | null;
  readonly goals?: readonly Goal[];
  readonly count?: number;
  readonly calendars?: readonly string[];
  readonly hash?: string;
  readonly last?: Retagging['last'];
}

async function drawRoom({
  weeks = [{}, {}],
  whole = {},
  before = null,
  goals = [],
  count = 0,
  calendars = ['Mine'],
  hash = '',
  last = null,
}: Given = {}) {
  const calls = {
    retag: vi.fn(),
    undo: vi.fn(),
    onStep: vi.fn(),
    onPicture: vi.fn(async () => 'copied' as const),
    onExportNumbers: vi.fn(async () => {}),
    onExportEvents: vi.fn(async () => {}),
  };
  const given = rows(count, calendars);
  const room = (address: OverviewAddress) => (
    <OverviewRoom
      address={address}
      hasArrived={false}
      contents={{
        whole: summaryWith(whole, WHOLE),
        step: 'week',
        parts: weeks.map((hours, index) => summaryWith(hours, week(index))),
        before,
        progress: progressOf(goals, summaryWith(whole, WHOLE), NOW),
        headline: [],
        rows: given,
        now: NOW,
      }}
      isReading={false}
      retagging={{ saving: 'none', last, retag: calls.retag, undo: calls.undo }}
      onAddress={(next) => void draw(room(next))}
      onStep={calls.onStep}
      onPicture={calls.onPicture}
      onExportNumbers={calls.onExportNumbers}
      onExportEvents={calls.onExportEvents}
    />
  );
  return { root: await draw(room(readAddress(hash))), ...calls };
}

const TWO_WEEKS: Given = {
  weeks: [{ learn: 3, 'find-clients': 1 }, { learn: [1, 2] }],
  whole: { learn: [4, 2], 'find-clients': 1 },
};

/** Which kind of space stands around a dash changes between versions of the language data. */
const plain = (text: string | null) => text?.replaceAll(/\s/g, ' ') ?? '';

const key = (on: Element | undefined, key: string) =>
  act(() => void on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

const titles = (root: HTMLElement) =>
  [...root.querySelectorAll('.event-table tbody th')].map((cell) => cell.textContent);
const bars = (root: HTMLElement) => [...root.querySelectorAll<HTMLAnchorElement>('a.bar')];

test('each bar says its numbers, and leads to its week', async () => {
  const { root } = await drawRoom(TWO_WEEKS);
  expect(bars(root).map((bar) => plain(bar.getAttribute('aria-label')))).toEqual([
    'Nov 2 – 8, 2026: 4 hr. Learn 3 hr, Find prospects and clients 1 hr',
    'Nov 9 – 15, 2026: 1 hr and 2 hr planned. Learn 1 hr and 2 hr planned',
  ]);
  expect(bars(root)[0]?.getAttribute('href')).toBe('#summary?period=week:2026-11-02');
  expect(bars(root)[1]?.querySelectorAll('.segment.planned')).toHaveLength(1);
});

test('Tab leads to one bar, arrows to the others, and each shows what it stands for', async () => {
  const { root } = await drawRoom(TWO_WEEKS);
  const [first, last] = bars(root);
  expect(bars(root).map((bar) => bar.getAttribute('tabindex'))).toEqual(['-1', '0']);
  await act(() => last?.focus());
  await key(last, 'ArrowLeft');
  expect(document.activeElement).toBe(first);
  expect(plain(find(root, '.bar-details').textContent)).toContain('Nov 2 – 8, 2026');
  await key(first, 'Escape');
  expect(root.querySelector('.bar-details')).toBeNull();
});

test('the table has the same numbers, as hours and as shares', async () => {
  const { root } = await drawRoom(TWO_WEEKS);
  await act(() => find<HTMLInputElement>(root, 'input[value=table]').click());
  const cells = (row: number) =>
    [...root.querySelectorAll(`.trend-table tbody tr:nth-child(${row}) td`)].map((cell) => cell.textContent?.trim());
  expect(cells(1).slice(0, 5)).toEqual(['4 hr', '0 min', '0 min', '0 min', '3 hr']);
  expect(cells(2)[4]).toBe('1 hr 2 hr planned+ 2 hr');
  expect(root.querySelector('a.bar')).toBeNull();
  await act(() => find<HTMLInputElement>(root, 'input[value=shares]').click());
  expect(cells(1).slice(0, 5)).toEqual(['4 hr', '0%', '0%', '0%', '75%']);
});

test('what has changed since the time before is told in points and in a sentence', async () => {
  const before = summaryWith(
    { learn: 5, 'find-clients': 5 },
    periodOfDates('2026-10-19', '2026-11-01', 'Europe/London'),
  );
  const { root } = await drawRoom({ ...TWO_WEEKS, before });
  expect(find(root, '.comparison-table [data-reason=learn] .change').textContent).toBe('+36 points');
  expect(find(root, '.comparison-table [data-reason=find-clients] .change').textContent).toBe('-36 points');
  expect(plain(find(root, '.headline').textContent)).toContain('that is 3 hr less than in the period before.');
});

test('where there was no networking before, no share has changed', async () => {
  const before = summaryWith({}, periodOfDates('2026-10-19', '2026-11-01', 'Europe/London'));
  const { root } = await drawRoom({ ...TWO_WEEKS, before });
  expect(find(root, '.comparison-table').textContent).not.toMatch(/points?|Change of share/);
  expect(root.querySelectorAll('.comparison-table [data-reason=learn] td.percent')).toHaveLength(2);
});

test('a goal is marked on a bar beside the numbers, with the gap in words', async () => {
  const goal: Goal = {
    ...{ reason: 'find-clients', kind: 'at-least', from: '2026-01-01' },
    amount: { unit: 'hours-per-week', hours: 4 },
  };
  const { root } = await drawRoom({ ...TWO_WEEKS, goals: [goal] });
  const cell = find(root, '.comparison-table [data-reason=find-clients] .goal-cell');
  // Two weeks ask for 8 h, of which there is 1 h; it is the thirteenth of fourteen days.
  expect(cell.querySelector('.goal')).not.toBeNull();
  expect(find(cell, '.goal-gap').textContent).toContain('short by November 15 at this pace');
  expect(root.querySelectorAll('.goal-bar')).toHaveLength(1);
});

test('beside the chart stands how many events it is of, and what has no reason', async () => {
  const { root } = await drawRoom(TWO_WEEKS);
  expect(find(root, '.trend .coverage').textContent).toBe('2 of 2 events with a reason');
  expect(find(root, '.other-time [data-reason=untagged]').textContent).toContain('No reason yet');
});

test('a reason leads to its events', async () => {
  const { root } = await drawRoom({ ...TWO_WEEKS, hash: '#summary?period=week' });
  const link = find<HTMLAnchorElement>(root, '.comparison-table [data-reason=learn] a');
  expect(link.getAttribute('href')).toBe('#summary?period=week&reason=learn');
});

test('where there is nothing, it says so', async () => {
  const { root } = await drawRoom();
  expect(find(root, '.trend .nothing').textContent).toMatch(/^There is nothing to draw yet/);
  expect(find(root, '.event-table .nothing').textContent).toBe('No events are known in this period.');
  expect(root.querySelector('.comparison')).toBeNull();
  expect(root.textContent).not.toMatch(/NaN|Infinity|undefined/);
});

test('events of several calendars say of which they are, by its name, and are found by it', async () => {
  const { root } = await drawRoom({ count: 4, calendars: ['Mine', 'The founders’ club'] });
  const called = () => [...root.querySelectorAll('.event-table td.calendar')].map((cell) => cell.textContent);
  expect(called()).toEqual(['Mine', 'The founders’ club', 'Mine', 'The founders’ club']);
  const choice = '.filters select[aria-label=Calendar]';
  const { options } = find<HTMLSelectElement>(root, choice);
  expect([...options].map(({ text }) => text)).toEqual(['All calendars', 'Mine', 'The founders’ club']);
  await change(root, choice, 'is 1@example.com');
  expect(called()).toEqual(['The founders’ club', 'The founders’ club']);
});

test('thousands of events are shown a page at a time', async () => {
  const { root } = await drawRoom({ count: 20_000 });
  expect(titles(root)).toHaveLength(50);
  expect(find(root, '.pager').textContent).toBe('1–50 of 20,000');
  const pager = find(root, '.pager');
  await press(pager, 'Next');
  expect(titles(root)[0]).toBe('Event 50');
  expect(pager.textContent).toBe('51–100 of 20,000');
});

test('events are found as one types, and the first page of them is shown', async () => {
  const { root } = await drawRoom({ count: 200 });
  await press(find(root, '.pager'), 'Next');
  await change(root, 'input[type=search]', 'EVENT 19');
  expect(titles(root)).toEqual([
    'Event 19',
    'Event 119',
    ...Array.from({ length: 10 }, (_, index) => `Event ${190 + index}`),
  ]);
  await change(root, 'input[type=search]', 'nowhere');
  expect(find(root, '.event-table .nothing').textContent).toMatch(/^No event matches/);
});

test('a column puts the rows in order, and says so', async () => {
  const { root } = await drawRoom({ count: 12 });
  await press(root, 'Title');
  expect(titles(root).slice(0, 3)).toEqual(['Event 0', 'Event 1', 'Event 2']);
  await press(root, 'Title');
  expect(titles(root)[0]).toBe('Event 11');
  const sorted = [...root.querySelectorAll('[aria-sort]')].map((head) => head.getAttribute('aria-sort'));
  expect(sorted).toEqual(['descending']);
});

test('a reason goes to what is selected and shown, and to nothing else', async () => {
  const { root, retag } = await drawRoom({ count: 120 });
  await act(() => find<HTMLInputElement>(root, 'thead input').click());
  expect(find(root, '.bulk-retag .said').textContent).toBe('120 events selected');
  await change(root, 'input[type=search]', 'event 7');
  expect(find(root, '.bulk-retag .said').textContent).toBe('21 events selected');
  await act(() => find<HTMLButtonElement>(root, '.bulk-retag [data-reason=belong]').click());
  const [[given, reason] = []] = retag.mock.calls;
  expect(reason).toBe('belong');
  expect(given.map((row: { event: CalendarEvent }) => row.event.title)).toHaveLength(21);
});

test('whoever retags or deselects by keys has the focus beside what they did', async () => {
  const { root } = await drawRoom({ count: 3, last: { count: 2, reason: 'belong' } });
  const pressFocused = async (selector: string) => {
    await act(() => find<HTMLInputElement>(root, 'thead input').click());
    find(root, selector).focus();
    await act(() => find(root, selector).click());
  };
  await pressFocused('.bulk-retag [data-reason=belong]');
  expect(document.activeElement).toBe(find(root, '.bulk-retag .said'));
  await pressFocused('.bulk-retag > .slight');
  expect(document.activeElement).toBe(find(root, 'thead input'));
});

test('what was said last can be taken back', async () => {
  const { root, undo } = await drawRoom({ count: 3, last: { count: 2, reason: 'belong' } });
  expect(find(root, '.bulk-retag .said').textContent).toBe('Saved: Build relationships and stay current 2 events');
  await press(root, 'Undo');
  expect(undo).toHaveBeenCalledOnce();
  await drawRoom({ count: 3, last: { count: 2, reason: null } });
  expect(find(root, '.bulk-retag .said').textContent).toBe('Reason cleared 2 events');
});

test('the events that are shown are exported, in their order', async () => {
  const { root, onExportEvents } = await drawRoom({ count: 4, hash: '#summary?reason=learn' });
  await press(root, 'Export these');
  const [[given] = []] = onExportEvents.mock.calls as unknown as [[{ event: CalendarEvent }[]]];
  expect(given?.map(({ event }) => event.title)).toEqual(['Event 1', 'Event 3']);
});

test('the picture has the same words as the chart', async () => {
  const written: string[] = [];
  const context = new Proxy<Record<string, unknown>>(
    {
      fillText: (text: string) => written.push(plain(text)),
      measureText: (text: string) => ({ width: 7 * text.length }),
    },
    { get: (known, name: string) => known[name] ?? (() => {}), set: () => true },
  );
  vi.stubGlobal('Path2D', class {});
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
  const { root, onPicture } = await drawRoom(TWO_WEEKS);
  await press(root, 'Copy picture');
  expect(onPicture).toHaveBeenCalledOnce();
  expect(written).toEqual(
    expect.arrayContaining(['Networking time by reason, Nov 2 – 15, 2026', '4 hr', 'Nov 9', 'Learn', 'planned']),
  );
  await vi.waitFor(() => expect(find(root, '.trend output').textContent).toBe('Copied'));
});
