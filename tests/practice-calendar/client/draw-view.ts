/** Draws the view that a route names. */
import { findEntry, language, options, shownEntries } from './calendar.ts';
import { daysFrom, startOfWeek } from './dates.ts';
import { drawEditPage } from './edit-page.ts';
import { element } from './element.ts';
import { drawList } from './list.ts';
import { drawMonthGrid } from './month-grid.ts';
import type { Route } from './route.ts';
import { drawTimeGrid } from './time-grid.ts';
import type { DrawnView } from './view.ts';
import { drawYear } from './year.ts';

/** What views can ask the page for. */
export interface ViewActions {
  readonly goToDay: (day: Temporal.PlainDate) => void;
  /** Goes back from the edit page. */
  readonly leave: () => void;
}

const { ui } = language;

/** Draws a view; `date` is the day it is about, or was left at. */
export function drawView({ view, eid, query }: Route, date: Temporal.PlainDate, actions: ViewActions): DrawnView {
  const { goToDay, leave } = actions;
  switch (view) {
    case 'day':
      return drawTimeGrid([date], { days: 1 }, goToDay);
    case 'customday':
      return drawTimeGrid(daysFrom(date, 4), { days: 4 }, goToDay);
    case 'week':
      return drawTimeGrid(daysFrom(startOfWeek(date, options.weekStart), 7), { days: 7 }, goToDay);
    case 'month':
    case 'customweek':
      return drawMonthGrid(view, date, goToDay);
    case 'year':
      return drawYear(date, goToDay);
    case 'agenda':
      return drawList(shownEntries, date, ui.schedule);
    case 'search':
      return drawList(() => entriesWith(query.q ?? ''), null, ui.search);
    case 'eventedit':
      return drawEditPage(eid === null ? null : findEntry(eid), query, leave);
    case 'settings':
      return drawSettings();
  }
}

function entriesWith(words: string) {
  const wanted = words.trim().toLowerCase();
  return shownEntries().filter(({ title, location: place }) => `${title} ${place}`.toLowerCase().includes(wanted));
}

function drawSettings(): DrawnView {
  const title = element('h1', {}, ui.settings);
  const main = element('div', { role: 'main', class: 'main settings', tabindex: -1 }, title);
  return { main, fill: () => undefined, heading: ui.settings, title: ui.settings, step: { days: 0 } };
}
