/** Start: what to do before anything was ever tagged, in one sentence. */
import { useTranslate } from './translate.ts';

/** `canTagHere`: there are events to say something of right below. */
export function Start({ canTagHere }: { canTagHere: boolean }) {
  const translate = useTranslate();
  return <p class="headline">{translate(canTagHere ? 'popup_start' : 'popup_start_empty')}</p>;
}
