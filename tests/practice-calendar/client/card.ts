/** The card of an event: one dialog, used again for every event, and hidden rather than removed (page-facts 4). */
import type { PracticeGuest } from '../events.ts';
import {
  account,
  calendarOf,
  changeEvent,
  clock,
  type Entry,
  findEntry,
  language,
  options,
  today,
} from './calendar.ts';
import { jslogOf } from './chips.ts';
import { type Child, element, hidden } from './element.ts';
import { type IconName, icon } from './icons.ts';
import { rage } from './storm.ts';
import { fill, shownTitle, writeCardWhen, writeParts } from './writing.ts';

/** What the card can ask the page for. */
export interface CardActions {
  readonly edit: (entry: Entry) => void;
  readonly remove: (entry: Entry) => void;
  /** Something about an event is different now. */
  readonly changed: () => void;
}

/** The card, of which there is one. */
export interface Card {
  readonly open: (entry: Entry, beside: Element) => void;
  readonly close: () => void;
  /** The event it is open on. */
  readonly entry: () => Entry | null;
  readonly dialog: HTMLElement;
}

const { ui, label } = language;

/** Makes the card, closed, and puts it at the end of the page. */
export function makeCard(actions: CardActions): Card {
  const opened = new Set<string>();
  let entry: Entry | null = null;
  let calm = new AbortController();

  const sentinels = [sentinel(), sentinel()] as const;
  const details = element('div', { id: 'xDetDlg', class: 'card-details', jscontroller: 'qxis9' });
  const slot = element('span', { class: 'card-slot', jsslot: true, jsname: 'bN97Pc' }, details);
  const dialog = element(
    'div',
    {
      role: 'dialog',
      class: 'card',
      jsname: 'ssXDle',
      'data-chips-dialog': 'true',
      'data-layout-mode': 'bubble',
      'data-is-adaptive': 'true',
      'data-allow-wheel-scroll': 'false',
      'data-back-to-cancel': 'false',
      'aria-modal': 'true',
      'aria-labelledby': 'rAECCd',
      tabindex: -1,
    },
    sentinels[0],
    slot,
    sentinels[1],
  );
  const wrapper = element('div', { class: 'card-wrapper', style: { display: 'none' } }, dialog);
  document.body.append(wrapper);
  keepTabInside(dialog, sentinels);

  const card: Card = {
    dialog,
    entry: () => entry,
    open(next, beside) {
      calm.abort();
      calm = new AbortController();
      entry = next;
      const first = !opened.has(next.eid);
      opened.add(next.eid);
      describe(details, next);
      const parts = cardParts(card, actions);
      details.replaceChildren(parts.column);
      wrapper.style.display = '';
      if (first && options.storm) {
        parts.fillFirst();
        rage(parts, calm.signal);
      } else {
        parts.fillAll();
      }
      place(wrapper, dialog, beside);
      dialog.focus({ preventScroll: true });
    },
    close() {
      if (entry === null) return;
      calm.abort();
      entry = null;
      wrapper.style.display = 'none';
    },
  };
  return card;
}

function sentinel(): HTMLElement {
  return element('div', { class: 'sentinel', tabindex: 0, 'aria-hidden': 'true' });
}

/** Tabbing beyond an end of the card goes on at its other end. */
function keepTabInside(dialog: HTMLElement, [first, last]: readonly [HTMLElement, HTMLElement]): void {
  const controls = () => Array.from(dialog.querySelectorAll<HTMLElement>('button, a[href], input'));
  first.addEventListener('focus', ({ relatedTarget }) => {
    (relatedTarget === dialog ? controls().at(0) : controls().at(-1))?.focus({ preventScroll: true });
  });
  last.addEventListener('focus', () => controls().at(0)?.focus({ preventScroll: true }));
}

/** What the container says of the event; of a task it has no event id (page-facts 3.4). */
function describe(details: HTMLElement, entry: Entry): void {
  const attributes: Record<string, string | null> = {
    'data-origin': '2',
    'data-actions-expanded': 'false',
    'data-open-edit-note': 'false',
    'data-keyboardactiontype': '0;1',
    'data-eventid': entry.kind === 'task' ? null : entry.eid,
    jslog: jslogOf(entry).replace('35463', '35389'),
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) details.removeAttribute(name);
    else details.setAttribute(name, value);
  }
}

/** The card's sections, and the ways of filling them. */
export interface CardParts {
  readonly column: HTMLElement;
  /** When and where. */
  readonly main: HTMLElement;
  /** Guests, description and the like, which arrive late. */
  readonly more: HTMLElement;
  readonly answers: HTMLElement;
  /** The bar of answers' own group, inside `answers`; null where there is nothing to answer. */
  readonly group: () => HTMLElement | null;
  readonly mainRows: () => readonly HTMLElement[];
  readonly moreRows: () => readonly HTMLElement[];
  readonly answerBar: () => readonly HTMLElement[];
  readonly answerButtons: () => readonly HTMLElement[];
  readonly fillFirst: () => void;
  readonly fillAll: () => void;
}

