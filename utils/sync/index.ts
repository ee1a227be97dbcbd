/**
 * The door of sync: takes tags, goals and settings to the same person's other browsers, over the browser's own sync
 * storage. It is the only room that knows that storage, and keeps nothing itself: the store and the settings do.
 */
export { syncStatus } from './status.ts';
export { type Sync, startSync } from './sync.ts';
export type { Said } from './word.ts';
