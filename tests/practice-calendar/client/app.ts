/** The page: joins the shell, the views, the card and the dialog for new events. */
import { type Entry, findEntry, options, removeEvent, today } from './calendar.ts';
import { makeCard } from './card.ts';
import { chipsIn, patchChip } from './chips.ts';
import { datekeyOf, fromDatekey } from './dates.ts';
import { drawDecoys } from './decoys.ts';
import { watchFocus, watchKeys, watchOutside, watchWheel } from './guards.ts';
import { type Navigation, startNavigation } from './navigation.ts';
import { makeQuickCreate } from './quick-create.ts';
import { readRoute } from './route.ts';
import { drawShell } from './shell.ts';

/** The page, as tests reach it. */
export interface App {
  readonly go: Navigation['go'];
  /** Draws all chips anew. */
  readonly rebuildChips: () => void;
  /** Writes class and style of the chips in place anew. */
  readonly patchChips: () => void;
}

/** Draws the page that the address names. */
export function startApp(): App {
  const go: Navigation['go'] = (route) => navigation.go(route);
  const goBy = (steps: number) => navigation.goBy(steps);
  const goToday = () => go({ date: today() });
  const rebuildChips = () => navigation.drawn().fill();
  const edit = ({ eid }: Entry) => go({ view: 'eventedit', eid });
  const create = () => quickCreate.open(today().toPlainDateTime({ hour: 9 }), null);
  const remove = ({ eid }: Entry) => {
    card.close();
    removeEvent(eid);
    rebuildChips();
  };

  const shell = drawShell(
    {
      goToday,
      goBy,
      goToDay: (date) => go({ date }),
      goToView: (view) => go({ view }),
      search: (words) => go({ view: 'search', query: { q: words } }),
      create,
      changed: rebuildChips,
    },
    readRoute(location, 'week').view,
  );
  drawDecoys();
  const card = makeCard({ edit, remove, changed: rebuildChips });
  const quickCreate = makeQuickCreate({
    chipPlace: (start) => {
      const key = datekeyOf(start.toPlainDate());
      return navigation.drawn().main.querySelector(`[data-column-index][data-datekey="${key}"] [role=presentation]`);
    },
    editInstead: (query) => go({ view: 'eventedit', query }),
    discarded: rebuildChips,
  });
  const closeAll = () => {
    card.close();
    quickCreate.close();
  };
  const navigation = startNavigation(shell, closeAll);

  const chosen = () => card.entry() ?? entryAt(document.activeElement);
  watchKeys({
    goToView: (view) => go({ view }),
    goBy,
    goToday,
    create,
    edit: () => withEntry(chosen(), edit),
    remove: () => withEntry(chosen(), (entry) => entry.editable && remove(entry)),
    search: () => shell.searchField.focus(),
    escape: () => (navigation.isEditing() ? navigation.leaveEditPage() : closeAll()),
    refresh: rebuildChips,
  });
  watchOutside(card);
  watchFocus(card);
  watchWheel(card);

  // A press that closes something opens nothing new.
  let closing = false;
  const notePress = () => {
    closing = card.entry() !== null || quickCreate.isOpen();
  };
  shell.place.addEventListener('pointerdown', notePress, true);
  shell.place.addEventListener('click', (event) => {
    const target = event.target as Element;
    const entry = entryAt(target);
    if (entry !== null) card.open(entry, target.closest('[role=button]') ?? target);
    else if (!closing) withColumn(target, (column) => quickCreate.open(timeAt(column, event.clientY), column));
    closing = false;
  });
  shell.place.addEventListener('dblclick', ({ target }) => withEntry(entryAt(target), edit));
  shell.place.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter') withEntry(entryAt(target), (entry) => card.open(entry, target as Element));
  });
  // How many chips fit depends on the window.
  window.addEventListener('resize', rebuildChips);
  return { go, rebuildChips, patchChips };
}

function withEntry(entry: Entry | null, act: (entry: Entry) => void): void {
  if (entry !== null) act(entry);
}

function withColumn(target: Element, act: (column: HTMLElement) => void): void {
  const column = target.closest<HTMLElement>('[data-column-index]');
  if (column !== null) act(column);
}

/** The event of the chip that something is in. */
function entryAt(target: EventTarget | null): Entry | null {
  const chip = target instanceof Element ? target.closest('[data-eventchip]') : null;
  return chip === null ? null : findEntry(chip.getAttribute('data-eventid') ?? '');
}

/** The half hour of a column that a press at `y` is in. */
function timeAt(column: HTMLElement, y: number): Temporal.PlainDateTime {
  const half = Math.floor((y - column.getBoundingClientRect().top) / (options.density / 2));
  return fromDatekey(Number(column.dataset.datekey)).toPlainDateTime({ hour: half >> 1, minute: (half % 2) * 30 });
}

function patchChips(): void {
  for (const chip of chipsIn(document)) {
    patchChip(chip);
    for (const inner of chip.querySelectorAll<HTMLElement>('[role=button]')) patchChip(inner);
  }
}
