/** Swatch: a reason's colour with its glyph in it, as bars show them. */
import type { ReasonId } from '../utils/reasons.ts';
import { ReasonGlyph } from './ReasonGlyph.tsx';
import { reasonColour } from './reason-colour.ts';
import './Swatch.css';

export function Swatch({ reason }: { reason: ReasonId }) {
  return (
    <span class="swatch" style={reasonColour(reason)}>
      <ReasonGlyph reason={reason} size={14} />
    </span>
  );
}
