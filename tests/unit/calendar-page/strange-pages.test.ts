/** Pages that are not what they should be: a sentence, or what can still be read, but never an exception. */
// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { healthOf, skeletonOf } from '../../../utils/calendar-page/index.ts';
import { findPlaces } from '../../../utils/calendar-page/places.ts';
import { card, dayGrid, editPage, eventId, readPage, readPlace, timedChip, withLayout, writePage } from './page.ts';

beforeEach(withLayout);

const ID = eventId('5k1t6a8b5d0e2g0f4hs2q7mv9c');
const labelled = (title: string) => ({
  label: `10am to 11am, ${title}, Jane Doe, Accepted, No location, November 23, 2026`,
  title,
});
const gridWith = (chips: string) => dayGrid(['2026-11-23'], { timed: { '2026-11-23': chips } });

test.each([
  ['very long', 'x'.repeat(2000)],
  ['markup', '<img src=x onerror=alert(1)> "quoted" & more'],
  ['right to left', 'פגישה עם דנה'],
  ['with a direction override', 'a\u202Eb\u200Bc'],
  ['emoji', '👩‍💻🎉'],
  ['like a time', '9am to 10am'],
  ['like an answer', 'Declined'],
])('a title that is %s is read as it is', (_, title) => {
  writePage(gridWith(timedChip(ID, labelled(title), 10, 11)));
  expect(readPage()).toMatchObject({ events: [{ title, answer: 'accepted' }], failures: [] });
});

test('an empty document has no view, no places, and still a skeleton', () => {
  document.documentElement.replaceChildren();
  expect(readPage()).toEqual({ events: [], failures: [], unread: [] });
  expect(findPlaces(document)).toEqual([]);
  expect(skeletonOf(document)).toContain('html');
  document.documentElement.append(document.createElement('head'), document.createElement('body'));
});

test.each(['HOLOGRAM', ''])('a view that calls itself "%s" is read like any other', (viewkey) => {
  writePage(gridWith(timedChip(ID, labelled('Coffee'), 10, 11)));
  Object.assign(document.body.dataset, { viewkey, viewfamily: viewkey });
  expect(readPage()).toMatchObject({ events: [{ key: ID, title: 'Coffee' }], failures: [] });
});

test('an id that does not decode is a key as it is', () => {
  writePage(gridWith(timedChip('not base64!', labelled('Coffee'), 10, 11)));
  expect(readPage().events).toMatchObject([{ key: 'not base64!', calendar: '', series: null, title: 'Coffee' }]);
});

test('a view of which not even the only event can be read is told', () => {
  writePage(gridWith(timedChip(ID, { label: '&&&', title: '' }, 10, 11)));
  expect(healthOf(readPage(), 0)).toEqual({ view: false, card: null });
  expect(healthOf(readPage(), 2)).toEqual({ view: true, card: null });
});

test('chips without a readable label are failures, one for each event', () => {
  const other = eventId('other');
  writePage(
    gridWith(
      timedChip(ID, { label: '', title: '' }, 10, 11) +
        timedChip(ID, { label: '', title: '' }, 11, 12) +
        timedChip(other, { label: '&&&', title: '' }, 12, 13),
    ),
  );
  const { events, failures, unread } = readPage();
  expect(events).toEqual([]);
  expect(failures).toHaveLength(2);
  expect(unread).toEqual([ID, other]);
});

test('chips that lost their id, and a card that did, are told', () => {
  writePage(gridWith(timedChip(ID, labelled('Coffee'), 10, 11).replaceAll('data-eventid', 'data-other')), {
    beside: card(null),
  });
  expect(readPage().failures).toEqual([
    { key: 'problem_chips_no_id', values: ['1'] },
    { key: 'problem_card_no_id', values: [] },
  ]);
});

/** Each thing that Google may drop or rename, and whether picker and reading still work as if nothing were. */
test.each([
  ['data-eventchip', true],
  ['data-dragsource-type', true],
  ['data-datekey', true],
  ['role="main"', false],
  ['data-chips-dialog', true],
  ['role="dialog"', true],
  ['id="xDetDlg"', true],
  ['id="xDetDlgWhen"', true],
  ['id="rAECCd"', true],
  ['id="xTimezone"', false],
  ['data-viewkey', true],
  ['aria-hidden', true],
  ['data-eventid', false],
])('without %s', (part, works) => {
  writePage(gridWith(timedChip(ID, labelled('Coffee'), 10, 11)), {
    beside: card(ID),
    zone: Temporal.Now.timeZoneId(),
  });
  document.body.innerHTML = document.body.innerHTML.replaceAll(
    part,
    part.includes('="') ? part.replace('="', '="q-') : `q-${part}`,
  );
  const { events, failures } = readPage();
  if (works) {
    expect(events).toMatchObject([{ key: ID, title: 'Coffee' }]);
    expect(failures).toEqual([]);
    expect(readPlace(findPlaces(document)[0])).toMatchObject({ key: ID, title: 'Coffee' });
  } else {
    expect(failures).not.toEqual([]);
  }
});

test('the skeleton has nothing in it that is the user’s', () => {
  writePage(gridWith(timedChip(ID, labelled('Secret plan'), 10, 11).repeat(3)), {
    beside: card(ID) + editPage({ id: ID }),
  });
  document.body.insertAdjacentHTML(
    'beforeend',
    '<a href="https://example.com/jane" id="jane@example.com" title="Jane" data-email="jane@x">Jane</a>',
  );
  const skeleton = skeletonOf(document);
  expect(skeleton).toContain('#xDetDlg');
  expect(skeleton).toContain('[role=button]');
  expect(skeleton).toContain('×3');
  for (const own of ['Secret', 'Jane', 'jane', 'example', ID, 'Coffee', 'November', 'Europe'])
    expect(skeleton).not.toContain(own);
});
