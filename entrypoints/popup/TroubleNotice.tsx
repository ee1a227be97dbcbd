/** TroubleNotice: since when Google's page cannot be read, and a report for whoever can mend that. */
import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { Notice } from '../../components/Notice.tsx';
import { usePlace } from '../../components/place.ts';
import { useTranslate } from '../../components/translate.ts';
import type { Trouble } from '../../utils/health.ts';

/** `isBrief`: events are asked about below it. */
export function TroubleNotice({ trouble, isBrief }: { trouble: Trouble; isBrief: boolean }) {
  const translate = useTranslate();
  const { locale } = usePlace();
  const [isCopied, setCopied] = useState(false);
  const { part, since, report } = trouble;
  const dateStyle = isBrief ? 'short' : 'medium';
  const date = new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short' }).format(since);
  const copy = async () => {
    const { version } = browser.runtime.getManifest();
    await navigator.clipboard.writeText(`Seven Reasons ${version}, ${part}\n${navigator.userAgent}\n${report}`);
    setCopied(true);
  };
  const label = translate(isCopied ? 'popup_report_copied' : 'popup_copy_report');
  const action = { label, onPress: () => void copy() };
  const sentence = translate(isBrief ? `popup_trouble_${part}_brief` : `popup_trouble_${part}`, date);
  return <Notice sentence={sentence} action={action} isBrief={isBrief} />;
}
