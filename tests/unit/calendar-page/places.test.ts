/** Where pickers belong on the page, and what is known of the event there. */
// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { PICKER_TAG, type PickerPlace } from '../../../utils/calendar-page/index.ts';
import { findPlaces } from '../../../utils/calendar-page/places.ts';
import type { CalendarEvent } from '../../../utils/events/index.ts';
import { card, dayGrid, editPage, eventId, readPlace, timedChip, withLayout, writePage } from './page.ts';

beforeEach(withLayout);

const ID = eventId('5k1t6a8b5d0e2g0f4hs2q7mv9c_20261123T090000Z');
const OTHER = eventId('0f4hs2q7mv9c3k1t6a8b5d0e2g', 'work@g');
const EDIT = '/calendar/u/0/r/eventedit';

/** Puts a picker where the place says, as the content script does. */
function settle({ parent, before }: PickerPlace): Element {
  const picker = document.createElement(PICKER_TAG);
  parent.insertBefore(picker, before);
  return picker;
}

test('on a card: in the dialog, after its content and before what sends the focus back', () => {
  writePage('', { beside: card(ID) });
  const [place] = findPlaces(document);
  if (!place) throw new Error('no place');
  expect(place).toMatchObject({ key: ID, kind: 'card' });
  expect(place.anchor.id).toBe('xDetDlg');
  const picker = settle(place);
  const dialog = document.querySelector('[role=dialog]');
  expect([...(dialog?.children ?? [])].map(({ localName }) => localName)).toEqual(['div', 'span', PICKER_TAG, 'div']);
  const [again] = findPlaces(document);
  expect(again?.parent).toBe(picker.parentElement);
  expect(again?.before).toBe(picker.nextElementSibling);
});

test.each([
  ['a task', card('tasks_Ab12')],
  ['a task whose card has an id', card(ID, { extra: '<div data-taskid="Ab12"></div>' })],
  ['a birthday', card(eventId('2020_BIRTHDAY_self'))],
  ['a holiday', card(eventId('20261126_9h809akrnv7bgja9ifjciu0g8o', 'en.usa#holiday@v'))],
  ['an event that is being created', '<div role="dialog"><input><button role="tab" id="tabEvent"></button></div>'],
  ['one, over a closed card', card(ID, { extra: '<input><button role="tab" id="tabEvent"></button>' })],
  ['a question', '<div role="dialog"><h1 role="heading" aria-level="1">Send emails?</h1><button>Send</button></div>'],
  ['a card without an id', card(null)],
  [
    'a list of more events',
    `<div role="dialog"><div role="heading">23</div>${timedChip(ID, { label: 'x', title: 'x' }, 1, 2)}</div>`,
  ],
])('not on the card of %s', (_, beside) => {
  writePage('', { beside });
  expect(findPlaces(document)).toEqual([]);
});

test('on the card that is shown, not on one that is left over', () => {
  writePage('', { beside: `${card(OTHER, { style: 'display:none' })}${card(ID)}<div role="dialog" hidden></div>` });
  expect(findPlaces(document).map(({ key }) => key)).toEqual([ID]);
});

test('on a closed card as well, so that its picker is there when it opens', () => {
  writePage('', { beside: card(ID, { style: 'display:none' }) });
  expect(findPlaces(document).map(({ key }) => key)).toEqual([ID]);
});

const BARE = card(null);

test.each([
  ['whose element has another name', card(ID).replace('xDetDlg"', 'xNewName"')],
  ['whose dialog carries the event’s id', BARE.replace('role="dialog"', `role="dialog" data-eventid="${ID}"`)],
  ['whose inside carries the event’s id', BARE.replace('<div id="xDetDlgWhen"', `<div data-eventid="${ID}"`)],
  [
    'that has no name, and a dialog with the id',
    `<div role="dialog" data-eventid="${ID}"><h1 role="heading">x</h1></div>`,
  ],
  ['beside one that is left over without an id', `${card(null, { style: 'display:none' })}${card(ID)}`],
])('on a card %s', (_, beside) => {
  writePage('', { beside });
  expect(findPlaces(document).map(({ key, kind }) => [key, kind])).toEqual([[ID, 'card']]);
});

