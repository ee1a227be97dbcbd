/** ReasonBar: a stretch of time as a bar, what is past filled, what is planned hatched, a goal as a mark across it. */
import './ReasonBar.css';

interface ReasonBarProps {
  /** Milliseconds. */
  readonly past: number;
  readonly planned: number;
  /** The time that fills the bar from end to end, in milliseconds; above 0. */
  readonly whole: number;
  /** Where the goal lies, in milliseconds; null where there is none. */
  readonly goal: number | null;
}

/** Drawn for the eye alone: the words beside it say the same. */
export function ReasonBar({ past, planned, whole, goal }: ReasonBarProps) {
  return (
    <div class="reason-bar" aria-hidden="true">
      <div class="track">
        {past > 0 && <span class="past" style={{ flexBasis: percent(past, whole) }} />}
        {planned > 0 && <span class="planned" style={{ flexBasis: percent(planned, whole) }} />}
      </div>
      {goal !== null && <span class="goal" style={{ insetInlineStart: percent(goal, whole) }} />}
    </div>
  );
}

function percent(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}
