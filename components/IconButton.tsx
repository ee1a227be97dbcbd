/** IconButton: a button that shows a sign, and says its name to those who cannot see it or wonder. */
import { Icon, type Sign } from './Icon.tsx';

interface IconButtonProps {
  readonly sign: Sign;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

export function IconButton({ sign, label, disabled = false, onPress }: IconButtonProps) {
  return (
    <button type="button" class="button bare" aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      <Icon sign={sign} />
    </button>
  );
}
