/**
 * What becomes of the extension when Google changes its page: each id and attribute that it looks for is removed in
 * turn. Either something else serves in its place, or the popup says that the page cannot be read. Nothing is silent,
 * and nothing is read wrong.
 */
import type { Page } from 'puppeteer-core';
import { inject, vi } from 'vitest';
import type { GivenEvent } from '../practice-calendar/events.ts';
import { FILLED } from './calendar-tab.ts';
import type { Drive, ExtensionScope } from './drive.ts';
import { Picker } from './picker.ts';
import { readDisk } from './store-inside.ts';
import { expect, test } from './test.ts';

const isFirefox = inject('browserName') === 'firefox';

// A table opens the calendar some twenty times.
vi.setConfig({ testTimeout: 300_000 });

const NOW = { now: '2026-11-23T10:00', storm: '0', weekStart: '1' };
const MEETUP: GivenEvent = {
  id: 'meetup000000000000000000',
  title: 'Meetup',
  start: '2026-11-23T14:00',
  end: '2026-11-23T16:00',
  answer: 'accepted',
};
const EVENTS: readonly GivenEvent[] = [
  MEETUP,
  { title: 'Night train', start: '2026-11-24T22:10', end: '2026-11-25T06:30' },
  { title: 'Fair', start: '2026-11-26', end: '2026-11-28' },
];

/** What is removed: an attribute, or one value of it. */
type Removed = readonly [attribute: string, value?: string];

const OF_VIEWS: readonly Removed[] = [
  ...['main', 'grid', 'row', 'gridcell', 'columnheader', 'button', 'presentation'].map(
    (role) => ['role', role] as const,
  ),
  ...['data-eventid', 'data-eventchip', 'data-datekey', 'data-column-index', 'data-stacked-layout-chip'].map(
    (name) => [name] as const,
  ),
  ...['data-start-date-key', 'aria-hidden', 'aria-label', 'jslog', 'lang'].map((name) => [name] as const),
  ...['YPCqFe', 'xTimezone', 'xUserInfo'].map((id) => ['id', id] as const),
];
const OF_CARDS: readonly Removed[] = [
  ...['dialog', 'heading'].map((role) => ['role', role] as const),
  ...['aria-level', 'aria-modal', 'data-chips-dialog'].map((name) => [name] as const),
  ...['xDetDlg', 'rAECCd', 'xDetDlgWhen', 'xRsvpYesBu'].map((id) => ['id', id] as const),
];
const OF_EDIT_PAGES: readonly Removed[] = [
  ...['data-is-create', 'data-eventid', 'data-date', 'data-key'].map((name) => [name] as const),
  ...['xTiIn', 'xStDaIn', 'xEnDaIn', 'xStTiIn', 'xEnTiIn', 'tabEventDetails', 'xLocIn', 'xNtList', 'xDescIn'].map(
    (id) => ['id', id] as const,
  ),
  ['role', 'tabpanel'],
];

/** Runs in the page before its own scripts: whatever they set, this is not there. */
function remove(attribute: string, value: string | null): void {
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, given) {
    if (name !== attribute || (value !== null && given !== value)) setAttribute.call(this, name, given);
  };
  document.documentElement?.removeAttribute(attribute);
}

/** Opens the practice calendar without what is removed. */
async function open(drive: Drive, path: string, [attribute, value]: Removed) {
  await drive.startAfresh();
  await drive.fillCalendar(EVENTS);
  const page = await drive.running.browser.newPage();
  await page.evaluateOnNewDocument(remove, attribute, value ?? null);
  const zone = await page.evaluate(() => Temporal.Now.timeZoneId());
  await page.goto(`https://calendar.google.com/calendar/u/0/r/${path}?${new URLSearchParams({ ...NOW, tz: zone })}`);
  return { page, zone };
}

/** Title, start and end of all that the store holds, and which parts of the page are said to be in trouble. */
async function outcome(drive: Drive) {
  const backstage = await drive.backstage();
  const { rows } = await backstage.evaluate(readDisk);
  const troubles = await backstage.evaluate(async () => {
    const { storage } = (globalThis as unknown as ExtensionScope).chrome;
    return Object.keys(await storage.local.get(['trouble-view', 'trouble-card']));
  });
  const events = rows.flatMap(({ seen }) =>
    seen ? [seen.event as unknown as { title: string; start: unknown; end: unknown }] : [],
  );
  return {
    rows,
    troubles,
    events: events.map(({ title, start, end }) => JSON.stringify([title, start, end])).toSorted(),
  };
}

function expected(events: readonly GivenEvent[], zone: string): readonly string[] {
  const at = (time: string | undefined) =>
    time?.includes('T') ? Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds : time;
  return events.map(({ title, start, end }) => JSON.stringify([title, at(start), at(end)])).toSorted();
}

/** Waits until the store holds these events or the trouble is told; in words for the table. */
async function judge(drive: Drive, events: readonly string[]): Promise<string> {
  let words = SILENT;
  const look = async () => {
    const { events: found, troubles } = await outcome(drive);
    const wrong = found.filter((event) => !events.includes(event));
    const isRead = events.every((event) => found.includes(event));
    const parts = [isRead && 'read', troubles.length > 0 && 'notice', wrong.length > 0 && `${WRONG}: ${wrong}`];
    words = parts.filter(Boolean).join(', ') || SILENT;
    return words;
  };
  await expect
    .poll(look, { timeout: 30_000 })
    .not.toBe(SILENT)
    .catch(() => {});
  return words;
}

