/** The options' summary room: joins it with the store and the address. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { OverviewRoom } from '../../components/OverviewRoom.tsx';
import { type OverviewAddress, readAddress } from '../../components/overview-address.ts';
import { periodChoiceOf } from '../../components/part-choice.ts';
import type { Place } from '../../components/place.ts';
import { useTranslate } from '../../components/translate.ts';
import { writeAddress } from '../../components/write-address.ts';
import { afterAnnouncements } from '../../utils/messages.ts';
import { dateAt, periodBeside } from '../../utils/time/index.ts';
import { csvFile } from './csv.ts';
import { download } from './download.ts';
import { handOverPicture } from './hand-over-picture.ts';
import { loadOverview, type Overview } from './overview-load.ts';
import { eventsTable, numbersTable } from './overview-tables.ts';
import { useRetagging } from './retagging.ts';
import { sentenceOf } from './stored.ts';

export function OverviewApp({ place }: { place: Place }) {
  const translate = useTranslate();
  const { address, hasArrived, change } = useAddress();
  const { overview, isReading, problem, reload } = useOverview(address, place);
  const retagging = useRetagging(reload);
  const today = dateAt(Date.now(), place.zone).toString();
  return (
    <>
      {problem !== null && (
        <Notice sentence={problem} action={{ label: translate('popup_retry'), onPress: () => void reload() }} />
      )}
      {overview && (
        <OverviewRoom
          address={address}
          hasArrived={hasArrived}
          contents={overview.contents}
          isReading={isReading}
          retagging={retagging}
          onAddress={change}
          onStep={(step) => {
            const period = periodBeside(overview.contents.whole.period, step, overview.rules);
            change({ ...address, period: periodChoiceOf(period) });
          }}
          onPicture={handOverPicture}
          onExportNumbers={async () =>
            download(csvFile(numbersTable(overview.contents.parts)), `seven-reasons-numbers-${today}.csv`)
          }
          onExportEvents={async (rows) =>
            download(csvFile(eventsTable(rows, place.zone)), `seven-reasons-events-${today}.csv`)
          }
        />
      )}
    </>
  );
}

/** What the page's address says. Changes made here replace it, so that Back leads to where one came from. */
function useAddress() {
  const [{ address, hasArrived }, set] = useState(() => ({ address: readAddress(location.hash), hasArrived: true }));
  useEffect(() => {
    const follow = () => set({ address: readAddress(location.hash), hasArrived: true });
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const change = (next: OverviewAddress) => {
    history.replaceState(null, '', writeAddress(next));
    set({ address: next, hasArrived: false });
  };
  return { address, hasArrived, change };
}

/** What is stored of the period that is looked at; what stands there stays until what replaces it is read. */
function useOverview({ period, step }: OverviewAddress, place: Place) {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setReading] = useState(true);
  const latest = useRef(0);
  // The same words are the same period, whatever object says them.
  const wanted = writeAddress({ period, step, measure: 'hours', reason: null });
  const reload = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    setReading(true);
    try {
      const read = await loadOverview(readAddress(wanted), Date.now(), place);
      if (mine !== latest.current) return;
      setOverview(read);
      setProblem(null);
    } catch (error) {
      if (mine === latest.current) setProblem(sentenceOf(error));
    }
    if (mine === latest.current) setReading(false);
  }, [wanted, place]);
  useEffect(() => {
    void reload();
    const leaving = new AbortController();
    afterAnnouncements(reload, leaving);
    return () => leaving.abort();
  }, [reload]);
  return { overview, isReading, problem, reload };
}
