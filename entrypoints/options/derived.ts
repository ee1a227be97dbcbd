/** Follows the background as it derives the days anew, after another zone or other all-day hours. */
import { useEffect, useState } from 'preact/hooks';
import { sendMessage } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings.ts';
import { derivedShare } from '../../utils/store/index.ts';

/** How long (ms) between two looks. */
const PAUSE = 250;

/** How much is derived by these rules, from 0 to 1; looked at whenever `settings` were read again. */
export function useDerived(zone: string, settings: Settings): number {
  const [share, setShare] = useState(1);
  useEffect(() => {
    const rules = { zone, allDayHours: settings.allDayHours };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const follow = async (): Promise<number> => {
      const now = await derivedShare(rules);
      if (!isOver) {
        setShare(now);
        if (now < 1) timer = setTimeout(() => void follow().catch(() => {}), PAUSE);
      }
      return now;
    };
    const begin = async () => {
      // The background may not have noticed another zone.
      if ((await follow()) < 1) await sendMessage('deriveDays', null);
    };
    // The page says by itself what it cannot read.
    begin().catch(() => {});
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [zone, settings]);
  return share;
}
