/** View: what is in `[role=main]`, and how its chips are drawn anew without it. */

export interface DrawnView {
  readonly main: HTMLElement;
  /** Draws chips and the counts that name them afresh; all earlier chips are gone. */
  readonly fill: () => void;
  /** Called once the view is in the page. */
  readonly shown?: () => void;
  /** What the page's head line and its window are called. */
  readonly heading: string;
  readonly title: string;
  /** What `prev` and `next` move by. */
  readonly step: Temporal.DurationLike;
}
