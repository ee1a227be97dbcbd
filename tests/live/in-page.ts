/** What is asked inside the page, with the reader's own code: how many each hook finds, and what the view says. */
import { rawView, viewOnScreen } from '../../utils/calendar-page/raw-view.ts';
import { findAll, HOOKS } from '../../utils/calendar-page/selectors.ts';
import type { RawView } from '../../utils/raw-reading.ts';

/** What the page has. */
export interface Found {
  readonly counts: Readonly<Record<string, number>>;
  readonly view: RawView;
}

/** Looks at the page as it stands. */
export function lookAtPage(): Found {
  const counts = Object.entries(HOOKS).map(([name, hook]) => [name, findAll(document, hook).length]);
  return { counts: Object.fromEntries(counts), view: rawView(viewOnScreen(document)) };
}
