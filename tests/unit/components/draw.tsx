/** Draws components as the extension's pages do, in American English, in London. */
import { type ComponentChildren, options, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { ExtensionPage } from '../../../components/ExtensionPage.tsx';
import type { Translate } from '../../../components/translate.ts';
import messages from '../../../public/_locales/en/messages.json';

// Else it waits for a frame, which the test may be over before: nothing to cancel one by is left then.
options.requestAnimationFrame = (callback) => void setTimeout(callback);

/** The English messages, their places filled as the browser does. */
export const translate: Translate = (key, ...values) =>
  messages[key].message.replaceAll(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');

/** Draws into the document until the test ends; drawn again into the same place, it is updated. */
export async function draw(children: ComponentChildren, locale = 'en'): Promise<HTMLElement> {
  const root = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  await act(() =>
    render(
      <ExtensionPage translate={translate} place={{ locale, zone: 'Europe/London' }}>
        {children}
      </ExtensionPage>,
      root,
    ),
  );
  return root;
}

/** Finds an element that must be there. */
export function find<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Types into a field without leaving it. */
export async function type(root: ParentNode, selector: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(root, selector);
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Types into a field and leaves it, or chooses in a select. */
export async function change(root: ParentNode, selector: string, value: string): Promise<void> {
  const field = find<HTMLInputElement | HTMLSelectElement>(root, selector);
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Presses the button or link that says `name`. */
export async function press(root: ParentNode, name: string): Promise<void> {
  const buttons = [...root.querySelectorAll<HTMLElement>('button, a')];
  const button = buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  if (!button) throw new Error(`There is no button ${name}.`);
  await act(() => button.click());
}
