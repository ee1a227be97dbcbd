/** What the words in `public/_locales` must be, as functions: whole in each language, all of them used, and no others. */
import { parseSync, Visitor } from 'vite';

/** The messages of one language, as the browser reads them. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** A source file: its path from the top of the repository, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What the stores take, in characters. */
const LONGEST: Readonly<Record<string, number>> = {
  extensionName: 75,
  extensionShortName: 15,
  extensionDescription: 132,
};

/** What is shown or said where it stands: attributes of elements, and what components of ours call the same. */
const SPOKEN = new Set([
  ...['title', 'placeholder', 'alt', 'label', 'aria-label', 'aria-description', 'aria-roledescription'],
  ...['aria-valuetext', 'aria-placeholder', 'sentence', 'question', 'explained', 'caption'],
]);
/** The properties of an element by which a script shows or says something. */
const SPOKEN_PROPERTIES = new Set(['textContent', 'innerText', 'title', 'alt', 'placeholder', 'ariaLabel', 'label']);

const LETTERS = /\p{L}/u;
const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * What is wrong with the messages of one language, each in a sentence.
 * @param folder its folder in `public/_locales`: `pt_BR`
 */
export function faultsOfLanguage(folder: string, messages: Messages, english: Messages): readonly string[] {
  const language = folder.replace('_', '-');
  const expected = new Map(Object.keys(english).flatMap((key) => keysIn(language, key, english)));
  const faults: string[] = [];
  for (const key of expected.keys()) if (!Object.hasOwn(messages, key)) faults.push(`lacks ${key}.`);
  for (const [key, { message }] of Object.entries(messages)) {
    const model = expected.get(key);
    if (model === undefined) faults.push(`has ${key}, which English has not or the language has no use for.`);
    else faults.push(...faultsOfMessage(language, key, message, model));
  }
  if (messages.language?.message !== language) faults.push(`does not say that it is ${language}.`);
  if (messages.direction?.message !== directionOf(language)) faults.push('runs the wrong way.');
  return faults;
}

/** The keys that a language has in place of an English one, each with the English message it is to say. */
function keysIn(language: string, key: string, english: Messages): readonly (readonly [string, string])[] {
  const base = baseOf(key, english);
  const { message = '' } = english[base === null ? key : `${base}_other`] ?? {};
  if (base === null) return [[key, message]];
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return pluralCategories.map((category) => [`${base}_${category}`, message] as const);
}

/** What a key is a plural form of: `popup_events` for `popup_events_one`; null where it is none. */
function baseOf(key: string, english: Messages): string | null {
  const [, base = ''] = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key) ?? [];
  return Object.hasOwn(english, `${base}_other`) ? base : null;
}

function faultsOfMessage(language: string, key: string, message: string, english: string): readonly string[] {
  const faults: string[] = [];
  if (message.trim() !== message || message === '') faults.push(`has ${key} empty, or with space around it.`);
  // Chrome takes it for the name of a place, and with that the whole extension for broken.
  if (/\$\w+\$/.test(message)) faults.push(`has ${key} with two places that touch.`);
  const [has, wants] = [placesOf(message), placesOf(english)];
  const lacks = wants.filter((place) => !has.includes(place));
  const strange = has.filter((place) => !wants.includes(place));
  // "One event" and "two events" can be said without a figure, where the form is for that number alone.
  const mayLack = isOfOneNumber(language, key) ? 1 : 0;
  if (lacks.length > mayLack || strange.length > 0) {
    faults.push(`has other places in ${key} than English: ${has.join(' ')} for ${wants.join(' ')}.`);
  }
  if (message.length > (LONGEST[key] ?? Number.POSITIVE_INFINITY))
    faults.push(`has ${key} longer than stores take it.`);
  const isSaid = /\p{L} \p{L}/u.test(english) && key !== 'extensionShortName';
  if (language !== 'en' && isSaid && message === english) faults.push(`has ${key} in English.`);
  return faults;
}

