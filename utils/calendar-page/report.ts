/** The skeleton of Google's page, for a report that the reader no longer understands it: nothing in it is the user's. */
import { findAll, HOOKS } from './selectors.ts';

const LONGEST = 20_000;

/** Attributes whose value is the page's own word, the same for every user. */
const TELLING_VALUES = ['role', 'data-viewkey', 'data-viewfamily', 'data-dragsource-type', 'data-is-create'];

/** An id that is a name in the program, not made of data. */
const NAME = /^[A-Za-z][A-Za-z]{1,30}$/;

/** How many of each thing the page holds, and how many a healthy one does; `view: 1 (1 to 2)`. */
function countHooks(document_: Document): string[] {
  return Object.entries(HOOKS).map(([name, hook]) => {
    const [fewest, most] = hook.expected;
    const found = findAll(document_, hook).length;
    return `${found < fewest || found > most ? '!' : ' '} ${name}: ${found} (${fewest} to ${most})`;
  });
}

/**
 * The page as text: its language, counts, then one line for each element with its roles, ids and the names of its attributes. All
 * texts, values, classes and styles are left out; like neighbours are counted instead of repeated.
 */
export function skeletonOf(document_: Document): string {
  const language = /^[A-Za-z_-]{0,12}$/.exec(document_.documentElement.lang)?.[0] ?? '';
  const lines = [`lang: ${language}`, ...countHooks(document_), '', ...linesOf(document_.documentElement, 0)];
  return lines.join('\n').slice(0, LONGEST);
}

function linesOf(element: Element, depth: number): string[] {
  if (depth > 60 || /^(script|style|svg|link|meta)$/.test(element.localName)) return [];
  const lines = [' '.repeat(depth) + nameOf(element)];
  const children = [...element.children].map((child) => linesOf(child, depth + 1));
  for (let index = 0; index < children.length; ) {
    const like = children.slice(index).findIndex((other) => other.join() !== children[index]?.join());
    const count = like === -1 ? children.length - index : like;
    const [first = '', ...others] = children[index] ?? [];
    if (first) lines.push(count > 1 ? `${first} ×${count}` : first, ...others);
    index += count;
  }
  return lines;
}

function nameOf(element: Element): string {
  const attributes = [...element.attributes].flatMap(({ name, value }) => {
    if (name === 'id') return NAME.test(value) ? [`#${value}`] : [];
    if (TELLING_VALUES.includes(name)) return [`[${name}=${value.slice(0, 20)}]`];
    return /^(data-|aria-|js)/.test(name) ? [`[${name}]`] : [];
  });
  return element.localName + attributes.join('');
}
