/** What the view says is sent to the background as far as it is news, and nothing twice. */
// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { viewRecorder } from '../../../entrypoints/google-calendar.content/record-view.ts';
import type { Chip, ViewOnScreen } from '../../../utils/calendar-page/index.ts';
import type { EventKey, Tag, WholeDays } from '../../../utils/events/index.ts';
import { sendMessage } from '../../../utils/messages.ts';
import type { PageHealth, Problem, RawView } from '../../../utils/raw-reading.ts';

vi.mock('../../../utils/messages.ts', { spy: true });

const send = vi.mocked(sendMessage);
const WELL: PageHealth = { view: true, card: null };
const NO_ZONE: Problem = { key: 'problem_page_no_zone', values: [] };

beforeEach(() => answerAll());

/** Lets the background read everything that it is sent from now on, but for these. */
function answerAll({ unread = [] as string[], missing = [] as string[], tags = {}, health = WELL } = {}): void {
  send.mockResolvedValue({ unread, missing, tags, health } as never);
}

/** A chip with this label, whose classes are these. */
function chip(key: string, label = key, classes = ''): Chip {
  const element = document.createElement('div');
  element.className = classes;
  element.textContent = label;
  const id = { calendar: '', series: null, originalStart: null, isNoEvent: false, isKnownForm: true };
  return { element, id: { ...id, key: key as EventKey } };
}

