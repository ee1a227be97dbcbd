/** Hands the user a file. */

/** Downloads a file; needs no permission, as the page itself is what is saved. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken its own hold of the file by the time another task runs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
