/** Legend: what the colours, the glyphs and the hatching of the bars stand for. */
import { REASON_IDS } from '../utils/reasons.ts';
import { labelKey } from './reason-words.ts';
import { Swatch } from './Swatch.tsx';
import { useTranslate } from './translate.ts';
import './Legend.css';

export function Legend() {
  const translate = useTranslate();
  return (
    <ul class="legend">
      {REASON_IDS.map((id) => (
        <li key={id}>
          <Swatch reason={id} />
          {translate(labelKey(id))}
        </li>
      ))}
      <li>
        <span class="swatch hatched" />
        {translate('overview_planned')}
      </li>
    </ul>
  );
}
