/** Writes Google Calendar's page as far as it is known, with class names that nobody can know. */
import { vi } from 'vitest';
import {
  type PickerPlace,
  type Reading,
  rawView,
  readEvent,
  readView,
  viewOnScreen,
} from '../../../utils/calendar-page/index.ts';
import type { CalendarEvent } from '../../../utils/events/index.ts';
import { type Problem, parseRawEvent, parseRawView, type RawView } from '../../../utils/raw-reading.ts';

/** A `data-eventid`: the event's id and the calendar's address in base64. */
export function eventId(event: string, calendar = 'demo.user@m'): string {
  return btoa(`${event} ${calendar}`).replace(/=+$/, '');
}

/** A `data-datekey` of a date. */
export function dateKey(date: string): number {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return 512 * (year - 1970) + 32 * month + day;
}

/** The dates of a week that begins on Sunday. */
export const WEEK = ['22', '23', '24', '25', '26', '27', '28'].map((day) => `2026-11-${day}`);

/** A class name as Google's compiler could have made it today. */
export function noise(): string {
  return `q${Math.random().toString(36).slice(2, 8)}`;
}

const HIDDEN = 'aria-hidden="true"';

/** Text as it may stand in markup: a title is hostile text. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export interface ChipText {
  readonly label: string;
  readonly title: string;
  readonly time?: string;
}

/** A chip of day and week, `from` to `to` in hours after midnight, at so many px an hour. */
export function timedChip(id: string, text: ChipText, from: number, to: number, hour = 40): string {
  return `<div role="button" tabindex="0" data-eventchip="" data-dragsource-type="2" class="${noise()}" data-eventid="${id}"
      style="position:absolute;top:${Math.max(hour * from - 1, 0)}px;height:${hour * (to - from) - 2}px">
    <div class="${noise()}" ${HIDDEN}><div class="${noise()}"></div></div>
    <div class="${noise()}">${escaped(text.label)}</div>
    <div class="${noise()}" ${HIDDEN}><div><div><span><span>${escaped(text.title)}</span></span></div>
      <div>${escaped(text.time ?? '')}</div></div></div>
    <div class="${noise()}" ${HIDDEN} data-dragsource-type="3" data-eventid="${id}"></div>
  </div>`;
}

/** A chip of the all-day row or the month; `opacity` below one is the stand-in in an event's later days. */
export function stackedChip(id: string, text: ChipText, opacity = 1): string {
  const time = text.time === undefined ? '' : `<span class="${noise()}">${escaped(text.time)}</span>`;
  return `<div data-eventchip="" data-stacked-layout-chip-container="true" class="${noise()}" data-eventid="${id}"
      style="position:absolute;pointer-events:none"><div role="button" tabindex="0" data-stacked-layout-chip="true"
      class="${noise()}" style="opacity:${opacity}"><div class="${noise()}"></div>
    <span class="${noise()}" ${HIDDEN}>${time}<span class="${noise()}">${escaped(text.title)}</span></span>
    <span class="${noise()}">${escaped(text.label)}</span></div></div>`;
}

/** A row of the schedule or of search results. */
export function scheduleRow(id: string, { label, title, time = '' }: ChipText): string {
  return `<div role="presentation" data-eventchip="" data-eventid="${id}"><div role="gridcell" class="${noise()}">${time}</div>
    <div role="gridcell"><div role="button" tabindex="0" aria-label="${escaped(label)}">${escaped(title)}</div></div></div>`;
}

/** A grid of days: chips of the all-day row and of the columns, by date. Attributes of the columns can be left out. */
export function dayGrid(
  dates: readonly string[],
  {
    allDay = {},
    timed = {},
    hour = 40,
    dated = true,
  }: {
    allDay?: Record<string, string>;
    timed?: Record<string, string>;
    hour?: number;
    dated?: boolean;
  },
): string {
  const key = (date: string) => (dated ? `data-datekey="${dateKey(date)}"` : '');
  return `<h1 class="${noise()}">some days</h1><div role="grid" data-start-date-key="${dateKey(dates[0] ?? '')}">
    <div role="row">${dates.map((date) => `<div role="columnheader"><h2><button data-datekey="${dateKey(date)}">${date}</button></h2></div>`).join('')}</div>
    <div role="row">${dates.map((date) => `<div role="gridcell">${allDay[date] ?? ''}</div>`).join('')}</div>
    <div role="row" style="height:${24 * hour}px">${dates
      .map(
        (
          date,
          index,
        ) => `<div role="gridcell" data-column-index="${index}" ${key(date)} style="top:0px;height:${24 * hour}px">
        <h2>${date}</h2><div role="presentation">${timed[date] ?? ''}</div></div>`,
      )
      .join('')}</div></div>`;
}

