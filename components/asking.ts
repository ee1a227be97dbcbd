/** Holds which second question is open; once it is answered, what opened it has the focus again. */
import { useRef, useState } from 'preact/hooks';

interface Asking<What> {
  /** What the question is about; null: none is open. */
  readonly asked: What | null;
  readonly ask: (what: What) => void;
  /** Whichever answer was given. */
  readonly answer: () => void;
  /** The `ref` of the button that opens the question. */
  readonly opener: (what: What) => (button: HTMLButtonElement | null) => void;
}

export function useAsking<What>(): Asking<What> {
  const [asked, setAsked] = useState<What | null>(null);
  const answered = useRef<What | null>(null);
  return {
    asked,
    ask: setAsked,
    answer: () => {
      answered.current = asked;
      setAsked(null);
    },
    opener: (what) => (button) => {
      if (button === null || answered.current !== what) return;
      answered.current = null;
      button.focus();
    },
  };
}
