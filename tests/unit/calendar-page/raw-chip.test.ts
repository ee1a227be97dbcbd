/** What a chip gives away before anything is made of it. */
// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { chipsIn } from '../../../utils/calendar-page/chips.ts';
import { rawChips } from '../../../utils/calendar-page/raw-chip.ts';
import type { RawChip } from '../../../utils/raw-reading.ts';
import { dayGrid, stackedChip, timedChip, withLayout, writePage } from './page.ts';

beforeEach(withLayout);

const text = { label: '10am to 11am, Talk, November 23, 2026', title: 'Talk', time: '10 – 11am' };

function rawOf(chip: string, hour = 40) {
  writePage(dayGrid(['2026-11-22', '2026-11-23'], { timed: { '2026-11-23': chip }, hour }));
  return onlyChip();
}

function onlyChip(): RawChip {
  const [chip] = rawChips(chipsIn(document));
  if (chip === undefined) throw new Error('There is no chip.');
  return chip;
}

test.each<[number, number, number, number]>([
  [10, 11, 600, 660],
  [0, 0.5, 0, 30],
  [21.25, 22, 1275, 1320],
  [23, 24, 1380, 1440],
  [13.75, 14 + 5 / 60, 825, 845],
])('from %d to %d o’clock are the minutes %d to %d, however long an hour is', (from, to, start, end) => {
  for (const hour of [36, 40, 48, 55.5, 80]) {
    expect(rawOf(timedChip('x', text, from, to, hour), hour).geometry).toEqual({ start, end });
  }
});

test('labels are what is to be heard, and what is to be seen is told in its order', () => {
  const labels = [text.label];
  expect(rawOf(timedChip('x', text, 10, 11))).toMatchObject({
    labels,
    shown: ['Talk', '10 – 11am'],
    date: '2026-11-23',
  });
  expect(rawOf(stackedChip('x', text))).toMatchObject({ labels, shown: ['10 – 11am', 'Talk'], geometry: null });
});

test('what is to be heard stays so while the page hides its view from screen readers, as behind a dialog, or a chip', () => {
  const whole = { labels: [text.label], shown: ['Talk', '10 – 11am'] };
  rawOf(timedChip('x', text, 10, 11));
  document.querySelector('[role=main]')?.setAttribute('aria-hidden', 'true');
  expect(onlyChip()).toMatchObject(whole);
  document.querySelector('[data-eventid]')?.setAttribute('aria-hidden', 'true');
  expect(onlyChip()).toMatchObject(whole);
});

test('a chip that says nothing is read as nothing', () => {
  writePage('<div data-eventchip="" data-eventid="x"><div role="button"></div></div>');
  expect(onlyChip()).toEqual({
    key: 'x',
    labels: [],
    shown: [],
    date: null,
    geometry: null,
    isStruckThrough: false,
  });
});

test('a text is struck through by whatever attribute it is, in this chip and not in one of the same classes', () => {
  const chip = (id: string, attribute: string) =>
    `<div data-eventchip="" data-eventid="${id}"><div role="button"><span class="a" ${attribute}>Talk</span></div></div>`;
  const rule = '<style>[data-declined] { text-decoration-line: line-through }</style>';
  writePage(`${rule}${chip('x', '')}${chip('y', 'data-declined')}${chip('z', '')}`);
  expect(rawChips(chipsIn(document)).map(({ isStruckThrough }) => isStruckThrough)).toEqual([false, true, false]);
});
