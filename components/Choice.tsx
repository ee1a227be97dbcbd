/** Choice: one thing to choose or to do in options, with its name and what it means. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Choice.css';

interface ChoiceProps {
  readonly name: string;
  /** How high its name stands: `h3` below a heading within the room. */
  readonly heading?: 'h2' | 'h3';
  readonly explained?: string;
  readonly children: ComponentChildren;
}

export function Choice({ name, heading: Heading = 'h2', explained, children }: ChoiceProps) {
  const id = useId();
  return (
    // Named so, as a legend takes no part in the layout.
    <fieldset class="choice" aria-labelledby={id}>
      <Heading id={id}>{name}</Heading>
      {explained && <p class="explained">{explained}</p>}
      {children}
    </fieldset>
  );
}
