/** The slide from one view to the next, during which both are in the page (page-facts 1). */
import { language } from './calendar.ts';
import { classNames } from './element.ts';

/** How long the view before stays, ms. */
const SLIDE = 300;

/** Shows the next view. `direction`: later days (1) come in from where reading ends, earlier ones from where it begins. */
export function slideTo(place: Element, next: HTMLElement, direction: number): void {
  const [before, ...older] = Array.from(place.querySelectorAll<HTMLElement>('[role=main]')).reverse();
  for (const view of older) view.remove();
  place.append(next);
  if (before === undefined) return;
  const towardsEnd = language.dir === 'rtl' ? direction < 0 : direction > 0;
  const comes = classNames(towardsEnd ? 'slide-from-end' : 'slide-from-start');
  if (direction !== 0) next.classList.add(comes);
  before.classList.add(classNames(direction === 0 ? 'fading' : towardsEnd ? 'slide-to-start' : 'slide-to-end'));
  setTimeout(() => {
    before.remove();
    next.classList.remove(comes);
  }, SLIDE);
}
