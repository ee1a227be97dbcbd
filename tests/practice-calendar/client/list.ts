/** Schedule and search results: rows of events, day by day (page-facts 2.7). Their label is an attribute. */
import { clock, type Entry, language, today } from './calendar.ts';
import { jslogOf } from './chips.ts';
import { datekeyOf } from './dates.ts';
import { element, hidden } from './element.ts';
import { dayHeading, eventCount } from './headings.ts';
import { touches } from './layout.ts';
import type { DrawnView } from './view.ts';
import { shownTitle, writeLabel, writeMonth, writeParts, writeRange } from './writing.ts';

/** How many days of the schedule are loaded. */
const DAYS = 35;

/** Draws rows of events. With a `from` these are the days from there on; without, all days that have an event. */
export function drawList(entries: () => readonly Entry[], from: Temporal.PlainDate | null, title: string): DrawnView {
  const grid = element('div', { role: 'grid', class: 'list' });
  const h1 = hidden('h1', '');
  const heading = from === null ? title : writeMonth(from, language);
  const main = element(
    'div',
    { role: 'main', class: 'main', tabindex: -1 },
    h1,
    element(
      'div',
      { class: 'view list-scroller', jsname: 'KL7Kx', 'data-view-heading': heading, 'data-scrolls': true },
      grid,
    ),
  );
  function fill(): void {
    const all = entries();
    const days = from === null ? daysWith(all) : Array.from({ length: DAYS }, (_, index) => from.add({ days: index }));
    const groups = days.flatMap((day) => {
      const here = all.filter((entry) => touches(entry, day));
      return here.length === 0 && !day.equals(today()) ? [] : [dayGroup(day, here)];
    });
    const shown = all.filter((entry) => days.some((day) => touches(entry, day)));
    h1.textContent = `${heading}, ${eventCount(shown.length)}`;
    grid.replaceChildren(
      ...(groups.length > 0 ? groups : [element('div', { class: 'nothing' }, language.ui.nothingFound)]),
    );
  }
  fill();
  return { main, fill, heading, title: heading, step: { months: 1 } };
}

function daysWith(entries: readonly Entry[]): readonly Temporal.PlainDate[] {
  const days = new Set(entries.map(({ start }) => start.toPlainDate().toString()));
  return Array.from(days)
    .toSorted()
    .map((day) => Temporal.PlainDate.from(day));
}

function dayGroup(day: Temporal.PlainDate, entries: readonly Entry[]): HTMLElement {
  const head = element(
    'h2',
    { class: day.equals(today()) ? 'list-day is-today' : 'list-day' },
    element('button', { type: 'button', class: 'list-number', 'aria-label': dayHeading(null, day) }, String(day.day)),
    element(
      'span',
      { class: 'list-day-words', 'aria-hidden': 'true' },
      writeParts(day, { month: 'short', weekday: 'short' }, language),
    ),
  );
  const rows = entries.length === 0 ? [element('div', { class: 'list-none' }, eventCount(0))] : entries.map(listRow);
  return element(
    'div',
    { role: 'rowgroup', class: 'list-group', 'data-datekey': datekeyOf(day) },
    ...rows.map((row, index) => element('div', { role: 'row', class: 'list-row' }, index === 0 ? head : null, row)),
  );
}

function listRow(entry: Entry): HTMLElement {
  const time = entry.allDay ? language.label.allDay : writeRange(entry.start, entry.end, language, clock);
  return element(
    'div',
    {
      role: 'presentation',
      class: `list-chip ${entry.answer === 'declined' ? 'declined' : ''}`,
      'data-eventchip': true,
      'data-eventid': entry.eid,
      jslog: jslogOf(entry),
    },
    element('span', { class: 'list-dot', 'aria-hidden': 'true', style: { 'background-color': entry.color } }),
    element('div', { role: 'gridcell', class: 'list-time' }, time),
    element(
      'div',
      { role: 'gridcell', class: 'list-title' },
      element(
        'div',
        { role: 'button', tabindex: 0, class: 'list-button', 'aria-label': writeLabel(entry, language, clock) },
        shownTitle(entry.title, language),
      ),
    ),
    entry.location === '' ? null : element('div', { role: 'gridcell', class: 'list-place' }, entry.location),
  );
}
