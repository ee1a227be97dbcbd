/** Goes from view to view as Google's page does: by pushState, with all else following the address (page-facts 1). */
import { today } from './calendar.ts';
import { drawView } from './draw-view.ts';
import { addressOf, DAY_VIEWS, KEYS, type Route, readRoute, type View } from './route.ts';
import type { Shell } from './shell.ts';
import { slideTo } from './slide.ts';
import type { DrawnView } from './view.ts';

/** `body[data-viewkey]` follows the address so much later, ms. */
const KEY_AFTER = 70;

/** Where the page is, and the ways from there. */
export interface Navigation {
  /** Goes to a route; what it leaves out stays. */
  readonly go: (route: Partial<Route>) => void;
  /** One step of the view earlier (−1) or later (1). */
  readonly goBy: (steps: number) => void;
  /** From the edit page back to where one came from. */
  readonly leaveEditPage: () => void;
  readonly drawn: () => DrawnView;
  readonly isEditing: () => boolean;
}

/** Shows what the address names, and follows it from then on. `onLeave` is called before a view goes. */
export function startNavigation(shell: Shell, onLeave: () => void): Navigation {
  const first = readRoute(location, 'week');
  const firstDate = first.date ?? today();
  let route = first;
  let lastOutside: Route = { view: 'week', date: null, eid: null, query: {} };
  let date = firstDate;
  let keysDue = 0;

  function go(wanted: Partial<Route>): void {
    const view = wanted.view ?? (route.view === 'eventedit' ? lastOutside.view : route.view);
    const day = DAY_VIEWS.includes(view) ? (wanted.date ?? date) : null;
    const next: Route = { view, date: day, eid: wanted.eid ?? null, query: wanted.query ?? {} };
    const address = addressOf(next, location);
    if (address === location.pathname + location.search) return;
    const direction = day === null ? 0 : Temporal.PlainDate.compare(day, date);
    history.pushState(null, '', address);
    drawn = show(next, direction);
  }

  function goBy(steps: number): void {
    if (route.view === 'eventedit') return;
    const step = Temporal.Duration.from(drawn.step);
    go({ date: steps > 0 ? date.add(step) : date.subtract(step) });
  }

  const leaveEditPage = () => go(lastOutside);

  /** Shows a route whose address is already there. */
  function show(next: Route, direction: number): DrawnView {
    onLeave();
    route = next;
    date = next.date ?? date;
    if (next.view !== 'eventedit' && next.view !== 'settings') lastOutside = next;
    const view = drawView(next, date, { goToDay: (day) => go({ view: 'day', date: day }), leave: leaveEditPage });
    slideTo(shell.place, view.main, KEYS[next.view].family === 'EVENT' ? direction : 0);
    view.shown?.();
    shell.show(next.view, date, view.heading);
    document.title = `Google Calendar - ${view.title}`;
    clearTimeout(keysDue);
    keysDue = window.setTimeout(() => setKeys(next.view), KEY_AFTER);
    return view;
  }

  window.addEventListener('popstate', () => {
    // Only the address with which one came may be without a view or a day; it keeps the ones that it had then.
    const back = readRoute(location, first.view);
    drawn = show({ ...back, date: back.date ?? firstDate }, 0);
  });
  document.documentElement.dataset.prefetchViewKey = KEYS[first.view].key;
  setKeys(first.view);
  let drawn = show({ ...first, date: firstDate }, 0);
  return { go, goBy, leaveEditPage, drawn: () => drawn, isEditing: () => route.view === 'eventedit' };
}

function setKeys(view: View): void {
  document.body.dataset.viewfamily = KEYS[view].family;
  document.body.dataset.viewkey = KEYS[view].key;
}
