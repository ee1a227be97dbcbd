/** Draws an event's chip: in a column of hours, or stacked in a row of days (page-facts 2.3 to 2.6). */
import { account, calendarOf, clock, type Entry, language, now, options } from './calendar.ts';
import { wallMinutes } from './dates.ts';
import { type Child, classNames, element, hidden, setStyle } from './element.ts';
import { icon } from './icons.ts';
import type { Placed, Stacked } from './layout.ts';
import { shownTitle, writeChipTime, writeLabel, writeTime } from './writing.ts';

/** What a chip was drawn with, to be written over whatever anybody else has put there. */
interface Drawn {
  readonly classes: string;
  readonly style: Readonly<Record<string, string>>;
}

/** Chips stand from the side where reading begins. */
const SIDE = language.dir === 'rtl' ? 'right' : 'left';

const drawn = new WeakMap<HTMLElement, Drawn>();

function draw(chip: HTMLElement, look: Drawn): HTMLElement {
  chip.className = classNames(look.classes);
  setStyle(chip, look.style);
  drawn.set(chip, look);
  return chip;
}

/** Writes a chip's class and style anew in place, as Google does now and then; all that others added there is gone. */
export function patchChip(chip: HTMLElement): void {
  const look = drawn.get(chip);
  if (look === undefined) return;
  chip.removeAttribute('style');
  draw(chip, look);
}

/** `jslog` as seen in 2026: the event's id, and who is signed in. */
export function jslogOf({ event }: Entry): string {
  return `35463; 2:["${event.id}",null];1:["${account.email}",1]; mutable:true`;
}

function labelOf(entry: Entry): string {
  return writeLabel(entry, language, clock);
}

function isPast({ to }: Entry): boolean {
  return to < wallMinutes(now());
}

/** Mixes a colour with the page's ground: events that are over are paler. */
function tinted(color: string, share: number): string {
  const [ground] = options.dark ? [[19, 19, 20]] : [[255, 255, 255]];
  const mixed = channelsOf(color).map((channel, index) =>
    Math.round(channel * share + (ground?.[index] ?? 0) * (1 - share)),
  );
  return `rgb(${mixed.join(', ')})`;
}

function channelsOf(color: string): readonly number[] {
  return color.match(/\d+/g)?.map(Number) ?? [0, 0, 0];
}

function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = channelsOf(color);
  return (red * 299 + green * 587 + blue * 114) / 1000 > 165 ? 'rgb(31, 31, 31)' : 'rgb(255, 255, 255)';
}

/** Colours of a filled chip; a declined event's is an outline. */
function fillOf(entry: Entry): Record<string, string> {
  const { color } = entry;
  const border = isPast(entry) ? tinted(color, 0.5) : color;
  if (entry.answer === 'declined') return { 'border-color': border, color: options.dark ? tinted(color, 0.7) : color };
  const fill = isPast(entry) ? tinted(color, 0.3) : color;
  return { 'background-color': fill, 'border-color': border, color: isPast(entry) ? '' : inkOn(color) };
}

function classesOf(entry: Entry): string {
  return [
    entry.kind === 'task' ? 'task-chip' : 'event-chip',
    isPast(entry) ? 'past' : '',
    entry.answer === 'declined' ? 'declined' : '',
    entry.answer === 'needs-action' || entry.answer === 'tentative' ? 'open-answer' : '',
    entry.done ? 'done' : '',
  ].join(' ');
}

/** A chip in a column of hours. `endsHere`: whether this column has the event's end, and so its resize handle. */
export function timedChip({ item: entry, from, to, lane, lanes }: Placed<Entry>, endsHere: boolean): HTMLElement {
  const perMinute = options.density / 60;
  const height = Math.max(Math.round((to - from) * perMinute), 15) - 2;
  const chip = element(
    'div',
    {
      role: 'button',
      tabindex: 0,
      'data-eventid': entry.eid,
      'data-eventchip': true,
      'data-opens-details': 'true',
      'data-keyboardactiontype': '0;1',
      'data-focusable': true,
      'data-dragsource-type': 2,
      jslog: jslogOf(entry),
    },
    entry.event.color === null
      ? null
      : element(
          'div',
          { class: 'stripe-place', 'aria-hidden': 'true' },
          element('div', { class: 'stripe', style: { 'background-color': calendarOf(entry.event).color } }),
        ),
    hidden('div', labelOf(entry)),
    element('div', { class: 'chip-content', 'aria-hidden': 'true' }, chipText(entry, height)),
    entry.editable && endsHere
      ? element('div', {
          class: 'resize-handle',
          'aria-hidden': 'true',
          'data-dragsource-type': 3,
          'data-eventid': entry.eid,
        })
      : null,
  );
  const width = 100 / lanes;
  return draw(chip, {
    classes: `timed-chip ${classesOf(entry)}`,
    style: {
      top: `${Math.round(from * perMinute) - 1}px`,
      height: `${height}px`,
      [SIDE]: `calc(${percent(lane * width)} + 0px)`,
      width: `calc(${percent(lane + 1 === lanes || lanes === 1 ? width : Math.min(width * 1.6, 100 - lane * width))} + 0px)`,
      'z-index': String(5 + lane),
      ...fillOf(entry),
    },
  });
}

