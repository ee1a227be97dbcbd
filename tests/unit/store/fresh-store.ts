/** Gives every test of the importing file an empty database; the store closes and forgets the one it had open. */
import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { settled } from './raw-database.ts';

beforeEach(async () => {
  await settled(indexedDB.deleteDatabase('seven-reasons'));
});
