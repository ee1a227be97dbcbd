/** Fetches a feed from a calendar's secret address, and says in a sentence why it cannot be had. */
import type { FeedAddress } from './address.ts';
import { joined } from './content-lines.ts';
import { FeedError, type FeedProblem, type FeedProblemKey } from './feed-error.ts';

/** By which the server can tell that nothing has changed; each as it was sent, or null. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What came of asking. */
export type FeedAnswer =
  /** Nothing has changed since the validators that were given. */
  | { readonly outcome: 'unchanged' }
  /** For `readCalendar`. */
  | { readonly outcome: 'read'; readonly bytes: Uint8Array; readonly validators: Validators }
  /** What is stored stays. */
  | {
      readonly outcome: 'failed';
      readonly problem: FeedProblem;
      /** For how long (ms) the server asks to be left alone; null where it does not. */
      readonly retryAfter: number | null;
      /** Only the user can mend it: with a new address, or by asking their administrator. */
      readonly isFinal: boolean;
    };

export interface FetchOptions {
  /** Of the answer that is stored; null for the first time. */
  readonly validators?: Validators | null;
  /** How long (ms) to wait for the next bytes. */
  readonly patience?: number;
  readonly fetch_?: typeof fetch;
}

/** The largest answer that is read. */
const LARGEST_ANSWER = 100 * 1024 * 1024;

const PATIENCE = 30_000;

const STATUS_PROBLEMS: Readonly<Record<number, FeedProblemKey>> = {
  401: 'problem_feed_forbidden',
  403: 'problem_feed_forbidden',
  404: 'problem_feed_gone',
  410: 'problem_feed_gone',
  408: 'problem_feed_busy',
  429: 'problem_feed_busy',
};

/** What does not mend itself. */
const FINAL: ReadonlySet<FeedProblemKey> = new Set([
  ...(['problem_feed_forbidden', 'problem_feed_gone', 'problem_feed_login', 'problem_feed_moved'] as const),
]);

/**
 * Asks for a feed: without cookies, without following the answer to another address, and with an end to patience and to
 * size. Never throws.
 */
export async function fetchFeed({ url }: FeedAddress, options: FetchOptions = {}): Promise<FeedAnswer> {
  const { validators, patience = PATIENCE, fetch_ = fetch } = options;
  const hung = new AbortController();
  const watch = createWatch(patience, () => hung.abort());
  try {
    const response = await fetch_(url, {
      headers: { accept: 'text/calendar', ...conditions(validators) },
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: hung.signal,
    });
    watch.renew();
    return await answerOf(response, watch);
  } catch (error) {
    if (error instanceof FeedError) return failed(error.problem.key, error.problem.values);
    return failed(hung.signal.aborted ? 'problem_feed_slow' : 'problem_feed_offline');
  } finally {
    watch.end();
  }
}

function conditions(validators: Validators | null | undefined): Record<string, string> {
  const { etag = null, lastModified = null } = validators ?? {};
  return {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
}

async function answerOf(response: Response, watch: Watch): Promise<FeedAnswer> {
  const { status, type, headers } = response;
  if (status === 304) return { outcome: 'unchanged' };
  if (status !== 200) await response.body?.cancel();
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return failed('problem_feed_moved');
  if (status !== 200) {
    const key = STATUS_PROBLEMS[status] ?? (status >= 500 ? 'problem_feed_busy' : 'problem_feed_status');
    return failed(key, key === 'problem_feed_status' ? [String(status)] : [], retryAfter(headers.get('retry-after')));
  }
  if (/^text\/html\b/i.test(headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    return failed('problem_feed_login');
  }
  const bytes = await bodyOf(response, watch);
  const beginning = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart();
  if (!/^BEGIN:VCALENDAR/i.test(beginning)) {
    return failed(beginning.startsWith('<') ? 'problem_feed_login' : 'problem_feed_no_feed');
  }
  const validators = { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
  return { outcome: 'read', bytes, validators };
}

/** @throws FeedError when it is larger than what is read; the rest is not waited for */
async function bodyOf({ headers, body }: Response, watch: Watch): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const told = Number(headers.get('content-length'));
  for await (const part of body ?? []) {
    watch.renew();
    size += part.length;
    if (Math.max(size, told) > LARGEST_ANSWER) {
      throw new FeedError('problem_feed_answer_too_large', [String(LARGEST_ANSWER / (1024 * 1024))]);
    }
    parts.push(part);
  }
  return joined(parts);
}

/** In ms, from what the header says: seconds, or a date; null when it says nothing. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : null;
}

function failed(key: FeedProblemKey, values: readonly string[] = [], wait: number | null = null): FeedAnswer {
  return { outcome: 'failed', problem: { key, values, count: 1 }, retryAfter: wait, isFinal: FINAL.has(key) };
}

/** Calls `onSilence` when nothing has been heard for so long (ms). */
interface Watch {
  readonly renew: () => void;
  readonly end: () => void;
}

function createWatch(patience: number, onSilence: () => void): Watch {
  let timer = setTimeout(onSilence, patience);
  return {
    renew: () => {
      clearTimeout(timer);
      timer = setTimeout(onSilence, patience);
    },
    end: () => clearTimeout(timer),
  };
}
