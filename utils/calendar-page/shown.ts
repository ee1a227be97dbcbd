/** Says whether an element is shown: Google hides what it will use again, instead of removing it. */

/**
 * Whether the element or one around it is hidden by its own attributes. Asks nothing of the page's layout or style, so
 * that it can be asked inside a MutationObserver; what a class hides it does not know.
 */
export function isHiddenByAttribute(element: Element): boolean {
  for (let part: Element | null = element; part !== null; part = part.parentElement) {
    const { hidden, style } = part as HTMLElement;
    if (hidden || style?.display === 'none' || style?.visibility === 'hidden') return true;
  }
  return false;
}

/** Whether the element is shown, as far as the browser knows. Not for a MutationObserver: it computes the style. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
