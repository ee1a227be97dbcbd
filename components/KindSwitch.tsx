/** KindSwitch: which kind of period is shown. */
import { Segments } from './Segments.tsx';
import { useTranslate } from './translate.ts';

/** The kinds one can switch between with a press, in order. */
const KINDS = ['week', 'month', 'quarter', 'year', 'all'] as const;

export type SwitchedKind = (typeof KINDS)[number];

interface KindSwitchProps {
  readonly kind: SwitchedKind;
  readonly onKind: (kind: SwitchedKind) => void;
}

export function KindSwitch({ kind, onKind }: KindSwitchProps) {
  const translate = useTranslate();
  return (
    <Segments
      label={translate('popup_period')}
      value={kind}
      options={KINDS.map((each) => [each, translate(`popup_${each}`)])}
      onChange={onKind}
    />
  );
}
