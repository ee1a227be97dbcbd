/** Keeps the picker beside its card: places it in the card's first frame, and again when the card grows or moves. */
import { type Box, type PickerForm, placeBeside, type Size, type Spot } from './place-beside.ts';

/**
 * Places `host`, which must be `position: absolute` without margins, beside `anchor`, whatever Google's layout around it
 * is, until `signal` is aborted. Call it again when the picker goes to another card or event. May be called inside a
 * MutationObserver: it reads layout only later in that frame, after the browser's own layout and before the paint.
 *
 * `sizes` is what the picker takes in each form, in px; heights are corrected by what is measured. `onForm` must draw the
 * picker in that form before it returns. Returns a function that places it anew, for when it has grown by itself.
 */
export function followPlace(
  host: HTMLElement,
  anchor: Element,
  {
    sizes,
    onForm,
    signal,
  }: {
    sizes: Readonly<Record<PickerForm, Size>>;
    onForm: (form: PickerForm) => void;
    signal: AbortSignal;
  },
): () => void {
  const known: Record<PickerForm, Size> = { ...sizes };
  let spot: Spot | null = null;
  let moves: IntersectionObserver | undefined;

  const place = () => {
    moves?.disconnect();
    const card = anchor.getBoundingClientRect();
    if (signal.aborted || !host.isConnected || card.width === 0) return;
    const viewport = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
    if (spot !== null) known[spot.form] = { ...known[spot.form], height: host.offsetHeight };
    // Each form's height is learned at most once here, so that this ends.
    for (const _ of Object.keys(sizes)) {
      const next = placeBeside(card, viewport, known, spot);
      if (next.form !== spot?.form) onForm(next.form);
      spot = next;
      host.style.width = `${next.width}px`;
      const height = host.offsetHeight;
      if (height === known[next.form].height) break;
      known[next.form] = { ...known[next.form], height };
    }
    if (spot !== null) moveTo(host, spot);
    moves = whenMoved(anchor, card, viewport, place);
  };

  const resizes = new ResizeObserver(place);
  resizes.observe(anchor);
  window.addEventListener('resize', place, { passive: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      resizes.disconnect();
      moves?.disconnect();
    },
    { once: true },
  );
  return place;
}

/** Moves the host by what it is off: right in whatever element it is positioned against, and if that is scaled. */
function moveTo(host: HTMLElement, spot: Spot): void {
  if (isCutOff(host, spot)) showAboveAll(host);
  const now = host.getBoundingClientRect();
  const scale = now.width / host.offsetWidth || 1;
  const left = (Number.parseFloat(host.style.left) || 0) + (spot.left - now.left) / scale;
  const top = (Number.parseFloat(host.style.top) || 0) + (spot.top - now.top) / scale;
  host.style.left = `${left}px`;
  host.style.top = `${top}px`;
}

/** Whether an element around the host cuts off what would stand at that spot. */
function isCutOff(host: Element, spot: Box): boolean {
  for (let part = host.parentElement; part !== null && part !== document.body; part = part.parentElement) {
    if (!clips(getComputedStyle(part))) continue;
    const { left, top, right, bottom } = part.getBoundingClientRect();
    if (spot.left < left || spot.top < top || spot.left + spot.width > right || spot.top + spot.height > bottom) {
      return true;
    }
  }
  return false;
}

/** Whether an element of that style cuts off what sticks out of it. */
function clips({ overflow, contain, clipPath }: CSSStyleDeclaration): boolean {
  return overflow !== 'visible' || /paint|content|strict/.test(contain) || clipPath !== 'none';
}

/** In the browser's top layer nothing cuts the host off, and it still is a child of the card: it hides when that does. */
function showAboveAll(host: HTMLElement): void {
  host.popover = 'manual';
  if (!host.matches(':popover-open')) host.showPopover();
}

/** Calls back once when the anchor has moved by a pixel or more: an area cut exactly around it no longer holds it all. */
function whenMoved(anchor: Element, box: DOMRect, viewport: Size, onMoved: () => void): IntersectionObserver {
  const margins = [box.top, viewport.width - box.right, viewport.height - box.bottom, box.left];
  let isFirst = true;
  const observer = new IntersectionObserver(
    () => {
      if (!isFirst) onMoved();
      isFirst = false;
    },
    { rootMargin: margins.map((margin) => `${-Math.floor(margin)}px`).join(' '), threshold: 1 },
  );
  observer.observe(anchor);
  return observer;
}
