/**
 * The door of the calendar-page room, the only one that knows Google's markup. Its first half is for Google's page, and
 * gives raw strings; its second, which makes events of them, needs no page.
 */
export type { Chip } from './chips.ts';
export { followPlace } from './follow-place.ts';
export { healthOf } from './health.ts';
export { keepEventsFromPage } from './keep-events.ts';
export { markChips } from './marks.ts';
export { PICKER_TAG, type PickerPlace } from './picker-place.ts';
export type { PickerForm, Size } from './place-beside.ts';
export { wordsOf } from './raw-chip.ts';
export { rawView, type ViewOnScreen, viewOnScreen } from './raw-view.ts';
export { readEvent } from './read-event.ts';
export { type Reading, readView } from './read-view.ts';
export { skeletonOf } from './report.ts';
export { seenWholeIn } from './seen-whole.ts';
export { isDark } from './theme.ts';
export { watchCalendarPage } from './watch.ts';