const [SILENT, WRONG] = ['SILENT', 'WRONG'];

/** Opens the event's card by a press on its title, and presses a reason there; in words for the table. */
async function judgePicker(page: Page): Promise<string> {
  try {
    const title = await page.waitForSelector('::-p-xpath(//*[text()="Meetup"])');
    await title?.evaluate((element) => (element as HTMLElement).click());
    return await judgePress(page);
  } catch {
    return SILENT;
  }
}

async function judgePress(page: Page): Promise<string> {
  const picker = new Picker(page, 'seven-reasons-picker >>> [data-form]');
  try {
    await picker.pick('learn');
    const { message } = await picker.read();
    return message === 'Tagged: Learn' ? 'picker' : `picker says: ${message}`;
  } catch {
    return SILENT;
  }
}

function nameOf([attribute, value]: Removed): string {
  return value === undefined ? attribute : `${attribute}="${value}"`;
}

function tableOf(title: string, rows: Readonly<Record<string, string>>): string {
  return [title, ...Object.entries(rows).map(([name, words]) => `  ${name.padEnd(28)} ${words}`)].join('\n');
}

/** Prints what becomes of each, and fails where that is nothing, or something wrong. What is read is the same in every
 * browser: Firefox, which takes much longer to open a page, has every fourth hook, in each view others. */
async function judgeEach(
  drive: Drive,
  title: string,
  hooks: readonly Removed[],
  judgeOne: (removed: Removed) => Promise<string>,
  turn = 0,
): Promise<void> {
  const table: Record<string, string> = {};
  const some = isFirefox ? hooks.filter((_, index) => index % 4 === turn) : hooks;
  for (const removed of some) table[nameOf(removed)] = await judgeOne(removed);
  console.log(tableOf(title, table));
  // The practice calendar needs some of its own hooks as well.
  await drive.takeComplaints();
  expect(Object.entries(table).filter(([, words]) => words.includes(SILENT) || words.includes(WRONG))).toEqual([]);
}

const VIEWS = ['week', 'month', 'agenda', 'search'];

test.for(VIEWS)(
  'without a hook of the %s view its events are read by another, or the popup says so',
  async (view, { drive }) => {
    const judgeOne = async (removed: Removed) => {
      const { zone } = await open(drive, view === 'search' ? view : `${view}/2026/11/23`, removed);
      return judge(drive, expected(EVENTS, zone));
    };
    await judgeEach(drive, `View ${view}, without`, OF_VIEWS, judgeOne, VIEWS.indexOf(view));
  },
);

test('without a hook of the card the picker is there by another, or the popup says so', async ({ drive }) => {
  await judgeEach(drive, 'Cards without', OF_CARDS, async (removed) => {
    const { page, zone } = await open(drive, 'week/2026/11/23', removed);
    const views = await judge(drive, expected(EVENTS, zone));
    const picker = await judgePicker(page);
    return picker === SILENT ? judge(drive, []) : `${picker}, ${views}`;
  });
});

test('without a hook of the edit page the picker is there by another, or says what it could not read', async ({
  drive,
}) => {
  await judgeEach(drive, 'Edit pages without', OF_EDIT_PAGES, async (removed) => {
    const { page, zone } = await open(
      drive,
      `eventedit/${btoa(`${MEETUP.id} demo.user@m`).replace(/=+$/, '')}`,
      removed,
    );
    await page.waitForSelector(FILLED);
    const picker = await judgePress(page);
    return picker === 'picker' ? judge(drive, expected([MEETUP], zone)) : picker;
  });
});

test('the popup says since when the page cannot be read, copies a report, and is silent again when it can', async ({
  drive,
}) => {
  await open(drive, 'week/2026/11/23', ['data-eventid']);
  await expect.poll(async () => (await outcome(drive)).troubles).toEqual(['trouble-view']);
  const popup = await drive.openPopup();
  const notice = await popup.waitForSelector('.notice');
  const year = new Date().getFullYear();
  expect(await notice?.evaluate(({ textContent }) => textContent)).toMatch(
    new RegExp(`^Since .*${year}.* the events on Google Calendar’s page cannot be read`),
  );
  await popup.evaluate(() => {
    const copied = (text: string) => Promise.resolve(Object.assign(globalThis, { copied: text }));
    Object.defineProperty(navigator.clipboard, 'writeText', { value: copied });
  });
  await popup.locator('.notice button').click();
  const report = await popup.waitForFunction(() => (globalThis as unknown as { copied?: string }).copied);
  expect(await report.jsonValue()).toContain('[role=main]');
  expect(await report.jsonValue()).not.toMatch(/Meetup|Nora|demo\.user/);
  const healthy = await drive.openCalendar('week/2026/11/23', NOW);
  await healthy.chip('Meetup');
  await expect.poll(async () => (await outcome(drive)).troubles).toEqual([]);
  await popup.bringToFront();
  await popup.waitForFunction(() => !document.body.textContent.includes('cannot be read'));
});

test('a card without an id is told, too', async ({ drive }) => {
  await drive.fillCalendar(EVENTS);
  const tab = await drive.openCalendar('week/2026/11/23', NOW);
  await tab.openCard('Meetup');
  await tab.page.evaluate(() => {
    const card = document.querySelector('#xDetDlg');
    card?.removeAttribute('data-eventid');
    card?.append('');
  });
  await expect.poll(async () => (await outcome(drive)).troubles).toEqual(['trouble-card']);
  await tab.openCard('Fair');
  await expect.poll(async () => (await outcome(drive)).troubles).toEqual([]);
});
