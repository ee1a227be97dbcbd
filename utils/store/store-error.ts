/** StoreError: what the store cannot do, said so that a person can act on it. */

/** What can go wrong that a person can mend: each is a key of `public/_locales`, whose sentence says how. */
type Trouble =
  /** The database was written by a newer version of the extension. It is left untouched. */
  | 'store_newer'
  /** The disk, or the browser's share of it, is full. Nothing was changed. */
  | 'store_full'
  /** A backup file that is longer than any this extension writes. */
  | 'import_too_long'
  /** A backup file that is no JSON. */
  | 'import_not_json'
  /** A file that is none of this extension's backups. */
  | 'import_no_backup'
  /** A backup file of a newer version of the extension. */
  | 'import_newer'
  /** A backup file that gives a name twice in one object, so that it is not clear what it says. */
  | 'import_ambiguous'
  /** A backup file of which so much cannot be read that a list of it would help nobody. */
  | 'import_mostly_bad';

/** The store could not do what was asked, and nothing was changed. */
export class StoreError extends Error {
  readonly key: Trouble;

  constructor(key: Trouble, options?: ErrorOptions) {
    super(key, options);
    this.key = key;
  }
}

/** The same error as a StoreError, where a person can mend it. */
export function inStoreWords(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'VersionError') return new StoreError('store_newer', { cause: error });
  if (error.name === 'QuotaExceededError') return new StoreError('store_full', { cause: error });
  return error;
}
