/** Finds the view on screen: during a slide the old one and the new one stand in the page together. */
import { findAll, HOOKS } from './selectors.ts';
import { isShown } from './shown.ts';

/** The views that are shown: one, or two during a slide, of which the last is the new one. Computes the style. */
export function viewsOn(document_: Document): Element[] {
  return findAll(document_, HOOKS.view).filter(isShown);
}
