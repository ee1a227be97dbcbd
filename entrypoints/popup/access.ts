/** Access to Google Calendar, which the user can take away from the extension at any time. */
import { browser } from '#imports';

const CALENDAR = { origins: ['https://calendar.google.com/*'] };

/** Says whether the extension may see Google Calendar. */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(CALENDAR);
}

/** Asks for it; to be called while a press is being handled, else browsers refuse. Says whether it was given. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request(CALENDAR);
}

/** Opens the options' room in which everything can be exported, in a tab of its own. */
export async function openData(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#data') });
}

/** Opens Google Calendar in a tab of its own. */
export async function openCalendar(): Promise<void> {
  await browser.tabs.create({ url: 'https://calendar.google.com/' });
}
