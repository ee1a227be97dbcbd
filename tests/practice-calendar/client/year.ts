/** The year: twelve small months, and no events (page-facts 2.7). */
import { language, options, today } from './calendar.ts';
import { compactDate, weeksOfMonth } from './dates.ts';
import { element, hidden } from './element.ts';
import type { DrawnView } from './view.ts';
import { writeParts } from './writing.ts';

/** Draws the year of a date. */
export function drawYear(date: Temporal.PlainDate, goToDay: (day: Temporal.PlainDate) => void): DrawnView {
  const title = String(date.year);
  const main = element(
    'div',
    { role: 'main', class: 'main', tabindex: -1 },
    hidden('h1', title),
    element(
      'div',
      { class: 'view year', jsname: 'KL7Kx', 'data-view-heading': title, 'data-scrolls': true },
      ...Array.from({ length: 12 }, (_, index) => month(date.with({ day: 1, month: index + 1 }), goToDay)),
    ),
  );
  return { main, fill: () => undefined, heading: title, title, step: { years: 1 } };
}

function month(first: Temporal.PlainDate, goToDay: (day: Temporal.PlainDate) => void): HTMLElement {
  const weeks = weeksOfMonth(first, options.weekStart);
  return element(
    'div',
    { class: 'year-month', 'data-month': compactDate(first) },
    element('h2', { class: 'mini-title' }, writeParts(first, { month: 'long' }, language)),
    element(
      'div',
      { class: 'mini-grid', role: 'grid' },
      ...(weeks[0] ?? []).map((day) =>
        element('span', { class: 'mini-name' }, writeParts(day, { weekday: 'narrow' }, language)),
      ),
      ...weeks.flat().map((day) =>
        element(
          'button',
          {
            type: 'button',
            class: `mini-day ${day.month === first.month ? '' : 'other-month'} ${day.equals(today()) && day.month === first.month ? 'is-today' : ''}`,
            'data-date': compactDate(day),
            click: () => goToDay(day),
          },
          element('span', {}, String(day.day)),
        ),
      ),
    ),
  );
}
