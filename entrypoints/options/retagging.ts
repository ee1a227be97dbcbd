/** Gives many events a reason at once, tells everybody, and takes it back. */
import { useState } from 'preact/hooks';
import type { Retagging } from '../../components/BulkRetag.tsx';
import { useSaving } from '../../components/saving.ts';
import { type EventKey, pickReason, type Tag, type TagReason } from '../../utils/events/index.ts';
import { announce } from '../../utils/messages.ts';
import { askToKeepOnce } from '../../utils/persistence.ts';
import { saveTags } from '../../utils/store/index.ts';
import { inWords } from './stored.ts';

/** What was said, and what had been said before. */
interface Said {
  readonly reason: TagReason | null;
  readonly before: Readonly<Record<EventKey, Tag | null>>;
}

/** Holds the room's retagging; `reload` is called, and waited for, once a change is on disk. */
export function useRetagging(reload: () => Promise<void>): Retagging {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const { saving, save } = useSaving();

  const put = async (tags: Readonly<Record<EventKey, Tag | null>>, after: readonly Said[]) => {
    const saved = await inWords(saveTags(tags, Date.now()));
    setSaid(after);
    void askToKeepOnce({ pressed: true }).catch(() => {});
    void announce({ announced: 'tagsChanged', tags: saved });
    await reload();
  };

  const last = said.at(-1) ?? null;
  return {
    saving,
    last: last && { count: Object.keys(last.before).length, reason: last.reason },
    retag: (rows, reason) => {
      const each = (tagOf: (tag: Tag | null) => Tag | null) =>
        Object.fromEntries(rows.map(({ event, tag }) => [event.key, tagOf(tag)]));
      const before = each((tag) => tag);
      const tags = each((tag) => (reason === null ? null : pickReason(tag, reason)));
      save(() => put(tags, [...said, { reason, before }]));
    },
    undo: () => last && save(() => put(last.before, said.slice(0, -1))),
  };
}
