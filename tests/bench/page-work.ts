/** The work that is measured on Google Calendar's page: what somebody does there all day, done in the page itself. */
import type { Page } from 'puppeteer-core';
import { CALENDAR, type Drive } from '../browser/drive.ts';
import type { Course } from './by-turns.ts';
import { collectGarbage, type MainThread, measureMainThread } from './main-thread.ts';
import { addressOfWeek, eventsOfWeek, PAGE_OPTIONS, TODAY } from './weeks.ts';

/** Until the view is at rest after a change, ms: the slide, and what an extension may wait for after it. */
const REST = 800;

/** So many events have their cards opened in turn; each one's first card is stormy, as Google's is. */
const CARDS_IN_TURN = 10;

/** Loads the page with a week of two hundred events. */
export async function loadPage(drive: Drive): Promise<MainThread> {
  const page = await openWeek(drive);
  await collectGarbage(page);
  const thread = await measureMainThread(page, async () => {
    await page.reload();
    await pause(2 * REST);
  });
  await page.close();
  return thread;
}

/** Goes back and forth between two weeks of two hundred events, which are rebuilt each time, and rests at each. */
export const WEEKS: Course = throughWeeks((turn) => turn % 2);

/** Goes through weeks of two hundred events that were never there before, and rests at each. */
export const NEW_WEEKS: Course = throughWeeks((turn) => turn);

function throughWeeks(weekOf: (turn: number) => number): Course {
  const goTo = (page: Page, week: number) => page.evaluate(goToWeek, addressOfWeek(week), eventsOfWeek(week), REST);
  return {
    piece: 5,
    open: async (drive) => {
      const page = await openWeek(drive);
      // There and back: what is seen again in what is measured was seen before it as well.
      for (const turn of [1, 0]) await goTo(page, weekOf(turn));
      return page;
    },
    go: async (page, from, to) => {
      for (let turn = from + 1; turn <= to; turn += 1) await goTo(page, weekOf(turn));
    },
  };
}

/** Opens and closes cards. */
export const CARDS: Course = {
  piece: 10,
  open: openWeek,
  go: (page, from, to) => page.evaluate(openAndClose, from, to, CARDS_IN_TURN),
};

/** Types so many letters into the title on an event's edit page. */
export async function typeTitle(drive: Drive, letters: number): Promise<MainThread> {
  const page = await openWeek(drive);
  const key = await page.$eval('[data-eventchip]', (chip) => chip.getAttribute('data-eventid'));
  await page.goto(`${CALENDAR}/eventedit/${key}?${new URLSearchParams(PAGE_OPTIONS)}`);
  const field = await page.waitForSelector('#xTiIn');
  await pause(2 * REST);
  await field?.focus();
  await collectGarbage(page);
  const thread = await measureMainThread(page, () => page.keyboard.type('x'.repeat(letters)));
  await page.close();
  return thread;
}

/** Opens the week of TODAY, with two hundred events, and waits until it is at rest. */
export async function openWeek(drive: Drive): Promise<Page> {
  await drive.fillCalendar(eventsOfWeek(0));
  const { page } = await drive.openCalendar(`week/${TODAY.replaceAll('-', '/')}`, PAGE_OPTIONS);
  await page.bringToFront();
  await page.waitForSelector('[data-eventchip]');
  await pause(2 * REST);
  return page;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Runs in the page, in tasks of its own so that they are counted as the page's: the view first, then what is in it. */
function goToWeek(address: string, events: ReturnType<typeof eventsOfWeek>, rest: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      window.practice.go(address);
      window.practice.replaceEvents(events);
      setTimeout(resolve, rest);
    });
  });
}

/** Runs in the page. */
async function openAndClose(from: number, to: number, inTurn: number): Promise<void> {
  const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await after(0);
  const chips = [...document.querySelectorAll<HTMLElement>('[data-eventchip]')].slice(0, inTurn);
  for (let turn = from; turn < to; turn += 1) {
    chips[turn % chips.length]?.click();
    // The storm in a first card lasts 1.2 seconds.
    if (turn < chips.length) await after(1400);
    await painted();
    await painted();
    document.querySelector<HTMLElement>('#xDetDlgCloseBu')?.click();
    await painted();
  }
}
