/** The options page's beginning. */
import { render } from 'preact';
import { browser } from '#imports';
import { ExtensionPage } from '../../components/ExtensionPage.tsx';
import { localeOfUser, setLanguage, translate } from '../../utils/language.ts';
import { sendMessage } from '../../utils/messages.ts';
import { keepCopyIn } from '../../utils/store/index.ts';
import { OptionsApp } from './OptionsApp.tsx';

const place = { locale: localeOfUser(), zone: Temporal.Now.timeZoneId() };
const root = document.getElementById('root');

keepCopyIn(browser.storage.local);
setLanguage(document);
document.title = `${translate('options_title')} – ${translate('extensionShortName')}`;
if (root) {
  render(
    <ExtensionPage translate={translate} place={place}>
      <OptionsApp place={place} />
    </ExtensionPage>,
    root,
  );
}
// What it shows meanwhile is what was read before; how it went stands in the store.
sendMessage('readFeeds', { calendar: null }).catch(() => {});