test('an event without a chip is read from its card', () => {
  writePage('', { beside: card(OTHER, { title: '<b>Coffee</b>', when: 'Monday, January 5, 2026⋅2:00 – 3:30pm' }) });
  expect(readPlace(findPlaces(document)[0])).toEqual({
    key: OTHER,
    calendar: 'work@group.calendar.google.com',
    title: '<b>Coffee</b>',
    series: null,
    answer: null,
    allDay: false,
    start: Date.parse('2026-01-05T14:00+01:00'),
    end: Date.parse('2026-01-05T15:30+01:00'),
  });
});

/** Google's three buttons, of which one may be pressed. */
function answers(pressed: number): string {
  return ['id="xRsvpYesBu"', '', '']
    .map((attributes, index) => `<div><button ${attributes} aria-pressed="${index === pressed}">x</button></div>`)
    .join('');
}

test('the answer on a card is the button that is pressed', () => {
  const when = 'Monday, January 5, 2026⋅2:00 – 3:30pm';
  const read = [0, 1, 2, 3].map((pressed) => {
    writePage('', { beside: card(OTHER, { when, extra: `<div>${answers(pressed)}</div>` }) });
    return readPlace(findPlaces(document)[0]);
  });
  expect(read).toMatchObject([
    { answer: 'accepted' },
    { answer: 'declined' },
    { answer: 'tentative' },
    { answer: null },
  ]);
});

test('where chip and card disagree, the chip is right', () => {
  const text = {
    label: '10am to 11am, Weekly sync, Jane Doe, Declined, No location, November 23, 2026',
    title: 'Weekly sync',
  };
  writePage(dayGrid(['2026-11-23'], { timed: { '2026-11-23': timedChip(ID, text, 10, 11) } }), {
    beside: card(ID, { title: 'Old name', when: 'Monday, November 23⋅9:00 – 10:00am' }),
  });
  expect(readPlace(findPlaces(document)[0])).toMatchObject({
    title: 'Weekly sync',
    answer: 'declined',
    start: Date.parse('2026-11-23T10:00+01:00'),
  });
});

test('an answer that the chip does not tell is the card’s', () => {
  const text = { label: '10am to 11am, Weekly sync, Jane Doe, No location, November 23, 2026', title: 'Weekly sync' };
  writePage(dayGrid(['2026-11-23'], { timed: { '2026-11-23': timedChip(ID, text, 10, 11) } }), {
    beside: card(ID, { extra: `<div>${answers(1)}</div>` }),
  });
  expect(readPlace(findPlaces(document)[0])).toMatchObject({ title: 'Weekly sync', answer: 'declined' });
});

test('a card is read by its text where its chip cannot be read', () => {
  const text = { label: 'whenever', title: 'Weekly sync' };
  writePage(dayGrid(['2026-11-23'], { timed: { '2026-11-23': timedChip(ID, text, 0, 0) } }), {
    beside: card(ID, { title: 'Weekly sync', when: 'Monday, January 5, 2026⋅2:00 – 3:30pm' }),
  });
  expect(readPlace(findPlaces(document)[0])).toMatchObject({ start: Date.parse('2026-01-05T14:00+01:00') });
});

test('where edit page and chip disagree, the edit page is right, and tells the answer where it has one', () => {
  const text = {
    label: '10am to 11am, Old name, Jane Doe, Accepted, No location, November 23, 2026',
    title: 'Old name',
  };
  const chips = dayGrid(['2026-11-23'], { timed: { '2026-11-23': timedChip(ID, text, 10, 11) } });
  const page = editPage({ id: ID }).replace('<div id="right">', `<div>${answers(2)}</div><div id="right">`);
  writePage(`${chips}${page}`, { path: `${EDIT}/${ID}` });
  expect(readPlace(findPlaces(document).find(({ kind }) => kind === 'edit-page'))).toMatchObject({
    title: 'Coffee',
    answer: 'tentative',
    start: Date.parse('2026-11-23T14:00+01:00'),
  });
});

test('a card whose time cannot be read says so', () => {
  writePage('', { beside: card(OTHER, { when: 'whenever' }) });
  expect(readPlace(findPlaces(document)[0])).toEqual({ key: 'problem_card_time', values: ['whenever'] });
});

test('on the edit page: before the first row of details, and there it stays', () => {
  writePage(editPage({ id: ID }), { path: `${EDIT}/${ID}` });
  const [place] = findPlaces(document);
  if (!place) throw new Error('no place');
  expect(place).toMatchObject({ key: ID, kind: 'edit-page' });
  const picker = settle(place);
  expect(picker.parentElement?.id).toBe('left');
  expect(picker.nextElementSibling?.className).toBe('row');
  document.getElementById('right')?.append(document.getElementById('xDescIn') as Element);
  expect(findPlaces(document)[0]?.parent).toBe(picker.parentElement);
});

