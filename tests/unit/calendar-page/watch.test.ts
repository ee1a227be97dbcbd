/** What is told of a page that changes, and when. */
// @vitest-environment jsdom
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Chip, watchCalendarPage } from '../../../utils/calendar-page/index.ts';
import { card, dayGrid, editPage, eventId, timedChip, writePage } from './page.ts';

const [A, B, C] = ['a', 'b', 'c'].map((id) => eventId(id.repeat(26))) as [string, string, string];
const chip = (id: string) => timedChip(id, { label: '10am to 11am, x, November 23, 2026', title: 'x' }, 10, 11);
const grid = (...ids: string[]) => dayGrid(['2026-11-23'], { timed: { '2026-11-23': ids.map(chip).join('') } });

/** The events that chips were told of in one call. */
const keysOf = ([chips]: unknown[]) => (chips as readonly Chip[]).map(({ id }) => id.key);

/** Lets the observer see what was changed. */
const seen = () => Promise.resolve();

function watch() {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const told = { onPlaces: vi.fn(), onChips: vi.fn(), onKeyChanged: vi.fn(), onSettled: vi.fn() };
  watchCalendarPage(told, { signal: abort.signal });
  return { ...told, abort };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => vi.useRealTimers() as never);
  writePage('');
});

test('chips that came are told, and only they, before the frame is painted', async () => {
  writePage(grid(A, 'tasks_x'));
  const { onChips } = watch();
  expect(onChips.mock.calls.map(keysOf)).toEqual([[A, 'tasks_x']]);
  onChips.mockClear();
  document.querySelector('[role=presentation]')?.insertAdjacentHTML('beforeend', chip(A) + chip(B) + chip(B));
  await seen();
  expect(onChips.mock.calls.map(keysOf)).toEqual([[A, B, B]]);
});

test('of a column that is filled anew all chips are told, each once', async () => {
  writePage(grid(A));
  const { onChips } = watch();
  onChips.mockClear();
  const hours = Array.from({ length: 8 }, (_, index) => chip(eventId(`${index}`.repeat(26)))).join('');
  const column = document.querySelector('[role=presentation]') as Element;
  column.replaceChildren(...(document.createRange().createContextualFragment(hours).children as Iterable<Element>));
  await seen();
  const keys = [...column.querySelectorAll('[data-eventchip]')].map((one) => one.getAttribute('data-eventid'));
  expect(keys).toHaveLength(8);
  expect(onChips.mock.calls.map(keysOf)).toEqual([keys]);
});

test('a chip that is rebuilt is told again', async () => {
  writePage(grid(A, B));
  const { onChips } = watch();
  onChips.mockClear();
  const [first] = document.querySelectorAll('[data-eventchip]');
  first?.replaceWith(document.createRange().createContextualFragment(chip(A)));
  await seen();
  expect(onChips.mock.calls.map(keysOf)).toEqual([[A]]);
});

test('what became a chip unobserved is told once the view is at rest', async () => {
  writePage(`<div role="main"><div data-eventid="${A}"><i></i></div></div>`);
  const { onChips } = watch();
  document.querySelector('i')?.setAttribute('role', 'button');
  await seen();
  expect(onChips).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(onChips.mock.calls.map(keysOf)).toEqual([[A]]);
});

test('a chip whose temporary id becomes a real one is told', async () => {
  writePage(grid('t'.repeat(52), A));
  const { onChips } = watch();
  onChips.mockClear();
  document.querySelector('[data-eventchip]')?.setAttribute('data-eventid', C);
  await seen();
  expect(onChips.mock.calls.map(keysOf)).toEqual([[C]]);
});

test('what becomes a chip by what is put into it is told', async () => {
  writePage(`<div role="main"><div data-eventid="${A}"></div></div>`);
  const { onChips } = watch();
  expect(onChips).not.toHaveBeenCalled();
  document.querySelector('[data-eventid]')?.insertAdjacentHTML('beforeend', '<div role="button">x</div>');
  await seen();
  expect(onChips.mock.calls.map(keysOf)).toEqual([[A]]);
});

test('a temporary id that becomes a real one in place is the same event; no other change of an id is', async () => {
  writePage(grid('t'.repeat(52), A, 'tasks_x'), { beside: card(B) });
  const { onKeyChanged } = watch();
  const [passing, real, task] = document.querySelectorAll('[data-eventchip]');
  for (const [element, id] of [
    [real, B],
    [real, 'u'.repeat(52)],
    [task, A],
    [document.querySelector('#xDetDlg'), 'v'.repeat(52)],
  ] as const) {
    element?.setAttribute('data-eventid', id);
    await seen();
  }
  document.querySelector('#xDetDlg')?.setAttribute('data-eventid', C);
  await seen();
  expect(onKeyChanged).not.toHaveBeenCalled();
  passing?.setAttribute('data-eventid', C);
  await seen();
  expect(onKeyChanged.mock.calls).toEqual([['t'.repeat(52), C]]);
});

