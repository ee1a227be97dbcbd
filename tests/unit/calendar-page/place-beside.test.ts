/** Where the picker goes beside a card. */
import { expect, test } from 'vitest';
import {
  type Box,
  type PickerForm,
  placeBeside,
  type Size,
  type Spot,
} from '../../../utils/calendar-page/place-beside.ts';

const SIZES: Record<PickerForm, Size> = {
  wide: { width: 400, height: 90 },
  tall: { width: 150, height: 320 },
  narrow: { width: 60, height: 300 },
};

const box = (left: number, top: number, width = 496, height = 300): Box => ({ left, top, width, height });
const screen = (width: number, height: number): Size => ({ width, height });
const overlaps = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

test.each<[string, Box, Size, Partial<Spot>]>([
  ['above, as wide as the card', box(400, 100), screen(1400, 900), { form: 'wide', left: 400, top: 2, width: 496 }],
  [
    'at the right of a card that begins where the window does',
    box(400, 20, 496, 300),
    screen(1400, 900),
    { form: 'tall', side: 'right', left: 904, top: 20 },
  ],
  [
    'at the left of one in the right half',
    box(880, 20, 496, 860),
    screen(1400, 900),
    { form: 'tall', side: 'left', left: 722 },
  ],
  [
    'slid up, at the right of a low card in a low window',
    box(400, 60, 496, 250),
    screen(1400, 360),
    { form: 'tall', side: 'right', top: 40 },
  ],
  [
    'below where neither side has room',
    box(20, 20),
    screen(600, 900),
    { form: 'wide', side: 'below', left: 20, top: 328, width: 496 },
  ],
  [
    'narrow where a side has little room',
    box(80, 20, 496, 640),
    screen(600, 700),
    { form: 'narrow', side: 'left', left: 12 },
  ],
  [
    'slid left, over a small card at the right edge',
    box(1300, 100, 90, 100),
    screen(1400, 900),
    { form: 'wide', side: 'above', left: 1000 },
  ],
])('%s', (_, anchor, viewport, spot) => {
  const placed = placeBeside(anchor, viewport, SIZES);
  expect(placed).toMatchObject(spot);
  expect(overlaps(placed, anchor)).toBe(false);
});

test.each<[Box, Size]>([
  [box(0, 0, 500, 500), screen(500, 500)],
  [box(10, 10, 480, 480), screen(500, 500)],
  [box(-100, -100, 900, 900), screen(500, 500)],
  [box(0, 40, 320, 400), screen(320, 480)],
])('%o leaves no room in %o: it stays on the screen, and covers as little as it can', (anchor, viewport) => {
  const { left, top, width, height } = placeBeside(anchor, viewport, SIZES);
  expect(left >= 0 && top >= 0 && left + width <= viewport.width && top + height <= viewport.height).toBe(true);
  expect(width * height).toBeLessThanOrEqual(60 * 300);
});

test('a card that is itself out of a small screen leaves it on the screen, in a form that has room there', () => {
  const { left, top, width, height } = placeBeside(box(582, 523), screen(320, 480), SIZES);
  expect(left >= 0 && top >= 0 && left + width <= 320 && top + height <= 480).toBe(true);
});

test('it stays on its side while that has room, and leaves it when it has none', () => {
  const right = placeBeside(box(400, 90), screen(1400, 900), SIZES);
  expect(right).toMatchObject({ side: 'right', top: 90 });
  expect(placeBeside(box(400, 200), screen(1400, 900), SIZES, right)).toMatchObject({ side: 'right', top: 200 });
  expect(placeBeside(box(800, 200), screen(1400, 900), SIZES, right)).toMatchObject({ side: 'above', top: 102 });
});
