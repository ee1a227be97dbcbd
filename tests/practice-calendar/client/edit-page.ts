/** The edit page of an event, of one that one may only read, and of one that is new (page-facts 5.1). */
import { idFrom, PLAIN, type PracticeEvent } from '../events.ts';
import { account, addEvent, calendarOf, changeEvent, clock, type Entry, language, now, today } from './calendar.ts';
import { compactDate, fromCompactDate } from './dates.ts';
import { type Child, element } from './element.ts';
import { type IconName, icon } from './icons.ts';
import type { DrawnView } from './view.ts';
import { fill, lastDayOf, shownTitle, writeDays, writeRange, writeShortDate, writeTime } from './writing.ts';

const { ui } = language;

/** The page comes in two steps, and says so when it is all there. */
const STEPS = [120, 280];

/** Draws the page; `leave` goes back to where one came from. An `entry` of null is a new event. */
export function drawEditPage(
  entry: Entry | null,
  query: Readonly<Record<string, string>>,
  leave: () => void,
): DrawnView {
  const live = element('div', { class: 'hidden-text', 'aria-live': 'polite', role: 'status' });
  const root = element('div', {
    class: 'edit-page',
    'data-is-create': entry === null ? 'true' : 'false',
    'data-eventid': entry?.eid ?? null,
  });
  const main = element('div', { role: 'main', class: 'main edit-main', tabindex: -1 }, root, live);
  const steps =
    entry !== null && !entry.editable
      ? readOnlySteps(entry, leave)
      : editSteps(entry, firstValues(entry, query), leave);
  root.append(steps[0]);
  return {
    main,
    fill: () => undefined,
    heading: '',
    title: ui.eventDetails,
    step: { days: 0 },
    shown: () => {
      setTimeout(() => root.append(steps[1]), STEPS[0]);
      setTimeout(() => {
        live.textContent = ui.loaded;
      }, STEPS[1]);
    },
  };
}

interface Values {
  readonly title: string;
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
  readonly allDay: boolean;
  readonly location: string;
  readonly description: string;
}

function firstValues(entry: Entry | null, query: Readonly<Record<string, string>>): Values {
  if (entry !== null) return { ...entry, description: entry.event.description };
  const [from, to] = (query.dates ?? '').split('/').map(templateTime);
  const start = from ?? now().round({ smallestUnit: 'hour', roundingMode: 'ceil' });
  return {
    title: query.text ?? '',
    start,
    end: to ?? start.add({ hours: 1 }),
    allDay: query.dates !== undefined && !query.dates.includes('T'),
    location: query.location ?? '',
    description: query.details ?? '',
  };
}

/** `20261123T100000`, of a template's address. */
function templateTime(text: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(text.replace('Z', ''));
  } catch {
    return null;
  }
}

function closeButton(leave: () => void): HTMLElement {
  return element(
    'span',
    {},
    element(
      'button',
      {
        type: 'button',
        class: 'round',
        'aria-label': ui.cancel,
        'data-use-native-focus-logic': 'true',
        click: () => leave(),
      },
      icon('close'),
    ),
  );
}

function editSteps(entry: Entry | null, values: Values, leave: () => void): readonly [Node, Node] {
  const { start } = values;
  const lastDay = lastDayOf(values);
  const title = field(
    { id: 'xTiIn', class: 'edit-title', 'aria-label': ui.title, placeholder: ui.addTitle, jsname: 'YPqjbf' },
    values.title,
  );
  const startDate = dateField('xStDaIn', ui.startDate, start.toPlainDate());
  const endDate = dateField('xEnDaIn', ui.endDate, lastDay);
  const startTime = field(
    { id: 'xStTiIn', class: 'edit-field', 'aria-label': ui.startTime },
    writeTime(start, language, clock, 'minutes'),
  );
  const endTime = field(
    { id: 'xEnTiIn', class: 'edit-field', 'aria-label': ui.endTime },
    writeTime(values.end, language, clock, 'minutes'),
  );
  const allDay = element('input', { type: 'checkbox' });
  allDay.checked = values.allDay;
  const showTimes = () => {
    for (const input of [startTime, endTime]) input.style.setProperty('display', allDay.checked ? 'none' : '');
  };
  allDay.addEventListener('change', showTimes);
  showTimes();
  const place = field(
    {
      id: 'xLocIn',
      class: 'edit-field wide',
      role: 'combobox',
      jsname: 'YPqjbf',
      'aria-label': ui.location,
      placeholder: ui.addLocation,
    },
    values.location,
  );
  const description = element(
    'div',
    { role: 'textbox', contenteditable: 'true', 'aria-label': ui.description, class: 'edit-field description' },
    values.description,
  );

  const save = () => {
    const first = dateIn(startDate);
    const last = dateIn(endDate);
    const change: Partial<PracticeEvent> = {
      title: title.value,
      location: place.value,
      description: description.textContent ?? '',
      start: allDay.checked ? first.toString() : first.toPlainDateTime(timeIn(startTime.value, start)).toString(),
      end: allDay.checked
        ? last.add({ days: 1 }).toString()
        : last.toPlainDateTime(timeIn(endTime.value, values.end)).toString(),
    };
    if (entry === null) addEvent(newEvent(change));
    else changeEvent(entry.eid, change);
    leave();
  };
  const saveButton = element(
    'button',
    { id: 'xSaveBu', type: 'button', class: 'primary', 'aria-label': ui.save, click: save },
    ui.save,
  );
  const head = element('div', { class: 'edit-head' }, closeButton(leave), title, saveButton);
  const when = element(
    'div',
    { class: 'edit-when' },
    startDate,
    startTime,
    element('span', { class: 'dash' }, '–'),
    endTime,
    endDate,
    element('label', { class: 'edit-all-day' }, allDay, ` ${ui.allDay}`),
  );
  const first = element('div', {}, head, when);
  return [
    first,
    details(
      entry,
      iconRow('place', place),
      iconRow('notes', element('div', { id: 'xDescIn', class: 'wide' }, description)),
    ),
  ];
}

