/**
 * ReasonPicker: what it offers, what a press and a key do, what it shows in each state, and that everyone can use it.
 * @vitest-environment jsdom
 */
import axe from 'axe-core';
import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { ReasonPicker } from '../../../components/ReasonPicker.tsx';
import type { Tag } from '../../../utils/events/index.ts';
import { draw, find, translate } from './draw.tsx';

type Props = ComponentProps<typeof ReasonPicker>;

const LEARN: Tag = { reason: 'learn', also: [] };
const CALLS = { onPick: vi.fn(), onAlso: vi.fn(), onClear: vi.fn(), onLeave: vi.fn() };
const READY = { tag: null, state: 'ready', message: null, form: 'wide', dark: false } as const;

function drawPicker(props: Partial<Props> = {}): Promise<HTMLElement> {
  return draw(<ReasonPicker {...READY} translate={translate} locale="en" {...CALLS} {...props} />);
}

function radio(root: HTMLElement, reason: string): HTMLElement {
  return find(root, `[role=radio][data-reason=${reason}]`);
}

async function pressKey(element: Element, init: KeyboardEventInit): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  await act(() => {
    element.dispatchEvent(event);
  });
  return event;
}

/** Keys as a user presses them: the focus is on the first radio. */
async function pressIn(root: HTMLElement, init: KeyboardEventInit): Promise<KeyboardEvent> {
  await act(() => radio(root, 'get-out').focus());
  return pressKey(radio(root, 'get-out'), init);
}

function calls() {
  return Object.fromEntries(
    Object.entries(CALLS).flatMap(([name, { mock }]) => (mock.calls.length > 0 ? [[name, mock.calls]] : [])),
  );
}

function focused(): string | null {
  return document.activeElement?.getAttribute('data-reason') ?? null;
}

function tabStops(root: HTMLElement): (string | null)[] {
  return [...root.querySelectorAll('[role=radio][tabindex="0"]')].map((each) => each.getAttribute('data-reason'));
}

test('a named group offers the seven reasons in their order, each by its full name, then not networking', async () => {
  const root = await drawPicker();
  const group = find(root, '[role=radiogroup]');
  expect(group.getAttribute('aria-label')).toBe('Why do you go?');
  expect(
    [...group.children].map((each) => [each.getAttribute('data-reason'), each.getAttribute('aria-label')]),
  ).toEqual([
    ['get-out', 'Get out of the office'],
    ['meet-people', 'Meet new people'],
    ['reconnect', 'Reconnect'],
    ['learn', 'Learn'],
    ['belong', 'Build relationships and stay current'],
    ['be-visible', 'Be visible'],
    ['find-clients', 'Find prospects and clients'],
    ['not-networking', 'Not networking'],
  ]);
  expect(radio(root, 'learn').getAttribute('aria-description')).toBe('Is the programme or the speaker worth it?');
});

test('one press picks, one press clears', async () => {
  const root = await drawPicker({ tag: LEARN });
  await act(() => radio(root, 'reconnect').click());
  await act(() => find(root, '[data-action=clear]').click());
  expect(calls()).toEqual({ onPick: [['reconnect']], onClear: [[]] });
});

test('where nothing is picked there is nothing to clear', async () => {
  const root = await drawPicker();
  await act(() => find(root, '[data-action=clear]').click());
  await pressIn(root, { key: 'Backspace' });
  expect(calls()).toEqual({});
  expect(find(root, '[data-action=clear]').getAttribute('aria-disabled')).toBe('true');
});

test.each([
  ['1', 'Digit1', 'get-out'],
  ['7', 'Digit7', 'find-clients'],
  ['4', 'Numpad4', 'learn'],
  ['0', 'Digit0', 'not-networking'],
  // A French keyboard writes digits with Shift only.
  ['&', 'Digit1', 'get-out'],
])('the key that writes %s, at %s, picks %s and takes the focus there', async (key, code, reason) => {
  const root = await drawPicker();
  const event = await pressIn(root, { key, code });
  expect(calls()).toEqual({ onPick: [[reason]] });
  expect(focused()).toBe(reason);
  expect(event.defaultPrevented).toBe(true);
});

test.each([
  ['8, which is nobody’s', { key: '8', code: 'Digit8' }],
  ['an arrow of the number pad', { key: 'ArrowLeft', code: 'Numpad4' }],
  ['a letter', { key: 'd', code: 'KeyD' }],
  ['a digit with Ctrl', { key: '1', code: 'Digit1', ctrlKey: true }],
  ['a digit with Alt', { key: '1', code: 'Digit1', altKey: true }],
  ['a digit with ⌘', { key: '1', code: 'Digit1', metaKey: true }],
])('%s picks nothing', async (_, init) => {
  const root = await drawPicker({ tag: LEARN });
  await pressIn(root, init);
  expect(calls()).toEqual({});
});

test.each(['Backspace', 'Delete'])('%s clears', async (key) => {
  const root = await drawPicker({ tag: LEARN });
  await pressIn(root, { key });
  expect(calls()).toEqual({ onClear: [[]] });
});