function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}

function titleOf(entry: Entry): HTMLElement {
  const title = element('span', { class: 'chip-title-text' }, shownTitle(entry.title, language));
  return element('span', { class: 'chip-title' }, entry.kind === 'task' ? icon('task') : null, title);
}

/** Title, time and place below each other, or beside each other where the chip is too low for that. */
function chipText(entry: Entry, height: number): HTMLElement {
  const time = writeChipTime(entry, language, clock);
  if (height < 36) {
    const rest = [time, entry.location].filter((part) => part !== '').join(', ');
    return element(
      'div',
      { class: height < 16 ? 'chip-line tiny' : 'chip-line', dir: 'auto' },
      titleOf(entry),
      element('span', { class: 'chip-comma' }, ', '),
      element('span', { class: 'chip-rest' }, rest),
    );
  }
  return element(
    'div',
    { class: 'chip-rows' },
    element('div', { class: height < 52 ? 'chip-row one-line' : 'chip-row', dir: 'auto' }, titleOf(entry)),
    element('div', { class: 'chip-row chip-time' }, time),
    entry.location === '' || height < 52 ? null : element('div', { class: 'chip-row chip-place' }, entry.location),
  );
}

/** How a stacked chip stands in its row: where the row is, in lines of `em`; its time where it has one. */
export interface StackedLook {
  readonly columns: number;
  readonly showTime: boolean;
}

/**
 * The chips of an event in a row of days: the one that is seen, in the cell of its first day, and for each further
 * day one that is all but invisible, for the keyboard. By cell: `[0]` belongs into the first day's.
 */
export function stackedChips(stacked: Stacked<Entry>, look: StackedLook): readonly HTMLElement[] {
  return Array.from({ length: stacked.days }, (_, index) => stackedChip(stacked, index, look));
}

function stackedChip(
  { item: entry, day, days, line, before, after }: Stacked<Entry>,
  index: number,
  look: StackedLook,
) {
  const column = 100 / look.columns;
  const wide = entry.allDay || days > 1 || before || after || !look.showTime;
  const ghost = index > 0;
  const button = element(
    'div',
    { role: 'button', tabindex: ghost ? -1 : 0, 'data-stacked-layout-chip': 'true' },
    ...(wide ? [before && !ghost ? element('div', { class: 'arrow' }) : null] : [dotOf(entry)]),
    element(
      'span',
      { class: 'stacked-text', 'aria-hidden': 'true', dir: 'auto' },
      ...stackedText(entry, look.showTime),
    ),
    hidden('span', labelOf(entry)),
  );
  draw(button, {
    classes: [
      'stacked-chip',
      classesOf(entry),
      wide ? 'filled' : 'dotted',
      ghost ? 'ghost' : '',
      before ? 'goes-before' : '',
      after ? 'goes-after' : '',
    ].join(' '),
    style: wide ? fillOf(entry) : {},
  });
  const outer = element(
    'div',
    {
      'data-eventchip': true,
      'data-stacked-layout-chip-container': 'true',
      'data-eventid': entry.eid,
      'data-opens-details': 'true',
      'data-dragsource-type': wide ? 6 : 4,
      jslog: jslogOf(entry),
    },
    button,
  );
  return draw(outer, {
    classes: 'stacked-place',
    style: {
      [SIDE]: percent((day + index) * column),
      width: percent(ghost ? column : days * column),
      top: `${line}em`,
      'border-color': entry.color,
    },
  });
}

function dotOf(entry: Entry): HTMLElement {
  const dot = element('div', {
    class: 'dot',
    style: { 'border-color': isPast(entry) ? tinted(entry.color, 0.5) : entry.color },
  });
  return element('div', { class: 'dot-place' }, entry.kind === 'task' ? icon('task') : dot);
}

function stackedText(entry: Entry, showTime: boolean): readonly Child[] {
  const time = showTime && !entry.allDay ? writeTime(entry.start, language, clock) : '';
  return [
    time === '' ? null : element('span', { class: 'stacked-time' }, time),
    element('span', { class: 'stacked-title' }, shownTitle(entry.title, language)),
  ];
}

/** All chips inside an element, outermost ones only. */
export function chipsIn(root: ParentNode): readonly HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('[data-eventchip]'));
}
