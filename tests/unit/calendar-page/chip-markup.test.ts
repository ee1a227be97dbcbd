/** Chips in other markup than was recorded: what they say is read all the same, as long as the hooks are there. */
// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { findPlaces } from '../../../utils/calendar-page/places.ts';
import {
  card,
  dayGrid,
  eventId,
  monthRow,
  readPage,
  readPlace,
  stackedChip,
  timedChip,
  WEEK,
  withLayout,
  writePage,
} from './page.ts';

beforeEach(withLayout);

const ID = eventId('5k1t6a8b5d0e2g0f4hs2q7mv9c');
const DAY = '2026-11-23';
const LABEL = '10am to 11am, Weekly sync, Jane Doe, Accepted, No location, November 23, 2026';
const SYNC = {
  title: 'Weekly sync',
  answer: 'accepted',
  start: Date.parse('2026-11-23T09:00Z'),
  end: Date.parse('2026-11-23T10:00Z'),
};

const hidden = (inner: string) => `<div aria-hidden="true">${inner}</div>`;
const timed = (inner: string, attributes = '') =>
  `<div role="button" data-eventchip="" data-eventid="${ID}" style="top:399px;height:38px" ${attributes}>${inner}</div>`;
const grid = (chips: string) => writePage(dayGrid(WEEK, { timed: { [DAY]: chips } }));

test.each([
  [
    'in one element more',
    `<div><div>${LABEL}</div></div>${hidden('<p><b><span>Weekly sync</span></b></p><p>10 – 11am</p>')}`,
  ],
  ['indented', `<div>\n  ${LABEL}\n</div>${hidden('<span>\n    Weekly sync\n  </span><span>\n 10 – 11am </span>')}`],
  ['with a title in parts', `<div>${LABEL}</div>${hidden('<span>Weekly <b>sync</b></span><div>10 – 11am</div>')}`],
  ['with an icon before', `<div>${LABEL}</div>${hidden('<i>event</i><span>Weekly sync</span><div>10 – 11am</div>')}`],
  ['with the time first', `<div>${LABEL}</div>${hidden('<div>10 – 11am</div><span>Weekly sync</span>')}`],
  ['with the place', `<div>${LABEL}</div>${hidden('<span>Weekly sync</span><div>10 – 11am</div><div>Room 2</div>')}`],
  ['after what is shown', `${hidden('<span>Weekly sync</span><div>10 – 11am</div>')}<div>${LABEL}</div>`],
  [
    'beside a longer hint',
    `<p>Press Enter to open this event, or drag it to another day, or to another hour of its day.</p><div>${LABEL}</div>${hidden('Weekly sync')}`,
  ],
  [
    'in two elements',
    `<span>10am to 11am,</span> <span>Weekly sync, Jane Doe, Accepted, No location, November 23, 2026</span>${hidden('Weekly sync')}`,
  ],
])('a label %s', (_, inner) => {
  grid(timed(inner));
  expect(readPage()).toMatchObject({ events: [SYNC], failures: [] });
});

test.each([
  ['in an attribute of the chip', timed('<span>Weekly sync</span><div>10 – 11am</div>', `aria-label="${LABEL}"`)],
  ['where an attribute is empty', timed(`<div>${LABEL}</div>${hidden('Weekly sync')}`, 'aria-label=""')],
  [
    'where an attribute has the title',
    timed(`<div>${LABEL}</div>${hidden('Weekly sync')}`, 'aria-label="Weekly sync"'),
  ],
  [
    'beside that of a chip which is hidden',
    `<div hidden>${timedChip(ID, { label: LABEL.replace('10am to 11am', '2pm to 3pm'), title: 'Weekly sync' }, 14, 15)}</div>${timed(`<div>${LABEL}</div>${hidden('Weekly sync')}`)}`,
  ],
])('a label %s', (_, chips) => {
  grid(chips);
  expect(readPage()).toMatchObject({ events: [SYNC], failures: [] });
});

test.each([
  ['that the label has again as its place', ['Weekly sync', '10 – 11am', 'Acme Coworking'], 'Acme Coworking'],
  ['beside the name of who invites', ['Weekly sync', 'Jane Doe'], 'Room 2'],
  ['behind what the label begins with', ['10am', 'Weekly sync', '10 – 11am'], 'Room 2'],
])('a title %s', (_, shown, place) => {
  const label = `10am to 11am, Weekly sync, Jane Doe, Declined, Location: ${place}, November 23, 2026`;
  grid(timed(`<div>${label}</div>${hidden(shown.map((text) => `<div>${text}</div>`).join(''))}`));
  expect(readPage()).toMatchObject({ events: [{ ...SYNC, answer: 'declined' }] });
});

test.each([
  ['on a chip with an icon', `<i>videocam</i><div>(No title)</div><div>10 – 11am</div>`, ''],
  [
    'on a chip with a button',
    `<div>(No title)</div><div>10 – 11am</div>`,
    '<div role="button" aria-label="Join"></div>',
  ],
])('an event without a title %s', (_, shown, button) => {
  grid(timed(`<div>10am to 11am, No title, Jane Doe, No location, November 23, 2026</div>${hidden(shown)}${button}`));
  expect(readPage()).toMatchObject({ events: [{ title: '' }], failures: [] });
});

test.each([
  [['Review Q3', '10 – 11am', 'Room A']],
  [['10:00 – 11:00', 'Review Q3', 'Room 2']],
  [['10am', 'Review Q3']],
])('the title is found by what is seen alone: %j', (shown) => {
  grid(timed(hidden(shown.map((text) => `<div>${text}</div>`).join(''))));
  expect(readPage()).toMatchObject({ events: [{ title: 'Review Q3', start: SYNC.start, end: SYNC.end }] });
});

