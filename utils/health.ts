/** Page health: since when Google's page cannot be read any more, kept in the extension's own `storage.local`. */
import { browser } from '#imports';
import type { PagePart } from './raw-reading.ts';

const PAGE_PARTS: readonly PagePart[] = ['view', 'card'];

/** A part of the page cannot be read: since when (ms), and the page's skeleton for a report. */
export interface Trouble {
  readonly part: PagePart;
  readonly since: number;
  readonly report: string;
}

const nameOf = (part: PagePart) => `trouble-${part}`;

/** What cannot be read now, the longest first. */
export async function troubles(): Promise<readonly Trouble[]> {
  const stored = await browser.storage.local.get(PAGE_PARTS.map(nameOf));
  return PAGE_PARTS.flatMap((part) => {
    const { since, report } = (stored[nameOf(part)] ?? {}) as Record<string, unknown>;
    return typeof since === 'number' && typeof report === 'string' ? [{ part, since, report }] : [];
  }).toSorted((one, other) => one.since - other.since);
}

/**
 * Notes at `at` (ms) that a part of the page cannot be read, with the page's skeleton, or that it can (null). It is one
 * trouble, however often it is noted, until the part can be read again.
 * @returns whether that is news
 */
export async function noteHealth(part: PagePart, report: string | null, at: number): Promise<boolean> {
  const before = (await troubles()).find((trouble) => trouble.part === part);
  if (report === null && before === undefined) return false;
  if (report === null) await browser.storage.local.remove(nameOf(part));
  else await browser.storage.local.set({ [nameOf(part)]: { since: before?.since ?? at, report } });
  return (report === null) !== (before === undefined);
}
