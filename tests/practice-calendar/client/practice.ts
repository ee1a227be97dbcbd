/**
 * `window.practice`: what a test, or somebody at the browser's console, can do to the practice calendar that
 * otherwise happens to a calendar from elsewhere, at a time of one's own choosing:
 *
 *     practice.rebuildChips()                     all chips are replaced by fresh ones
 *     practice.patchChips()                       class and style of all chips are written anew in place
 *     practice.moveEvent(id, start, end)          `2026-11-23T10:00`, or dates for whole days
 *     practice.renameEvent(id, title)
 *     practice.decline(id)                        the user's answer
 *     practice.removeEvent(id)
 *     practice.addEvent({ start, title, … })      see `events.ts`; answers with its `data-eventid`
 *     practice.replaceEvents([…])                 all of them
 *     practice.events()                           what there is: id, eventid, title, start, end
 *     practice.go('/calendar/u/0/r/month/2026/12/1')   as a press in the page would, by pushState
 *     practice.settings                           the options in force
 *
 * An `id` is Google's id of an event or a whole `data-eventid`.
 */
import { completeEvent, type GivenEvent } from '../events.ts';
import type { App } from './app.ts';
import { addEvent, allEntries, changeEvent, eidOf, options, removeEvent, replaceEvents } from './calendar.ts';
import { readRoute } from './route.ts';

/** The verbs above. */
export type Practice = ReturnType<typeof makePractice>;

declare global {
  interface Window {
    practice: Practice;
  }
}

/** Makes the verbs for a page. */
export function makePractice(app: App) {
  const afterwards =
    <Values extends unknown[]>(change: (...values: Values) => void) =>
    (...values: Values): void => {
      change(...values);
      app.rebuildChips();
    };
  return {
    rebuildChips: app.rebuildChips,
    patchChips: app.patchChips,
    moveEvent: afterwards((id: string, start: string, end: string) => changeEvent(id, { start, end })),
    renameEvent: afterwards((id: string, title: string) => changeEvent(id, { title })),
    decline: afterwards((id: string) => changeEvent(id, { answer: 'declined' })),
    removeEvent: afterwards(removeEvent),
    addEvent: (given: GivenEvent): string => {
      const event = completeEvent(given);
      addEvent(event);
      app.rebuildChips();
      return eidOf(event);
    },
    replaceEvents: afterwards((given: readonly GivenEvent[]) => replaceEvents(given)),
    events: () => allEntries().map(({ event, eid }) => ({ ...event, eventid: eid })),
    go: (address: string) => app.go(readRoute(new URL(address, location.href), 'week')),
    settings: { ...options, language: options.language.tag },
  };
}
