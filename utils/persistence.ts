/** Persistence: the browser's promise to keep what the extension stores, also when the disk fills up. */
import { browser } from '#imports';

const KEY = 'askedToKeep';

/** Whether the browser has promised it. */
export function isPersisted(): Promise<boolean> {
  return navigator.storage.persisted();
}

/**
 * Asks the browser to promise it; resolves once it has answered. To be called from a page of the extension. Chromium
 * decides by itself, Firefox asks the user: there only after a press, therefore.
 */
export async function askToKeep(): Promise<void> {
  await browser.storage.local.set({ [KEY]: true });
  await navigator.storage.persist();
}

/**
 * Asks once there are tags, and not again: what was answered then stands, until the user asks for it in options.
 * @param pressed the user has just tagged something on this page
 */
export async function askToKeepOnce({ pressed }: { readonly pressed: boolean }): Promise<void> {
  if (import.meta.env.FIREFOX && !pressed) return;
  const wasAsked = (await browser.storage.local.get(KEY))[KEY] === true;
  if (!wasAsked && !(await isPersisted())) await askToKeep();
}
