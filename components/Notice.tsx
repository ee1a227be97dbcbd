/** Notice: one sentence that needs the user's attention, and at most one thing to do about it. */
import './Notice.css';

interface NoticeProps {
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** Something else stands below it that matters as well, and there is little room. */
  readonly isBrief?: boolean;
}

export function Notice({ sentence, action, isBrief = false }: NoticeProps) {
  return (
    <div class={isBrief ? 'notice brief' : 'notice'} role="status">
      <p>{sentence}</p>{' '}
      {action && (
        <button type="button" class={isBrief ? 'button slight' : 'button strong'} onClick={action.onPress}>
          {action.label}
        </button>
      )}
    </div>
  );
}
