/** What the user can do about sync in options: all of it is done by the background. */
import type { SyncActions } from '../../components/Sync.tsx';
import { sendMessage } from '../../utils/messages.ts';

/** @param change does what was asked for, then shows what is stored now */
export function syncActions(change: (work: Promise<unknown>) => Promise<void>): SyncActions {
  return {
    onTurn: (isOn) => change(sendMessage('turnSync', { isOn })),
    onRun: () => change(sendMessage('runSync', null)),
    onLeave: () => change(sendMessage('leaveSync', null)),
    onForget: (machine) => change(sendMessage('forgetMachine', { machine })),
  };
}
