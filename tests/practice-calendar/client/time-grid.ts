/** Day, week and the four-day view: columns of hours, with a row of whole days above them (page-facts 2.1, 2.4). */

import { clock, type Entry, language, now, options, shownEntries, today } from './calendar.ts';
import { stackedChips, timedChip } from './chips.ts';
import { datekeyOf, minutesOf } from './dates.ts';
import { element, hidden } from './element.ts';
import { allDayCount, dayHeading, eventCount, viewTitle } from './headings.ts';
import { placeInDay, stackInRow, touches } from './layout.ts';
import type { DrawnView } from './view.ts';
import { writeMonth, writeParts, writeTime } from './writing.ts';

/** The zones of the columns of hours; the page's own is the one beside the days. */
const ZONES = options.secondZone === null ? [options.zone] : [options.secondZone, options.zone];

/** Whether an event stands in the row of whole days: all-day ones, and those of 24 hours or more. */
function isInTopRow({ allDay, from, to }: Entry): boolean {
  return allDay || to - from >= 24 * 60;
}

/** Draws a grid of days; `go` opens one day. */
export function drawTimeGrid(
  days: readonly Temporal.PlainDate[],
  step: Temporal.DurationLike,
  goToDay: (day: Temporal.PlainDate) => void,
): DrawnView {
  const first = days[0] as Temporal.PlainDate;
  const last = days.at(-1) as Temporal.PlainDate;
  const heading = monthsOf(first, last);
  const h1 = hidden('h1', '', `main-heading-${datekeyOf(first)}`);
  const topCells = days.map((day) =>
    element('div', { role: 'gridcell', class: 'top-cell', 'data-datekey': datekeyOf(day), 'data-dragsource-type': 1 }),
  );
  const topRow = element('div', { class: 'top-row-days' }, ...topCells);
  const columns = days.map((day, index) => {
    const layer = element('div', { role: 'presentation', class: 'column-chips' });
    const cell = element(
      'div',
      { role: 'gridcell', class: 'column', 'data-column-index': index, 'data-datekey': datekeyOf(day), tabindex: -1 },
      layer,
    );
    return { day, layer, cell, heading: hidden('h2', '') };
  });
  for (const { cell, heading: h2 } of columns) cell.prepend(h2);
  const hours = element(
    'div',
    { role: 'row', class: 'hours-row', style: { height: `${24 * options.density}px` } },
    ...ZONES.map((zone) => hoursColumn(zone, first)),
    element('div', { class: 'hour-lines', 'aria-hidden': 'true' }, ...hourLines()),
    ...columns.map(({ cell }) => cell),
  );
  const scroller = element('div', { class: 'hours-scroller', 'data-scrolls': true, tabindex: -1 }, hours);
  const grid = element(
    'div',
    {
      role: 'grid',
      class: 'time-grid',
      'data-start-date-key': datekeyOf(first),
      'data-end-date-key': datekeyOf(last),
      style: { '--hour': `${options.density}px`, '--gutters': String(ZONES.length) },
    },
    element('div', { role: 'row', class: 'day-heads' }, zoneLabels(first), ...days.map((day) => dayHead(day, goToDay))),
    element('div', { role: 'row', class: 'top-row' }, gutterSpace(), topRow),
    scroller,
  );
  const main = element(
    'div',
    { role: 'main', class: 'main', tabindex: -1, 'aria-describedby': h1.id, 'data-mouse-wheel': 'true' },
    h1,
    element('div', { class: 'view', jsname: 'KL7Kx', 'data-view-heading': heading }, grid),
  );

  function fill(): void {
    const entries = shownEntries();
    const shown = entries.filter((entry) => days.some((day) => touches(entry, day)));
    const top = shown.filter(isInTopRow);
    const timed = shown.filter((entry) => !isInTopRow(entry));
    h1.textContent = `${viewTitle(days)}, ${eventCount(shown.length)}`;
    fillTopRow(topCells, topRow, top, days);
    for (const { day, layer, cell, heading: h2 } of columns) {
      const placed = placeInDay(timed, day);
      h2.textContent = dayHeading(placed.length, day);
      layer.replaceChildren(...placed.map((part) => timedChip(part, !touches(part.item, day.add({ days: 1 })))));
      cell.querySelector('[data-now-line]')?.remove();
      if (day.equals(today())) cell.append(nowLine());
    }
  }
  fill();
  return {
    main,
    fill,
    heading,
    title: viewTitle(days),
    step,
    shown: () => {
      const here = days.some((day) => day.equals(today()));
      scroller.scrollTop = ((here ? Math.min(minutesOf(now()) - 150, 13 * 60) : 7 * 60) * options.density) / 60;
      if (scroller.scrollTop > 7 * options.density) scroller.scrollTop = 7 * options.density - 8;
    },
  };
}