test('a card is told when it opens, when it is filled, when it turns to another event, and when it is gone', async () => {
  const { onPlaces } = watch();
  expect(onPlaces).not.toHaveBeenCalled();
  document.body.insertAdjacentHTML('beforeend', card(A));
  await seen();
  expect(onPlaces).toHaveBeenLastCalledWith([expect.objectContaining({ key: A })]);
  const details = document.getElementById('xDetDlg') as HTMLElement;
  details.setAttribute('data-eventid', B);
  await seen();
  expect(onPlaces).toHaveBeenLastCalledWith([expect.objectContaining({ key: B })]);
  onPlaces.mockClear();
  document.querySelector('[role=dialog]')?.append(document.createElement('i'));
  await seen();
  expect(onPlaces).toHaveBeenCalledOnce();
  details.removeAttribute('data-eventid');
  await seen();
  expect(onPlaces).toHaveBeenLastCalledWith([]);
  onPlaces.mockClear();
  document.body.append(document.createElement('i'));
  await seen();
  expect(onPlaces).not.toHaveBeenCalled();
});

test('inside the observer neither layout nor style is read, and what comes of it is not observed for ever', async () => {
  writePage(grid(A));
  const { onPlaces } = watch();
  const reads = [
    vi.spyOn(Element.prototype, 'getBoundingClientRect'),
    vi.spyOn(Element.prototype, 'getClientRects'),
    vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get'),
    vi.spyOn(window, 'getComputedStyle'),
  ];
  document.body.insertAdjacentHTML('beforeend', card(B) + card(A, { style: 'display:none' }) + grid(B, C));
  await seen();
  expect(onPlaces).toHaveBeenCalledOnce();
  for (const read of reads) expect(read).not.toHaveBeenCalled();
});

test('the storm inside a card does not make the view unsettled', async () => {
  writePage(grid(A), { beside: card(A) });
  const { onSettled } = watch();
  await vi.runAllTimersAsync();
  onSettled.mockClear();
  for (let round = 0; round < 50; round++) {
    document.getElementById('xDetDlgWhen')?.replaceChildren(document.createElement('span'));
    await seen();
  }
  expect(vi.getTimerCount()).toBe(0);
  expect(onSettled).not.toHaveBeenCalled();
});

test('neither a card that opens, turns to another event and goes, nor writing on an edit page unsettles the view', async () => {
  writePage(grid(A) + editPage({ id: A }));
  const { onSettled, onPlaces } = watch();
  await vi.runAllTimersAsync();
  onSettled.mockClear();
  document.body.insertAdjacentHTML('beforeend', card(A));
  await seen();
  const details = document.getElementById('xDetDlg');
  details?.setAttribute('data-eventid', B);
  await seen();
  expect(onPlaces).toHaveBeenLastCalledWith([expect.objectContaining({ key: B })]);
  details?.removeAttribute('data-eventid');
  details?.closest('[role=dialog]')?.remove();
  document.querySelector('#tabEventDetails .row')?.append('Some words');
  document.querySelector('#xTiIn')?.setAttribute('aria-label', 'Title');
  await seen();
  expect(vi.getTimerCount()).toBe(0);
  expect(onSettled).not.toHaveBeenCalled();
});

test('the view has settled when nothing stirred for a while, and nothing ticks after that', async () => {
  writePage(grid(A));
  const { onSettled } = watch();
  await vi.advanceTimersByTimeAsync(300);
  document.querySelector('[role=presentation]')?.insertAdjacentHTML('beforeend', chip(B));
  await vi.advanceTimersByTimeAsync(300);
  expect(onSettled).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(onSettled).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test.each<[string, (chip: Element) => void]>([
  ['its label is written anew', (chip) => chip.querySelector(':scope > :not([aria-hidden])')?.replaceChildren('other')],
  [
    'the text of its label changes',
    (chip) => {
      const text = chip.children[1]?.firstChild;
      if (text) text.nodeValue = 'other';
    },
  ],
  ['it goes', (chip) => chip.remove()],
])('a chip unsettles the view when %s', async (_, change) => {
  writePage(grid(A));
  const { onSettled } = watch();
  await vi.runAllTimersAsync();
  onSettled.mockClear();
  change(document.querySelector('[data-eventchip]') as Element);
  await vi.runAllTimersAsync();
  expect(onSettled).toHaveBeenCalledOnce();
});

test('while two views slide nothing has settled; two that stay are no slide', async () => {
  writePage(grid(A));
  const { onSettled } = watch();
  const slide = document.createElement('div');
  slide.innerHTML = `<div role="main">${grid(B)}</div>`;
  document.body.append(slide);
  await vi.advanceTimersByTimeAsync(1000);
  expect(onSettled).not.toHaveBeenCalled();
  document.querySelector('[role=main]')?.remove();
  await vi.advanceTimersByTimeAsync(1000);
  expect(onSettled).toHaveBeenCalledOnce();
  document.body.insertAdjacentHTML('beforeend', `<div role="main">${grid(C)}</div>`);
  await vi.runAllTimersAsync();
  expect(onSettled).toHaveBeenCalledTimes(2);
});

test('it may begin before there is a body, and ends with its signal', async () => {
  const { body } = document;
  body.remove();
  const { onChips, onSettled, abort } = watch();
  document.documentElement.append(body);
  writePage(grid(A));
  await seen();
  expect(onChips.mock.calls.flatMap(keysOf)).toEqual([A]);
  onChips.mockClear();
  abort.abort();
  writePage(grid(B));
  await vi.runAllTimersAsync();
  expect(onChips).not.toHaveBeenCalled();
  expect(onSettled).not.toHaveBeenCalled();
});
