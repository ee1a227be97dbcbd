/** How safely the browser keeps what is stored, read as it is now. */
import type { Kept } from '../../components/Keeping.tsx';
import { isLongAgo, lastExport, TAGS_WORTH_A_COPY } from '../../utils/last-export.ts';
import { isPersisted } from '../../utils/persistence.ts';
import { COPIED_TAGS, copyState } from '../../utils/store/index.ts';

/** @param tags how many there are, at `now` (ms) */
export async function keptNow(tags: number, now: number): Promise<Kept> {
  const [promised, { usage = null, quota = null }, exported, copy] = await Promise.all([
    isPersisted(),
    navigator.storage.estimate(),
    lastExport(),
    copyState(),
  ]);
  return {
    isPersisted: promised,
    room: usage === null || quota === null ? null : { used: usage, granted: quota },
    exported,
    isExportDue: tags >= TAGS_WORTH_A_COPY && isLongAgo(exported, now),
    copy: { ...copy, holds: COPIED_TAGS },
  };
}
