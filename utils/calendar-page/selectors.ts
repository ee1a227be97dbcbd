/** Every selector of Google's page, each with what it finds, when it was last known good and how many it should find. */

/** How one kind of thing is found. Only roles, data attributes and long-lived ids: never a class, never a text. */
export interface Hook {
  /** Newest first: the first selector that finds anything is used. */
  readonly selectors: readonly string[];
  /** Fewest and most that a healthy page holds at once. */
  readonly expected: readonly [fewest: number, most: number];
}

function hook(expected: Hook['expected'], ...selectors: string[]): Hook {
  return { selectors, expected };
}

const MANY = 5000;

/**
 * Selectors are asked of thousands of elements while Google rebuilds its page: each begins with what few of them have.
 */
export const HOOKS = {
  /** The view on screen; the old one and the new one while they slide. 2026-09. */
  view: hook([1, 2], '[role="main"]', '#YPCqFe'),
  /** A page that is to show a grid of days, as it says itself. 2026. */
  grids: hook([0, 1], 'body[data-viewfamily="EVENT"]'),
  /**
   * The chips: an event in a grid, a row of the schedule or of search results. 2026-09. All have `data-eventchip`; those
   * that lost it are buttons, or hold one, and are neither card nor edit page.
   */
  chips: hook(
    [0, MANY],
    '[data-eventid]:is([data-eventchip], [role="button"], :not(:empty):has([role="button"]):not([data-is-create], :has(input, [role="heading"]), [role="dialog"] *, [role="dialog"]))',
  ),
  /** Whatever carries an event's id: chips, their handles for resizing, the card, the edit page. 2026-09. */
  withId: hook([0, MANY], '[data-eventid]'),
  /** Chips that lost their id: there should be none. 2026-09. */
  chipsWithoutId: hook(
    [0, 0],
    '[data-eventchip]:not([data-eventid])',
    '[data-stacked-layout-chip]:not([data-eventid] *)',
  ),
  /** What is pressed in a chip of the all-day row, the month, the schedule; carries the schedule's label. 2026-09. */
  chipButton: hook([0, MANY], '[role="button"]'),
  /** A chip of the all-day row or the month, one under another. 2026-09. */
  stackedChip: hook(
    [0, MANY],
    '[data-stacked-layout-chip-container]',
    ':not([role="button"]):has([data-stacked-layout-chip], [role="button"])',
  ),
  /** A day of a grid; in the schedule a row's time and its title. 2026-09. */
  cell: hook([0, MANY], '[role="gridcell"]'),
  /** A row of cells. 2026-09. */
  row: hook([0, MANY], '[role="row"]'),
  /** A grid that says from which day it is, and so shows its days wholly; the schedule does not. 2025. */
  gridOfDays: hook([0, 2], '[role="grid"][data-start-date-key]'),
  /** A day's column of hours. 2026-06. */
  hourColumn: hook([0, 62], '[data-column-index]'),
  /** A button that no event has: `3 more`, or the one that opens the row of whole days. 2026-09. */
  moreButton: hook(
    [0, MANY],
    ':is([role="button"], button):not([data-eventid], [data-eventid] *, [data-datekey], [aria-hidden="true"], [aria-hidden="true"] *)',
  ),
  /** What carries a date: a day's column, its heading, the backgrounds of the month, a day of the schedule. 2026-09. */
  dated: hook([0, MANY], '[data-datekey]'),
  /** The headings of the days, one for each column. 2026-09. */
  datedHeadings: hook([0, 31], '[role="columnheader"] [data-datekey]', '[role="columnheader"][data-datekey]'),
  /** The element of the card that carries the event's id; hidden, not removed, when the card closes. 2026-09. */
  card: hook([0, 2], '#xDetDlg[data-eventid]'),
  /** What carries it where that element has another name, or none of it. 2026-09. */
  otherCard: hook(
    [0, 2],
    '[role="dialog"][data-eventid]:has([role="heading"])',
    '[role="dialog"] [data-eventid]:not([data-eventchip], [data-eventchip] *, [role="button"]):has([role="heading"])',
  ),
  /** A card that lost its id; a task's has none. 2026-09. */
  cardWithoutId: hook([0, 1], '#xDetDlg:not([data-eventid])'),
  /** The dialog that holds the card. 2026-06. */
  dialog: hook([0, 20], '[role="dialog"]', '[data-chips-dialog]', '[aria-modal]'),
  /** The card's title. 2026-09. */
  cardTitle: hook([0, 20], '[role="heading"][aria-level="1"]', '#rAECCd', '[role="heading"]'),
  /** Title, date and time, and how it recurs, one after another. 2026-09. */
  cardWhen: hook([0, 1], '#xDetDlgWhen'),
  /** The first of the three answers (yes, no, maybe), on the card and where an edit page has them. 2026-06. */
  cardAnswer: hook([0, 1], '#xRsvpYesBu'),
  /** In a card: it is a task's. 2025-12. */
  task: hook([0, 1], '[data-taskid]'),
  /** In a dialog: an event is being created there. 2026-06. */
  quickCreate: hook([0, 1], '#tabEvent', '#tabTask'),
  /** The edit page; says whether its event is new, and mostly carries the id. 2026. */
  editPage: hook([0, 1], '[data-is-create]'),
  /** What the edit page of any event has. 2026. */
  editForm: hook([0, 1], '#xStDaIn', '#xStDaRo', '#xTiIn', '#tabEventDetails'),
  /** The edit page's title. 2026. */
  editTitle: hook([0, 1], '#xTiIn'),
  /** Its dates, `data-date="20261123"`; the second form where the user may only look. 2026. */
  editStartDate: hook([0, 1], '#xStDaIn[data-date]', '#xStDaRo[data-date]'),
  editEndDate: hook([0, 1], '#xEnDaIn[data-date]', '#xEnDaRo[data-date]'),
  /** Date and time in words, where the user may only look. 2025. */
  editWords: hook([0, 1], '#xStDaRo'),
  /** Its times; absent or hidden when it lasts all day. 2026. */
  editStartTime: hook([0, 1], '#xStTiIn'),
  editEndTime: hook([0, 1], '#xEnTiIn'),
  /** Where the event's details are, one row each. 2022. */
  editDetails: hook([0, 1], '#tabEventDetails', '[role="tabpanel"]'),
  /** Some of those rows. 2026. */
  editRows: hook([0, 6], '#xLocIn, #xNtList, #xDescIn, #xDesc, #xOnCal, [data-key="calendar"]'),
  /** The zone in which everything is shown, hidden in the page: `Europe/Berlin`. 2025-07. */
  zone: hook([1, 1], '#xTimezone'),
} as const satisfies Record<string, Hook>;

/** Attributes whose change can make a card, a chip or a view another one. 2026-09. */
export const TELLING_ATTRIBUTES = [
  'data-eventid',
  'data-eventchip',
  'data-taskid',
  'data-is-create',
  'data-viewkey',
  'aria-label',
];

/** The first that the hook finds in `root`, or null. */
export function find(root: ParentNode, { selectors }: Hook): Element | null {
  for (const selector of selectors) {
    const found = root.querySelector(selector);
    if (found !== null) return found;
  }
  return null;
}

/** All that the hook finds in `root`, in the order of the page. */
export function findAll(root: ParentNode, { selectors }: Hook): Element[] {
  for (const selector of selectors) {
    const found = root.querySelectorAll(selector);
    if (found.length > 0) return [...found];
  }
  return [];
}

/** The nearest element around `element`, itself included, that the hook finds. */
export function findAround(element: Element, { selectors }: Hook): Element | null {
  for (const selector of selectors) {
    const found = element.closest(selector);
    if (found !== null) return found;
  }
  return null;
}

/** Whether the hook finds the element itself. */
export function isA(element: Element, { selectors }: Hook): boolean {
  return selectors.some((selector) => element.matches(selector));
}
