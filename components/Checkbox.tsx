/** Checkbox: something that is so or not, with words beside it. */

interface CheckboxProps {
  readonly words: string;
  /** What it is called where the words alone do not tell. */
  readonly label?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function Checkbox({ words, label, isChecked, onChange }: CheckboxProps) {
  return (
    <label>
      <input
        type="checkbox"
        aria-label={label}
        checked={isChecked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />{' '}
      {words}
    </label>
  );
}
