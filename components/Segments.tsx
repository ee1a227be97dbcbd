/** Segments: a choice of one among very few, all of them on sight. */
import { useId } from 'preact/hooks';

interface SegmentsProps<Value extends string> {
  /** What is chosen, said to those who cannot see it. */
  readonly label: string;
  readonly value: Value;
  /** Each value with the words it is shown as, in order. */
  readonly options: readonly (readonly [Value, string])[];
  /** Those that cannot be chosen now. */
  readonly disabled?: readonly Value[];
  readonly onChange: (value: Value) => void;
}

export function Segments<Value extends string>({ label, value, options, disabled, onChange }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class="unseen">{label}</legend>
      {options.map(([each, words]) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === value}
            disabled={disabled?.includes(each)}
            onClick={() => onChange(each)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
