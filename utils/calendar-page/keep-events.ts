/** Keeps what happens inside the picker from Google's page: its shortcuts, its outside-click, its focus trap, its wheel. */

/** Heard on window, before anybody else, and given to the picker's inside as a copy. */
const KEPT_AND_COPIED = [
  ...['keydown', 'keypress', 'keyup'],
  ...['pointerdown', 'pointerup', 'pointercancel', 'mousedown', 'mouseup'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['focus', 'blur', 'focusin', 'focusout'],
];

/** Heard on window as well; what they do by themselves (scrolling, becoming a click) is all that the picker needs. */
const KEPT = ['wheel', 'touchstart', 'touchend', 'touchcancel'];

/** Come so often that nothing may listen for them on window; the picker hears them, and they end at its border. */
const ENDING_AT_HOST = [
  ...['pointermove', 'pointerover', 'pointerout', 'mousemove', 'mouseover', 'mouseout', 'touchmove'],
  ...['dragstart', 'selectstart'],
];

/** What a copy takes over from the event itself, if the event has it. */
const COPIED_FIELDS = [
  ...['detail', 'ctrlKey', 'shiftKey', 'altKey', 'metaKey'],
  ...['key', 'code', 'location', 'repeat', 'isComposing', 'keyCode', 'charCode'],
  ...['button', 'buttons', 'clientX', 'clientY', 'screenX', 'screenY', 'pointerId', 'pointerType', 'isPrimary'],
  ...['relatedTarget'],
];

/**
 * From now on no key, pointer, wheel or focus event from inside `host` reaches a handler of the page, neither on document
 * nor, in the capture phase, on window; everything outside `host` is left alone. Inside the shadow root everything is
 * heard as usual, default actions included.
 *
 * Call it at document_start: of the listeners on window the first one registered is called first, and only there can
 * an event be stopped before all of Google's. The shadow root must be open.
 */
export function keepEventsFromPage(host: Element, { signal }: { signal: AbortSignal }): void {
  const keep = (event: Event): boolean => {
    if (event.target !== host) return false;
    event.stopImmediatePropagation();
    return true;
  };
  const keepAndCopy = (event: Event) => {
    if (!keep(event)) return;
    const inside = event.composedPath()[0];
    if (inside !== undefined && inside !== host && !inside.dispatchEvent(copyOf(event))) event.preventDefault();
  };
  const endHere = (event: Event) => event.stopPropagation();

  const first = { capture: true, passive: true, signal };
  for (const type of KEPT) window.addEventListener(type, keep, first);
  for (const type of KEPT_AND_COPIED) window.addEventListener(type, keepAndCopy, { ...first, passive: false });
  for (const type of ENDING_AT_HOST) host.addEventListener(type, endHere, { passive: true, signal });
}

/**
 * The same event once more, except that it ends at the shadow root. It is a plain Event: a MouseEvent of the type click
 * would press a checkbox or a link a second time, and Firefox lets every KeyboardEvent out of shadow roots (153, 2026-11).
 */
function copyOf(event: Event): Event {
  const { bubbles, cancelable } = event;
  const copy = new Event(event.type, { bubbles, cancelable, composed: false });
  const fields = COPIED_FIELDS.filter((name) => name in event).map((name) => [name, Reflect.get(event, name)]);
  return Object.assign(copy, Object.fromEntries(fields));
}
