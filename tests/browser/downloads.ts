/** The files that were handed to the user. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Drive } from './drive.ts';

/** The text of the one backup among the downloads, once it is whole. */
export async function downloadedBackup(drive: Drive): Promise<string> {
  const name = await vi.waitFor(async () => {
    const [file] = (await readdir(drive.downloads)).filter((file) => file.endsWith('.json'));
    expect(file).toMatch(/^seven-reasons-\d{4}-\d\d-\d\d\.json$/);
    return String(file);
  }, 10_000);
  return vi.waitFor(async () => {
    const text = await readFile(join(drive.downloads, name), 'utf8');
    JSON.parse(text);
    return text;
  }, 10_000);
}
