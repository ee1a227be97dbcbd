/** What the extension is measured against: one that does nothing but answer a message with one write to disk. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionScope } from '../browser/drive.ts';

/** The address of the empty page in an extension that was given one. */
export const EMPTY_PAGE = 'empty.html';

const MANIFEST = {
  manifest_version: 3,
  name: 'Bare',
  version: '1.0',
  background: { service_worker: 'background.js' },
};

/** Writes the bare extension into a folder of its own, which the caller removes. */
export async function makeBareExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seven-reasons-bare-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'background.js'), `(${background})();`);
  await addEmptyPage(folder);
  return folder;
}

/** Puts an empty page into an unpacked extension, to compare its own pages with. */
export async function addEmptyPage(extension: string): Promise<void> {
  const html = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><body>Empty.</body></html>';
  await writeFile(join(extension, EMPTY_PAGE), html);
}

/** The bare extension's background: runs there, as text, and so knows nothing of this file. */
function background(): void {
  const { chrome } = globalThis as unknown as ExtensionScope;
  const opened = new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => resolve(request.result);
  });
  chrome.runtime.onMessage.addListener((message, _sender, answer) => {
    void opened.then((database) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put(message, 'row');
      transaction.oncomplete = () => answer(null);
    });
    return true;
  });
}
