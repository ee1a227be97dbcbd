/** DeleteEverything: the end of all that is stored, here or in every browser, asked twice, a copy offered first. */
import { AskedAgain } from './AskedAgain.tsx';
import { useAsking } from './asking.ts';
import { Choice } from './Choice.tsx';
import { Saved } from './Saved.tsx';
import { useSaving } from './saving.ts';
import { useTranslate } from './translate.ts';

interface DeleteEverythingProps {
  /** Other browsers are kept in step: then it has to be said where everything is to be deleted. */
  readonly isSynced: boolean;
  readonly onExport: () => void;
  /** Resolves once everything is gone from the disk; throws an Error whose message is a sentence for the user. */
  readonly onDelete: (where: 'here' | 'everywhere') => Promise<void>;
}

export function DeleteEverything({ isSynced, onExport, onDelete }: DeleteEverythingProps) {
  const translate = useTranslate();
  const { saving, save } = useSaving();
  const { asked, ask, answer, opener } = useAsking<'all'>();
  const deleteAll = (where: 'here' | 'everywhere') => {
    answer();
    save(() => onDelete(where));
  };
  return (
    <Choice name={translate('options_delete')} explained={translate('options_delete_explained')}>
      {asked ? (
        <AskedAgain
          question={translate(isSynced ? 'options_delete_asked_where' : 'options_delete_asked')}
          keep={translate('options_delete_keep')}
          really={translate(isSynced ? 'options_delete_here' : 'options_delete_really')}
          onKeep={answer}
          onReally={() => deleteAll('here')}
          further={
            isSynced
              ? { words: translate('options_delete_everywhere'), onPress: () => deleteAll('everywhere') }
              : undefined
          }
        >
          <button type="button" class="button strong" onClick={onExport}>
            {translate('options_delete_export_first')}
          </button>
        </AskedAgain>
      ) : (
        <div class="line">
          <button type="button" class="button" ref={opener('all')} onClick={() => ask('all')}>
            {translate('options_delete_press')}
          </button>
          <Saved saving={saving} done={translate('options_deleted')} />
        </div>
      )}
    </Choice>
  );
}
