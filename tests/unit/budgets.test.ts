/** What may never come along into Google's page: follows the content script's imports to their ends. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const CONTENT_SCRIPT = 'entrypoints/google-calendar.content/index.ts';
const ALLOWED = ['#imports', 'preact', 'preact/hooks'];

test('the content script brings no library but Preact, and so neither database nor charts', () => {
  const { packages } = closureOf(CONTENT_SCRIPT);
  expect(packages).toContain('preact');
  expect([...packages].filter((name) => !ALLOWED.includes(name))).toEqual([]);
});

test('of what is drawn, the content script brings the picker alone', () => {
  const { files } = closureOf(CONTENT_SCRIPT);
  const components = [...files].filter((file) => /^components\/.*\.tsx$/.test(file));
  expect(components.toSorted()).toEqual(['components/ReasonGlyph.tsx', 'components/ReasonPicker.tsx']);
});

/** All files that a file imports, directly or not, types apart; and the packages they name. */
function closureOf(entry: string): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (const file of waiting) {
    if (files.has(file)) continue;
    files.add(file);
    if (!/\.tsx?$/.test(file)) continue;
    for (const from of importsOf(file)) {
      if (from.startsWith('.')) waiting.push(posix.join(posix.dirname(file), from));
      else packages.add(from);
    }
  }
  return { files, packages };
}

/** What a module names in its static imports and exports, but for types. */
function importsOf(file: string): readonly string[] {
  const { module } = parseSync(file, readFileSync(new URL(file, ROOT), 'utf8'));
  const imports = module.staticImports.filter(
    ({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType),
  );
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) => (moduleRequest === null || isType ? [] : [moduleRequest.value])),
  );
  return [...imports.map(({ moduleRequest }) => moduleRequest.value), ...exports];
}
