/** The small dialog for a new event, with a chip in the grid whose id is temporary until it is saved (page-facts 5.2). */
import type { PracticeEvent } from '../events.ts';
import { account, addEvent, clock, eidOf, entryOf, language } from './calendar.ts';
import { timedChip } from './chips.ts';
import { minutesOf } from './dates.ts';
import { newEvent } from './edit-page.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import { writeDate, writeRange } from './writing.ts';

/** What the dialog can ask the page for. */
export interface QuickCreateActions {
  /** Where the chips of a day are, if the view has it. */
  readonly chipPlace: (start: Temporal.PlainDateTime) => Element | null;
  readonly editInstead: (query: Readonly<Record<string, string>>) => void;
  /** Nothing was saved: the chip has to go. */
  readonly discarded: () => void;
}

/** The dialog, of which there is one. */
export interface QuickCreate {
  readonly open: (start: Temporal.PlainDateTime, beside: Element | null) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
}

const { ui } = language;

/** Fifty-two characters that are no event's id. */
function temporaryId(): string {
  return btoa(Array.from(crypto.getRandomValues(new Uint8Array(39)), (byte) => String.fromCharCode(byte)).join(''));
}

/** Makes the dialog; it is in the page only while it is open. */
export function makeQuickCreate(actions: QuickCreateActions): QuickCreate {
  let dialog: HTMLElement | null = null;
  let chip: HTMLElement | null = null;

  function close(saved = false): void {
    if (dialog === null) return;
    dialog.remove();
    dialog = null;
    chip = null;
    if (!saved) actions.discarded();
  }

  function open(start: Temporal.PlainDateTime, beside: Element | null): void {
    close();
    const title = element('input', {
      type: 'text',
      class: 'quick-title',
      'aria-label': ui.addTitle,
      placeholder: ui.addTitle,
      autocomplete: 'off',
    });
    const event = (): PracticeEvent =>
      newEvent({ title: title.value, start: start.toString(), end: start.add({ hours: 1 }).toString() });
    chip = temporaryChip(event());
    actions.chipPlace(start)?.append(chip);
    const save = () => {
      const made = event();
      addEvent(made);
      if (chip !== null) becomeReal(chip, made);
      close(true);
    };
    title.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') save();
      if (key === 'Escape') close();
    });
    dialog = draw(title, start, save, () => {
      const query = { text: title.value, dates: `${compact(start)}/${compact(start.add({ hours: 1 }))}` };
      actions.editInstead(query);
    });
    document.body.append(dialog);
    place(dialog, beside ?? chip);
    title.focus({ preventScroll: true });
  }

  function draw(title: HTMLElement, start: Temporal.PlainDateTime, save: () => void, more: () => void): HTMLElement {
    const date = writeDate(start.toPlainDate(), 'weekday', language);
    return element(
      'div',
      { role: 'dialog', class: 'quick', jsname: 'ssXDle', 'aria-modal': 'true' },
      element(
        'div',
        { class: 'quick-head' },
        element(
          'button',
          { type: 'button', class: 'round', 'aria-label': ui.close, click: () => close() },
          icon('close'),
        ),
      ),
      title,
      element(
        'div',
        { role: 'tablist', class: 'quick-tabs' },
        element(
          'button',
          { type: 'button', role: 'tab', id: 'tabEvent', class: 'quick-tab', 'aria-selected': 'true' },
          ui.event,
        ),
        element(
          'button',
          { type: 'button', role: 'tab', id: 'tabTask', class: 'quick-tab', 'aria-selected': 'false' },
          ui.task,
        ),
      ),
      element(
        'div',
        { role: 'tabpanel', 'aria-labelledby': 'tabEvent', class: 'quick-panel' },
        element(
          'div',
          { class: 'quick-row' },
          icon('clock'),
          element('div', {}, `${date}⋅${writeRange(start, start.add({ hours: 1 }), language, clock, 'minutes')}`),
        ),
        element(
          'div',
          { class: 'quick-row' },
          icon('notes'),
          element('div', { 'data-key': 'description' }, ui.addDescription),
        ),
        element(
          'div',
          { class: 'quick-row' },
          icon('calendar'),
          element('div', { 'data-key': 'calendar' }, account.name),
        ),
      ),
      element(
        'div',
        { class: 'quick-foot' },
        element('button', { type: 'button', class: 'quiet', jsname: 'rhPddf', click: more }, ui.moreOptions),
        element('button', { type: 'button', class: 'primary', jsname: 'x8hlje', click: save }, ui.save),
      ),
    );
  }

  document.addEventListener('pointerdown', ({ target }) => {
    if (dialog !== null && !dialog.contains(target as Node)) close();
  });
  return { open, close: () => close(), isOpen: () => dialog !== null };
}

function compact(at: Temporal.PlainDateTime): string {
  return at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

function temporaryChip(event: PracticeEvent): HTMLElement {
  const from = minutesOf(Temporal.PlainDateTime.from(event.start));
  const placed = { item: entryOf(event, temporaryId()), from, to: Math.min(from + 60, 1440), lane: 0, lanes: 1 };
  return timedChip(placed, true);
}

/** The same nodes go on as the saved event's: the id is changed in place, the texts are patched. */
function becomeReal(chip: HTMLElement, event: PracticeEvent): void {
  const from = minutesOf(Temporal.PlainDateTime.from(event.start));
  const twin = timedChip({ item: entryOf(event), from, to: Math.min(from + 60, 1440), lane: 0, lanes: 1 }, true);
  chip.setAttribute('data-eventid', eidOf(event));
  for (const nested of chip.querySelectorAll('[data-eventid]')) nested.setAttribute('data-eventid', eidOf(event));
  chip.setAttribute('jslog', twin.getAttribute('jslog') ?? '');
  Array.from(chip.children).forEach((part, index) => {
    const fresh = twin.children[index];
    if (fresh !== undefined && part.getAttribute('data-eventid') === null) part.replaceChildren(...fresh.childNodes);
  });
}

function place(dialog: HTMLElement, beside: Element): void {
  const anchor = beside.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  const x = anchor.right + 8 + width < window.innerWidth ? anchor.right + 8 : anchor.left - 8 - width;
  const known = anchor.width > 0;
  dialog.style.setProperty('left', `${known ? Math.max(8, x) : (window.innerWidth - width) / 2}px`);
  dialog.style.setProperty(
    'top',
    `${Math.max(72, Math.min(known ? anchor.top : 160, window.innerHeight - height - 16))}px`,
  );
}
