/** Month and the view of some weeks: rows of days with stacked chips, as many as there is room for (page-facts 2.5). */
import { type Entry, language, options, shownEntries, today } from './calendar.ts';
import { stackedChips } from './chips.ts';
import { datekeyOf, daysFrom, startOfWeek, weeksOfMonth } from './dates.ts';
import { element, hidden } from './element.ts';
import { dayHeading, eventCount, viewTitle } from './headings.ts';
import { icon } from './icons.ts';
import { type Stacked, stackInRow, touches } from './layout.ts';
import type { DrawnView } from './view.ts';
import { count, writeMonth, writeParts } from './writing.ts';

/** Height of a chip's line, and of what stands above the chips in a day. */
const LINE = 24;
const ABOVE = 32;

/** Draws the weeks of a month, or two weeks. */
export function drawMonthGrid(
  name: 'month' | 'customweek',
  date: Temporal.PlainDate,
  goToDay: (day: Temporal.PlainDate) => void,
): DrawnView {
  const weeks = name === 'month' ? weeksOfMonth(date, options.weekStart) : twoWeeks(date);
  const days = weeks.flat();
  const heading = writeMonth(date, language);
  const title = name === 'month' ? heading : viewTitle(days);
  const h1 = hidden('h1', '');
  const rows = weeks.map((week) => weekRow(week, date.month, goToDay));
  const popup = element('div', {
    class: 'day-popup',
    role: 'dialog',
    'aria-modal': 'false',
    style: { display: 'none' },
  });
  const grid = element(
    'div',
    {
      role: 'grid',
      class: 'month-grid',
      'aria-readonly': 'true',
      'data-is-column-view-context': 'false',
      'data-chip-offset-top': ABOVE,
      'data-start-date-key': datekeyOf(days[0] as Temporal.PlainDate),
      'data-end-date-key': datekeyOf(days.at(-1) as Temporal.PlainDate),
    },
    element(
      'div',
      { role: 'row', class: 'month-heads' },
      ...(weeks[0] ?? []).map((day) =>
        element(
          'div',
          { role: 'columnheader', class: 'month-head', 'data-dragsource-type': 8 },
          hidden('span', writeParts(day, { weekday: 'long' }, language)),
          element('span', { 'aria-hidden': 'true' }, writeParts(day, { weekday: 'short' }, language)),
        ),
      ),
    ),
    element('div', { role: 'presentation', class: 'month-rows' }, ...rows.map(({ row }) => row)),
  );
  const main = element(
    'div',
    {
      role: 'main',
      class: 'main',
      tabindex: -1,
      'data-period-type': name === 'month' ? 'month' : null,
      'data-mouse-wheel': 'true',
    },
    h1,
    element('div', { class: 'view', jsname: 'KL7Kx', 'data-view-heading': heading }, grid),
    popup,
  );
  main.addEventListener('pointerdown', ({ target }) => {
    if (!popup.contains(target as Node)) popup.style.setProperty('display', 'none');
  });

  function fill(): void {
    const entries = shownEntries();
    const lines = linesThatFit(rows[0]?.row ?? null);
    grid.setAttribute('data-chip-rows', String(lines));
    h1.textContent = `${title}, ${eventCount(entries.filter((entry) => days.some((day) => touches(entry, day))).length)}`;
    for (const { days: week, cells, more } of rows) {
      const stacks = stackInRow(entries, week);
      fillWeek(stacks, week, cells, more, lines, (day, beside) => openPopup(popup, day, entries, beside));
    }
  }
  return { main, fill, heading, title, step: name === 'month' ? { months: 1 } : { days: 14 }, shown: fill };
}

function twoWeeks(date: Temporal.PlainDate): readonly (readonly Temporal.PlainDate[])[] {
  const first = startOfWeek(date, options.weekStart);
  return [daysFrom(first, 7), daysFrom(first.add({ days: 7 }), 7)];
}

interface WeekRow {
  readonly days: readonly Temporal.PlainDate[];
  readonly row: HTMLElement;
  readonly cells: readonly HTMLElement[];
  readonly more: HTMLElement;
}

