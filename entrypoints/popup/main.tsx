/** The popup's beginning: reads what it shows, and draws it, mostly whole in its first frame. */
import { render } from 'preact';
import { browser } from '#imports';
import { ExtensionPage } from '../../components/ExtensionPage.tsx';
import { localeOfUser, setLanguage, translate } from '../../utils/language.ts';
import { sendMessage } from '../../utils/messages.ts';
import { restoreThrough } from '../../utils/store/index.ts';
import { load } from './load.ts';
import { FIRST_VIEW, PopupApp } from './PopupApp.tsx';
import './popup.css';

/** So long (ms) it waits for what is read; then the places of what is not there yet are drawn empty. */
const PATIENCE = 100;

const place = { locale: localeOfUser(), zone: Temporal.Now.timeZoneId() };

async function open(root: Element): Promise<void> {
  restoreThrough(() => sendMessage('restore', null), browser.storage.local);
  const reading = load(FIRST_VIEW, Date.now(), place.locale, place.zone);
  setLanguage(document);
  const contents = await Promise.race([
    // What went wrong is told by what is drawn.
    reading.catch(() => null),
    new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null)),
  ]);
  render(
    <ExtensionPage translate={translate} place={place}>
      <PopupApp place={place} begun={{ reading, contents }} />
    </ExtensionPage>,
    root,
  );
}

const root = document.getElementById('root');
if (root) void open(root);
