/** The browser is asked once to keep what is stored, and again only by the user. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askToKeep, askToKeepOnce } from '../../../utils/persistence.ts';

const storage = { persist: vi.fn(async () => false), persisted: vi.fn(async () => false) };

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.stubGlobal('navigator', { storage });
  vi.stubEnv('FIREFOX', '');
});

test('it is asked at the first tag, and not at the next', async () => {
  await askToKeepOnce({ pressed: false });
  await askToKeepOnce({ pressed: true });
  expect(storage.persist).toHaveBeenCalledOnce();
});

test('it is not asked for what it has promised', async () => {
  storage.persisted.mockResolvedValueOnce(true);
  await askToKeepOnce({ pressed: true });
  expect(storage.persist).not.toHaveBeenCalled();
});

test('Firefox, which asks the user, is asked after a press only', async () => {
  vi.stubEnv('FIREFOX', 'yes');
  await askToKeepOnce({ pressed: false });
  expect(storage.persist).not.toHaveBeenCalled();
  await askToKeepOnce({ pressed: true });
  expect(storage.persist).toHaveBeenCalledOnce();
});

test('the user may ask as often as they like', async () => {
  await askToKeep();
  await askToKeep();
  expect(storage.persist).toHaveBeenCalledTimes(2);
});
