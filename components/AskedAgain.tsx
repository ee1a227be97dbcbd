/** AskedAgain: the second question before something that cannot be undone. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface AskedAgainProps {
  readonly question: string;
  /** What the answers say: the harmless one, and the other. */
  readonly keep: string;
  readonly really: string;
  readonly onKeep: () => void;
  readonly onReally: () => void;
  /** A second answer of that kind, which goes further. */
  readonly further?: { readonly words: string; readonly onPress: () => void } | undefined;
  /** What may be done before. */
  readonly children?: ComponentChildren;
}

export function AskedAgain({ question, keep, really, onKeep, onReally, further, children }: AskedAgainProps) {
  const id = useId();
  return (
    <div class="asking" role="alertdialog" aria-labelledby={id}>
      <p id={id}>{question}</p>
      <div class="line">
        {children}
        <button type="button" class="button" ref={focus} onClick={onKeep}>
          {keep}
        </button>
        <button type="button" class="button danger" onClick={onReally}>
          {really}
        </button>
        {further && (
          <button type="button" class="button danger" onClick={further.onPress}>
            {further.words}
          </button>
        )}
      </div>
    </div>
  );
}

/** The harmless answer has the focus, so that Enter pressed twice does no harm. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
