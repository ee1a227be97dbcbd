/** The pickers on Google's page: one for each place where the page has room for one. */
import type { PickerPlace } from '../../utils/calendar-page/index.ts';
import { guarded } from './guarded.ts';
import { hostPicker, type PickerHostOptions } from './picker-host.tsx';

export interface Pickers {
  /** Shows pickers in these places and nowhere else. */
  show(places: readonly PickerPlace[]): void;
  /** Draws every picker as its event's tag stands now. */
  draw(): void;
}

/** Shows pickers until `options.signal` is aborted. */
export function pickersOnPage(options: PickerHostOptions): Pickers {
  // One for the card and one for the edit page, made before Google's scripts run: see keepEventsFromPage.
  const first = hostPicker(options);
  const hosts = [first, hostPicker(options)];
  // The first card finds it drawn, and every message read.
  requestIdleCallback(guarded(first.draw));

  function hostFor(place: PickerPlace) {
    const host = hosts.find(({ place: shown }) => shown?.parent === place.parent) ?? hosts.find(({ place }) => !place);
    if (host) return host;
    const further = hostPicker(options);
    hosts.push(further);
    return further;
  }

  return {
    show(places) {
      const parents = new Set(places.map(({ parent }) => parent));
      for (const host of hosts) if (host.place && !parents.has(host.place.parent)) host.hide();
      for (const place of places) hostFor(place).show(place);
    },
    draw() {
      for (const host of hosts) host.draw();
    },
  };
}