test('a place whose name is that of an answer is none', () => {
  const label = '10am to 11am, Weekly sync, Jane Doe, Location: Bar, Declined, November 23, 2026';
  grid(timed(`<div>${label}</div>${hidden('Weekly sync')}`));
  expect(readPage()).toMatchObject({ events: [{ ...SYNC, answer: null }] });
});

test.each([
  ['and its place', '<span>Weekly sync</span><span>Room A</span>'],
  ['found by a search', '<mark>Week</mark>ly sync'],
  ['behind another button', 'Weekly sync', '<button role="button" aria-label="Open"></button>'],
])('a row of the schedule with the title %s', (_, inner, before = '') => {
  writePage(`<div role="grid"><div role="row" data-datekey="29047"><div data-eventchip="" data-eventid="${ID}">
    <div role="gridcell">10 – 11am</div><div role="gridcell">${before}
    <div role="button" aria-label="${LABEL}">${inner}</div></div></div></div></div>`);
  expect(readPage()).toMatchObject({ events: [SYNC], failures: [] });
});

test('a chip of the month whose title comes before its time', () => {
  const chip = stackedChip(ID, { label: LABEL, title: 'Weekly sync', time: '10am' });
  writePage(
    `<div role="grid">${monthRow(WEEK, { [DAY]: chip.replace(/(<span[^>]*>10am<\/span>)(<span[^>]*>Weekly sync<\/span>)/, '$2$1') })}</div>`,
  );
  expect(readPage()).toMatchObject({ events: [SYNC], failures: [] });
});

test('a chip of a whole day that is itself its button has no times by its place', () => {
  const label = 'All day, Fair, Jane Doe, No location, November 23, 2026';
  const chip = `<div role="button" data-eventchip="" data-eventid="${ID}" style="top:24px;height:22px"><span>${label}</span>${hidden('Fair')}</div>`;
  const page = dayGrid(WEEK, { allDay: { [DAY]: chip } });
  writePage(page.replaceAll('<div role="gridcell">', '<div role="gridcell" style="top:0px;height:96px">'));
  expect(readPage()).toMatchObject({ events: [{ title: 'Fair', allDay: true, start: DAY, end: '2026-11-24' }] });
});

test.each([
  ['whose name has a comma', 'Doe, Jane, Declined, No location'],
  ['of a calendar whose name has a comma', 'Calendar: Work, home, Declined, Location: Room 2'],
])('a declined event %s', (_, details) => {
  const label = `10am to 11am, Weekly sync, ${details}, November 23, 2026`;
  grid(timed(`<div>${label}</div>${hidden('Weekly sync')}`));
  expect(readPage()).toMatchObject({ events: [{ ...SYNC, answer: 'declined' }] });
});

test.each([
  ['side by side', (button: string) => button, ''],
  ['each in two elements', (button: string) => `<div><span>${button}</span></div>`, ''],
  ['after another button', (button: string) => `<div>${button}</div>`, '<button>Add a note</button>'],
  ['each beside its menu', (button: string) => `<div>${button}<button aria-haspopup="true"></button></div>`, ''],
])('the answer of a card whose buttons are %s', (_, around, before) => {
  const buttons = [0, 1, 2].map((at) =>
    around(`<button ${at === 0 ? 'id="xRsvpYesBu"' : ''} aria-pressed="${at === 1}">?</button>`),
  );
  writePage('', { beside: card(ID, { extra: `<div>${before}${buttons.join('')}</div>` }) });
  expect(readPlace(findPlaces(document)[0])).toMatchObject({ answer: 'declined' });
});

test('a card says when its event is, whatever a chip says that is hidden', () => {
  const chip = timedChip(ID, { label: LABEL, title: 'Weekly sync' }, 10, 11);
  const beside = card(ID, { title: 'Weekly  sync', when: 'Tuesday, November 24, 2026⋅2:00 – 3:00pm' });
  writePage(`<div style="display: none">${dayGrid(WEEK, { timed: { [DAY]: chip } })}</div>`, { beside });
  const [start, end] = ['13:00', '14:00'].map((time) => Date.parse(`2026-11-24T${time}Z`));
  expect(readPlace(findPlaces(document)[0])).toMatchObject({ title: 'Weekly sync', start, end });
});

test.each([
  [
    'in an element more',
    (page: string) =>
      page
        .replace('<div id="xDetDlgWhen">', '<div id="xDetDlgWhen"><div>')
        .replace('Weekly on Monday</div>', 'Weekly on Monday</div></div>'),
  ],
  ['behind an icon', (page: string) => page.replace('<div id="xDetDlgWhen">', '<div id="xDetDlgWhen"><i>event</i>')],
  [
    'beside a number of guests',
    (page: string) => page.replace('</span></div></div>', '</span></div><div>3 guests</div></div>'),
  ],
  ['behind a lock', (page: string) => page.replace('</span></div></div>', '</span><i>lock</i></div></div>')],
])('date and time of a card %s', (_, changed) => {
  const plain = card(ID, { title: 'Weekly sync', when: 'Monday, November 23, 2026⋅10:00 – 11:00am' });
  expect(changed(plain)).not.toBe(plain);
  writePage('', { beside: changed(plain) });
  const { start, end } = SYNC;
  expect(readPlace(findPlaces(document)[0])).toMatchObject({ title: 'Weekly sync', start, end });
});

test('a page without events, and without a zone, is not one that Google has changed', () => {
  writePage('<h1>Appointments</h1>');
  document.querySelector('#xTimezone')?.remove();
  delete document.body.dataset.viewfamily;
  expect(readPage()).toEqual({ events: [], failures: [], unread: [] });
});