/** One week of a month: the cells have no date, the backgrounds and the numbers have. */
export function monthRow(dates: readonly string[], chips: Record<string, string>): string {
  const layer = (cell: (date: string) => string) => `<div aria-hidden="true">${dates.map(cell).join('')}</div>`;
  return `<div role="row">${layer((date) => `<div data-dragsource-type="8" data-datekey="${dateKey(date)}"></div>`)}
    ${layer((date) => `<div><h2 data-datekey="${dateKey(date)}">${date.slice(-2)}</h2></div>`)}
    <div><div role="presentation">${dates.map((date) => `<div role="gridcell"><h2>${date}</h2><div role="presentation">${chips[date] ?? ''}</div></div>`).join('')}
    </div></div><div role="button">3 more</div></div>`;
}

export function card(
  id: string | null,
  { title = 'Coffee', when = 'Monday, November 23⋅10:00 – 11:00am', extra = '', style = '' } = {},
): string {
  return `<div style="${style}"><div role="dialog" data-chips-dialog="true" aria-modal="true" class="${noise()}">
    <div tabindex="0" aria-hidden="true"></div><span jsslot><div id="xDetDlg" ${id === null ? '' : `data-eventid="${id}"`}>
      <button id="xDetDlgCloseBu"></button><div id="xDetDlgWhen">
        <div><div><span id="rAECCd" role="heading" aria-level="1">${escaped(title)}</span></div></div>
        <div>${when.replace('⋅', '<span>⋅</span><span>')}</span></div><div>Weekly on Monday</div></div>${extra}
    </div></span><div tabindex="0" aria-hidden="true"></div></div></div>`;
}

export function editPage({
  id = '',
  isCreate = 'false',
  title = 'Coffee',
  start = '20261123',
  end = '20261123',
  from = '2:00pm',
  to = '2:30pm',
} = {}): string {
  const time = (name: string, value: string) => (value ? `<input id="${name}" value="${value}">` : '');
  return `<div data-is-create="${isCreate}" ${id ? `data-eventid="${id}"` : ''}><button id="xSaveBu">Save</button>
    <input id="xTiIn" value="${escaped(title)}"><div><input id="xStDaIn" data-date="${start}">${time('xStTiIn', from)}
    ${time('xEnTiIn', to)}<input id="xEnDaIn" data-date="${end}"></div><div role="tablist"></div>
    <div id="tabEventDetails" role="tabpanel"><div><div id="left"><div class="row"><input id="xLocIn"></div>
    <div class="row"><div id="xNtList"></div></div><div class="row"><div id="xDescIn"></div></div></div>
    <div id="right">Guests</div></div></div></div>`;
}

/** Writes the page: its views, and what stands beside them. */
export function writePage(
  view: string,
  { beside = '', lang = 'en', zone = 'Europe/Berlin', path = '/calendar/u/0/r/week' } = {},
): void {
  history.replaceState(null, '', path);
  document.documentElement.lang = lang;
  document.body.dataset.viewkey = 'WEEK';
  document.body.dataset.viewfamily = 'EVENT';
  document.body.innerHTML = `<div id="xUserInfo" style="display:none"><div id="xTimezone">${zone}</div></div>
    <div role="complementary"><span data-date="20261123">23</span></div><div>${view && `<div role="main">${view}</div>`}</div>${beside}`;
}

/** Gives elements the place that their own `top` and `height` say, in px: jsdom has no layout. */
export function withLayout(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { top, height } = (this as HTMLElement).style;
    return new DOMRect(0, Number.parseFloat(top) || 0, 100, Number.parseFloat(height) || 0);
  });
}

/** Reads the page as content script and background do it together: what the one finds goes a long way to the other. */
export function readPage(): Reading {
  return readView(arrived(parseRawView, rawView(viewOnScreen(document))) as RawView);
}

/** Reads the event of a picker's place in the same way. */
export function readPlace(place: PickerPlace | undefined): CalendarEvent | Problem {
  if (place === undefined) throw new Error('There is no such place.');
  const raw = arrived(parseRawEvent, place.rawEvent());
  if (raw === null) throw new Error('What was read of the page is refused.');
  return readEvent(place.key, raw);
}

/** What has become of a value on its way. */
function arrived<Value>(parse: (value: unknown) => Value, value: unknown): Value {
  return parse(JSON.parse(JSON.stringify(value)));
}
