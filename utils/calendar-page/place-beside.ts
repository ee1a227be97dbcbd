/** Decides where the picker goes beside a card, so that it is on screen and covers none of Google's controls. */

/** A width and a height, in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle, in px from the top left corner of the viewport. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** How the picker is drawn: under or over a card, at its side, or in little room. */
export type PickerForm = 'wide' | 'tall' | 'narrow';

/** Where the picker goes. */
export interface Spot extends Box {
  readonly form: PickerForm;
  readonly side: Side;
}

type Side = 'above' | 'below' | 'right' | 'left';

/**
 * What is tried, in this order. Below comes late: a card grows downwards for a second after it opens (page facts 4.4),
 * and a picker that gave way to it would leave Google's own yes and no under a pointer that is about to press a reason.
 */
const TRIES: readonly (readonly [PickerForm, Side])[] = [
  ['wide', 'above'],
  ['tall', 'right'],
  ['tall', 'left'],
  ['wide', 'below'],
  ['narrow', 'right'],
  ['narrow', 'left'],
  ['narrow', 'above'],
  ['narrow', 'below'],
];

/** Between the picker and the card, in px. */
const GAP = 8;

/**
 * The first spot beside `anchor` that lies within the viewport wholly. Where there is none: of those that, pushed
 * into the viewport, lie within it, the one that covers least of `anchor`.
 *
 * `sizes` is what the picker takes in each form; in the wide one it is at least as wide as the anchor. `was` is where it
 * is: it stays on that side as long as it fits, so that it does not jump away from under the pointer.
 */
export function placeBeside(
  anchor: Box,
  viewport: Size,
  sizes: Readonly<Record<PickerForm, Size>>,
  was: Spot | null = null,
): Spot {
  const spots = TRIES.map(([form, side]) => {
    const spot = spotAt(anchor, sizes[form], form, side);
    const pushed = pushInto(spot, viewport);
    // Along the card's edge it may slide; across it would cover the card.
    return side === 'below' || side === 'above' ? { ...spot, left: pushed.left } : { ...spot, top: pushed.top };
  });
  const fitting = spots.filter((spot) => isWithin(spot, viewport));
  const stayed = fitting.find(({ form, side }) => form === was?.form && side === was.side);
  if (stayed ?? fitting[0]) return (stayed ?? fitting[0]) as Spot;
  const pushed = spots.map((spot) => pushInto(spot, viewport));
  const whole = pushed.filter((spot) => isWithin(spot, viewport));
  return (whole.length > 0 ? whole : pushed).reduce((best, spot) =>
    overlap(spot, anchor) < overlap(best, anchor) ? spot : best,
  );
}

function spotAt(anchor: Box, size: Size, form: PickerForm, side: Side): Spot {
  const width = form === 'wide' ? Math.max(size.width, anchor.width) : size.width;
  const { height } = size;
  switch (side) {
    case 'below':
      return { form, side, width, height, left: anchor.left, top: anchor.top + anchor.height + GAP };
    case 'above':
      return { form, side, width, height, left: anchor.left, top: anchor.top - GAP - height };
    case 'right':
      return { form, side, width, height, left: anchor.left + anchor.width + GAP, top: anchor.top };
    case 'left':
      return { form, side, width, height, left: anchor.left - GAP - width, top: anchor.top };
  }
}

function isWithin({ left, top, width, height }: Box, viewport: Size): boolean {
  return left >= 0 && top >= 0 && left + width <= viewport.width && top + height <= viewport.height;
}

function pushInto(spot: Spot, viewport: Size): Spot {
  const left = Math.max(0, Math.min(spot.left, viewport.width - spot.width));
  const top = Math.max(0, Math.min(spot.top, viewport.height - spot.height));
  return { ...spot, left, top };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
