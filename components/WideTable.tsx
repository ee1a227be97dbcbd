/** WideTable: a table that scrolls by itself where it is wider than the page, with the keyboard as well. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './WideTable.css';

interface WideTableProps {
  /** What the table is of: said, and not drawn, as a heading stands above it. */
  readonly caption: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

export function WideTable({ caption, class: name, children }: WideTableProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by those without a pointer
    <section class="wide-table" aria-labelledby={id} tabIndex={0}>
      <table class={name}>
        <caption id={id} class="unseen">
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}