/** A new event with what was typed; its id is new as well. */
export function newEvent(change: Partial<PracticeEvent>): PracticeEvent {
  return {
    id: idFrom(`new ${change.title} ${performance.now()}`),
    ...PLAIN,
    title: '',
    start: '',
    end: '',
    ...change,
  };
}

function field(attributes: Record<string, string>, value: string): HTMLInputElement {
  const input = element('input', { type: 'text', autocomplete: 'off', 'data-initial-value': value, ...attributes });
  input.value = value;
  // Google's field has its first value as an attribute, too.
  input.setAttribute('value', value);
  return input;
}

function dateField(id: string, name: string, date: Temporal.PlainDate): HTMLInputElement {
  const input = field(
    { id, class: 'edit-field', 'aria-label': name, 'data-date': compactDate(date) },
    writeShortDate(date, language),
  );
  input.addEventListener('change', () => {
    const typed = new Date(input.value);
    if (!Number.isNaN(typed.valueOf())) {
      const day = Temporal.PlainDate.from({
        year: typed.getFullYear(),
        month: typed.getMonth() + 1,
        day: typed.getDate(),
      });
      input.dataset.date = compactDate(day);
    }
    input.value = writeShortDate(dateIn(input), language);
  });
  return input;
}

function dateIn(input: HTMLInputElement): Temporal.PlainDate {
  return fromCompactDate(input.dataset.date ?? '') ?? today();
}

/** `2:30pm`, `14:30`; what cannot be read leaves the time as it was. */
function timeIn(text: string, before: Temporal.PlainDateTime): Temporal.PlainTime {
  const parts = /^\s*(\d{1,2})(?:[:.](\d\d))?\s*([ap])?/i.exec(text);
  const { am, pm } = language.clock12;
  const hour = Number(parts?.[1]);
  if (parts === null || hour > 24) return before.toPlainTime();
  const late = parts[3]?.toLowerCase() === 'p' || text.includes(pm);
  const early = parts[3]?.toLowerCase() === 'a' || text.includes(am);
  return new Temporal.PlainTime(late || early ? (hour % 12) + (late ? 12 : 0) : hour % 24, Number(parts[2] ?? 0));
}

function iconRow(name: IconName, ...children: Child[]): HTMLElement {
  return element(
    'div',
    { class: 'edit-row' },
    element('i', { class: 'edit-icon', 'aria-hidden': 'true' }, icon(name)),
    ...children,
  );
}

function details(entry: Entry | null, ...rows: HTMLElement[]): HTMLElement {
  const calendar = entry === null || entry.event.calendar === '' ? account.name : calendarOf(entry.event).name;
  const guests = entry?.event.guests ?? [];
  return element(
    'div',
    { class: 'edit-body' },
    element(
      'div',
      { role: 'tablist', class: 'tabs' },
      element(
        'div',
        { role: 'tab', class: 'tab', 'aria-controls': 'tabEventDetails', 'aria-selected': 'true', tabindex: 0 },
        ui.eventDetails,
      ),
      element('div', { role: 'tab', class: 'tab', 'aria-selected': 'false', tabindex: -1 }, ui.findTime),
    ),
    element(
      'div',
      { id: 'tabEventDetails', role: 'tabpanel', class: 'edit-details' },
      ...rows.slice(0, 1),
      iconRow('bell', element('div', { id: 'xNtList' }, fill(language.minutesBefore, { n: 10 }))),
      iconRow('calendar', element('div', { 'data-key': 'calendar' }, calendar)),
      ...rows.slice(1),
      guests.length === 0 ? null : iconRow('people', element('div', {}, guests.map(({ name }) => name).join(', '))),
      element('div', { class: 'edit-help', jsname: 'g7cnnb' }, 'Availability might be shown in other Google apps'),
    ),
  );
}

function readOnlySteps(entry: Entry, leave: () => void): readonly [Node, Node] {
  const first = entry.start.toPlainDate();
  const last = lastDayOf(entry);
  const time = entry.allDay ? '' : ` ${writeRange(entry.start, entry.end, language, clock)}`;
  const head = element(
    'div',
    { class: 'edit-head' },
    closeButton(leave),
    element('span', { class: 'edit-title', role: 'heading', 'aria-level': 1 }, shownTitle(entry.title, language)),
  );
  const when = element(
    'div',
    { class: 'edit-when' },
    element('div', { id: 'xStDaRo', 'data-date': compactDate(first) }, `${writeDays(first, last, language)}${time}`),
    element(
      'div',
      { id: 'xEnDaRo', class: 'hidden-text', 'data-date': compactDate(last) },
      writeShortDate(last, language),
    ),
  );
  return [
    element('div', {}, head, when),
    details(
      entry,
      iconRow('place', element('div', { id: 'xOnCal' }, entry.location)),
      iconRow('notes', element('div', { id: 'xDesc' }, entry.event.description)),
    ),
  ];
}
