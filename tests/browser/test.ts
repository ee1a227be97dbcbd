/** Vitest's `test` with a browser: one for each file of tests, as if freshly installed for each test. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, inject } from 'vitest';
import { Drive } from './drive.ts';

export { expect };

/** For a test of what is never lost: tried again for what was waited for in vain alone. What is lost fails at once. */
export const NEVER_LOST = { retry: { count: 1, condition: /^(Waiting for|Timed out after waiting)/ } };

/**
 * A test that is given `drive`: a browser with the extension in it, in front of the practice calendar. It fails, too,
 * when an error was written or escaped anywhere in the meantime, and when any other host was contacted; a test that
 * is about errors takes them itself, by `drive.takeComplaints()`.
 */
export const test = base
  .extend('built', { scope: 'file' }, () => ({
    name: inject('browserName'),
    executable: inject('executable'),
    folder: inject('extension'),
  }))
  .extend('extension', { scope: 'file' }, async ({ built }, { onCleanup }) => {
    // A copy of its own, which a test may update.
    const folder = await mkdtemp(join(tmpdir(), 'seven-reasons-'));
    onCleanup(() => rm(folder, { recursive: true }));
    await cp(built.folder, folder, { recursive: true });
    return folder;
  })
  .extend('browser', { scope: 'file' }, async ({ built, extension }, { onCleanup }) => {
    const drive = await Drive.start({ ...built, extension, headless: true });
    onCleanup(() => drive.close());
    return drive;
  })
  .extend('drive', async ({ browser }, { onCleanup }) => {
    await browser.startAfresh();
    onCleanup(async () => expect(await browser.takeComplaints(), 'complaints').toEqual({ errors: [], hosts: [] }));
    return browser;
  });
