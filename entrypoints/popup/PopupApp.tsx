/** The popup: how a period divides, and the next thing to do about it. */
import { useEffect, useState } from 'preact/hooks';
import { CalendarSources } from '../../components/CalendarSources.tsx';
import { Coverage } from '../../components/Coverage.tsx';
import { Headline } from '../../components/Headline.tsx';
import { CALENDAR, Icon, OPTIONS } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { KindSwitch } from '../../components/KindSwitch.tsx';
import { LastTagged } from '../../components/LastTagged.tsx';
import { PeriodSteps } from '../../components/PeriodSteps.tsx';
import type { Place } from '../../components/place.ts';
import { Start } from '../../components/Start.tsx';
import { SummaryView } from '../../components/SummaryView.tsx';
import { useTranslate } from '../../components/translate.ts';
import { sendMessage } from '../../utils/messages.ts';
import { openCalendar } from './access.ts';
import { type Begun, useContents } from './contents.ts';
import { eventsOf } from './events-of.ts';
import type { View } from './load.ts';
import { asksForReason, NextStep } from './NextStep.tsx';
import { useTagging } from './tagging.ts';

/** What is looked at when the popup opens. */
export const FIRST_VIEW: View = { kind: 'week', steps: 0 };

/** `begun` is a reading of the first view. */
export function PopupApp({ place, begun }: { place: Place; begun: Begun }) {
  const translate = useTranslate();
  const [view, setView] = useState(FIRST_VIEW);
  const shown = useContents(view, place, begun);
  const tagging = useTagging(shown.reload);
  const { summary, progress, headline } = shown.contents;
  const follows = shown.contents.calendars.some(({ feedAt }) => feedAt !== null);
  useEffect(() => {
    // What has come in by then is announced, as every change is; how it went stands in the store.
    if (follows) sendMessage('readFeeds', { calendar: null }).catch(() => {});
  }, [follows]);
  return (
    <>
      <header>
        <KindSwitch kind={view.kind} onKind={(kind) => setView({ kind, steps: 0 })} />
        <span class="ways">
          <IconButton sign={CALENDAR} label={translate('popup_open_calendar')} onPress={() => void openCalendar()} />
          <a
            class="button bare"
            href="/options.html"
            target="_blank"
            aria-label={translate('popup_options')}
            title={translate('popup_options')}
            rel="noopener"
          >
            <Icon sign={OPTIONS} />
          </a>
        </span>
      </header>
      <main class={shown.isBlank ? 'blank' : undefined} aria-busy={shown.isBlank && shown.problem === null}>
        <div class="line">
          <PeriodSteps
            period={summary.period}
            onStep={(step) => setView((before) => ({ ...before, steps: before.steps + step }))}
          />
          <Coverage coverage={summary.coverage} />
        </div>
        <SummaryView
          summary={summary}
          progress={progress}
          hrefOf={(reason) => eventsOf(reason, summary.period)}
          headline={
            shown.contents.anyTags ? (
              <Headline sentences={headline} coverage={summary.coverage} />
            ) : (
              <Start canTagHere={shown.contents.untagged.length > 0} />
            )
          }
        />
      </main>
      <footer>
        <div class="line">
          {asksForReason(shown) && <h2>{translate('popup_untagged_events')}</h2>}
          <LastTagged last={tagging.last} isDone={!asksForReason(shown)} onUndo={tagging.undo} />
        </div>
        <NextStep shown={shown} tagging={tagging} />
        {/* Where the page cannot be read, or was lost what it said, there is no room for how fresh that is. */}
        {shown.contents.trouble === null && shown.contents.restoredTags === null && (
          <CalendarSources calendars={shown.contents.calendars} now={shown.contents.now} />
        )}
      </footer>
    </>
  );
}
