/** Options: joins its rooms with the store, the settings and the address. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { CalendarsRoom } from '../../components/CalendarsRoom.tsx';
import { DataRoom } from '../../components/DataRoom.tsx';
import { Deriving } from '../../components/Deriving.tsx';
import { GoalsRoom } from '../../components/GoalsRoom.tsx';
import { Notice } from '../../components/Notice.tsx';
import { OptionsPage, type Room, roomOf } from '../../components/OptionsPage.tsx';
import type { Place } from '../../components/place.ts';
import { useTranslate } from '../../components/translate.ts';
import { afterAnnouncements, announce, sendMessage } from '../../utils/messages.ts';
import { askToKeep, askToKeepOnce } from '../../utils/persistence.ts';
import { checkDays, saveGoal } from '../../utils/store/index.ts';
import { dateAt, weekStartOf } from '../../utils/time/index.ts';
import { calendarActions } from './calendar-actions.ts';
import { useDerived } from './derived.ts';
import { exportFile, exportTable } from './export-file.ts';
import { openFile } from './import-file.ts';
import { OverviewApp } from './OverviewApp.tsx';
import { type Contents, inWords, load, sentenceOf } from './stored.ts';
import { syncActions } from './sync-actions.ts';

export function OptionsApp({ place }: { place: Place }) {
  const room = useRoom();
  return (
    <OptionsPage room={room}>
      {room === 'summary' ? <OverviewApp place={place} /> : <StoredRoom room={room} place={place} />}
    </OptionsPage>
  );
}

type StoredRoomName = Exclude<Room, 'summary'>;

function StoredRoom({ room, place }: { room: StoredRoomName; place: Place }) {
  const translate = useTranslate();
  const { contents, problem, reload } = useStored(place);
  return (
    <>
      {problem !== null && (
        <Notice sentence={problem} action={{ label: translate('popup_retry'), onPress: () => void reload() }} />
      )}
      {contents && <RoomShown room={room} contents={contents} place={place} reload={reload} />}
    </>
  );
}

interface RoomShownProps {
  readonly room: StoredRoomName;
  readonly contents: Contents;
  readonly place: Place;
  readonly reload: () => Promise<void>;
}

function RoomShown({ room, contents, place, reload }: RoomShownProps) {
  const today = dateAt(Date.now(), place.zone).toString();
  /** Does what the user asked for, then shows what is stored now. */
  const change = (work: Promise<unknown>): Promise<void> => inWords(work.then(reload));
  /** Whoever exports cares: the browser is asked for its promise as well, and need not have answered. */
  const exportAll = (): Promise<void> => {
    void askToKeep().then(reload, () => {});
    return change(exportFile(today));
  };
  const derived = useDerived(place.zone, contents.settings);
  useEffect(() => {
    if (contents.stored.tags > 0) void askToKeepOnce({ pressed: false }).catch(() => {});
  }, [contents.stored.tags]);
  const deriving = derived < 1 && <Deriving share={derived} />;
  switch (room) {
    case 'goals':
      return (
        <GoalsRoom
          standing={contents.standing}
          today={today}
          onSave={(goal) => change(saveGoal(goal).then(() => void announce({ announced: 'goalsChanged' })))}
        />
      );
    case 'calendars':
      return (
        <>
          {deriving}
          <CalendarsRoom
            calendars={contents.calendars}
            choices={contents.settings}
            usualWeekStart={weekStartOf(place.locale)}
            now={contents.now}
            actions={calendarActions(place, reload)}
          />
        </>
      );
    case 'data':
      return (
        <>
          {deriving}
          <DataRoom
            stored={contents.stored}
            kept={contents.kept}
            sync={contents.sync}
            syncActions={syncActions(change)}
            onExport={exportAll}
            onExportTable={() => inWords(exportTable(today, place.zone))}
            onOpen={async (file) => {
              const backup = await openFile(file, today);
              return { ...backup, take: (mode) => change(backup.take(mode)) };
            }}
            onPersist={() => change(askToKeep())}
            onCheck={() => inWords(checkDays())}
            onDelete={(where) => change(sendMessage('deleteEverything', { everywhere: where === 'everywhere' }))}
          />
        </>
      );
  }
}

/** The room that the page's address names. */
function useRoom(): Room {
  const [room, setRoom] = useState(() => roomOf(location.hash));
  useEffect(() => {
    const follow = () => setRoom(roomOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return room;
}

/** What is stored, read again whenever somebody announces a change. */
function useStored(place: Place) {
  const [contents, setContents] = useState<Contents | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    try {
      setContents(await load(Date.now(), place));
      setProblem(null);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  }, [place]);
  useEffect(() => {
    void reload();
    const leaving = new AbortController();
    afterAnnouncements(reload, leaving);
    return () => leaving.abort();
  }, [reload]);
  return { contents, problem, reload };
}