test('an edit page that loads in steps has its picker at its end until the details come', () => {
  writePage(editPage({ id: ID }), { path: `${EDIT}/${ID}` });
  const details = document.getElementById('tabEventDetails') as Element;
  details.remove();
  const [first] = findPlaces(document);
  if (!first) throw new Error('no place');
  expect(settle(first)).toBe(document.querySelector('[data-is-create]')?.lastElementChild);
  document.querySelector('[data-is-create]')?.append(details);
  expect(findPlaces(document)[0]?.parent.id).toBe('left');
});

test.each([
  ['whose id only the address has', editPage(), `${EDIT}/${ID}==`],
  ['that does not say whether it is new', editPage().replace('data-is-create', 'data-x'), `${EDIT}/${ID}`],
  [
    'without details',
    `<div data-is-create="false"><div id="xStDaRo" data-date="20261123"></div></div>`,
    `${EDIT}/${ID}`,
  ],
])('on an edit page %s', (_, view, path) => {
  writePage(view, { path });
  expect(findPlaces(document).map(({ key }) => key)).toEqual([ID]);
});

test.each([
  ['of a new event', editPage({ isCreate: 'true', id: ID }), EDIT],
  ['of a new event that does not say so', editPage({ id: ID }).replace('data-is-create', 'data-x'), `${EDIT}?text=x`],
  ['of a copy', editPage({ isCreate: 'true' }), `${EDIT}/copy/${ID}`],
  ['that is left while the address is the week’s', editPage({ id: ID }), '/calendar/u/0/r/week'],
])('not on the edit page %s', (_, view, path) => {
  writePage(view, { path });
  expect(findPlaces(document)).toEqual([]);
});

test.each<[string, string, Partial<CalendarEvent> | null]>([
  [
    'Monday, November 23 10:00 – 11:00am',
    '20261123',
    { start: Date.parse('2026-11-23T10:00+01:00'), end: Date.parse('2026-11-23T11:00+01:00') },
  ],
  ['Monday, November 23⋅10:00 – 11:00am', '20261123', { start: Date.parse('2026-11-23T10:00+01:00') }],
  ['November 23 – 24', '20261124', { allDay: true, start: '2026-11-23', end: '2026-11-25' }],
  ['November 23 – 24', '20261125', null],
  ['Monday, November 23, until 11:00am', '20261123', null],
  ['', '20261123', null],
])('a page to look at only, with the words %j, is read by them', (words, end, event) => {
  const dates = `<div id="xStDaRo" data-date="20261123">${words}</div><div id="xEnDaRo" data-date="${end}"></div>`;
  writePage(
    `<div data-is-create="false" data-eventid="${OTHER}"><span role="heading" aria-level="1">Talk</span>${dates}</div>`,
    {
      path: `${EDIT}/${OTHER}`,
    },
  );
  const read = readPlace(findPlaces(document)[0]);
  if (event === null) expect(read).toEqual({ key: 'problem_edit_page_time', values: [] });
  else expect(read).toMatchObject({ title: 'Talk', ...event });
});

test('the edit page’s fields tell when the event is', () => {
  const read = (fields: Parameters<typeof editPage>[0]) => {
    writePage(editPage({ id: OTHER, ...fields }), { path: `${EDIT}/${OTHER}` });
    return readPlace(findPlaces(document)[0]);
  };
  expect(read({ title: 'Coffee "to go"' })).toMatchObject({
    key: OTHER,
    title: 'Coffee "to go"',
    allDay: false,
    start: Date.parse('2026-11-23T14:00+01:00'),
    end: Date.parse('2026-11-23T14:30+01:00'),
  });
  expect(read({ from: '22:15', to: '06:30', end: '20261124' })).toMatchObject({
    start: Date.parse('2026-11-23T22:15+01:00'),
    end: Date.parse('2026-11-24T06:30+01:00'),
  });
  expect(read({ from: '', to: '', end: '20261124' })).toMatchObject({
    allDay: true,
    start: '2026-11-23',
    end: '2026-11-25',
  });
  expect(read({ start: '', end: '' })).toEqual({ key: 'problem_edit_page_time', values: [] });
  expect(read({ from: 'soon', to: 'later' })).toEqual({ key: 'problem_edit_page_time', values: [] });
});
