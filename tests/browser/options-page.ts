/** What somebody does on the options page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Drive } from './drive.ts';

/** A goal as it is typed. */
export interface TypedGoal {
  readonly kind: 'at-least' | 'at-most';
  readonly amount: string;
  readonly unit: 'hours-per-week' | 'share';
}

/** Types the goal of a reason into the options page, and waits until the page says that it is saved. */
export async function setGoal(page: Page, reason: string, { kind, amount, unit }: TypedGoal): Promise<void> {
  await page.bringToFront();
  const editor = `[data-reason="${reason}"]:has(select)`;
  await page.waitForSelector(editor);
  await page.select(`${editor} select`, kind);
  await page.waitForSelector(`${editor} input`);
  await page.select(`${editor} input ~ select`, unit);
  await page.locator(`${editor} input`).fill(amount);
  await page.waitForSelector(`${editor} output:not(:empty, .problem)`);
}

/** Chooses a file with this text to be imported, and waits until the page has something to say to it. */
export async function chooseBackup(options: Page, text: string): Promise<void> {
  const file = join(await mkdtemp(join(tmpdir(), 'seven-reasons-backup-')), 'backup.json');
  await writeFile(file, text);
  const field = (await options.waitForSelector('[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(file);
  await options.waitForSelector('.import-preview, output.problem');
  await rm(dirname(file), { recursive: true });
}

/**
 * Imports a backup with this text: merges it into what is stored.
 * @param patience how long (ms) each step may take
 */
export async function importBackup(drive: Drive, text: string, patience?: number): Promise<void> {
  const options = await drive.openOptions('data');
  if (patience !== undefined) options.setDefaultTimeout(patience);
  await options.bringToFront();
  await chooseBackup(options, text);
  await options.locator('.import-preview button.strong').click();
  await options.waitForSelector('.choice:not(:has(.import-preview)) output.done:not(:empty)');
  await options.close();
}