function placesOf(message: string): readonly string[] {
  return [...new Set(message.match(/\$\d/g) ?? [])].sort();
}

/** Whether a plural form is that of a single whole number, as of 1 in German, but not in French, where 0 is like 1. */
function isOfOneNumber(language: string, key: string): boolean {
  const category = /_([a-z]+)$/.exec(key)?.[1];
  const rules = new Intl.PluralRules(language);
  return (
    Array.from({ length: 201 }, (_, number) => rules.select(number)).filter((each) => each === category).length === 1
  );
}

function directionOf(language: string): string {
  return new Intl.Locale(language).getTextInfo().direction ?? 'ltr';
}

/** The keys that no source asks for, and what sources ask for that is no key, each in a sentence. */
export function faultsOfUse(english: Messages, sources: readonly Source[]): readonly string[] {
  const { texts, names, templates } = stringsOf(sources);
  const keys = Object.keys(english);
  const parts = new Set([...texts, ...names, ...PLURAL_CATEGORIES]);
  const asked = (key: string): boolean =>
    texts.has(key) || templates.some((template) => isMadeBy(key, template, parts));
  const isUsed = (key: string): boolean => {
    const base = baseOf(key, english);
    return asked(key) || (base !== null && texts.has(base));
  };
  const groups = new Set(keys.filter((key) => key.includes('_')).map((key) => `${key.split('_')[0]}_`));
  const isKey = (text: string): boolean => Object.hasOwn(english, text) || Object.hasOwn(english, `${text}_other`);
  const looksLikeKey = (text: string): boolean =>
    /^[a-z]+(_[a-z0-9]+)+$/.test(text) && groups.has(`${text.split('_')[0]}_`);
  return [
    ...keys.filter((key) => !isUsed(key)).map((key) => `${key} is not used.`),
    ...[...texts].filter((text) => looksLikeKey(text) && !isKey(text)).map((text) => `${text} is no key.`),
  ];
}

interface Strings {
  readonly texts: ReadonlySet<string>;
  /** Names of properties, which templates are filled with as well. */
  readonly names: ReadonlySet<string>;
  /** The fixed parts of each template. */
  readonly templates: readonly (readonly string[])[];
}

function stringsOf(sources: readonly Source[]): Strings {
  const texts = new Set<string>();
  const names = new Set<string>();
  const templates: string[][] = [];
  for (const { path, text } of sources) {
    new Visitor({
      Literal: ({ value }) => {
        if (typeof value === 'string') texts.add(value);
      },
      Property: ({ key }) => {
        if (key.type === 'Identifier') names.add(key.name);
      },
      TemplateLiteral: ({ quasis }) => {
        const parts = quasis.map(({ value }) => value.raw);
        if (parts.length === 1) texts.add(parts.join(''));
        // Without any letters of its own, a template could be anything.
        else if (parts.some((part) => LETTERS.test(part))) templates.push(parts);
      },
    }).visit(parseSync(path, text).program);
  }
  return { texts, names, templates };
}

/** Whether a template with such fixed parts can make a key, each of its holes filled with one of these. */
function isMadeBy(key: string, [first = '', ...others]: readonly string[], fillings: ReadonlySet<string>): boolean {
  if (!key.startsWith(first)) return false;
  const rest = key.slice(first.length);
  if (others.length === 0) return rest === '';
  // Keys cannot hold the hyphens of ids.
  const fills = (text: string): boolean => fillings.has(text) || fillings.has(text.replaceAll('_', '-'));
  return Array.from({ length: rest.length + 1 }, (_, length) => length).some(
    (length) => fills(rest.slice(0, length)) && isMadeBy(rest.slice(length), others, fillings),
  );
}

