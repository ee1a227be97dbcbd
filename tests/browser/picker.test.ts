/** The reason picker on Google Calendar's page: where it is, what it saves, what it keeps from Google, and the marks. */
import { inject } from 'vitest';
import { BIRTHDAYS, type GivenEvent, HOLIDAYS } from '../practice-calendar/events.ts';
import { findBarriers } from './accessibility.ts';
import type { CalendarTab } from './calendar-tab.ts';
import type { Drive } from './drive.ts';
import { expect, test } from './test.ts';

const NOW = { now: '2026-11-23T10:00' };
const MEETUP: GivenEvent = { title: 'Meetup', start: '2026-11-23T14:00', end: '2026-11-23T16:00' };
/** Its card has much to say: it is high. */
const CONFERENCE: GivenEvent = {
  ...{ title: 'Conference', start: '2026-11-23T09:00', end: '2026-11-23T12:00', location: 'Messe, hall B4' },
  guests: ['Ines', 'Tom', 'Yuki', 'Ravi'].map((name) => ({ name, email: `${name}@example.com` })),
};
const DINNER: GivenEvent = { title: 'Dinner', start: '2026-11-24T18:00', end: '2026-11-24T20:00' };

async function openWeek(drive: Drive, options: Readonly<Record<string, string>> = {}): Promise<CalendarTab> {
  await drive.fillCalendar([CONFERENCE, MEETUP, DINNER]);
  return drive.openCalendar('week', { ...NOW, ...options });
}

/** Which view Google shows; its shortcuts change it. */
function viewOf({ page }: CalendarTab): Promise<string | undefined> {
  return page.evaluate(() => document.body.dataset.viewkey);
}

/** Where picker and card are now, which may be between two frames: before it is placed for the next. */
function measure({ page }: CalendarTab) {
  return page.evaluate(() => {
    const pickers = document.querySelectorAll('[role=dialog] seven-reasons-picker');
    const picker = pickers[0]?.getBoundingClientRect() ?? new DOMRect();
    const card = document.querySelector('#xDetDlg')?.getBoundingClientRect() ?? new DOMRect();
    const isApart =
      picker.right <= card.left || picker.left >= card.right || picker.bottom <= card.top || picker.top >= card.bottom;
    const isOnScreen =
      picker.left >= 0 && picker.top >= 0 && picker.right <= innerWidth && picker.bottom <= innerHeight;
    return { count: pickers.length, hasSize: picker.width > 40 && picker.height > 90, isApart, isOnScreen };
  });
}

/** Whether what the card's picker says can be read. */
function measureMessage({ page }: CalendarTab) {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('[role=dialog] seven-reasons-picker') ?? {};
    const status = shadowRoot?.querySelector('[role=status]');
    const { left, top, width, right, height, bottom } = status?.getBoundingClientRect() ?? new DOMRect();
    const isOnScreen = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const middle = shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    return { width, isOnScreen, isSeen: middle?.closest('[role=status]') === status };
  });
}

/** In which form the picker is drawn: on the card, or in what else is named. */
async function formOf(tab: CalendarTab, around?: string): Promise<string | undefined> {
  return (await drawnPicker(tab, around)).form;
}

function drawnPicker({ page }: CalendarTab, around = '[role=dialog]') {
  return page.evaluate((selector) => {
    const { shadowRoot } = document.querySelector(`${selector} seven-reasons-picker`) ?? {};
    const picker = shadowRoot?.querySelector<HTMLElement>('[data-form]');
    return { form: picker?.dataset.form, isDark: picker?.classList.contains('dark') };
  }, around);
}

const IN_PLACE = { count: 1, hasSize: true, isApart: true, isOnScreen: true };

test('one press saves; another replaces it; clear takes it away', async ({ drive }) => {
  const tab = await openWeek(drive);
  const picker = await tab.openCard('Meetup');
  for (const reason of ['learn', 'find-clients', 'not-networking']) {
    await picker.pick(reason);
    await tab.waitForMark('Meetup', reason);
  }
  await picker.clear();
  await tab.waitForMark('Meetup', null);
  expect(await picker.read()).toMatchObject({ picked: null });
});

