/** ReasonName: a reason's glyph in its colour, and its label. */
import type { TagReason } from '../utils/events/index.ts';
import { ReasonGlyph } from './ReasonGlyph.tsx';
import { reasonColour } from './reason-colour.ts';
import { labelKey } from './reason-words.ts';
import { useTranslate } from './translate.ts';
import './ReasonName.css';

export function ReasonName({ reason }: { reason: TagReason }) {
  const translate = useTranslate();
  return (
    <span class="reason-name" style={reasonColour(reason)}>
      <ReasonGlyph reason={reason} />
      <span class="label">{translate(labelKey(reason))}</span>
    </span>
  );
}
