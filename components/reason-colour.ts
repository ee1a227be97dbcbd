/** The colour of a reason, handed to style sheets as `--reason`, in both themes. */
import type { TagReason } from '../utils/events/index.ts';
import { REASON_LOOKS } from './reason-look.ts';

/** Sets `--reason` on an element and on what it holds. */
export function reasonColour(reason: TagReason): { '--reason': string } {
  const { light, dark } = REASON_LOOKS[reason];
  return { '--reason': `light-dark(${light}, ${dark})` };
}