test('what is shown as saved is there after the page was loaded again', async ({ drive }) => {
  const tab = await openWeek(drive);
  await (await tab.openCard('Meetup')).pick('reconnect');
  await tab.page.reload();
  await tab.waitForMark('Meetup', 'reconnect');
  const picker = await tab.openCard('Meetup');
  await picker.waitUntilSaved('reconnect');
  expect(await picker.read()).toEqual({ state: 'ready', picked: 'reconnect', message: 'Tagged: Reconnect' });
});

test('it is there in the first frame that shows the card, beside it and on screen', async ({ drive }) => {
  const tab = await openWeek(drive);
  await tab.chip('Meetup');
  await tab.page.evaluate(() => {
    const frames: boolean[] = [];
    Object.assign(globalThis, { frames });
    const look = () => {
      if (document.querySelector('#xDetDlg')?.checkVisibility()) {
        // A message comes after the frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const host = document.querySelector('[role=dialog] seven-reasons-picker');
          const card = document.querySelector('#xDetDlg')?.getBoundingClientRect();
          const picker = host?.getBoundingClientRect();
          const isApart =
            card && picker && (picker.bottom <= card.top || picker.top >= card.bottom || picker.right <= card.left);
          frames.push(Boolean(isApart && host?.shadowRoot?.querySelectorAll('[role=radio]').length === 8));
        };
        port2.postMessage(null);
      }
      if (frames.length < 30) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await tab.openCard('Meetup');
  const frames = await tab.page.waitForFunction(() => {
    const { frames } = globalThis as unknown as { frames: boolean[] };
    return frames.length >= 30 && frames;
  });
  expect(await frames.jsonValue()).not.toContain(false);
});

test('it survives the storm in which Google fills the card', async ({ drive }) => {
  const tab = await openWeek(drive);
  const picker = await tab.openCard('Meetup');
  await picker.pick('learn');
  // The storm ends 1.2 s after the card has opened; the last thing it brings is the calendar's row.
  await tab.page.waitForSelector('#xDetDlgCal', { visible: true });
  await tab.page.waitForFunction(() => {
    const now = document.querySelector('#xDetDlg')?.innerHTML;
    const state = globalThis as unknown as { before?: string | undefined; since?: number };
    if (state.before !== now) Object.assign(state, { before: now, since: performance.now() });
    return performance.now() - (state.since ?? 0) > 500;
  });
  await expect.poll(() => measure(tab)).toEqual(IN_PLACE);
  expect(await picker.read()).toMatchObject({ state: 'ready', picked: 'learn' });
});

test.for([
  [1280, 900, 'wide'],
  [1000, 640, 'wide'],
  [760, 640, 'wide'],
  [940, 420, 'tall'],
  [640, 420, 'narrow'],
] as const)(
  'on a window of %i × %i px it stays on screen, is %s and covers nothing of the card',
  async (size, { drive }) => {
    const tab = await openWeek(drive);
    await tab.page.setViewport({ width: size[0], height: size[1] });
    await (await tab.openCard('Conference')).read();
    // The card is still growing.
    await expect.poll(() => formOf(tab)).toBe(size[2]);
    await expect.poll(() => measure(tab)).toEqual(IN_PLACE);
  },
);

/** A week in which the picker has just stood beside a low card, as a list. */
async function closedLowCard(drive: Drive): Promise<CalendarTab> {
  const tab = await openWeek(drive);
  await tab.page.setViewport({ width: 940, height: 420 });
  await tab.openCard('Conference');
  await expect.poll(() => formOf(tab)).toBe('tall');
  await tab.closeCard();
  return tab;
}

test('the next card has a picker in the form that is its own', async ({ drive }) => {
  const tab = await closedLowCard(drive);
  await tab.page.setViewport({ width: 1280, height: 900 });
  await tab.openCard('Meetup');
  await expect.poll(() => formOf(tab)).toBe('wide');
  await expect.poll(() => measure(tab)).toEqual(IN_PLACE);
});

test('an edit page has a wide picker, though it was drawn beside a low card before', async ({ drive }) => {
  const tab = await closedLowCard(drive);
  // Google may remove a card that is closed.
  await tab.page.$eval('[role=dialog]:has(#xDetDlg)', (dialog) => {
    const id = dialog.querySelector('#xDetDlg')?.getAttribute('data-eventid');
    dialog.remove();
    window.practice.go(`/calendar/u/0/r/eventedit/${id}`);
  });
  await tab.editPicker.read();
  expect(await formOf(tab, '[data-is-create]')).toBe('wide');
});

test('on a page that becomes dark the next card has a dark picker', async ({ drive }) => {
  const tab = await openWeek(drive);
  await (await tab.openCard('Meetup')).read();
  expect((await drawnPicker(tab)).isDark).toBe(false);
  await tab.closeCard();
  await tab.page.evaluate(() => document.body.style.setProperty('background', 'rgb(19, 19, 20)'));
  await (await tab.openCard('Dinner')).read();
  expect((await drawnPicker(tab)).isDark).toBe(true);
});

test.for(['bubble', 'capture'])(
  'keys pick, move and clear, and none of them is Google’s: %s',
  async (keys, { drive }) => {
    const tab = await openWeek(drive, keys === 'capture' ? { keys } : {});
    const picker = await tab.openCard('Meetup');
    await picker.pressKey('4');
    await picker.waitUntilSaved('learn');
    await tab.page.keyboard.press('ArrowLeft');
    await tab.page.keyboard.press('Enter');
    await picker.waitUntilSaved('reconnect');
    await tab.page.keyboard.press('0');
    await picker.waitUntilSaved('not-networking');
    await tab.page.keyboard.press('Delete');
    await picker.waitUntilSaved(null);
    await tab.page.keyboard.press('m');
    await tab.page.keyboard.press('End');
    await tab.page.keyboard.press(' ');
    await picker.waitUntilSaved('not-networking');
    expect(await viewOf(tab)).toBe('WEEK');
  },
);

test('Escape goes back to the card, which stays open; the next one is Google’s again', async ({ drive }) => {
  const tab = await openWeek(drive);
  const picker = await tab.openCard('Meetup');
  await picker.pressKey('Escape');
  const focused = await tab.page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null);
  expect(focused).toBe(true);
  expect(await tab.page.evaluate(() => document.activeElement?.localName)).not.toBe('seven-reasons-picker');
  expect((await picker.read()).state).toBe('ready');
  await tab.page.keyboard.press('Escape');
  await picker.waitUntilGone();
});

test('Escape leaves it, too, where the card itself takes no focus', async ({ drive }) => {
  const tab = await openWeek(drive);
  const picker = await tab.openCard('Meetup');
  await tab.page.$eval('[role=dialog]:has(#xDetDlg)', (dialog) => dialog.removeAttribute('tabindex'));
  await picker.pressKey('Escape');
  expect(await tab.page.evaluate(() => document.activeElement?.closest('#xDetDlg') !== null)).toBe(true);
});

test.for([
  ['overflow', 'hidden'],
  ['contain', 'paint'],
  ['clip-path', 'inset(0)'],
] as const)('a card that cuts off what sticks out of it leaves it whole: %s: %s', async (style, { drive }) => {
  const tab = await openWeek(drive);
  await (await tab.openCard('Meetup')).read();
  await tab.closeCard();
  await tab.page.$eval(
    '[role=dialog]:has(#xDetDlg)',
    (dialog, [name, value]) => (dialog as HTMLElement).style.setProperty(name, value),
    style,
  );
  const picker = await tab.openCard('Dinner');
  await expect.poll(() => measure(tab)).toEqual(IN_PLACE);
  await picker.pick('learn');
});

test('with Shift it takes further reasons', async ({ drive }) => {
  const tab = await openWeek(drive);
  const picker = await tab.openCard('Meetup');
  await picker.pick('learn');
  await tab.page.keyboard.down('Shift');
  await picker.pressKey('3');
  await tab.page.keyboard.up('Shift');
  await expect.poll(async () => (await picker.read()).message).toBe('Tagged: Learn. Also: Reconnect');
  await tab.waitForMark('Meetup', 'learn');
});

test('card, edit page, other views and another tab show the same tag, and at once', async ({ drive }) => {
  const tab = await openWeek(drive);
  const other = await drive.openCalendar('month', NOW);
  const otherPicker = await other.openCard('Meetup');
  await (await tab.openCard('Meetup')).pick('be-visible');
  await other.waitForMark('Meetup', 'be-visible');
  await otherPicker.waitUntilSaved('be-visible');
  await tab.closeCard();
  const editPicker = await tab.openEditPage('Meetup');
  await editPicker.waitUntilSaved('be-visible');
  await editPicker.pick('learn');
  await otherPicker.waitUntilSaved('learn');
  const agenda = await drive.openCalendar('agenda', NOW);
  await agenda.waitForMark('Meetup', 'learn');
  expect(await (await agenda.openCard('Meetup')).read()).toMatchObject({ picked: 'learn' });
});

test('a card that goes over to another event shows that event’s tag', async ({ drive }) => {
  const tab = await openWeek(drive);
  await (await tab.openCard('Meetup')).pick('learn');
  const picker = await tab.openCard('Dinner');
  await picker.waitUntilSaved(null);
  await picker.pick('get-out');
  await tab.waitForMark('Meetup', 'learn');
  await tab.waitForMark('Dinner', 'get-out');
});

test('a mark comes back when Google builds its chip anew, and is no node in it', async ({ drive }) => {
  const tab = await openWeek(drive);
  await (await tab.openCard('Meetup')).pick('learn');
  await tab.closeCard();
  const before = await tab.chip('Meetup');
  const nodes = await before.evaluate((chip) => chip.querySelectorAll('*').length);
  await tab.page.keyboard.press('n');
  await tab.page.waitForFunction((chip) => !chip.isConnected, {}, before);
  await tab.page.keyboard.press('p');
  await tab.waitForMark('Meetup', 'learn');
  const after = await tab.chip('Meetup');
  expect(await after.evaluate((chip) => chip.querySelectorAll('*').length)).toBe(nodes);
});

test('marks and picker are drawn under the strictest policy a page can have', async ({ drive }) => {
  const tab = await openWeek(drive, { csp: 'strict' });
  const picker = await tab.openCard('Meetup');
  await picker.pick('learn');
  await tab.waitForMark('Meetup', 'learn');
  const glyph = await (await tab.chip('Meetup')).evaluate((chip) => getComputedStyle(chip, '::after').clipPath);
  expect(glyph).toMatch(/^path\(/);
  await expect.poll(() => measure(tab)).toEqual(IN_PLACE);
});

test('a press wakes a background that sleeps, and is shown as being saved meanwhile', async ({ drive }) => {
  const tab = await openWeek(drive);
  const picker = await tab.openCard('Meetup');
  await drive.running.stopBackground();
  await picker.press('learn');
  await picker.waitUntilSaved('learn');
});

test('after an update of the extension an open page works on, or asks to be refreshed', async ({ drive }) => {
  const tab = await openWeek(drive, { storm: '0' });
  // So small that there is room for glyphs only: what must be read is read all the same.
  await tab.page.setViewport({ width: 640, height: 420 });
  const picker = await tab.openCard('Conference');
  await picker.pick('learn');
  const before = await tab.page.waitForSelector('[role=dialog] seven-reasons-picker');
  await drive.update();
  if (inject('browserName') === 'firefox') {
    // Firefox runs the new version's script in pages that are open; it takes the dead picker away.
    await tab.page.waitForFunction((dead) => !dead?.isConnected, {}, before);
    await picker.pick('reconnect');
    return;
  }
  await picker.press('reconnect');
  await expect
    .poll(() => picker.read())
    .toMatchObject({
      state: 'gone',
      message: 'Seven Reasons was updated. Refresh this page to go on tagging.',
    });
  await expect.poll(() => formOf(tab)).toBe('narrow');
  expect(await measureMessage(tab)).toMatchObject({ width: 192, isOnScreen: true, isSeen: true });
  // So does a card that is opened later.
  await tab.closeCard();
  await tab.openCard('Dinner');
  expect(await picker.read()).toMatchObject({ state: 'gone' });
  await tab.page.reload();
  await (await tab.openCard('Conference')).waitUntilSaved('learn');
});

test.for([
  ['nothing', ''],
  ['markup', '<img src=x onerror="document.title=1">'],
  ['right to left', 'لقاء مع \u202eكارلا\u202c'],
  ['pictures', '🎉👩‍👩‍👧‍👦 Party'],
  ['2,000 letters', 'Long '.repeat(400)],
] as const)('an event whose title is %s is tagged like any other', async ([, title], { drive }) => {
  await drive.fillCalendar([{ ...MEETUP, title }]);
  const tab = await drive.openCalendar('week', NOW);
  await tab.page.locator('[data-eventchip]').click();
  await tab.cardPicker.pick('learn');
  await tab.page.waitForSelector('[data-eventchip][data-seven-reasons=learn]');
  await expect.poll(() => measure(tab)).toEqual(IN_PLACE);
});

test.for<[string, Partial<GivenEvent>]>([
  ['task', { kind: 'task', calendar: 'tasks' }],
  ['birthday', { kind: 'birthday', calendar: BIRTHDAYS }],
  ['holiday', { kind: 'holiday', calendar: HOLIDAYS }],
])('there is none on the card of a %s', async ([, noEvent], { drive }) => {
  await drive.fillCalendar([{ start: '2026-11-23', title: 'No event', ...noEvent }, DINNER]);
  const tab = await drive.openCalendar('week', NOW);
  await (await tab.openCard('Dinner')).read();
  await (await tab.chip('No event')).click();
  await tab.page.waitForFunction(() =>
    [...document.querySelectorAll('[role=dialog] [role=heading]')].some(
      (heading) => heading.checkVisibility() && heading.textContent === 'No event',
    ),
  );
  await tab.cardPicker.waitUntilGone();
});

test('there is none on the page of an event that is being created', async ({ drive }) => {
  const tab = await drive.openCalendar('eventedit', NOW);
  await tab.page.waitForSelector('[data-is-create="true"] [role=tabpanel]', { visible: true });
  await tab.editPicker.waitUntilGone();
});

test.for(['light', 'dark'] as const)('nobody is shut out from it, in %s', async (theme, { drive }) => {
  const tab = await openWeek(drive, { theme });
  const picker = await tab.openCard('Meetup');
  expect(await ours(tab)).toEqual([]);
  await picker.pick('learn');
  await picker.focus();
  expect(await ours(tab)).toEqual([]);
});

/** Of the barriers on Google's page those that the picker has put there. */
async function ours({ page }: CalendarTab): Promise<readonly string[]> {
  return (await findBarriers(page)).filter((barrier) => barrier.includes('seven-reasons-picker'));
}

test('on a page from right to left it stands in place, and is read in the direction of its own words', async ({
  drive,
}) => {
  const tab = await openWeek(drive, { lang: 'ar' });
  await (await tab.openCard('Meetup')).read();
  // The card is still growing, and beside a low one the reasons stand one under another.
  await expect.poll(() => formOf(tab)).toBe('wide');
  const [first = 0, last = 0] = await tab.page.evaluate(() => {
    const radios = document
      .querySelector('[role=dialog] seven-reasons-picker')
      ?.shadowRoot?.querySelectorAll('[role=radio]');
    return [radios?.[0], radios?.[6]].map((radio) => radio?.getBoundingClientRect().left ?? 0);
  });
  expect(first).toBeLessThan(last);
  await expect.poll(() => measure(tab)).toEqual(IN_PLACE);
});
