/** Makes elements; there is no other way of making one here, and none of text that could be markup. */

const given = JSON.parse(document.getElementById('given')?.textContent ?? '{}') as {
  readonly names: Readonly<Record<string, string>>;
  readonly events: unknown;
};
document.getElementById('given')?.remove();

/** What was posted to `/practice/events` before this page was loaded, or null. */
export const givenEvents: unknown = given.events;

/** The names that the stylesheet's classes have on this load of the page, for several of them with spaces between. */
export function classNames(names: string): string {
  return names
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => {
      const random = given.names[name];
      if (random === undefined) throw new Error(`The stylesheet has no class ${name}.`);
      return random;
    })
    .join(' ');
}

type Value = string | number | boolean | null | ((event: never) => void) | Readonly<Record<string, string>>;
export type Child = Node | string | null;

/**
 * Makes an element. Of the attributes, `class` takes names of the stylesheet, `style` properties, functions are
 * listeners (`click`, `keydown`); null or false leaves one out. Null children are left out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

function setAttribute(made: HTMLElement, name: string, value: Value): void {
  if (value === null || value === false) return;
  if (typeof value === 'function') made.addEventListener(name, value as EventListener);
  else if (typeof value === 'object') setStyle(made, value);
  else if (name === 'class') made.className = classNames(String(value));
  else made.setAttribute(name, value === true ? '' : String(value));
}

/** Sets style properties one by one: a page's policy may forbid `style` as an attribute. */
export function setStyle(made: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(style)) made.style.setProperty(property, value);
}

/** Text that only a screen reader sees. The class is generic in Google's page, too: it is on headings and labels. */
export function hidden(tag: 'div' | 'span' | 'h1' | 'h2', text: string, id: string | null = null): HTMLElement {
  return element(tag, { class: 'hidden-text', id }, text);
}
