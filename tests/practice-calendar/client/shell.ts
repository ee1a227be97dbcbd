/** What stays around the views: header, side bar with the small month and the calendars, who is signed in. */
import { CALENDARS } from '../events.ts';
import { account, isShown, language, options, setShown, today } from './calendar.ts';
import { compactDate, weeksOfMonth } from './dates.ts';
import { classNames, element } from './element.ts';
import { icon } from './icons.ts';
import { DAY_VIEWS, type View } from './route.ts';
import { writeDate, writeMonth, writeParts } from './writing.ts';

/** What header and side bar can ask the page for. */
export interface ShellActions {
  readonly goToday: () => void;
  readonly goBy: (steps: number) => void;
  readonly goToDay: (day: Temporal.PlainDate) => void;
  readonly goToView: (view: View) => void;
  readonly search: (words: string) => void;
  readonly create: () => void;
  /** Calendars were shown or hidden. */
  readonly changed: () => void;
}

/** The parts of the shell that change. */
export interface Shell {
  /** Where views go. */
  readonly place: HTMLElement;
  readonly searchField: HTMLInputElement;
  readonly show: (view: View, date: Temporal.PlainDate, heading: string) => void;
}

const { ui } = language;

const VIEW_WORDS: Readonly<Record<string, string>> = {
  day: ui.day,
  week: ui.week,
  month: ui.month,
  year: ui.year,
  agenda: ui.schedule,
  customday: ui.customday,
  customweek: ui.customweek,
};

/** Draws the shell into the body. */
export function drawShell(actions: ShellActions, first: View): Shell {
  document.body.className = classNames(options.dark ? 'page dark' : 'page');
  const heading = element('div', { class: 'head-line', 'aria-live': 'polite' });
  const place = element('div', { id: 'YPCqFe', class: 'views' });
  const searchField = element('input', {
    type: 'search',
    class: 'search-field',
    placeholder: ui.search,
    'aria-label': ui.search,
  });
  const form = element('form', { role: 'search', class: 'search' }, icon('search'), searchField);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    actions.search(searchField.value);
  });
  const menu = viewMenu(actions);
  const mini = element('div', { id: 'drawerMiniMonthNavigator', class: 'mini' });
  const round = (name: 'menu' | 'left' | 'right' | 'help' | 'settings', words: string, click: () => void) =>
    element('button', { type: 'button', class: 'round', 'aria-label': words, title: words, click }, icon(name));
  const side = element(
    'div',
    { role: 'complementary', class: 'side' },
    element(
      'button',
      { type: 'button', class: 'create', click: actions.create },
      icon('plus'),
      element('span', {}, ui.create),
    ),
    mini,
    calendarList(actions),
  );
  document.body.append(
    userInfo(),
    element(
      'header',
      { class: 'head' },
      element('div', { class: 'invisible', 'data-active-view': first }),
      round('menu', ui.mainMenu, () => side.classList.toggle(classNames('folded'))),
      element('span', { class: 'logo', 'aria-hidden': 'true' }, String(today().day)),
      element('span', { class: 'product' }, ui.calendar, element('span', { class: 'practice-mark' }, 'practice')),
      element(
        'button',
        {
          type: 'button',
          class: 'outlined',
          click: actions.goToday,
          'aria-label': `${ui.today}, ${writeDate(today(), 'weekday', language)}`,
        },
        ui.today,
      ),
      element(
        'div',
        { class: 'head-steps' },
        round(language.dir === 'rtl' ? 'right' : 'left', ui.previous, () => actions.goBy(-1)),
        round(language.dir === 'rtl' ? 'left' : 'right', ui.next, () => actions.goBy(1)),
      ),
      heading,
      element('div', { class: 'head-space' }),
      form,
      round('help', ui.help, () => undefined),
      round('settings', ui.settings, () => actions.goToView('settings')),
      menu.place,
      element(
        'a',
        {
          role: 'button',
          class: 'avatar',
          tabindex: 0,
          'aria-label': `Google Account: ${account.name} (${account.email})`,
        },
        account.name.slice(0, 1),
      ),
    ),
    element('div', { class: 'body' }, side, place),
  );
  return {
    place,
    searchField,
    show: (view, date, words) => {
      heading.textContent = words;
      menu.show(view);
      document.body.classList.toggle(classNames('editing'), view === 'eventedit');
      drawMiniMonth(mini, date.with({ day: 1 }), date, actions);
    },
  };
}