function recorder() {
  const [onHealth, onMissing, learn] = [vi.fn(), vi.fn(), vi.fn()];
  const { record, forget } = viewRecorder({ isGone: () => false, learn }, { onHealth, onMissing });
  return {
    onHealth,
    onMissing,
    learn,
    forget,
    record: async (chips: readonly Chip[], rest: Partial<ViewOnScreen> = {}) => {
      record({ lang: 'en', zone: 'Europe/Berlin', whole: null, problems: [], chips, ...rest });
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/** Of each message the labels, and how many events had said the same before. */
function sent(): unknown[] {
  return send.mock.calls.map(([, request]) => {
    const { view, unchanged } = request as { view: RawView; unchanged: readonly EventKey[] };
    return [view.chips.map((chip) => chip?.labels[0]), unchanged.length];
  });
}

test('what a view says is sent once; later only the events that say something else, with all of their chips', async () => {
  const { record, onHealth } = recorder();
  const night = [chip('night', 'Sleep 1'), chip('night', 'Sleep 2')];
  await record([chip('a'), ...night]);
  await record([chip('a'), ...night]);
  await record([chip('a'), chip('night', 'Sleep 1'), chip('night', 'Nap')]);
  await record([chip('b')]);
  await record([chip('a')]);
  await record([]);
  expect(sent()).toEqual([
    [['a', 'Sleep 1', 'Sleep 2'], 0],
    [['Sleep 1', 'Nap'], 1],
    [['b'], 0],
  ]);
  expect(onHealth.mock.calls).toEqual([[WELL], [WELL], [WELL]]);
});

test('an event is sent again after its tag was saved: what was said of it then need not have stayed', async () => {
  const { record, forget } = recorder();
  await record([chip('a'), chip('b')]);
  forget('a' as EventKey);
  await record([chip('a'), chip('b')]);
  await record([chip('a'), chip('b')]);
  expect(sent()).toEqual([
    [['a', 'b'], 0],
    [['a'], 1],
  ]);
});

test('an event is sent again where its chip looks other than before, as that of a declined one does', async () => {
  const { record } = recorder();
  await record([chip('a'), chip('b')]);
  await record([chip('a'), chip('b', 'b', 'declined')]);
  await record([chip('a'), chip('b', 'b', 'declined')]);
  expect(sent()).toEqual([
    [['a', 'b'], 0],
    [['b'], 1],
  ]);
});

test.each([
  ['label', (button: Element) => button.setAttribute('aria-label', '11am to noon, Talk')],
  ['look', (button: Element) => button.classList.add('declined')],
])('an event is sent again where the button in its chip has another %s', async (_, change) => {
  const { record } = recorder();
  const row = chip('row');
  const button = document.createElement('div');
  button.setAttribute('role', 'button');
  button.setAttribute('aria-label', '10am to 11am, Talk');
  row.element.append(button);
  await record([row]);
  await record([row]);
  change(button);
  await record([row]);
  expect(send).toHaveBeenCalledTimes(2);
});

test('what is tagged around the events of a view is learned before it is shown', async () => {
  const { record, learn } = recorder();
  const tags = { ['next' as EventKey]: { reason: 'learn', also: [] } satisfies Tag };
  answerAll({ tags });
  await record([chip('a')]);
  expect(learn.mock.calls).toEqual([[tags]]);
});

test('all is sent again where the page tells it in another language or zone', async () => {
  const { record } = recorder();
  for (const rest of [{}, { lang: 'de' }, { lang: 'de', zone: 'Asia/Tokyo' }]) await record([chip('a')], rest);
  expect(send).toHaveBeenCalledTimes(3);
});

test('events that could not be read are sent again with whatever else is sent, and not by themselves', async () => {
  const { record } = recorder();
  answerAll({ unread: ['b'] });
  await record([chip('a'), chip('b')]);
  await record([chip('a'), chip('b')]);
  await record([chip('a'), chip('b')]);
  await record([chip('a'), chip('b'), chip('c')]);
  expect(sent()).toEqual([
    [['a', 'b'], 0],
    [['b'], 1],
    [['b', 'c'], 1],
  ]);
});

test('a page that lacks something is told without events, and once more when it has it again', async () => {
  const { record, onHealth } = recorder();
  await record([chip('a')]);
  answerAll({ health: { view: false, card: null } });
  await record([chip('a')], { problems: [NO_ZONE] });
  answerAll();
  await record([chip('a')]);
  await record([chip('a')]);
  expect(sent()).toEqual([
    [['a'], 0],
    [[], 1],
    [[], 1],
  ]);
  expect(onHealth.mock.calls.map(([health]) => health.view)).toEqual([true, false, true]);
});

const WEEK: WholeDays = { days: [{ first: '2026-11-23', last: '2026-11-29' }], hasLong: true };

test('that an event is no longer in a whole view is news, and looked at again while any is missing', async () => {
  const { record, onMissing } = recorder();
  await record([chip('a'), chip('b')], { whole: WEEK });
  await record([chip('a'), chip('b')], { whole: WEEK });
  answerAll({ missing: ['b'] });
  await record([chip('a')], { whole: WEEK });
  await record([chip('a')], { whole: WEEK });
  answerAll();
  await record([chip('a')], { whole: WEEK });
  await record([chip('a')], { whole: WEEK });
  expect(sent()).toEqual([
    [['a', 'b'], 0],
    [[], 1],
    [[], 1],
    [[], 1],
  ]);
  expect(onMissing).toHaveBeenCalledTimes(2);
  // What was missing is told again, though it says what it said before.
  await record([chip('a'), chip('b')], { whole: WEEK });
  expect(sent().at(-1)).toEqual([['b'], 1]);
});

const NEXT_WEEK: WholeDays = { days: [{ first: '2026-11-30', last: '2026-12-06' }], hasLong: true };

test('who goes back to days that have the same events as before has no news', async () => {
  const { record } = recorder();
  for (const _ of [1, 2, 3]) {
    await record([chip('a'), chip('b')], { whole: WEEK });
    await record([chip('c')], { whole: NEXT_WEEK });
  }
  await record([chip('a')], { whole: WEEK });
  expect(sent()).toEqual([
    [['a', 'b'], 0],
    [['c'], 0],
    [[], 1],
  ]);
});

test('of the days that were left while an event was missing, it is told once more that it is', async () => {
  const { record } = recorder();
  await record([chip('a'), chip('b')], { whole: WEEK });
  answerAll({ missing: ['b'] });
  await record([chip('a')], { whole: WEEK });
  answerAll();
  await record([chip('c')], { whole: NEXT_WEEK });
  await record([chip('a')], { whole: WEEK });
  await record([chip('a')], { whole: WEEK });
  expect(sent().slice(1)).toEqual([
    [[], 1],
    [['c'], 0],
    [[], 1],
  ]);
});

test('the events of a view that could not be told are told when it is shown again', async () => {
  const { record } = recorder();
  await record([chip('a'), chip('b')], { whole: WEEK });
  send.mockRejectedValueOnce(new Error('asleep'));
  await record([chip('a')], { whole: WEEK });
  await record([chip('c')], { whole: NEXT_WEEK });
  await record([chip('a')], { whole: WEEK });
  expect(sent().at(-1)).toEqual([[], 1]);
  expect(send).toHaveBeenCalledTimes(4);
});

test('of very many weeks none is remembered for ever: which events the first had is told again', async () => {
  const { record } = recorder();
  const day = (date: number): Partial<ViewOnScreen> => {
    const first = `2026-11-${String(date).padStart(2, '0')}`;
    return { whole: { days: [{ first, last: first }], hasLong: true } };
  };
  const dates = Array.from({ length: 11 }, (_, index) => index + 1);
  for (const date of [...dates, 11, 1]) await record([chip('a')], day(date));
  expect(send).toHaveBeenCalledTimes(12);
});

test('all is sent again when the store may know something else', async () => {
  const { record, forget } = recorder();
  const look = () => record([chip('a'), chip('b')], { whole: WEEK });
  await look();
  await record([chip('c')], { whole: NEXT_WEEK });
  forget(null);
  await look();
  await look();
  await record([chip('c')], { whole: NEXT_WEEK });
  expect(sent()).toEqual([
    [['a', 'b'], 0],
    [['c'], 0],
    [['a', 'b'], 0],
    [['c'], 0],
  ]);
});

test('where the view is not whole, or empty, nothing is news but what is there', async () => {
  const { record } = recorder();
  await record([chip('a'), chip('b')], { whole: WEEK });
  await record([chip('a')]);
  await record([], { whole: WEEK });
  expect(sent()).toEqual([[['a', 'b'], 0]]);
});

test('what could not be sent is sent again', async () => {
  send.mockRejectedValueOnce(new Error('asleep'));
  const { record } = recorder();
  await record([chip('a')]);
  await record([chip('a')]);
  expect(sent()).toEqual([
    [['a'], 0],
    [['a'], 0],
  ]);
});

test('of very many events the ones seen last are remembered', async () => {
  const { record } = recorder();
  await record([chip('first')]);
  await record(Array.from({ length: 1000 }, (_, index) => chip(`${index}`)));
  await record([chip('first'), chip('999')]);
  expect(sent().at(-1)).toEqual([['first'], 1]);
});

test('nothing is sent once the extension is gone', () => {
  const known = { isGone: () => true, learn: vi.fn() };
  const { record } = viewRecorder(known, { onHealth: vi.fn(), onMissing: vi.fn() });
  record({ lang: 'en', zone: '', whole: null, problems: [], chips: [chip('a')] });
  expect(sendMessage).not.toHaveBeenCalled();
});
