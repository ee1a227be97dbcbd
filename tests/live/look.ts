/** Looks at every view of a calendar, and says in lines what the reader finds there. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { healthOf } from '../../utils/calendar-page/health.ts';
import { readView } from '../../utils/calendar-page/read-view.ts';
import { HOOKS } from '../../utils/calendar-page/selectors.ts';
import type { Found } from './in-page.ts';

type HookName = keyof typeof HOOKS;

const GRID: readonly HookName[] = ['view', 'zone', 'gridOfDays', 'chips', 'cell', 'row', 'dated'];
const HOURS: readonly HookName[] = [...GRID, 'hourColumn', 'datedHeadings'];

/** Each view, and what it cannot do without. */
const VIEWS: Readonly<Record<string, readonly HookName[]>> = {
  day: HOURS,
  week: HOURS,
  customday: HOURS,
  month: [...GRID, 'stackedChip'],
  customweek: [...GRID, 'stackedChip'],
  agenda: ['view', 'zone', 'chips', 'cell', 'row', 'dated', 'chipButton'],
  'search?q=a': ['view', 'zone'],
  year: ['view', 'zone'],
};
const OF_CARD: readonly HookName[] = ['card', 'dialog', 'cardTitle', 'cardWhen'];
const OF_EDIT_PAGE: readonly HookName[] = ['editPage', 'editForm', 'editDetails', 'editStartDate', 'editEndDate'];

/** How long (ms) a page may take, signing in included. */
const PATIENCE = 600_000;

/** What was seen, in lines, and whether all was as it should be. */
export interface LiveReport {
  readonly lines: readonly string[];
  readonly isWell: boolean;
}

/** Opens each view at `calendar`, then the first event's card and its edit page; waits `rest` ms for each to be whole. */
export async function lookAtEveryView(
  page: Page,
  calendar: string,
  { rest = 1500, views = Object.keys(VIEWS) } = {},
): Promise<LiveReport> {
  const script = await scriptForPage();
  const look = async (): Promise<Found> => {
    await new Promise((resolve) => setTimeout(resolve, rest));
    return (await page.evaluate(`${script}; reader.lookAtPage()`)) as Found;
  };
  const looks: { name: string; needed: readonly HookName[]; found: Found }[] = [];
  for (const [name, needed] of Object.entries(VIEWS).filter(([view]) => views.includes(view))) {
    await page.goto(`${calendar}/${name}`, { timeout: PATIENCE, waitUntil: 'load' });
    await page.waitForFunction((address) => location.href.startsWith(address), { timeout: PATIENCE }, calendar);
    await page.waitForSelector('[role=main]', { timeout: 20_000 }).catch(() => null);
    looks.push({ name, needed, found: await look() });
  }
  await page.goto(`${calendar}/week`);
  const chip = await page.waitForSelector('[data-eventchip]', { timeout: 20_000 }).catch(() => null);
  const id = await chip?.evaluate((element) => element.getAttribute('data-eventid'));
  await chip?.evaluate((element) =>
    (element.querySelector<HTMLElement>('[role=button]') ?? (element as HTMLElement)).click(),
  );
  looks.push({ name: 'card', needed: OF_CARD, found: await look() });
  await page.goto(`${calendar}/eventedit/${id}`);
  looks.push({ name: 'edit page', needed: OF_EDIT_PAGE, found: await look() });
  return report(looks);
}

/** The reader's own code, as one script that puts it into `reader`. */
async function scriptForPage(): Promise<string> {
  const entry = fileURLToPath(new URL('in-page.ts', import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'reader', fileName: 'reader' };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
  const [first] = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  return first?.type === 'chunk' ? first.code : '';
}

function report(
  looks: readonly { readonly name: string; readonly needed: readonly HookName[]; readonly found: Found }[],
): LiveReport {
  const names = Object.keys(HOOKS) as HookName[];
  const cells = looks.map(({ needed, found }) => ({
    counts: names.map((name) => {
      const count = found.counts[name] ?? 0;
      const [fewest, most] = HOOKS[name].expected;
      return `${count}${count < fewest || count > most || (count === 0 && needed.includes(name)) ? '!' : ''}`;
    }),
    reading: readingOf(found),
  }));
  const width = 18;
  const line = (head: string, rest: readonly string[]) =>
    head.padEnd(width) + rest.map((each) => each.padStart(11)).join('');
  const lines = [
    line(
      '',
      looks.map(({ name }) => name),
    ),
    ...names.map((name, index) =>
      line(
        name,
        cells.map(({ counts }) => counts[index] ?? ''),
      ),
    ),
    '',
    line(
      'events read',
      cells.map(({ reading }) => reading.read),
    ),
    line(
      'not read',
      cells.map(({ reading }) => reading.unread),
    ),
    line(
      'whole days',
      cells.map(({ reading }) => reading.days),
    ),
    ...new Set(cells.flatMap(({ reading }) => reading.problems)),
  ];
  const isWell = !lines.some((each) => each.includes('!'));
  return { lines: [...lines, isWell ? 'All is as it should be.' : 'What has a ! is not as it should be.'], isWell };
}

/** Titles are the user's: of what cannot be read only the kind is said. */
function readingOf({ view }: Found) {
  const reading = readView(view);
  const isIll = healthOf(reading, 0).view === false;
  return {
    read: String(reading.events.length),
    unread: `${reading.unread.length}${isIll ? '!' : ''}`,
    days: String(view.whole?.days.length ?? '-'),
    problems: reading.failures.map(({ key }) => key),
  };
}