function cardParts(card: Card, actions: CardActions): CardParts {
  const current = () => {
    const { eid } = card.entry() ?? {};
    return (eid === undefined ? null : findEntry(eid)) ?? (card.entry() as Entry);
  };
  const main = element('div', { class: 'card-main', jsname: 'sV9x3c' });
  const more = element('div', { class: 'card-more', jscontroller: 'I4fut', 'data-in-bubble': 'false' });
  const answers = element('div', { class: 'card-answers' });
  const scroller = element('div', { class: 'card-scroller', 'data-scrolls': true }, main, more);
  const column = element('div', { class: 'card-column' }, toolbar(card, actions), scroller, answers);
  const answerButtons = () => makeAnswerButtons(current(), card, actions);
  const parts: CardParts = {
    column,
    main,
    more,
    answers,
    group: () => answers.querySelector('[data-answer-group]'),
    mainRows: () => [whenRow(current()), ...(current().location === '' ? [] : [placeRow(current())])],
    moreRows: () => moreRows(current(), card, actions),
    answerButtons,
    answerBar: () => (current().answer === null ? [] : [answerBar(answerButtons())]),
    fillFirst: () => {
      main.replaceChildren(...parts.mainRows());
      answers.replaceChildren(...parts.answerBar());
    },
    fillAll: () => {
      parts.fillFirst();
      more.replaceChildren(...parts.moreRows());
    },
  };
  return parts;
}

function toolbar(card: Card, actions: CardActions): HTMLElement {
  const entry = card.entry() as Entry;
  const button = (name: IconName, words: string, click: () => void, more: Record<string, string> = {}) =>
    element(
      'div',
      {},
      element('button', { type: 'button', class: 'round', 'aria-label': words, click, ...more }, icon(name)),
    );
  return element(
    'div',
    { class: 'card-toolbar' },
    element(
      'div',
      { class: 'card-toolbar-row' },
      element(
        'div',
        { class: 'card-actions' },
        ...(entry.editable
          ? [
              button('edit', ui.editEvent, () => actions.edit(card.entry() as Entry), {
                jsname: 'DyVDA',
                'data-use-native-focus-logic': 'true',
              }),
              button('trash', ui.deleteEvent, () => actions.remove(card.entry() as Entry), { jsname: 'VkLyEc' }),
            ]
          : []),
        ...(entry.kind === 'event'
          ? [button('mail', ui.emailDetails, () => undefined), button('dots', ui.options, () => undefined)]
          : []),
      ),
      element(
        'div',
        { class: 'card-close' },
        element(
          'span',
          { 'data-is-tooltip-wrapper': 'true' },
          element(
            'button',
            {
              id: 'xDetDlgCloseBu',
              type: 'button',
              class: 'round',
              'aria-label': ui.close,
              'data-id': 'TvD9Pc',
              click: card.close,
            },
            icon('close'),
          ),
        ),
      ),
    ),
  );
}

/** A row: an icon, or nothing, and what it is about. */
function row(sign: Child, id: string | null, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  return element(
    'div',
    { class: 'card-row' },
    element('div', { class: 'card-icon', 'aria-hidden': 'true' }, sign),
    element('div', { class: 'card-text', id, ...attributes }, ...children),
  );
}

function whenRow(entry: Entry): HTMLElement {
  const { date, time } = writeCardWhen(entry, today().year, language, clock);
  const swatch = element('div', { class: 'swatch', style: { 'background-color': entry.color } });
  const { repeats } = entry.event;
  const weekday = writeParts(entry.start, { weekday: 'long' }, language);
  return row(
    swatch,
    'xDetDlgWhen',
    {},
    element(
      'div',
      { class: 'card-title-line' },
      element(
        'div',
        {},
        element(
          'span',
          { id: 'rAECCd', class: 'card-title', role: 'heading', 'aria-level': 1 },
          shownTitle(entry.title, language),
        ),
      ),
    ),
    element(
      'div',
      { class: 'card-when' },
      date,
      ...(time === '' ? [] : [element('span', { class: 'card-dot' }, '⋅'), element('span', {}, time)]),
    ),
    repeats === null
      ? null
      : element(
          'div',
          { class: 'card-when' },
          repeats === 'weekly' ? fill(language.weeklyOn, { weekday }) : language.everyWeekday,
        ),
  );
}

function placeRow({ location: place }: Entry): HTMLElement {
  const title = fill(label.location, { place: '' }).trim();
  return row(icon('place'), 'xDetDlgLoc', { 'data-text': place }, hidden('span', title), element('span', {}, place));
}

