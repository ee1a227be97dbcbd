/** What the background answers, and what it refuses. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Answers, answerMessages } from '../../../utils/messages.ts';

const CALENDAR = { id: fakeBrowser.runtime.id, url: 'https://calendar.google.com/calendar/u/0/r/week' };
const OWN_PAGE = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };

const answers = {
  tagsOf: vi.fn<Answers['tagsOf']>(),
  saveTag: vi.fn<Answers['saveTag']>(),
  recordView: vi.fn<Answers['recordView']>(),
  followKey: vi.fn<Answers['followKey']>(),
  reportHealth: vi.fn<Answers['reportHealth']>(),
  restore: vi.fn<Answers['restore']>(),
  deriveDays: vi.fn<Answers['deriveDays']>(),
  addFeed: vi.fn<Answers['addFeed']>(),
  readFeeds: vi.fn<Answers['readFeeds']>(),
  deleteEverything: vi.fn<Answers['deleteEverything']>(),
  turnSync: vi.fn<Answers['turnSync']>(),
  runSync: vi.fn<Answers['runSync']>(),
  leaveSync: vi.fn<Answers['leaveSync']>(),
  forgetMachine: vi.fn<Answers['forgetMachine']>(),
  forgetRestored: vi.fn<Answers['forgetRestored']>(),
};

const chip = {
  ...{ key: 'k', labels: ['10am to 11am, Talk'], shown: ['Talk', '10 – 11am'] },
  ...{ date: '2026-11-23', geometry: { start: 600, end: 660 }, isStruckThrough: false },
};
const telling = { lang: 'en', zone: 'Europe/Berlin' };
const whole = { days: [{ first: '2026-11-23', last: '2026-11-29' }], hasLong: true };
const view = { ...telling, chips: [chip, { ...chip, date: null, geometry: null }], whole, problems: [] };
const card = { ...telling, kind: 'card', card: { title: 'Talk', texts: ['today'], answer: 'accepted' }, chips: [chip] };
const dates = { startDate: '2026-11-23', endDate: '2026-11-23', startTime: '10:00', endTime: null, answer: 'declined' };
const page = { ...telling, kind: 'edit-page', page: { title: null, ...dates, words: null } };
const tag = { reason: 'learn', also: [] } as const;

beforeEach(() => {
  fakeBrowser.reset();
  answers.tagsOf.mockResolvedValue({});
  answers.saveTag.mockResolvedValue({ unread: null });
  answers.recordView.mockResolvedValue({ unread: [], missing: [], tags: {}, health: { view: true, card: null } });
  for (const name of [
    'followKey',
    'reportHealth',
    'restore',
    'forgetRestored',
    'deriveDays',
    'addFeed',
    'readFeeds',
    'deleteEverything',
  ] as const)
    answers[name].mockResolvedValue(null);
  answerMessages(answers);
});

/** What comes back when `message` arrives from `sender`: what the listener returned, and the envelope it sent. */
async function arrive(message: unknown, sender: object): Promise<{ returned: unknown; envelope: unknown }> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const [returned]: unknown[] = await fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
  return { returned, envelope: returned === true ? await promise : undefined };
}

const REQUESTS = [
  ['tagsOf', { keys: ['k', '__proto__'] }],
  ['saveTag', { key: 'k', tag, raw: card }],
  ['saveTag', { key: 'k', tag, raw: page }],
  ['saveTag', { key: 'k', tag: null, raw: null }],
  ['recordView', { view, unchanged: [] }],
  ['recordView', { view: { ...view, whole: null }, unchanged: [] }],
  [
    'recordView',
    { view: { ...view, chips: [], problems: [{ key: 'problem', values: ['1'] }] }, unchanged: ['k', 'l'] },
  ],
  ['followKey', { from: 'k', to: 'l' }],
  ['reportHealth', { part: 'view', report: 'main[role=main]' }],
  ['reportHealth', { part: 'card', report: null }],
] as const;

