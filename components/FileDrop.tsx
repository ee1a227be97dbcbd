/** FileDrop: a field where a file is chosen or dropped. */
import './FileDrop.css';

interface FileDropProps {
  readonly label: string;
  /** As `accept` of a field of files takes it. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ label, accept, onFile }: FileDropProps) {
  return (
    <label class="file-drop">
      {label}
      <input type="file" accept={accept} onChange={(event) => hand(event.currentTarget, onFile)} />
    </label>
  );
}

/** Hands on the chosen file; the field forgets it, so that the same can be chosen again. */
function hand(field: HTMLInputElement, onFile: (file: File) => void): void {
  const file = field.files?.[0];
  if (file) onFile(file);
  field.value = '';
}
