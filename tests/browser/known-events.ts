/** Fills the store as if Google Calendar had been looked at, and a week that ends in three days had been chosen. */
import type { RawView } from '../../utils/raw-reading.ts';
import { rawViewOf } from '../raw-readings.ts';
import type { Drive, ExtensionScope } from './drive.ts';

/** An event of the days around now. */
export interface KnownEvent {
  readonly key: string;
  readonly title?: string;
  /** When it begins, in hours from now; before now where negative. */
  readonly inHours: number;
  readonly hours: number;
  /** What it was tagged; left out: untagged. */
  readonly reason?: string;
}

const MINUTE = 60_000;

/** Lets the store know of events; whatever begins within two days of now lies in the week that is running. */
export async function fillStore(drive: Drive, events: readonly KnownEvent[]): Promise<void> {
  const now = Math.floor(Date.now() / MINUTE) * MINUTE;
  const view = rawViewOf(
    events.map(({ key, title = key, inHours, hours }) => {
      const start = now + Math.round(inHours * 60) * MINUTE;
      return { key, title, start, end: start + Math.round(hours * 60) * MINUTE };
    }),
  );
  const said = events.flatMap(({ key, reason }) => (reason ? [{ key, reason }] : []));
  const backstage = await drive.backstage();
  await backstage.evaluate(fillFromInside, view, said);
}

/** Runs in one of the extension's pages. */
async function fillFromInside(view: RawView, said: readonly { key: string; reason: string }[]): Promise<void> {
  const { runtime, storage } = (globalThis as unknown as ExtensionScope).chrome;
  const ask = async (name: string, request: unknown) => {
    const answer = (await runtime.sendMessage({ name, request })) as { ok: boolean; error?: string };
    if (!answer.ok) throw new Error(answer.error);
  };
  const today = new Date().getDay();
  const allDayHours = { start: 540, end: 1020 };
  await storage.local.set({ settings: { weekStart: ((today + 3) % 7) + 1, allDayHours } });
  await ask('recordView', { view, unchanged: [] });
  for (const { key, reason } of said) await ask('saveTag', { key, tag: { reason, also: [] }, raw: null });
}
