/** Takes calendars over from a file: read it first, then, once the user has chosen, all of it into the store at once. */
import type { LongWork, OpenedCalendars } from '../../components/ImportCalendars.tsx';
import { announce } from '../../utils/messages.ts';
import { StoreError, tidyCopy } from '../../utils/store/index.ts';
import type { CalendarTask, CalendarWord, Failure, ListedFile } from './calendar-worker.ts';
import workerAddress from './calendar-worker.ts?worker&url';
import { sentenceOfProblem } from './feed-sentence.ts';
import { sentenceOf } from './stored.ts';

/** The worker that has read the file; null where there is none, or its work was cancelled. */
let worker: Worker | null = null;

/**
 * Reads a file; nothing is changed before `take`.
 * @throws Error whose message is a sentence for the user; what the signal says when it is aborted
 */
export async function openCalendars(file: File, zone: string, work: LongWork): Promise<OpenedCalendars> {
  dismiss();
  const { calendars, problems } = await ask({ file, zone, chosen: null }, work);
  return {
    calendars: calendars.map((calendar) => ({ ...calendar, problems: calendar.problems.map(sentenceOfProblem) })),
    problems: problems.map(sentenceOfProblem),
    take: async (chosen, long) => {
      await ask({ file, zone, chosen }, long);
      dismiss();
      // A worker does not reach the second copy.
      await tidyCopy();
      void announce({ announced: 'calendarsChanged' });
    },
  };
}

/** Ends the worker: of what it was writing, nothing is written. */
function dismiss(): void {
  worker?.terminate();
  worker = null;
}

/** What browsers with Trusted Types (Chromium; Firefox from 148 on) have a script's address vouched for by. */
interface Vouching {
  readonly trustedTypes?: { createPolicy(name: string, policy: AddressPolicy): AddressPolicy };
}
interface AddressPolicy {
  createScriptURL(address: string): string;
}

const BUILT_IN: AddressPolicy = { createScriptURL: (address) => address };
const vouched = (globalThis as Vouching).trustedTypes?.createPolicy('calendar-worker', BUILT_IN) ?? BUILT_IN;

/** The same worker goes on with a file that it has read. */
function ask(task: CalendarTask, { signal, onProgress }: LongWork): Promise<ListedFile> {
  const { port1: port, port2: theirs } = new MessageChannel();
  worker ??= new Worker(vouched.createScriptURL(workerAddress), { type: 'module' });
  const asked = worker;
  const settled = new AbortController();
  return new Promise<ListedFile>((resolve, reject) => {
    signal.throwIfAborted();
    const cancel = (): void => {
      dismiss();
      reject(signal.reason);
    };
    signal.addEventListener('abort', cancel, settled);
    asked.onerror = ({ message }) => reject(errorOf({ message }));
    port.onmessage = ({ data: word }: MessageEvent<CalendarWord>) => {
      if ('part' in word) onProgress(word.part);
      else if ('done' in word) resolve(word.done);
      else reject(errorOf(word.failed));
    };
    asked.postMessage(task, [theirs]);
  }).finally(() => {
    settled.abort();
    port.close();
  });
}

function errorOf(failed: Failure): Error {
  if ('problem' in failed) return new Error(sentenceOfProblem(failed.problem));
  return new Error(sentenceOf('key' in failed ? new StoreError(failed.key) : new Error(failed.message)));
}
