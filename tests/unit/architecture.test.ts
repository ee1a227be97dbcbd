/** The rooms and their doors: reads the sources, and fails on what the design does not allow. */
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { CHARTS, faultsOf, faultsOfText, packagesOf, roomOf, strangersAtTopLevel } from './architecture-rules.ts';

const ROOT = posix.join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(posix.join(ROOT, path), 'utf8');
const find = (pattern: string): string[] => globSync(pattern, { cwd: ROOT });

/** The faults of all these files, each with the file's name before it. */
function faultsIn(paths: readonly string[], rule: (path: string, source: string) => readonly string[]): string[] {
  expect(paths).not.toHaveLength(0);
  return paths.flatMap((path) => rule(path, read(path)).map((fault) => `${path} ${fault}`));
}

test('every source file keeps the rules', () => {
  expect(faultsIn(find('{entrypoints,components,utils}/**/*.{ts,tsx,css}'), faultsOf)).toEqual([]);
});

test('every file of the tests says what it does', () => {
  const judged = find('tests/**/*.{ts,tsx,css}').filter((path) => !path.startsWith('tests/unit/architecture'));
  expect(faultsIn(judged, faultsOfText)).toEqual([]);
});

test('charts are drawn in options, and burden nothing else', () => {
  expect([...packagesOf('entrypoints/options/main.tsx', read)]).toEqual(expect.arrayContaining(CHARTS));
  for (const entrance of ['popup/main.tsx', 'google-calendar.content/index.ts', 'background.ts']) {
    const packages = packagesOf(`entrypoints/${entrance}`, read);
    expect(packages).toContain('#imports');
    expect(CHARTS.filter((chart) => packages.has(chart))).toEqual([]);
  }
});

test('the popup reads no calendar of its own, and brings nothing along for it', () => {
  const packages = packagesOf('entrypoints/popup/main.tsx', read);
  expect(packages).toContain('preact');
  expect(['ical.js', 'fflate'].filter((name) => packages.has(name))).toEqual([]);
});

test('every room that is a folder has a door', () => {
  const rooms = readdirSync(posix.join(ROOT, 'utils')).filter((name) =>
    statSync(`${ROOT}/utils/${name}`).isDirectory(),
  );
  expect(rooms.filter((room) => !existsSync(`${ROOT}/utils/${room}/index.ts`))).toEqual([]);
});

test('the README names every room and every dependency', () => {
  const rooms = find('{entrypoints,utils,tests}/*').filter((path) => !/^tests\/.+\.ts$/.test(path));
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const names = [...rooms, ...Object.keys({ ...dependencies, ...devDependencies })];
  const readme = read('README.md');
  expect(names.filter((name) => !readme.includes(`\`${name}\``) && !readme.includes(`\`${name}/\``))).toEqual([]);
});

test('nothing lies on the top level that does not belong there', () => {
  expect(strangersAtTopLevel(readdirSync(ROOT))).toEqual([]);
});

test('a stranger on the top level is seen', () => {
  expect(strangersAtTopLevel(['utils', '.biome.json', 'README.md', 'src', 'notes.txt'])).toEqual(['src', 'notes.txt']);
});

const SAYS = '/** Says what it does. */\n';

/** What the rules find in a file of this path and content, its first comment apart. */
const found = (path: string, code: string): string => faultsOf(path, SAYS + code).join(' ');

test.each([
  ['utils/events/tag.ts', "import { isReasonId } from '../reasons.ts';"],
  ['utils/summary/divide.ts', "import type { Period } from '../time/index.ts';\nimport './goal.ts';"],
  ['utils/store/open.ts', "import { openDB } from 'idb';\nimport type { Goal } from '../summary/index.ts';"],
  ['utils/calendar-page/selectors.ts', "export const CHIP = '[data-eventchip][data-eventid]';"],
  ['utils/messages.ts', "import { browser } from '#imports';"],
  ['components/Picker.tsx', "import { useState } from 'preact/hooks';\nimport { REASONS } from '../utils/reasons.ts';"],
  ['components/translate.ts', "export type Key = keyof typeof import('../public/_locales/en/messages.json');"],
  ['entrypoints/popup/main.tsx', "import { goals } from '../../utils/store/index.ts';\nimport './style.css';"],
  ['entrypoints/popup/main.tsx', "import { Bar } from '../../components/Bar.tsx';"],
  ['entrypoints/background.ts', "// Never evaluates data-eventid.\nimport { browser } from '#imports';"],
  ['components/bar.css', '/* Unlike [data-eventid] */ .bar { color: red }'],
])('%s may hold %s', (path, code) => {
  expect(found(path, code)).toBe('');
});

