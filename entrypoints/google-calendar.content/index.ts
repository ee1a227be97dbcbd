/** The content script: joins Google Calendar's page, the reason picker and the background. */
import { defineContentScript } from '#imports';
import {
  type Chip,
  markChips,
  PICKER_TAG,
  type PickerPlace,
  skeletonOf,
  viewOnScreen,
  watchCalendarPage,
} from '../../utils/calendar-page/index.ts';
import { localeOfUser } from '../../utils/language.ts';
import { guarded } from './guarded.ts';
import { knowTags } from './known-tags.ts';
import { translateOnPage } from './page-translate.ts';
import { pickersOnPage } from './pickers.ts';
import { viewRecorder } from './record-view.ts';
import { healthTeller } from './tell-health.ts';

/** After so many ms the page is looked at again where events were missing. */
const AGAIN = 4000;

export default defineContentScript({
  matches: ['https://calendar.google.com/*'],
  runAt: 'document_start',
  main(context) {
    const { signal } = context;
    // Firefox runs an update's script in pages that are open: what the version before left there is dead.
    for (const orphan of document.querySelectorAll(PICKER_TAG)) orphan.remove();

    const translate = translateOnPage();
    const known = knowTags({ translate, onChange: guarded(show), onOutdated: (key) => recorder.forget(key), signal });
    const tellHealth = healthTeller(known, () => skeletonOf(document));
    const recorder = viewRecorder(known, { onHealth: guarded(tellHealth), onMissing: lookAgain });
    const pickers = pickersOnPage({ known, translate, locale: localeOfUser(), signal });

    function show() {
      pickers.draw();
      markChips(document, known.tags);
    }

    function showPickers(places: readonly PickerPlace[]) {
      pickers.show(places);
      known.ask(places.map(({ key }) => key));
      if (places.some(({ kind }) => kind === 'card')) tellHealth({ card: true });
    }

    function showMarks(chips: readonly Chip[]) {
      markChips(document, known.tags, chips);
      known.ask(chips.filter(({ id }) => !id.isNoEvent).map(({ id }) => id.key));
    }

    const read = guarded((chips?: readonly Chip[]) => recorder.record(viewOnScreen(document, chips)));

    /** Once, by when whatever was still being loaded should be there. */
    function lookAgain() {
      context.setTimeout(read, AGAIN);
    }

    watchCalendarPage(
      {
        onPlaces: guarded(showPickers),
        onChips: guarded(showMarks),
        onKeyChanged: guarded(known.follow),
        onSettled: read,
      },
      { signal },
    );
  },
});
