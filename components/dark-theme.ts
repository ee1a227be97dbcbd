/** Follows whether the system asks for a dark theme. */
import { useEffect, useState } from 'preact/hooks';

/** Whether it does now; the component is drawn again when that changes. */
export function useDarkTheme(): boolean {
  const [query] = useState(() => matchMedia('(prefers-color-scheme: dark)'));
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const follow = () => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return dark;
}
