/** FirstRun: what the extension does, on a made-up week that one can try it on; where to click; what it promises. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pickReason, type Tag } from '../utils/events/index.ts';
import { useDarkTheme } from './dark-theme.ts';
import { writeEventStart } from './dates.ts';
import { Headline } from './Headline.tsx';
import { usePlace } from './place.ts';
import { ReasonPicker } from './ReasonPicker.tsx';
import { SampleChips } from './SampleChips.tsx';
import { SummaryView } from './SummaryView.tsx';
import { ASKED, sampleEvents, sampleSummary } from './sample-week.ts';
import { type MessageKey, useTranslate } from './translate.ts';
import './ReasonPicker.css';
import './FirstRun.css';

interface FirstRunProps {
  /** Instant (ms): the made-up week is the one that holds it. */
  readonly now: number;
  /** Firefox pins its buttons in another way. */
  readonly isFirefox: boolean;
}

export function FirstRun({ now, isFirefox }: FirstRunProps) {
  const translate = useTranslate();
  const place = usePlace();
  const dark = useDarkTheme();
  const [tag, setTag] = useState<Tag | null>({ reason: 'learn', also: [] });
  const events = sampleEvents(tag, now, place.zone, translate);
  const asked = events.find(({ event }) => event.key === ASKED)?.event;
  const { summary, progress, sentences } = sampleSummary(events, now, place.zone);
  return (
    <main class="first-run">
      <header>
        <h1>{translate('first_run_heading')}</h1>
        <p class="lead">{translate('first_run_lead')}</p>
        <Ways />
      </header>
      <ol>
        <Step name="pick">
          <div class="card">
            <p class="title">{asked?.title}</p>
            <p class="quiet">{asked && writeEventStart(asked, place)}</p>
            <ReasonPicker
              tag={tag}
              state="ready"
              message={null}
              form="wide"
              dark={dark}
              translate={translate}
              locale={place.locale}
              onPick={(reason) => setTag(pickReason(tag, reason))}
              onClear={() => setTag(null)}
            />
          </div>
        </Step>
        <Step name="marks">
          <SampleChips events={events} />
        </Step>
        <Step name="summary">
          <div class="popup">
            <SummaryView
              summary={summary}
              progress={progress}
              headline={<Headline sentences={sentences} coverage={summary.coverage} />}
            />
          </div>
        </Step>
      </ol>
      <div class="promises">
        <section>
          <h2>{translate('first_run_private')}</h2>
          <p class="explained">{translate('first_run_private_explained')}</p>
        </section>
        <section>
          <h2>{translate('first_run_pin')}</h2>
          <p class="explained">{translate(isFirefox ? 'first_run_pin_firefox' : 'first_run_pin_chrome')}</p>
        </section>
      </div>
      <footer>
        <Ways />
      </footer>
    </main>
  );
}

/** What can be done next. */
function Ways() {
  const translate = useTranslate();
  return (
    <p class="ways">
      <a class="button strong" href="https://calendar.google.com/" target="_blank" rel="noopener">
        {translate('popup_open_calendar')}
      </a>
      <a class="button" href="/options.html#goals">
        {translate('first_run_goals')}
      </a>
    </p>
  );
}

function Step({ name, children }: { name: 'pick' | 'marks' | 'summary'; children: ComponentChildren }) {
  const translate = useTranslate();
  return (
    <li class="step">
      <div class="words">
        <h2>{translate(`first_run_${name}`)}</h2>
        <p class="explained">{translate(`first_run_${name}_explained` satisfies MessageKey)}</p>
      </div>
      <figure aria-label={translate(`first_run_${name}`)}>{children}</figure>
    </li>
  );
}
