/** What goes into reading a chip's label, and what comes out. */
import type { Answer } from '../events/index.ts';
import type { Problem, RawChip } from '../raw-reading.ts';

/** The raw strings and measures that tell of one chip what it says. */
export interface RawLabel extends Pick<RawChip, 'date' | 'geometry'> {
  /** `html[lang]` */
  readonly lang: string;
  readonly label: string;
  /** The visible title, if the view shows one. */
  readonly title: string | null;
  /** The visible time text (`9 – 10am`), if the view shows one. */
  readonly timeText: string | null;
}

interface EventReading {
  readonly kind: 'event';
  /** Wall-clock `YYYY-MM-DDTHH:MM` in the page's zone; of an all-day event dates, `end` being the day after the last. */
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  /** '' when the event has none. */
  readonly title: string;
  /** The name of the calendar where the label gives one: not on the user's own calendar. */
  readonly calendarName: string | null;
  readonly answer: Answer | null;
  readonly location: string | null;
}

/** What a label says. */
export type LabelReading =
  | EventReading
  | { readonly kind: 'not-an-event'; readonly what: 'task' | 'other' }
  | { readonly kind: 'failure'; readonly problem: Problem };

/** When an event is: wall-clock `YYYY-MM-DDTHH:MM`, or dates with `end` being the day after the last. */
export interface When {
  readonly allDay: boolean;
  readonly start: string;
  readonly end: string;
}
