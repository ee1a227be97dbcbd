/** A reason picker on screen, and what somebody does with it. */
import type { KeyInput, Page } from 'puppeteer-core';

/** What a picker shows. */
export interface PickerState {
  /** `ready`, `saving`, `failed` or `gone` */
  readonly state: string;
  /** the reason that is shown as saved, or `not-networking`; null while there is none */
  readonly picked: string | null;
  /** the sentence it says */
  readonly message: string;
}

export class Picker {
  readonly #page: Page;
  readonly #picker: string;

  /** @param picker finds the picker in the page, in puppeteer's selectors, which see into shadow roots by `>>>` */
  constructor(page: Page, picker: string) {
    this.#page = page;
    this.#picker = picker;
  }

  /** Presses a reason, or `not-networking`, and waits until it is saved. */
  async pick(reason: string): Promise<void> {
    await this.press(reason);
    await this.waitUntilSaved(reason);
  }

  /** Takes away what is picked, and waits until that is saved. */
  async clear(): Promise<void> {
    await this.#click('[data-action="clear"]');
    await this.waitUntilSaved(null);
  }

  /** Presses a reason, or `not-networking`. */
  async press(reason: string): Promise<void> {
    await this.#click(`[role=radio][data-reason="${reason}"]`);
  }

  /** Brings the focus into the picker, from where keys go to it. */
  async focus(): Promise<void> {
    await this.#page.bringToFront();
    const radio = await this.#page.waitForSelector(`${this.#picker} [role=radio][tabindex="0"]`);
    await radio?.focus();
  }

  /** Presses a key while the focus is in the picker. */
  async pressKey(key: KeyInput): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press(key);
  }

  /** Waits until what is picked is this, and on disk: a reason, `not-networking`, or null for nothing. */
  async waitUntilSaved(picked: string | null): Promise<void> {
    const ready = `${this.#picker}[data-state="ready"]`;
    await this.#page.waitForSelector(
      picked === null
        ? `${ready}:not(:has([aria-checked="true"]))`
        : `${ready} [data-reason="${picked}"][aria-checked="true"]`,
    );
  }

  /** What the picker shows, once it is on screen. */
  async read(): Promise<PickerState> {
    const picker = await this.#page.waitForSelector(this.#picker, { visible: true });
    if (picker === null) throw new Error('There is no picker.');
    return picker.evaluate((element) => ({
      state: element.getAttribute('data-state') ?? '',
      picked: element.querySelector('[aria-checked="true"]')?.getAttribute('data-reason') ?? null,
      message: element.querySelector('[role=status]')?.textContent ?? '',
    }));
  }

  /** Waits until there is no picker on screen. */
  async waitUntilGone(): Promise<void> {
    await this.#page.waitForSelector(this.#picker, { hidden: true });
  }

  async #click(part: string): Promise<void> {
    await this.#page.bringToFront();
    await this.#page.locator(`${this.#picker} ${part}`).click();
  }
}
