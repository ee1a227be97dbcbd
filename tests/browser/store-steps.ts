/** The steps of a tag on its way to the disk, and what stops the background after each until it is killed. */

/** One moment at which the background is killed. */
export interface Step {
  readonly name: string;
  /** Runs in the background; there, `stopped()` tells the test that the moment has come. */
  readonly stop: string;
  /** Whether the tag has to be there afterwards; else nothing of it may be. */
  readonly isSaved: boolean;
}

/** The connection is closed as the transaction is to begin, and the next is never told that it is open. */
const BEFORE_TRANSACTION = `
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite' && options?.durability === 'strict') this.close();
    return transaction.call(this, stores, mode, options);
  };
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...asked) {
    const opening = open.apply(this, asked);
    opening.addEventListener('success', (event) => {
      event.stopImmediatePropagation();
      stopped();
    });
    return opening;
  };
`;

/** The row is in the transaction, which is kept from its end by one request after the other. */
const afterPut = (store: string): string => `
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (row) {
    const putting = put.call(this, row);
    if (this.name !== '${store}') return putting;
    putting.addEventListener('success', (event) => {
      event.stopImmediatePropagation();
      const goOn = () => {
        this.get(['']).onsuccess = goOn;
      };
      goOn();
      stopped();
    });
    return putting;
  };
`;

/** The second copy is not written, or its writer is never told. */
const aroundCopy = (write: string): string => `
  for (const api of [globalThis.browser, globalThis.chrome]) {
    if (!api?.storage) continue;
    const set = api.storage.local.set.bind(api.storage.local);
    api.storage.local.set = (items, callback) => {
      if (!('copy' in items)) return callback ? set(items, callback) : set(items);
      ${write}
      return new Promise(() => {});
    };
  }
`;

export const STEPS: readonly Step[] = [
  { name: 'before its transaction', stop: BEFORE_TRANSACTION, isSaved: false },
  { name: 'in its transaction, with its event', stop: afterPut('events'), isSaved: false },
  { name: 'in its transaction, with its day', stop: afterPut('days'), isSaved: false },
  { name: 'in its transaction, with its revision', stop: afterPut('facts'), isSaved: false },
  { name: 'after the commit, before the second copy', stop: aroundCopy('stopped();'), isSaved: true },
  { name: 'after the second copy, before the answer', stop: aroundCopy('set(items, stopped);'), isSaved: true },
];

/** The script that stops the background at a step. */
export function stopAt({ stop }: Step): string {
  return `{
    const stopped = () => void (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ stopped: true }).catch(() => {});
    ${stop}
  }`;
}
