/** Puts a picture on the clipboard, or where the browser does not let it, into a file. */
import { translate } from '../../utils/language.ts';
import { download } from './download.ts';

/** To be called while a press is being handled, else browsers leave the clipboard shut. Says where the picture went. */
export async function handOverPicture(picture: HTMLCanvasElement, name: string): Promise<'copied' | 'downloaded'> {
  const png = await new Promise<Blob>((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(translate('overview_no_picture')))), 'image/png');
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return 'copied';
  } catch {
    download(png, `${name}.png`);
    return 'downloaded';
  }
}
