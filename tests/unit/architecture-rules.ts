/** The rules of the house, as a function over one source file: which room may know what. */
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

const INNER = ['reasons', 'time', 'events', 'raw-reading'];
const CORE = [...INNER, 'summary'];
const OUTER = [
  'calendar-page',
  'calendar-feed',
  'store',
  'sync',
  'messages',
  'settings',
  'language',
  'badge',
  'health',
  'last-export',
  'persistence',
];
/** Scales and stacks of the options' charts, too heavy for whatever must be there at once. */
export const CHARTS = ['d3-array', 'd3-scale', 'd3-shape'];
const PACKAGES_OF_ENTRANCES = ['preact', '#imports', 'wxt'];

/** What a room may import: other rooms, and packages. */
interface Arrows {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

/** Every room there is, in the order in which imports run: each knows rooms above it only. */
const ROOMS: Readonly<Record<string, Arrows>> = {
  reasons: { rooms: [], packages: [] },
  time: { rooms: ['reasons'], packages: [] },
  events: { rooms: ['reasons', 'time'], packages: [] },
  'raw-reading': { rooms: ['events'], packages: [] },
  summary: { rooms: INNER, packages: [] },
  'calendar-page': { rooms: CORE, packages: [] },
  'calendar-feed': { rooms: CORE, packages: ['ical.js', 'fflate'] },
  store: { rooms: CORE, packages: ['idb'] },
  sync: { rooms: CORE, packages: ['#imports'] },
  messages: { rooms: CORE, packages: ['#imports'] },
  settings: { rooms: CORE, packages: ['#imports'] },
  language: { rooms: CORE, packages: ['#imports'] },
  health: { rooms: CORE, packages: ['#imports'] },
  badge: { rooms: CORE, packages: ['#imports'] },
  'last-export': { rooms: CORE, packages: ['#imports'] },
  persistence: { rooms: CORE, packages: ['#imports'] },
  components: { rooms: CORE, packages: ['preact', ...CHARTS] },
  'entrypoints/background': { rooms: [...CORE, ...OUTER], packages: ['#imports'] },
  // Its indexedDB is Google's, and so it must do without the rooms that keep something.
  'entrypoints/google-calendar.content': {
    rooms: [...CORE, 'calendar-page', 'messages', 'settings', 'language', 'components'],
    packages: PACKAGES_OF_ENTRANCES,
  },
  'entrypoints/popup': { rooms: [...CORE, ...OUTER, 'components'], packages: PACKAGES_OF_ENTRANCES },
  'entrypoints/first-run': { rooms: [...CORE, 'language', 'components'], packages: PACKAGES_OF_ENTRANCES },
  'entrypoints/options': { rooms: [...CORE, ...OUTER, 'components'], packages: PACKAGES_OF_ENTRANCES },
};

/** The typed list of the words that are shown is made of this file; whoever shows words may import it. */
const WORDS = 'public/_locales/en/messages.json';

/** Google's hooks, in selectors and as attributes: known in one room, so that a change of the page is mended there. */
const GOOGLE_HOOKS =
  /\b(data-(eventid|eventchip|datekey|viewkey|viewfamily|chips-dialog|dragsource-type|start-date-key|end-date-key|is-create|column-index|stacked-layout-\w+)|xDetDlg\w*|xDtlDlg\w*|xTiIn|xStDaIn|xSaveBu|rAECCd|YPCqFe|jsname|jslog|jsslot|jscontroller)\b|\[role=["']?(dialog|main|grid|gridcell|row|rowgroup|columnheader|complementary|button|heading|presentation)\b/;
const GOOGLE_DATA = new Set(['eventid', 'eventchip', 'datekey', 'viewkey', 'viewfamily']);

/** Ways from text to code or markup: titles are hostile text. */
const INJECTIONS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'eval',
]);

/** The top level of the repository, dotfiles apart. */
const TOP_LEVEL = new Set([
  ...['entrypoints', 'components', 'utils', 'public', 'tests', 'wxt.config.ts', 'package.json', 'tsconfig.json'],
  ...['README.md', 'package-lock.json', 'LICENSE', 'node_modules'],
]);

/** The entries of the top level that do not belong there. */
export function strangersAtTopLevel(entries: readonly string[]): readonly string[] {
  return entries.filter((entry) => !entry.startsWith('.') && !TOP_LEVEL.has(entry));
}

/** The room a path lies in: `utils/store/open.ts` in `store`, `entrypoints/popup/main.tsx` in `entrypoints/popup`. */
export function roomOf(path: string): string {
  const [folder = '', name = ''] = path.split('/');
  const stem = name.replace(/\.(tsx?|css)$/, '');
  return folder === 'utils' ? stem : folder === 'entrypoints' ? `entrypoints/${stem}` : folder;
}

/**
 * What is wrong with one source file (`.ts`, `.tsx`, `.css`), each in a sentence.
 * @param path from the top of the repository: `utils/store/open.ts`
 */
export function faultsOf(path: string, source: string): readonly string[] {
  const faults = [...faultsOfText(path, source)];
  if (!path.endsWith('.css')) faults.push(...faultsOfCode(path, source));
  return [...new Set(faults)];
}

/** What holds for every file, tests included. */
export function faultsOfText(path: string, source: string): readonly string[] {
  const faults: string[] = [];
  const [, comment = ''] = /^(?:#![^\n]*\n)?\/\*\*?\s(.*?)\*\//s.exec(source) ?? [];
  if (!/\w+\W+\w+.*[.:]/s.test(comment)) faults.push('does not begin with a comment that says what it does.');
  if (source.includes('webextension-polyfill')) faults.push('names the polyfill, which only the build may.');
  if (path.endsWith('.css')) faults.push(...faultsOfString(roomOf(path), source.replace(/\/\*.*?\*\//gs, '')));
  return faults;
}

function faultsOfCode(path: string, source: string): readonly string[] {
  const room = roomOf(path);
  const arrows = ROOMS[room];
  if (arrows === undefined) return [`lies in no room that is known (${room}).`];
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) return [`cannot be parsed: ${errors[0]?.message}`];
  const faults: string[] = [];
  const imported = (from: unknown): void => {
    faults.push(...faultsOfImport(path, room, arrows, from));
  };
  const named = (name: string): void => {
    if (INJECTIONS.has(name)) faults.push(`uses ${name}, a way from text to code.`);
    if (name === 'indexedDB' && room !== 'store') faults.push('opens IndexedDB, which only the store may.');
    if (GOOGLE_DATA.has(name) && room !== 'calendar-page') faults.push(`reads Google’s ${name} from the page.`);
  };
  const called = (callee: { type: string; name?: string }): void => {
    if (callee.type === 'Identifier' && callee.name === 'Function') faults.push('makes code out of text.');
  };
  new Visitor({
    ImportDeclaration: ({ source: from }) => imported(from.value),
    ExportAllDeclaration: ({ source: from }) => imported(from.value),
    ExportNamedDeclaration: ({ source: from }) => from && imported(from.value),
    ImportExpression: ({ source: from }) => imported(from.type === 'Literal' ? from.value : null),
    TSImportType: ({ source: from }) => imported(from.value),
    Identifier: ({ name }) => named(name),
    JSXIdentifier: ({ name }) => {
      named(name);
      faults.push(...faultsOfString(room, name));
    },
    Literal: ({ value }) => {
      if (typeof value !== 'string') return;
      named(value);
      faults.push(...faultsOfString(room, value));
    },
    TemplateElement: ({ value }) => {
      faults.push(...faultsOfString(room, value.raw));
    },
    CallExpression: ({ callee }) => called(callee as { type: string; name?: string }),
    NewExpression: ({ callee }) => called(callee as { type: string; name?: string }),
  }).visit(program);
  return faults;
}

function faultsOfString(room: string, text: string): readonly string[] {
  const [hook] = GOOGLE_HOOKS.exec(text) ?? [];
  return hook !== undefined && room !== 'calendar-page' ? [`knows Google’s ${hook}.`] : [];
}

function faultsOfImport(path: string, room: string, arrows: Arrows, from: unknown): readonly string[] {
  if (typeof from !== 'string') return ['imports what cannot be known before it runs.'];
  if (!from.startsWith('.')) {
    const allowed = arrows.packages.some((name) => from === name || from.startsWith(`${name}/`));
    return allowed ? [] : [`imports ${from}, which ${room} may not.`];
  }
  const target = posix.join(posix.dirname(path), from);
  const targetRoom = roomOf(target);
  if (targetRoom === room) {
    return isDoor(target) ? [`imports ${from}, the door of its own room.`] : [];
  }
  if (target === WORDS) return arrows.packages.includes('preact') ? [] : [`imports ${from}, but shows no words.`];
  if (!arrows.rooms.includes(targetRoom)) return [`imports ${from}, but ${room} may not know ${targetRoom}.`];
  const entered = targetRoom === 'components' || isDoor(target) || /^utils\/[^/]+\.ts$/.test(target);
  return entered ? [] : [`imports ${from}, past the door of ${targetRoom}.`];
}

function isDoor(path: string): boolean {
  return /^utils\/[^/]+\/index\.ts$/.test(path);
}

/**
 * The packages that an entrance brings along, in what it imports and in what that imports in turn.
 * @param read gives the source of a file, by its path from the top of the repository
 */
export function packagesOf(entrance: string, read: (path: string) => string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const follow = (path: string): void => {
    if (seen.has(path) || !/\.tsx?$/.test(path)) return;
    seen.add(path);
    const imported = (from: string): void => {
      if (from.startsWith('.')) follow(posix.join(posix.dirname(path), from));
      else packages.add(from);
    };
    new Visitor({
      ImportDeclaration: ({ source }) => imported(source.value),
      ExportAllDeclaration: ({ source }) => imported(source.value),
      ExportNamedDeclaration: ({ source }) => source && imported(source.value),
    }).visit(parseSync(path, read(path)).program);
  };
  follow(entrance);
  return packages;
}