function fillTopRow(
  cells: readonly HTMLElement[],
  row: HTMLElement,
  entries: readonly Entry[],
  days: readonly Temporal.PlainDate[],
): void {
  const stacks = stackInRow(entries, days);
  const chips = days.map((): HTMLElement[] => []);
  for (const stacked of stacks) {
    stackedChips(stacked, { columns: days.length, showTime: false }).forEach((chip, index) => {
      chips[stacked.day + index]?.push(chip);
    });
  }
  cells.forEach((cell, index) => {
    const day = days[index] as Temporal.PlainDate;
    const here = stacks.filter((stacked) => stacked.day <= index && index < stacked.day + stacked.days);
    cell.replaceChildren(
      hidden('h2', allDayCount(here.length, day)),
      element('div', { role: 'presentation' }, ...(chips[index] ?? [])),
    );
  });
  const lines = Math.max(0, ...stacks.map(({ line }) => line + 1));
  row.style.setProperty('height', `${Math.max(lines, 0) * 24 + 6}px`);
}

function dayHead(day: Temporal.PlainDate, goToDay: (day: Temporal.PlainDate) => void): HTMLElement {
  const isToday = day.equals(today());
  return element(
    'div',
    { role: 'columnheader', class: isToday ? 'day-head is-today' : 'day-head' },
    element(
      'h2',
      { class: 'day-head-title' },
      element('span', { class: 'day-name', 'aria-hidden': 'true' }, writeParts(day, { weekday: 'short' }, language)),
      element(
        'button',
        {
          class: 'day-number',
          type: 'button',
          'data-datekey': datekeyOf(day),
          'aria-label': dayHeading(null, day),
          click: () => goToDay(day),
        },
        String(day.day),
      ),
    ),
  );
}

function monthsOf(first: Temporal.PlainDate, last: Temporal.PlainDate): string {
  if (first.month === last.month) return writeMonth(first, language);
  const month = (date: Temporal.PlainDate) => writeParts(date, { month: 'short' }, language);
  return first.year === last.year
    ? `${month(first)} – ${month(last)} ${last.year}`
    : `${month(first)} ${first.year} – ${month(last)} ${last.year}`;
}

/** `GMT+01`, as it stands above the hours. */
function offsetLabel(zone: string, day: Temporal.PlainDate): string {
  const offset = day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).offset;
  return `GMT${offset.slice(0, 3)}${offset.slice(4) === '00' ? '' : `:${offset.slice(4)}`}`;
}

function zoneLabels(day: Temporal.PlainDate): HTMLElement {
  return element(
    'div',
    { class: 'gutters' },
    ...ZONES.map((zone) => element('div', { class: 'gutter zone' }, offsetLabel(zone, day))),
  );
}

function gutterSpace(): HTMLElement {
  return element('div', { class: 'gutters' }, ...ZONES.map(() => element('div', { class: 'gutter' })));
}

/** The hours by one zone's clock, beside the lines of the page's zone. */
function hoursColumn(zone: string, day: Temporal.PlainDate): HTMLElement {
  return element(
    'div',
    { class: 'gutter', 'aria-hidden': 'true' },
    ...Array.from({ length: 24 }, (_, hour) => {
      const at = day.toZonedDateTime({ timeZone: options.zone, plainTime: { hour } }).withTimeZone(zone);
      const text =
        clock === '24h'
          ? writeTime(at, language, clock)
          : writeParts(at.toPlainDateTime(), { hour: 'numeric', hour12: true }, language);
      return element('div', { class: 'hour-label' }, element('span', { class: 'hour-name' }, hour === 0 ? '' : text));
    }),
  );
}

function hourLines(): readonly HTMLElement[] {
  return Array.from({ length: 24 }, () => element('div', { class: 'hour-line' }));
}

function nowLine(): HTMLElement {
  return element(
    'div',
    { class: 'now-line', 'data-now-line': true, style: { top: `${(minutesOf(now()) * options.density) / 60}px` } },
    element('div', { class: 'now-dot' }),
  );
}