/** Hidden facts on the user, which Google's page has as well (page-facts 6). */
function userInfo(): HTMLElement {
  const offset = today().toZonedDateTime({ timeZone: options.zone, plainTime: '12:00' }).offsetNanoseconds / 1e6;
  const facts = {
    xUserEmail: account.email,
    xUserName: account.name,
    xTimezone: options.zone,
    xGmtOffset: String(offset),
    xUserLocale: language.tag,
  };
  return element(
    'div',
    { id: 'xUserInfo', 'aria-hidden': 'true', style: { display: 'none' } },
    ...Object.entries(facts).map(([id, text]) => element('div', { id }, text)),
  );
}

function viewMenu(actions: ShellActions): { readonly place: HTMLElement; readonly show: (view: View) => void } {
  const name = element('span', {}, '');
  const items = DAY_VIEWS.map((view) =>
    element(
      'li',
      { role: 'menuitem', tabindex: -1, class: 'menu-item', 'data-viewkey': view, click: () => actions.goToView(view) },
      VIEW_WORDS[view] ?? '',
    ),
  );
  const list = element('ul', { role: 'menu', class: 'menu' }, ...items);
  const setOpen = (open: boolean) => {
    list.style.setProperty('display', open ? 'block' : 'none');
    button.setAttribute('aria-expanded', String(open));
  };
  const button = element(
    'button',
    { type: 'button', class: 'outlined', 'aria-haspopup': 'menu', click: () => setOpen(list.style.display === 'none') },
    name,
    icon('down'),
  );
  setOpen(false);
  list.addEventListener('click', () => setOpen(false));
  const place = element('div', { class: 'menu-place' }, button, list);
  document.addEventListener('pointerdown', ({ target }) => {
    if (!place.contains(target as Node)) setOpen(false);
  });
  return {
    place,
    show: (view) => {
      name.textContent = VIEW_WORDS[view] ?? (name.textContent || ui.week);
    },
  };
}

/** The small month; its days carry `data-date`, which is no datekey. */
function drawMiniMonth(
  place: HTMLElement,
  month: Temporal.PlainDate,
  chosen: Temporal.PlainDate,
  actions: ShellActions,
): void {
  const weeks = weeksOfMonth(month, options.weekStart);
  const turn = (months: number) => () => drawMiniMonth(place, month.add({ months }), chosen, actions);
  const arrow = (name: 'left' | 'right', words: string, months: number) =>
    element('button', { type: 'button', class: 'round small', 'aria-label': words, click: turn(months) }, icon(name));
  const [back, on] = language.dir === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  place.replaceChildren(
    element(
      'div',
      { class: 'mini-head' },
      element('span', { class: 'mini-title' }, writeMonth(month, language)),
      arrow(back, ui.previous, -1),
      arrow(on, ui.next, 1),
    ),
    element(
      'div',
      { class: 'mini-grid', role: 'grid', 'data-month': compactDate(month) },
      ...(weeks[0] ?? []).map((day) =>
        element('span', { class: 'mini-name', role: 'columnheader' }, writeParts(day, { weekday: 'narrow' }, language)),
      ),
      ...weeks.flat().map((day) => miniDay(day, month, chosen, actions)),
    ),
  );
}

function miniDay(
  day: Temporal.PlainDate,
  month: Temporal.PlainDate,
  chosen: Temporal.PlainDate,
  actions: ShellActions,
): HTMLElement {
  const look = [
    'mini-day',
    day.month === month.month ? '' : 'other-month',
    day.equals(today()) ? 'is-today' : '',
    day.equals(chosen) ? 'is-chosen' : '',
  ];
  return element(
    'span',
    { class: look.join(' '), role: 'gridcell', 'data-date': compactDate(day), click: () => actions.goToDay(day) },
    element('span', {}, String(day.day)),
  );
}

function calendarList(actions: ShellActions): HTMLElement {
  const group = (title: string, own: boolean) =>
    element(
      'div',
      { class: 'calendars' },
      element('h2', { class: 'calendars-title' }, title),
      ...CALENDARS.filter((calendar) => calendar.own === own).map(({ id, name, color }) => {
        const box = element('input', {
          type: 'checkbox',
          class: 'calendar-box',
          'aria-label': name,
          style: { 'accent-color': color },
        });
        box.checked = isShown(id);
        box.addEventListener('change', () => {
          setShown(id, box.checked);
          actions.changed();
        });
        const full =
          id === ''
            ? account.email
            : id.replace(/@g$/, '@group.calendar.google.com').replace(/@v$/, '@group.v.calendar.google.com');
        return element(
          'div',
          { class: 'calendar-row', 'data-id': btoa(full).replaceAll('=', '') },
          element('label', {}, box, element('span', {}, name)),
        );
      }),
    );
  return element('div', {}, group(ui.myCalendars, true), group(ui.otherCalendars, false));
}
