/** The beginning of the page that is shown once, after the extension was installed; options lead there as well. */
import { render } from 'preact';
import { ExtensionPage } from '../../components/ExtensionPage.tsx';
import { FirstRun } from '../../components/FirstRun.tsx';
import { localeOfUser, setLanguage, translate } from '../../utils/language.ts';

const place = { locale: localeOfUser(), zone: Temporal.Now.timeZoneId() };
const root = document.getElementById('root');

setLanguage(document);
document.title = `${translate('first_run_title')} – ${translate('extensionShortName')}`;
if (root) {
  render(
    <ExtensionPage translate={translate} place={place}>
      <FirstRun now={Date.now()} isFirefox={import.meta.env.FIREFOX} />
    </ExtensionPage>,
    root,
  );
}
