/** FeedProblem: what could not be read of a file or of a feed, said so that a person understands it. */

/** Each is a key of `public/_locales`, whose sentence says what happened; what `$1` stands for is said here. */
export type FeedProblemKey =
  // What is no calendar at all: nothing was read.
  /** $1: the file's name. */
  | 'problem_feed_no_calendar'
  /** $1: the file's name. $2: the most that is read, in MB. */
  | 'problem_feed_too_large'
  /** $1: the file's name. */
  | 'problem_feed_damaged_zip'
  /** $1: the name of the calendar within the archive. */
  | 'problem_feed_damaged_entry'
  /** $1: the name of the archive within the archive. */
  | 'problem_feed_nested_zip'
  // What is left out of a calendar, or bounded; the rest was read.
  /** The file ends in the midst of an event. $1: the calendar's name. */
  | 'problem_feed_truncated'
  /** $1: the event's title. */
  | 'problem_feed_bad_event'
  /** $1: the event's title. */
  | 'problem_feed_bad_rule'
  /** $1: the event's title. */
  | 'problem_feed_endless'
  /** $1: the calendar's name. $2: the most events that are read. */
  | 'problem_feed_too_many'
  /** $1: the event's title. */
  | 'problem_feed_negative'
  /** $1: the event's title. $2, $3: the first and the last year that are read. */
  | 'problem_feed_far'
  /** $1: the first characters of the title. */
  | 'problem_feed_long_title'
  /** $1: the zone's name. $2: the zone in which its times are read instead. */
  | 'problem_feed_zone'
  /** $1: the calendar's name. */
  | 'problem_feed_not_utf8'
  // What is wrong with an address.
  | 'problem_feed_not_address'
  | 'problem_feed_not_https'
  /** $1: the host. */
  | 'problem_feed_other_host'
  | 'problem_feed_public_address'
  | 'problem_feed_page_address'
  | 'problem_feed_no_feed_address'
  // Why a feed could not be read now.
  | 'problem_feed_offline'
  | 'problem_feed_slow'
  | 'problem_feed_gone'
  | 'problem_feed_forbidden'
  | 'problem_feed_busy'
  /** $1: the status that was answered. */
  | 'problem_feed_status'
  | 'problem_feed_moved'
  | 'problem_feed_login'
  | 'problem_feed_no_feed'
  /** $1: the most that is read, in MB. */
  | 'problem_feed_answer_too_large';

/** One kind of trouble. */
export interface FeedProblem {
  readonly key: FeedProblemKey;
  /** What the sentence speaks of: that of the first, where there are several alike. */
  readonly values: readonly string[];
  /** How often it was met. */
  readonly count: number;
}

/** A file, a text or an address of which nothing can be used. */
export class FeedError extends Error {
  readonly problem: FeedProblem;

  constructor(key: FeedProblemKey, values: readonly string[] = [], options?: ErrorOptions) {
    super(key, options);
    this.problem = { key, values, count: 1 };
  }
}

/** Collects problems: those alike become one, so that a file of ten thousand bad events says so in one sentence. */
export interface Problems {
  readonly add: (key: FeedProblemKey, ...values: readonly string[]) => void;
  /** Whether one of these was met. */
  readonly has: (...keys: readonly FeedProblemKey[]) => boolean;
  /** In the order in which they were first met. */
  readonly all: () => readonly FeedProblem[];
}

/** None yet. */
export function noProblems(): Problems {
  const found = new Map<FeedProblemKey, FeedProblem>();
  return {
    add: (key, ...values) => {
      const before = found.get(key);
      found.set(key, before === undefined ? { key, values, count: 1 } : { ...before, count: before.count + 1 });
    },
    has: (...keys) => keys.some((key) => found.has(key)),
    all: () => [...found.values()],
  };
}
