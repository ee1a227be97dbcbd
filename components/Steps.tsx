/** Steps: how to do something elsewhere, step by step, for whoever asks. */
import './Steps.css';

interface StepsProps {
  readonly name: string;
  readonly steps: readonly string[];
  readonly note: string;
}

export function Steps({ name, steps, note }: StepsProps) {
  return (
    <details class="steps">
      <summary>{name}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="quiet">{note}</p>
    </details>
  );
}