test.each(REQUESTS)('%s %j is taken from the calendar and from the own pages', async (name, request) => {
  for (const sender of [CALENDAR, OWN_PAGE]) {
    const { returned, envelope } = await arrive({ name, request }, sender);
    expect(returned).toBe(true);
    expect(envelope).toMatchObject({ ok: true });
    expect(answers[name]).toHaveBeenLastCalledWith(request);
  }
});

test('a text of a card or an edit page that is too long is cut, and the tag saved', async () => {
  const [long, cut] = ['x'.repeat(100_000), 'x'.repeat(5000)];
  for (const [raw, expected] of [
    [{ ...card, card: { ...card.card, title: long, texts: [long] } }, { card: { title: cut, texts: [cut] } }],
    [{ ...page, page: { ...page.page, title: long, words: long } }, { page: { title: cut, words: cut } }],
  ]) {
    const { envelope } = await arrive({ name: 'saveTag', request: { key: 'k', tag, raw } }, CALENDAR);
    expect(envelope).toMatchObject({ ok: true });
    expect(answers.saveTag.mock.lastCall).toMatchObject([{ key: 'k', tag, raw: expected }]);
  }
});

test('what is not asked for is dropped from a request', async () => {
  const extra = { extra: 1 };
  const raw = { ...card, ...extra, card: { ...card.card, ...extra }, chips: [{ ...chip, ...extra }] };
  await arrive({ name: 'saveTag', request: { key: 'k', tag: { ...tag, ...extra }, raw, ...extra } }, CALENDAR);
  expect(answers.saveTag).toHaveBeenCalledWith({ key: 'k', tag, raw: card });
});

test.each([
  null,
  { ...chip, key: '' },
  { ...chip, labels: [1] },
  { ...chip, labels: 'Talk' },
  { ...chip, shown: ['x'.repeat(5001)] },
  { ...chip, shown: Array(21).fill('x') },
  { ...chip, date: 20261123 },
  { ...chip, geometry: { start: -1, end: 2000 } },
  { ...chip, geometry: 600 },
  { ...chip, isStruckThrough: 'no' },
])('a chip that is none, %j, is refused alone', async (strange) => {
  const { envelope } = await arrive(
    { name: 'recordView', request: { view: { ...view, chips: [strange, chip] }, unchanged: [] } },
    CALENDAR,
  );
  expect(envelope).toMatchObject({ ok: true });
  expect(answers.recordView).toHaveBeenCalledWith({ view: { ...view, chips: [null, chip] }, unchanged: [] });
});

test.each([
  ['deleteEverything', { everywhere: true }],
  ['addFeed', { address: 'https://calendar.google.com/calendar/ical/jane%40example.com/private-01/basic.ics' }],
  ['readFeeds', { calendar: null }],
  ['readFeeds', { calendar: 'jane@example.com' }],
] as const)('%s %j is done for the own pages, never for the calendar', async (name, request) => {
  expect((await arrive({ name, request }, OWN_PAGE)).envelope).toMatchObject({ ok: true });
  expect(answers[name]).toHaveBeenLastCalledWith(request);
  answers[name].mockClear();
  expect((await arrive({ name, request }, CALENDAR)).envelope).toMatchObject({ ok: false });
  expect(answers[name]).not.toHaveBeenCalled();
});

test.each([
  ['addFeed', {}],
  ['readFeeds', {}],
  ['readFeeds', { calendar: 1 }],
] as const)('%s %j of an own page is refused in a sentence', async (name, request) => {
  const { envelope } = await arrive({ name, request }, OWN_PAGE);
  expect(envelope).toEqual({ ok: false, error: `${name} was refused: its content is not what it should be.` });
});

test.each([
  ['turnSync', { isOn: true }],
  ['runSync', null],
  ['leaveSync', null],
  ['forgetMachine', { machine: 'AAAA' }],
] as const)('%s is done for the own pages, never for the calendar', async (name, request) => {
  answers[name].mockResolvedValue(null);
  expect((await arrive({ name, request }, CALENDAR)).envelope).toMatchObject({ ok: false });
  expect(answers[name]).not.toHaveBeenCalled();
  expect((await arrive({ name, request }, OWN_PAGE)).envelope).toMatchObject({ ok: true });
});

