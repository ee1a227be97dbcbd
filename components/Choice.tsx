/** Choice: one thing to choose or to do in options, with its name and what it means. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Choice.css';

interface ChoiceProps {
  readonly name: string;
  readonly explained?: string;
  readonly children: ComponentChildren;
}

export function Choice({ name, explained, children }: ChoiceProps) {
  const id = useId();
  return (
    // Named so, as a legend takes no part in the layout.
    <fieldset class="choice" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {explained && <p class="explained">{explained}</p>}
      {children}
    </fieldset>
  );
}
