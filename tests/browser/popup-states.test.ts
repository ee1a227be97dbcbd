/** The popup in every state it can be in: all of it on one screen, and nobody shut out. */
import type { Page } from 'puppeteer-core';
import { REASON_IDS } from '../../utils/reasons.ts';
import { findBarriers } from './accessibility.ts';
import type { Drive, ExtensionScope } from './drive.ts';
import { fillStore, type KnownEvent } from './known-events.ts';
import { importBackup } from './options-page.ts';
import { deleteDatabase } from './store-inside.ts';
import { expect, test } from './test.ts';

/** What makes long sentences: few events, planned time, and the reason with most words furthest from its goal. */
const FEW: readonly KnownEvent[] = [
  { key: 'breakfast', inHours: -40, hours: 11.5, reason: 'meet-people' },
  { key: 'conference', inHours: -26, hours: 12.25, reason: 'belong' },
  { key: 'fair', inHours: 26, hours: 11.75, reason: 'belong' },
];
const WAITING: readonly KnownEvent[] = [
  { key: 'coffee', title: `Coffee ${'and cake '.repeat(100)}`, inHours: -3, hours: 1.25 },
  { key: 'drinks', inHours: 24, hours: 2.75 },
];

async function crowd(drive: Drive): Promise<void> {
  await fillStore(drive, [...FEW, ...WAITING]);
  const goals = REASON_IDS.map((reason) => {
    const amount = { unit: 'hours-per-week', hours: reason === 'belong' ? 150.5 : 12.5 };
    return { reason, kind: 'at-least', amount, from: '2020-01-01', at: '2020-01-01T00:00:00Z' };
  });
  await importBackup(drive, JSON.stringify({ format: 'seven-reasons', version: 1, events: [], tags: [], goals }));
}

async function haveTrouble(drive: Drive): Promise<void> {
  const backstage = await drive.backstage();
  await backstage.evaluate(async () => {
    const { storage } = (globalThis as unknown as ExtensionScope).chrome;
    await storage.local.set({ 'trouble-card': { since: Date.now() - 3_600_000, report: '<div>' } });
  });
}

/** Makes the database one of a version that this extension does not know, or deletes it. */
async function breakStore(drive: Drive, isBroken: boolean): Promise<void> {
  const backstage = await drive.backstage();
  await backstage.evaluate(
    (isBroken) =>
      new Promise<void>((resolve, reject) => {
        const asked = isBroken ? indexedDB.open('seven-reasons', 999) : indexedDB.deleteDatabase('seven-reasons');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          if (isBroken) (asked as IDBOpenDBRequest).result.close();
          resolve();
        };
      }),
    isBroken,
  );
}

/** Opens the popup once `prepare` is done, and waits for what shows the state; `mend` undoes what outlives a test. */
interface State {
  readonly prepare: (drive: Drive) => Promise<unknown>;
  readonly shows: string;
  readonly mend?: (drive: Drive) => Promise<unknown>;
}

const STATES: Readonly<Record<string, State>> = {
  'nothing is known': { prepare: async () => {}, shows: 'footer .notice' },
  'nothing is tagged': { prepare: (drive) => fillStore(drive, WAITING), shows: '.untagged-queue' },
  'everything is tagged': { prepare: (drive) => fillStore(drive, FEW), shows: 'footer > p' },
  'long sentences, seven goals and long titles': { prepare: crowd, shows: '.headline.long' },
  'a page that cannot be read': { prepare: haveTrouble, shows: 'footer .notice:not(.brief)' },
  'all of that at once': {
    prepare: async (drive) => {
      await crowd(drive);
      await haveTrouble(drive);
    },
    shows: '.notice.brief',
  },
  'reasons that came back': {
    prepare: async (drive) => {
      await crowd(drive);
      await (await drive.backstage()).evaluate(deleteDatabase);
      await fillStore(drive, WAITING);
    },
    shows: 'footer .notice',
  },
  'no access': {
    prepare: async (drive) => {
      await crowd(drive);
      await drive.running.setHostAccess(false);
    },
    shows: 'footer .notice',
    mend: (drive) => drive.running.setHostAccess(true),
  },
  'a store that cannot be read': {
    prepare: (drive) => breakStore(drive, true),
    shows: 'footer .notice',
    mend: (drive) => breakStore(drive, false),
  },
};

/** By how much it is larger than its window, and its middle than the room it has: px. */
function overflow(popup: Page): Promise<readonly number[]> {
  return popup.evaluate(() =>
    [document.documentElement, document.querySelector('main')].flatMap((part) =>
      part === null ? [] : [part.scrollWidth - part.clientWidth, part.scrollHeight - part.clientHeight],
    ),
  );
}

test.for(Object.keys(STATES))('with %s it fits its window, and nobody is shut out', async (name, { drive }) => {
  const { prepare, shows, mend } = STATES[name] as State;
  await prepare(drive);
  const popup = await drive.openPopup();
  try {
    await popup.waitForSelector(shows);
    for (const scheme of ['light', 'dark'] as const) {
      await drive.running.setColorScheme(popup, scheme);
      expect(await findBarriers(popup)).toEqual([]);
    }
    expect(await overflow(popup)).toEqual([0, 0, 0, 0]);
  } finally {
    await mend?.(drive);
  }
});

test('with everything at once, and something just tagged, it still fits', async ({ drive }) => {
  await crowd(drive);
  await haveTrouble(drive);
  const popup = await drive.openPopup();
  await popup.locator('.untagged-queue [data-reason=belong]').click();
  await popup.waitForSelector('.last-tagged button');
  expect(await overflow(popup)).toEqual([0, 0, 0, 0]);
});