test.each([
  ['an inner room knows an outer one', 'utils/events/tag.ts', "import '../summary/index.ts';", 'may not know summary'],
  ['by type alone', 'utils/events/tag.ts', "import type { G } from '../summary/index.ts';", 'may not know summary'],
  ['by a type’s import', 'utils/time/a.ts', "type A = import('../store/index.ts').A;", 'may not know store'],
  ['by passing it on', 'utils/summary/index.ts', "export * from '../store/index.ts';", 'may not know store'],
  ['by name', 'utils/summary/index.ts', "export { goals } from '../store/index.ts';", 'may not know store'],
  ['while it runs', 'utils/summary/a.ts', "await import('../store/index.ts');", 'may not know store'],
  ['unforeseeably', 'utils/summary/a.ts', 'await import(name);', 'cannot be known'],
  ['the reasons know events', 'utils/reasons.ts', "import './events/index.ts';", 'may not know events'],
  ['store knows messages', 'utils/store/a.ts', "import '../messages.ts';", 'may not know messages'],
  ['messages know the store', 'utils/messages.ts', "import './store/index.ts';", 'may not know store'],
  ['settings know the page', 'utils/settings.ts', "import './calendar-page/index.ts';", 'may not know calendar-page'],
  ['a component knows the store', 'components/A.tsx', "import '../utils/store/index.ts';", 'may not know store'],
  ['a component knows messages', 'components/A.tsx', "import '../utils/messages.ts';", 'may not know messages'],
  ['a component knows the browser', 'components/A.tsx', "import { browser } from '#imports';", 'imports #imports'],
  ['a component knows an entrance', 'components/A.tsx', "import '../entrypoints/popup/a.ts';", 'may not know'],
  ['a room knows a component', 'utils/store/a.ts', "import '../../components/A.tsx';", 'may not know components'],
  ['an entrance knows another', 'entrypoints/popup/a.ts', "import '../options/a.ts';", 'may not know'],
  ['or the background', 'entrypoints/popup/a.ts', "import '../background.ts';", 'may not know'],
  [
    'the content script opens the store',
    'entrypoints/google-calendar.content/index.tsx',
    "import '../../utils/store/index.ts';",
    'may not know store',
  ],
  ['a room is entered past its door', 'utils/summary/a.ts', "import '../events/tag.ts';", 'past the door of events'],
  ['from an entrance', 'entrypoints/popup/a.ts', "import '../../utils/store/open.ts';", 'past the door of store'],
  ['a room goes out to come in', 'utils/store/a.ts', "import './index.ts';", 'the door of its own room'],
  ['a path hides behind an alias', 'components/A.tsx', "import '@/utils/store/index.ts';", 'imports @/utils'],
  ['source knows tests', 'utils/store/a.ts', "import '../../tests/unit/a.ts';", 'may not know tests'],
  ['idb outside the store', 'utils/sync/a.ts', "import { openDB } from 'idb';", 'imports idb'],
  ['idb in an entrance', 'entrypoints/background.ts', "import { openDB } from 'idb/with-async-ittr';", 'imports idb'],
  ['IndexedDB without idb', 'entrypoints/popup/a.ts', "indexedDB.open('x');", 'opens IndexedDB'],
  ['a date library', 'utils/time/a.ts', "import 'date-fns';", 'imports date-fns'],
  ['Node', 'utils/time/a.ts', "import 'node:fs';", 'imports node:fs'],
  ['the polyfill by name', 'utils/messages.ts', "import 'webextension-polyfill';", 'names the polyfill'],
  ['an unknown room', 'utils/helpers/a.ts', '', 'no room that is known'],
  ['a hook of Google’s', 'components/A.tsx', "const chip = '[data-eventid]';", 'knows Google’s data-eventid'],
  ['in a template', 'entrypoints/popup/a.ts', 'const chip = `[data-datekey="1"]`;', 'knows Google’s data-datekey'],
  ['by id', 'components/A.tsx', "const card = '#xDetDlg';", 'knows Google’s xDetDlg'],
  ['by role', 'components/A.tsx', 'const card = \'div[role="dialog"]\';', 'knows Google’s [role="dialog'],
  ['as an attribute', 'components/A.tsx', 'const a = <i data-viewkey="DAY" />;', 'knows Google’s data-viewkey'],
  ['through dataset', 'utils/summary/a.ts', 'const key = chip.dataset.eventid;', 'reads Google’s eventid'],
  ['in a style', 'entrypoints/popup/a.css', '[data-eventchip] { color: red }', 'knows Google’s data-eventchip'],
  ['markup out of text', 'components/A.tsx', 'node.innerHTML = title;', 'uses innerHTML'],
  ['by a string', 'components/A.tsx', "node['innerHTML'] = title;", 'uses innerHTML'],
  ['by Preact', 'components/A.tsx', 'const a = <i dangerouslySetInnerHTML={x} />;', 'uses dangerouslySetInnerHTML'],
  ['code out of text', 'utils/time/a.ts', 'eval(text);', 'uses eval'],
  ['by its constructor', 'utils/time/a.ts', 'new Function(text)();', 'makes code out of text'],
  ['what is no code at all', 'utils/time/a.ts', 'const = ;', 'cannot be parsed'],
])('%s: %s with %s is found', (_what, path, code, fault) => {
  expect(found(path, code)).toContain(fault);
});

test.each(['', 'export {};', '/** */\nexport {};', '/** Store */', 'export {};\n/** Says what it does. */'])(
  'a file that is %j does not say what it does',
  (source) => {
    expect(faultsOf('utils/time/a.ts', source)).toContain('does not begin with a comment that says what it does.');
    expect(faultsOfText('tests/browser/a.ts', source)).not.toEqual([]);
  },
);

test.each([
  ['utils/reasons.ts', 'reasons'],
  ['utils/store/open.ts', 'store'],
  ['components/parts/Bar.tsx', 'components'],
  ['entrypoints/background.ts', 'entrypoints/background'],
  ['entrypoints/google-calendar.content/index.tsx', 'entrypoints/google-calendar.content'],
])('%s lies in %s', (path, room) => {
  expect(roomOf(path)).toBe(room);
});
