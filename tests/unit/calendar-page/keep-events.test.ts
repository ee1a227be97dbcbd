/** What happens in the picker stays there; what happens elsewhere is left alone. */
// @vitest-environment jsdom
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepEventsFromPage } from '../../../utils/calendar-page/index.ts';

const google = vi.fn<(event: Event) => void>();
let inside: HTMLButtonElement;
let outside: HTMLElement;
let host: HTMLElement;

const TYPES = [
  'keydown',
  'keyup',
  'pointerdown',
  'mousedown',
  'mouseup',
  'click',
  'contextmenu',
  'focusin',
  'wheel',
  'pointermove',
];

beforeEach(() => {
  google.mockReset();
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  document.body.innerHTML = '<div role="dialog"><p>Google’s</p></div>';
  outside = document.querySelector('p') as HTMLElement;
  host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  inside = document.createElement('button');
  root.append(inside);
  keepEventsFromPage(host, { signal: abort.signal });
  outside.before(host);
  // Google's handlers come later; on window only what is stopped there, in the capture phase, never reaches them.
  for (const type of TYPES) {
    const isEndingAtHost = type === 'pointermove';
    if (!isEndingAtHost) window.addEventListener(type, google, { capture: true, signal: abort.signal });
    document.addEventListener(type, google, { signal: abort.signal });
  }
});

function eventOf(type: string, init: EventInit & KeyboardEventInit & MouseEventInit = {}): Event {
  const all = { bubbles: true, composed: true, cancelable: true, ...init };
  if (type.startsWith('key')) return new KeyboardEvent(type, all);
  if (/^(mouse|pointer|click|context)/.test(type)) return new MouseEvent(type, all);
  return new Event(type, all);
}

test.each(TYPES)('%s from the picker reaches the picker, and neither document nor window', (type) => {
  const heard = vi.fn<(event: Event) => void>();
  inside.addEventListener(type, heard);
  inside.dispatchEvent(eventOf(type));
  expect(google).not.toHaveBeenCalled();
  if (type !== 'wheel') expect(heard).toHaveBeenCalledOnce();
});

test.each(TYPES)('%s elsewhere is the page’s', (type) => {
  const event = eventOf(type);
  outside.dispatchEvent(event);
  expect(google.mock.calls.every(([heard]) => heard === event)).toBe(true);
  expect(google).toHaveBeenCalled();
});

test('a key keeps what it is, and what the picker prevents stays prevented', () => {
  const heard = vi.fn<(event: Event) => void>((event) => 'key' in event && event.key === '3' && event.preventDefault());
  (host.shadowRoot as ShadowRoot).addEventListener('keydown', heard);
  const three = eventOf('keydown', { key: '3', code: 'Digit3', shiftKey: true });
  const four = eventOf('keydown', { key: '4' });
  inside.dispatchEvent(three);
  inside.dispatchEvent(four);
  expect(heard.mock.calls[0]?.[0]).toMatchObject({ key: '3', code: 'Digit3', shiftKey: true, target: inside });
  expect([three.defaultPrevented, four.defaultPrevented]).toEqual([true, false]);
});

test('a click presses once: what a copy must not press a second time it does not', () => {
  const box = document.createElement('input');
  box.type = 'checkbox';
  (host.shadowRoot as ShadowRoot).append(box);
  const heard = vi.fn<() => void>();
  box.addEventListener('click', heard);
  box.click();
  expect(heard).toHaveBeenCalledOnce();
  expect(box.checked).toBe(true);
  expect(google).not.toHaveBeenCalled();
});

test('with the signal aborted the picker’s events are ordinary ones', () => {
  const abort = new AbortController();
  const other = document.createElement('div');
  other.attachShadow({ mode: 'open' }).append(document.createElement('button'));
  keepEventsFromPage(other, { signal: abort.signal });
  outside.before(other);
  abort.abort();
  other.shadowRoot?.querySelector('button')?.dispatchEvent(eventOf('keydown'));
  expect(google).toHaveBeenCalled();
});
