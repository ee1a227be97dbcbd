/** LensBar: social, professional, business: the seven reasons in three words, as one stacked bar. */
import { LENSES, REASONS } from '../utils/reasons.ts';
import { lensShares, percentShares, type Summary } from '../utils/summary/index.ts';
import { writePercent } from './numbers.ts';
import { usePlace } from './place.ts';
import { reasonColour } from './reason-colour.ts';
import { totalOf } from './share-time.ts';
import { useTranslate } from './translate.ts';
import './LensBar.css';

export function LensBar({ summary }: { summary: Summary }) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const shares = lensShares(summary);
  const percents = percentShares(LENSES.map((lens) => totalOf(shares[lens])));
  return (
    <div class="lens-bar">
      <div class="stack" aria-hidden="true">
        {LENSES.filter((lens) => totalOf(shares[lens]) > 0).map((lens) => (
          <span key={lens} class="lens" style={{ flexGrow: String(totalOf(shares[lens])) }}>
            {REASONS.filter((reason) => reason.lens === lens).flatMap(({ id }) =>
              (['past', 'planned'] as const).map((side) => {
                const time = summary.reasons[id][side];
                return (
                  time > 0 && (
                    <span key={id + side} class={side} style={{ flexGrow: String(time), ...reasonColour(id) }} />
                  )
                );
              }),
            )}
          </span>
        ))}
      </div>
      <ul>
        {LENSES.map((lens, index) => (
          <li key={lens}>
            {translate(`popup_lens_${lens}`)} <strong>{writePercent(percents[index] ?? 0, locale)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
