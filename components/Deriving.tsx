/** Deriving: how far the numbers are worked out anew, after something that all of them depend on has changed. */
import { writePercent } from './numbers.ts';
import { usePlace } from './place.ts';
import { useTranslate } from './translate.ts';
import './Deriving.css';

/** @param share how much is done, from 0 to 1 */
export function Deriving({ share }: { share: number }) {
  const translate = useTranslate();
  const sentence = translate('data_deriving', writePercent(100 * share, usePlace().locale));
  return (
    <p class="deriving" role="status">
      <progress value={share} aria-label={sentence} />
      {sentence}
    </p>
  );
}
