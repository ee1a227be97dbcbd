/** NextStep: what there is to do at the popup's foot: mend what is broken, begin, or say something of an event. */
import type { ComponentChildren } from 'preact';
import { useDarkTheme } from '../../components/dark-theme.ts';
import { Notice } from '../../components/Notice.tsx';
import { writeCount } from '../../components/numbers.ts';
import { usePlace } from '../../components/place.ts';
import { useTranslate } from '../../components/translate.ts';
import { UntaggedQueue } from '../../components/UntaggedQueue.tsx';
import { sendMessage } from '../../utils/messages.ts';
import { StoreError } from '../../utils/store/index.ts';
import { askForAccess, openCalendar, openData } from './access.ts';
import type { Shown } from './contents.ts';
import { TroubleNotice } from './TroubleNotice.tsx';
import type { Tagging } from './tagging.ts';

/** Whether there are events to ask about, and nothing that is to be mended first. */
export function asksForReason({ contents, isBlank, problem }: Shown): boolean {
  const isWell = problem === null && !isBlank && contents.restoredTags === null && contents.access;
  return isWell && contents.untagged.length > 0;
}

export function NextStep({ shown, tagging }: { shown: Shown; tagging: Tagging }): ComponentChildren {
  const translate = useTranslate();
  const { locale } = usePlace();
  const dark = useDarkTheme();
  const { contents, problem, reload } = shown;
  if (shown.isBlank && problem === null) return null;
  if (problem !== null) {
    const sentence = translate(problem instanceof StoreError ? problem.key : 'popup_unreadable');
    return <Notice sentence={sentence} action={{ label: translate('popup_retry'), onPress: () => void reload() }} />;
  }
  if (contents.restoredTags !== null) {
    const sentence = writeCount(translate, 'popup_restored', contents.restoredTags, locale);
    // Where it cannot be forgotten, it goes on standing there.
    const forget = () => void sendMessage('forgetRestored', null).then(reload, () => {});
    const action = { label: translate('popup_restored_read'), onPress: forget };
    return <Notice sentence={sentence} action={action} />;
  }
  if (!contents.access) {
    const allow = async () => (await askForAccess()) && (await reload());
    const action = { label: translate('popup_access_allow'), onPress: () => void allow() };
    return <Notice sentence={translate('popup_access')} action={action} />;
  }
  if (asksForReason(shown)) {
    return (
      <>
        {contents.trouble && <TroubleNotice trouble={contents.trouble} isBrief />}
        <UntaggedQueue events={contents.untagged} {...tagging} onPick={tagging.pick} dark={dark} />
      </>
    );
  }
  if (contents.trouble) return <TroubleNotice trouble={contents.trouble} isBrief={false} />;
  if (contents.isExportDue) {
    const action = { label: translate('options_export'), onPress: () => void openData() };
    return <Notice sentence={translate('data_export_due')} action={action} />;
  }
  if (contents.anyTags) return <p class="quiet">{translate('popup_all_tagged')}</p>;
  const action = { label: translate('popup_open_calendar'), onPress: () => void openCalendar() };
  return <Notice sentence={translate('popup_private')} action={action} />;
}
