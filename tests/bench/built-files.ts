/** What the built extension weighs, by who loads it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes as they lie on disk, and as gzip makes them. */
export interface Weight {
  readonly raw: number;
  readonly gzip: number;
}

/** The parts of the extension that a browser loads by themselves. */
export type Part = 'content script' | 'content styles' | 'background' | 'popup' | 'options';

interface Manifest {
  readonly background?: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  readonly content_scripts?: readonly { readonly js?: readonly string[]; readonly css?: readonly string[] }[];
  readonly action?: { readonly default_popup?: string };
  readonly options_ui?: { readonly page?: string };
}

/** The files that each part brings with it, named from the extension's folder; for pages their scripts and styles. */
export async function filesOf(extension: string): Promise<Readonly<Record<Part, readonly string[]>>> {
  const manifest: Manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const scripts = manifest.content_scripts ?? [];
  const { service_worker: worker, scripts: backgrounds = [] } = manifest.background ?? {};
  return {
    'content script': scripts.flatMap(({ js = [] }) => js),
    'content styles': scripts.flatMap(({ css = [] }) => css),
    background: worker === undefined ? backgrounds : [worker],
    popup: await loadedBy(extension, manifest.action?.default_popup),
    options: await loadedBy(extension, manifest.options_ui?.page),
  };
}

/** What a page's HTML names: its scripts, what is preloaded for them, and its style sheets. */
async function loadedBy(extension: string, page: string | undefined): Promise<readonly string[]> {
  if (page === undefined) return [];
  const html = await readFile(join(extension, page), 'utf8');
  return Array.from(html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g), ([, file]) => file as string);
}

/** What files weigh together, each compressed on its own. */
export async function weigh(extension: string, files: readonly string[]): Promise<Weight> {
  const contents = await Promise.all(files.map((file) => readFile(join(extension, file))));
  return {
    raw: contents.reduce((sum, { length }) => sum + length, 0),
    gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  };
}
