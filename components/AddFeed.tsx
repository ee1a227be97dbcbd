/** AddFeed: takes a calendar's secret address, reads it, and says where to find one. */
import { useId, useState } from 'preact/hooks';
import { Choice } from './Choice.tsx';
import { Saved } from './Saved.tsx';
import { Steps } from './Steps.tsx';
import { useSaving } from './saving.ts';
import { useTranslate } from './translate.ts';
import './AddFeed.css';

/** What such an address looks like. */
const SHAPE = 'https://calendar.google.com/calendar/ical/…/private-…/basic.ics';

interface AddFeedProps {
  /** Throws an Error whose message is a sentence for the user. */
  readonly onAdd: (typed: string) => Promise<void>;
}

export function AddFeed({ onAdd }: AddFeedProps) {
  const translate = useTranslate();
  const id = useId();
  const { saving, save } = useSaving();
  const [typed, setTyped] = useState('');
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    save(async () => {
      await onAdd(typed);
      setTyped('');
    });
  };
  const isBusy = saving === 'saving';
  return (
    <Choice name={translate('feed_add')} explained={translate('feed_add_explained')}>
      <form class="line add-feed" onSubmit={add}>
        <label for={id}>{translate('feed_add_label')}</label>
        <input
          id={id}
          class="field"
          type="text"
          inputmode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={SHAPE}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button strong" disabled={isBusy || typed.trim() === ''}>
          {translate('feed_add_press')}
        </button>
      </form>
      {isBusy ? (
        <p class="explained" role="status">
          {translate('feed_add_busy')}
        </p>
      ) : (
        <Saved saving={saving} done={translate('feed_added')} />
      )}
      <Steps
        name={translate('feed_how')}
        steps={[translate('feed_how_1'), translate('feed_how_2'), translate('feed_how_3')]}
        note={translate('feed_how_note')}
      />
    </Choice>
  );
}