/** What a source shows or says that is not among the messages, each in a sentence. A component may be given their keys. */
export function faultsOfWords({ path, text }: Source, english: Messages): readonly string[] {
  if (path.endsWith('.html')) return faultsOfMarkup(text);
  if (path.endsWith('.css')) {
    const shown = text.match(/(?<![-\w])content:\s*["'][^"']*\p{L}[^"']*["']/gu) ?? [];
    return shown.map((words) => `shows ${words}.`);
  }
  return faultsOfCode(path, text, english);
}

/** A page's title stands until its script has put it into words, and is the name. */
function faultsOfMarkup(text: string): readonly string[] {
  const words = text
    .replaceAll(/<!--.*?-->|<(script|style|title)[^>]*>.*?<\/\1>/gs, '')
    .split(/<[^>]*>/)
    .map((part) => part.trim());
  const spoken = [...text.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, said = '']) => said);
  const [, title = ''] = /<title>(.*?)<\/title>/s.exec(text) ?? [];
  const shown = [...words, ...spoken].filter((part) => LETTERS.test(part));
  return [...shown, ...(['', 'Seven Reasons'].includes(title) ? [] : [title])].map((part) => `shows “${part}”.`);
}

/** Of a tree as the parser gives it: what is common to all nodes. */
interface Tree {
  readonly type: string;
  readonly [name: string]: unknown;
}

function faultsOfCode(path: string, text: string, english: Messages): readonly string[] {
  const faults: string[] = [];
  const shows = (tree: unknown): void => {
    const words = wordsIn(tree as Tree).filter((each) => !Object.hasOwn(english, each));
    faults.push(...words.map((each) => `shows “${each}”.`));
  };
  new Visitor({
    JSXElement: ({ children }) => children.forEach(shows),
    JSXFragment: ({ children }) => children.forEach(shows),
    JSXAttribute: ({ name, value }) => {
      if (name.type === 'JSXIdentifier' && SPOKEN.has(name.name)) shows(value);
    },
    Property: ({ key, value }) => {
      if (key.type === 'Identifier' && (key.name === 'label' || key.name === 'sentence')) shows(value);
    },
    AssignmentExpression: ({ left, right }) => {
      const { property } = left as unknown as { property?: Tree };
      if (SPOKEN_PROPERTIES.has(String(property?.name))) shows(right);
    },
    CallExpression: ({ callee, arguments: [name, value] }) => {
      const { property } = callee as unknown as { property?: Tree };
      const attribute = (name as unknown as Tree | undefined)?.value;
      if (property?.name === 'setAttribute' && SPOKEN.has(String(attribute))) shows(value);
    },
    NewExpression: ({ callee, arguments: [message] }) => {
      // What the rooms behind throw is for whoever develops; the entrances and components throw sentences to be shown.
      const isShown = /^(components|entrypoints)\//.test(path);
      if (isShown && callee.type === 'Identifier' && callee.name === 'Error') shows(message);
    },
  }).visit(parseSync(path, text).program);
  return faults;
}

/** The words that an expression is or may be, translated ones apart. */
function wordsIn(tree: Tree | null | undefined): readonly string[] {
  switch (tree?.type) {
    case 'JSXText':
    case 'Literal':
      return LETTERS.test(String(tree.value)) && typeof tree.value === 'string' ? [tree.value.trim()] : [];
    case 'TemplateLiteral': {
      const quasis = tree.quasis as readonly { readonly value: { readonly raw: string } }[];
      return quasis.map(({ value }) => value.raw.trim()).filter((part) => LETTERS.test(part));
    }
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return wordsIn(tree.expression as Tree);
    case 'ConditionalExpression':
      return [...wordsIn(tree.consequent as Tree), ...wordsIn(tree.alternate as Tree)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return isComparison(tree) ? [] : [...wordsIn(tree.left as Tree), ...wordsIn(tree.right as Tree)];
    default:
      return [];
  }
}

function isComparison({ operator }: Tree): boolean {
  return /[=<>]/.test(String(operator));
}
