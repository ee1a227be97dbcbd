/** The glyph of a reason, in the colour of the text around it. */
import type { TagReason } from '../utils/events/index.ts';
import { REASON_LOOKS } from './reason-look.ts';

interface ReasonGlyphProps {
  readonly reason: TagReason;
  /** Width and height in px. */
  readonly size?: number;
}

/** Draws the glyph; it says nothing to assistive technology, as a label always stands beside it. */
export function ReasonGlyph({ reason, size = 20 }: ReasonGlyphProps) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} fill="currentColor" aria-hidden="true">
      <path d={REASON_LOOKS[reason].glyph} />
    </svg>
  );
}