test.each([
  ['no sender', {}],
  ['another extension', { id: 'other', url: OWN_PAGE.url }],
  ['another extension on the calendar', { id: 'other', url: CALENDAR.url }],
  ['another host', { ...CALENDAR, url: 'https://example.com/' }],
  ['a host that begins like the calendar', { ...CALENDAR, url: 'https://calendar.google.com.example.com/' }],
  ['the calendar without encryption', { ...CALENDAR, url: 'http://calendar.google.com/' }],
  ['another extension’s page', { ...OWN_PAGE, url: 'chrome-extension://other/popup.html' }],
  ['a page without address', { id: CALENDAR.id }],
])('a message from %s is refused in a sentence', async (_who, sender) => {
  const { envelope } = await arrive({ name: 'tagsOf', request: { keys: ['k'] } }, sender);
  expect(envelope).toEqual({ ok: false, error: 'tagsOf was refused: it came from a page that may not send it.' });
  expect(answers.tagsOf).not.toHaveBeenCalled();
});

test.each([
  ['tagsOf', null],
  ['tagsOf', { keys: 'k' }],
  ['tagsOf', { keys: [''] }],
  ['tagsOf', { keys: [1] }],
  ['tagsOf', { keys: ['k'.repeat(2049)] }],
  ['saveTag', undefined],
  ['saveTag', { key: 'k', raw: null }],
  ['saveTag', { key: 'k', tag }],
  ['saveTag', { key: 'k', tag: { reason: 'fun', also: [] }, raw: null }],
  ['saveTag', { key: 'k', tag, raw: { ...card, kind: 'list' } }],
  ['saveTag', { key: 'k', tag, raw: { ...card, card: { ...card.card, answer: 'perhaps' } } }],
  ['saveTag', { key: 'k', tag, raw: { ...card, card: { ...card.card, texts: null } } }],
  ['saveTag', { key: 'k', tag, raw: { ...page, page: { ...page.page, words: 7 } } }],
  ['saveTag', { key: 'k', tag, raw: { ...page, zone: null } }],
  ['recordView', { view }],
  ['recordView', { view, unchanged: 1 }],
  ['recordView', { view, unchanged: [''] }],
  ['followKey', { from: 'k' }],
  ['followKey', { from: 'k', to: '' }],
  ['recordView', { view: { ...view, chips: chip }, unchanged: [] }],
  ['recordView', { view: { ...view, chips: Array(5001).fill(chip) }, unchanged: [] }],
  ['recordView', { view: { ...view, problems: [{ key: 'problem' }] }, unchanged: [] }],
  ['recordView', { view: { ...view, lang: undefined }, unchanged: [] }],
] as const)('%s %j is refused in a sentence', async (name, request) => {
  const { envelope } = await arrive({ name, request }, CALENDAR);
  expect(envelope).toEqual({ ok: false, error: `${name} was refused: its content is not what it should be.` });
  expect(answers[name]).not.toHaveBeenCalled();
});

test.each([null, 'tagsOf', {}, { name: 'toString' }, { name: '__proto__' }, { announced: 'tagsChanged' }])(
  '%j is no message to the background, and left to others',
  async (message) => {
    expect((await arrive(message, CALENDAR)).returned).toBeUndefined();
  },
);

test.each([
  ['an error', new Error('No room.')],
  ['a string', 'No room.'],
])('%s that an answer throws arrives as a sentence', async (_what, thrown) => {
  answers.tagsOf.mockRejectedValue(thrown);
  const { envelope } = await arrive({ name: 'tagsOf', request: { keys: [] } }, CALENDAR);
  expect(envelope).toEqual({ ok: false, error: 'No room.' });
});
