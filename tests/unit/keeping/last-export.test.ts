/** When everything was last exported is remembered, and a reminder is due when that is long ago. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isLongAgo, lastExport, noteExport } from '../../../utils/last-export.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23);

beforeEach(() => fakeBrowser.reset());

test('it is remembered', async () => {
  expect(await lastExport()).toBeNull();
  await noteExport(NOW);
  expect(await lastExport()).toBe(NOW);
});

test('what is damaged counts as never', async () => {
  await fakeBrowser.storage.local.set({ exported: 'yesterday' });
  expect(await lastExport()).toBeNull();
});

test.each([
  [null, true],
  [NOW, false],
  [NOW - 89 * DAY, false],
  [NOW - 91 * DAY, true],
])('an export at %s is long ago: %s', (exported, expected) => {
  expect(isLongAgo(exported, NOW)).toBe(expected);
});
