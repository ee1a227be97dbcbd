/** A part of the page that cannot be read stays noted, from when it began until it can be read again. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteHealth, troubles } from '../../../utils/health.ts';

beforeEach(() => fakeBrowser.reset());

test('a trouble is as old as when it was noted first, and has the last report', async () => {
  expect(await noteHealth('view', 'first', 1000)).toBe(true);
  expect(await noteHealth('view', 'second', 2000)).toBe(false);
  expect(await troubles()).toEqual([{ part: 'view', since: 1000, report: 'second' }]);
});

test('it is over when the part can be read again, and then begins anew', async () => {
  await noteHealth('view', 'first', 1000);
  await noteHealth('card', 'card', 500);
  expect((await troubles()).map(({ part }) => part)).toEqual(['card', 'view']);
  expect(await noteHealth('view', null, 3000)).toBe(true);
  expect(await noteHealth('view', null, 3000)).toBe(false);
  expect((await troubles()).map(({ part }) => part)).toEqual(['card']);
  await noteHealth('view', 'again', 4000);
  expect(await troubles()).toContainEqual({ part: 'view', since: 4000, report: 'again' });
});

test('what is damaged is no trouble', async () => {
  await fakeBrowser.storage.local.set({ 'trouble-view': 'x', 'trouble-card': { since: 'y' } });
  expect(await troubles()).toEqual([]);
});
