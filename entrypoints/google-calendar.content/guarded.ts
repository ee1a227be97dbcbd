/** Keeps what goes wrong in our code out of Google's page. */

/** The same function, except that it never throws: its errors are written where only a developer looks for them. */
export function guarded<A extends readonly unknown[]>(act: (...args: A) => void): (...args: A) => void {
  return (...args) => {
    try {
      act(...args);
    } catch (error) {
      console.debug('Seven Reasons:', error);
    }
  };
}