/** A week in three layers: grounds, numbers, and cells, which have no datekey of their own. */
function weekRow(
  days: readonly Temporal.PlainDate[],
  month: number,
  goToDay: (day: Temporal.PlainDate) => void,
): WeekRow {
  const grounds = days.map((day) =>
    element('div', { class: 'ground', 'data-dragsource-type': 8, 'data-datekey': datekeyOf(day) }),
  );
  const numbers = days.map((day) => {
    const look = ['month-number', day.month === month ? '' : 'other-month', day.equals(today()) ? 'is-today' : ''].join(
      ' ',
    );
    const text = day.day === 1 ? writeParts(day, { month: 'short', day: 'numeric' }, language) : String(day.day);
    return element(
      'div',
      { class: 'number-place' },
      element(
        'h2',
        {
          class: look,
          'aria-hidden': 'true',
          'data-dragsource-ignore': 'true',
          'data-datekey': datekeyOf(day),
          click: () => goToDay(day),
        },
        text,
      ),
    );
  });
  const cells = days.map((day) =>
    element('div', { role: 'gridcell', class: 'month-cell', 'aria-labelledby': `c${datekeyOf(day)}`, tabindex: 0 }),
  );
  const more = element('div', { class: 'more-line' });
  const row = element(
    'div',
    { role: 'row', class: 'month-row' },
    element('div', { class: 'grounds', 'aria-hidden': 'true' }, ...grounds),
    element('div', { class: 'numbers', 'aria-hidden': 'true' }, ...numbers),
    element(
      'div',
      { class: 'month-chips' },
      element('div', { role: 'presentation', class: 'month-cells', 'data-dragsource-type': 8 }, ...cells),
      more,
    ),
  );
  return { days, row, cells, more };
}

function linesThatFit(row: HTMLElement | null): number {
  const height = row?.getBoundingClientRect().height ?? 0;
  return Math.max(1, Math.floor((height - ABOVE - 4) / LINE));
}

function fillWeek(
  stacks: readonly Stacked<Entry>[],
  days: readonly Temporal.PlainDate[],
  cells: readonly HTMLElement[],
  more: HTMLElement,
  lines: number,
  open: (day: Temporal.PlainDate, beside: Element) => void,
): void {
  const on = (index: number) => stacks.filter((stacked) => stacked.day <= index && index < stacked.day + stacked.days);
  const full = days.map((_, index) => on(index).some(({ line }) => line >= lines));
  // A day that has not room for all gives its last line to the button for the others.
  const fits = (stacked: Stacked<Entry>) =>
    days.every(
      (_, index) =>
        index < stacked.day || index >= stacked.day + stacked.days || stacked.line < (full[index] ? lines - 1 : lines),
    );
  const chips = days.map((): HTMLElement[] => []);
  for (const stacked of stacks.filter(fits)) {
    stackedChips(stacked, { columns: days.length, showTime: true }).forEach((chip, index) => {
      chips[stacked.day + index]?.push(chip);
    });
  }
  cells.forEach((cell, index) => {
    const day = days[index] as Temporal.PlainDate;
    cell.replaceChildren(
      hidden('h2', dayHeading(on(index).length, day), `c${datekeyOf(day)}`),
      element('div', { role: 'presentation' }, ...(chips[index] ?? [])),
    );
  });
  more.replaceChildren(
    ...days.flatMap((day, index) => {
      const missing = on(index).filter((stacked) => !fits(stacked)).length;
      if (missing === 0) return [];
      const side = language.dir === 'rtl' ? 'right' : 'left';
      const button = element(
        'div',
        {
          role: 'button',
          tabindex: 0,
          class: 'more-button',
          style: {
            [side]: `${(index * 100) / days.length}%`,
            width: `${100 / days.length}%`,
            top: `${(lines - 1) * LINE}px`,
          },
          click: () => open(day, button),
        },
        count(language.counts.more, missing, language),
      );
      return [button];
    }),
  );
}

/** All events of one day, in a small window over its cell. */
function openPopup(popup: HTMLElement, day: Temporal.PlainDate, entries: readonly Entry[], beside: Element): void {
  const stacks = stackInRow(entries, [day]);
  const anchor = beside.getBoundingClientRect();
  const main = popup.parentElement?.getBoundingClientRect() ?? anchor;
  popup.replaceChildren(
    element('div', { class: 'day-popup-name' }, writeParts(day, { weekday: 'short' }, language)),
    element('div', { class: 'day-popup-number' }, String(day.day)),
    element(
      'button',
      {
        type: 'button',
        class: 'round small day-popup-close',
        'aria-label': language.ui.close,
        click: () => popup.style.setProperty('display', 'none'),
      },
      icon('close'),
    ),
    element(
      'div',
      {
        role: 'presentation',
        class: 'day-popup-chips',
        'data-datekey': datekeyOf(day),
        style: { height: `${stacks.length * LINE}px` },
      },
      ...stacks.flatMap((stacked) => stackedChips({ ...stacked, days: 1 }, { columns: 1, showTime: true })),
    ),
  );
  popup.style.setProperty('display', 'block');
  const { width, height } = popup.getBoundingClientRect();
  const x = Math.min(Math.max(8, anchor.left - main.left + anchor.width / 2 - width / 2), main.width - width - 8);
  const y = Math.min(Math.max(8, anchor.top - main.top - height / 2), main.height - height - 8);
  popup.style.setProperty('left', `${Math.max(8, x)}px`);
  popup.style.setProperty('top', `${Math.max(8, y)}px`);
}