function moreRows(entry: Entry, card: Card, actions: CardActions): readonly HTMLElement[] {
  if (entry.kind === 'task') return [taskRow(entry, card, actions), calendarRow(entry)];
  const { guests, description } = entry.event;
  return [
    ...(entry.location.startsWith('https:')
      ? [
          row(
            icon('video'),
            'xDetDlgVideo',
            {},
            element('a', { class: 'link', href: '#', click: (event: Event) => event.preventDefault() }, ui.video),
          ),
        ]
      : []),
    ...(guests.length === 0 ? [] : [guestsRow(entry)]),
    ...(description === ''
      ? []
      : [
          row(icon('notes'), 'xDetDlgDesc', {}, hidden('span', `${ui.description}:`), element('span', {}, description)),
        ]),
    ...(entry.kind === 'event' ? [row(icon('bell'), 'xDetDlgNot', {}, fill(language.minutesBefore, { n: 10 }))] : []),
    calendarRow(entry),
  ];
}

function calendarRow(entry: Entry): HTMLElement {
  const { id, name } = calendarOf(entry.event);
  const shown = id === '' ? account.name : name;
  return row(icon('calendar'), 'xDetDlgCal', { 'data-text': shown }, shown);
}

function guestsRow({ event, owner }: Entry): HTMLElement {
  const organizer = event.guests.find(({ name }) => name === owner) ?? { name: owner, email: account.email };
  const others = event.guests.filter((guest) => guest !== organizer);
  const self = owner === account.name ? [] : [account];
  return row(
    icon('people'),
    'xDetDlgAtt',
    {},
    hidden('span', `${ui.guests}:`),
    guest(
      organizer,
      element('span', { id: 'xDtlDlgOrg', class: 'guest-role' }, hidden('span', `${ui.organizer}:`), ui.organizer),
    ),
    ...[...others, ...self].map((other) => guest(other, null)),
  );
}

function guest({ name, email }: PracticeGuest, role: Child): HTMLElement {
  return element(
    'div',
    { class: 'guest', 'data-email': email, 'data-id': email },
    element('span', { class: 'face', 'aria-hidden': 'true' }, name.slice(0, 1)),
    element('span', {}, name, role),
  );
}

function taskRow(entry: Entry, card: Card, actions: CardActions): HTMLElement {
  const toggle = () => {
    changeEvent(entry.eid, { done: !entry.done });
    card.close();
    actions.changed();
  };
  return row(
    icon('task'),
    null,
    { 'data-taskid': entry.event.id },
    element(
      'button',
      { type: 'button', class: 'quiet', click: toggle },
      entry.done ? label.completed : ui.markCompleted,
    ),
  );
}

function answerBar(buttons: readonly HTMLElement[]): HTMLElement {
  return element(
    'div',
    { class: 'answer-bar' },
    element(
      'div',
      { class: 'answer-line' },
      element('span', { class: 'answer-question' }, ui.going),
      element('div', { class: 'answer-group', 'data-answer-group': true }, ...buttons),
    ),
  );
}

function makeAnswerButtons(entry: Entry, card: Card, actions: CardActions): readonly HTMLElement[] {
  const answers = [
    ['accepted', ui.yes, ui.respondYes, 'xRsvpYesBu'],
    ['declined', ui.no, ui.respondNo, null],
    ['tentative', ui.maybe, ui.respondMaybe, null],
  ] as const;
  return answers.map(([answer, words, name, id]) =>
    element(
      'div',
      {},
      element(
        'button',
        {
          id,
          type: 'button',
          class: 'answer',
          'aria-label': name,
          'aria-pressed': entry.answer === answer ? 'true' : 'false',
          'data-button-type': 'actionButton',
          click: () => {
            changeEvent(entry.eid, { answer });
            const group = card.dialog.querySelector('[data-answer-group]');
            group?.replaceChildren(...makeAnswerButtons(findEntry(entry.eid) ?? entry, card, actions));
            actions.changed();
          },
        },
        entry.answer === answer ? icon('check') : null,
        words,
      ),
    ),
  );
}

/** Puts the card beside what was clicked, on the side that has room, and wholly inside the window. */
function place(wrapper: HTMLElement, dialog: HTMLElement, beside: Element): void {
  const anchor = beside.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  const gap = 8;
  const right = anchor.right + gap + width < window.innerWidth;
  const left = anchor.left - gap - width;
  const x = right ? anchor.right + gap : left > 0 ? left : Math.max(gap, (window.innerWidth - width) / 2);
  const y = Math.max(gap, Math.min(anchor.top, window.innerHeight - Math.max(height, 360) - gap));
  wrapper.style.setProperty('left', `${Math.round(x)}px`);
  wrapper.style.setProperty('top', `${Math.round(y)}px`);
}