test('Escape leaves', async () => {
  const root = await drawPicker();
  const event = await pressIn(root, { key: 'Escape' });
  expect(calls()).toEqual({ onLeave: [[]] });
  expect(event.defaultPrevented).toBe(true);
});

test('arrows, Home and End move the focus round, and pick nothing', async () => {
  const root = await drawPicker();
  await act(() => radio(root, 'get-out').focus());
  const walked: (string | null)[] = [];
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home']) {
    await pressKey(document.activeElement as Element, { key });
    walked.push(focused());
    expect(tabStops(root)).toEqual([focused()]);
  }
  expect(walked).toEqual([
    ...['meet-people', 'reconnect', 'meet-people', 'get-out', 'not-networking', 'get-out'],
    ...['not-networking', 'get-out'],
  ]);
  expect(calls()).toEqual({});
});

test('from right to left, the left arrow leads on', async () => {
  const root = await drawPicker();
  find(root, '.reason-picker').style.direction = 'rtl';
  await pressIn(root, { key: 'ArrowLeft' });
  expect(focused()).toBe('meet-people');
});

test('Tab comes to what is picked, or to the first', async () => {
  expect(tabStops(await drawPicker())).toEqual(['get-out']);
  expect(tabStops(await drawPicker({ tag: LEARN }))).toEqual(['learn']);
});

test('with Shift, a press or a digit says what else it serves', async () => {
  const root = await drawPicker({ tag: LEARN });
  await act(() => {
    radio(root, 'belong').dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
  });
  await pressIn(root, { key: '"', code: 'Digit2', shiftKey: true });
  expect(calls()).toEqual({ onAlso: [['belong'], ['meet-people']] });
});

test.each<[string, Partial<Props>, number]>([
  ['before anything is picked', {}, 2],
  ['on not networking', { tag: LEARN }, 0],
  ['after not networking', { tag: { reason: 'not-networking', also: [] } }, 2],
  ['on what is picked', { tag: LEARN }, 4],
])('Shift changes nothing %s', async (_, props, digit) => {
  const root = await drawPicker(props);
  await pressIn(root, { key: '', code: `Digit${digit}`, shiftKey: true });
  expect(Object.keys(calls())).toEqual(['onPick']);
});

test('what else it serves is shown and said', async () => {
  const root = await drawPicker({ tag: { reason: 'learn', also: ['reconnect', 'be-visible'] } });
  expect(find(root, '[role=status]').textContent).toBe('Tagged: Learn. Also: Reconnect, Be seen');
  expect(radio(root, 'reconnect').dataset.also).toBe('true');
  expect(radio(root, 'reconnect').getAttribute('aria-description')).toMatch(/^This event also serves it\./);
  expect(radio(root, 'reconnect').getAttribute('aria-checked')).toBe('false');
});

test('what is pressed is shown as being saved, and as picked only once it is', async () => {
  const root = await drawPicker({ tag: LEARN, state: 'saving' });
  expect(radio(root, 'learn').getAttribute('aria-busy')).toBe('true');
  expect(root.querySelector('[aria-checked=true]')).toBeNull();
  await drawPicker({ tag: LEARN });
  expect(radio(root, 'learn').getAttribute('aria-busy')).toBe('false');
  expect(radio(root, 'learn').getAttribute('aria-checked')).toBe('true');
  const status = find(root, '[role=status]');
  expect(status.textContent).toBe('Tagged: Learn');
  await drawPicker();
  // The same element changes its text: that is what screen readers announce.
  expect(find(root, '[role=status]')).toBe(status);
  expect(status.textContent).toBe('Why do you go? Pick a reason.');
});

test('a failure is said, and what was picked before stays', async () => {
  const root = await drawPicker({ tag: LEARN, state: 'failed', message: 'Not saved: the disk is full.' });
  expect(find(root, '[role=status]').textContent).toBe('Not saved: the disk is full.');
  expect(radio(root, 'learn').getAttribute('aria-checked')).toBe('true');
});

test('after an update it says what to do, and takes no press and no key', async () => {
  const root = await drawPicker({ tag: LEARN, state: 'gone' });
  expect(find(root, '[role=status]').textContent).toMatch(/Refresh this page/);
  await act(() => radio(root, 'reconnect').click());
  await act(() => find(root, '[data-action=clear]').click());
  await pressIn(root, { key: '1', code: 'Digit1' });
  expect(calls()).toEqual({});
});

const FORMS = ['wide', 'tall', 'narrow'] as const;
const STATES: [string, Partial<Props>][] = [
  ['untagged', {}],
  ['tagged', { tag: { reason: 'learn', also: ['reconnect'] } }],
  ['saving', { tag: LEARN, state: 'saving' }],
  ['failed', { state: 'failed', message: 'Not saved.' }],
  ['gone', { state: 'gone' }],
];

test.each(FORMS.flatMap((form) => STATES.map(([name, props]) => [form, name, props] as const)))(
  'axe finds nothing: %s, %s',
  async (form, _, props) => {
    const root = await drawPicker({ ...props, form });
    const picker = find(root, '.reason-picker');
    // What needs colours and sizes is checked in browsers.
    const { violations } = await axe.run(picker, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  },
);
