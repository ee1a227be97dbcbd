/** Finds out which pages are open. */
import type { Drive, ExtensionScope } from './drive.ts';

/**
 * The addresses of the tabs that hold Google Calendar or a page of the extension, by the browser's word to the extension:
 * Firefox tells puppeteer nothing of tabs that links open.
 */
export async function openAddresses(drive: Drive): Promise<readonly string[]> {
  const backstage = await drive.backstage();
  return backstage.evaluate(async () => {
    const { tabs } = (globalThis as unknown as ExtensionScope).chrome;
    return (await tabs.query({})).flatMap(({ url }) => url ?? []);
  });
}
