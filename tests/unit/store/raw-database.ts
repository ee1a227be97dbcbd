/** Looks at the database without the store, to see what is really there. */

/** What a request gives. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Opens the database by itself; `shape` makes its stores, as an upgrade does. Close it again. */
export function openRaw(version?: number, shape: (database: IDBDatabase) => void = () => {}): Promise<IDBDatabase> {
  const request = indexedDB.open('seven-reasons', version);
  request.onupgradeneeded = () => shape(request.result);
  return settled(request);
}

/** Every row of a store, as it lies there. */
export async function rowsOf(store: 'events' | 'goals' | 'days' | 'facts'): Promise<unknown[]> {
  const database = await openRaw();
  const rows = await settled(database.transaction(store).objectStore(store).getAll());
  database.close();
  return rows;
}
