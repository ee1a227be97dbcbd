/** A tab with Google Calendar, and what somebody does there. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { Picker } from './picker.ts';

const CARD = '[role=dialog]:has(#xDetDlg)';

/** Says that an edit page is filled: until then what stands on it moves. */
export const FILLED = '[role=main] > [aria-live]:not(:empty)';

export class CalendarTab {
  readonly page: Page;
  /** the reason picker on the event card */
  readonly cardPicker: Picker;
  /** the reason picker on the edit page */
  readonly editPicker: Picker;

  constructor(page: Page) {
    this.page = page;
    this.cardPicker = new Picker(page, `${CARD} seven-reasons-picker >>> [data-form]`);
    this.editPicker = new Picker(page, 'seven-reasons-picker:not([role=dialog] *) >>> [data-form]');
  }

  /** The chip of the first event on screen that shows that title, once there is one. */
  async chip(title: string): Promise<ElementHandle<HTMLElement>> {
    const chip = await this.page.waitForFunction(findChip, {}, title);
    return chip as ElementHandle<HTMLElement>;
  }

  /** Clicks an event, and gives its card's picker once the card is on screen. */
  async openCard(title: string): Promise<Picker> {
    await this.page.bringToFront();
    const id = await (await this.chip(title)).evaluate(({ dataset }) => dataset.eventid);
    // By its id, since Google may put another chip in this one's place at any time.
    await this.page.locator(`[data-eventchip][data-eventid="${id}"]`).click();
    await this.page.waitForSelector(`${CARD}:has(#xDetDlg[data-eventid="${id}"])`, { visible: true });
    return this.cardPicker;
  }

  /** Opens an event's edit page from its card, as Google's `e` does, and gives the picker there. */
  async openEditPage(title: string): Promise<Picker> {
    await this.openCard(title);
    await this.page.keyboard.press('e');
    await this.page.waitForSelector('[data-is-create="false"]', { visible: true });
    await this.page.waitForSelector(FILLED);
    return this.editPicker;
  }

  /** Closes the card that is open. */
  async closeCard(): Promise<void> {
    await this.page.locator('#xDetDlgCloseBu').click();
    await this.page.waitForSelector(CARD, { hidden: true });
  }

  /** Waits until an event's chip carries this reason's mark, or none (null). */
  async waitForMark(title: string, reason: string | null): Promise<void> {
    const id = await (await this.chip(title)).evaluate(({ dataset }) => dataset.eventid);
    const chip = `[data-eventchip][data-eventid="${id}"]`;
    await this.page.waitForSelector(
      reason === null ? `${chip}:not([data-seven-reasons])` : `${chip}[data-seven-reasons="${reason}"]`,
    );
  }
}

/** Runs in the page: chips carry their event's title as the whole text of some element. */
function findChip(title: string): Element | undefined {
  const chips = [...document.querySelectorAll('[data-eventchip]')];
  return chips.find(
    (chip) =>
      chip.checkVisibility() && [...chip.querySelectorAll('*')].some(({ textContent }) => textContent === title),
  );
}
