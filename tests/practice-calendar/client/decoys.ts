/** Dialogs that Google's page keeps hidden among its others: being there is not being open (page-facts 4.4). */
import { language } from './calendar.ts';
import { element } from './element.ts';

/** One is not drawn at all, the other takes up room but is not seen. */
const HIDDEN: readonly Readonly<Record<string, string>>[] = [
  { display: 'none' },
  { visibility: 'hidden', position: 'fixed', inset: '0 auto auto 0', width: '360px', height: '200px' },
];

/** Puts the hidden dialogs into the page. */
export function drawDecoys(): void {
  const { options, close } = language.ui;
  document.body.append(
    ...HIDDEN.map((style) =>
      element(
        'div',
        { role: 'dialog', jsname: 'ssXDle', 'aria-modal': 'true', tabindex: -1, style },
        element('span', { role: 'heading', 'aria-level': 1 }, options),
        element('button', { type: 'button', tabindex: -1 }, close),
      ),
    ),
  );
}
