// What only the workbench does to the stores: single records, several stores at once, ranges of keys, a record edited in place. Apart from `database.ts`,
// so that reading pages, which keep evidence and no more, do not carry it.
import { connect, createDatabase, STORES, type Database, type StoreName } from './database.ts';

/** Changes of several stores that happen together or not at all. */
export interface Change {
  readonly put?: Partial<Record<StoreName, ReadonlyMap<string, unknown>>>;
  readonly remove?: Partial<Record<StoreName, readonly string[]>>;
}

export interface WholeDatabase extends Database {
  get(store: StoreName, key: string): Promise<unknown>;
  remove(store: StoreName, key: string): Promise<void>;
  /** Every record whose key begins so. */
  under(store: StoreName, prefix: string): Promise<readonly unknown[]>;
  /** Removes every record whose key begins so. */
  removeUnder(store: StoreName, prefix: string): Promise<void>;
  /** As `put`, over several stores in one transaction. */
  change(change: Change): Promise<void>;
  /** Reads a record and writes what became of it, with nobody in between. Undefined: leave it as it is. */
  edit(store: StoreName, key: string, edited: (old: unknown) => unknown): Promise<void>;
}

export function createWholeDatabase(stores = connect()): WholeDatabase {
  return {
    ...createDatabase(stores),
    get: (store, key) => stores.use((db) => db.get(store, key)),
    remove: (store, key) =>
      stores.use(async (db) => {
        const tx = db.transaction(store, 'readwrite', { durability: 'strict' });
        await Promise.all([tx.store.delete(key), tx.done]);
      }),
    under: (store, prefix) => stores.use((db) => db.getAll(store, keysUnder(prefix))),
    removeUnder: (store, prefix) =>
      stores.use(async (db) => {
        const tx = db.transaction(store, 'readwrite', { durability: 'strict' });
        await Promise.all([tx.store.delete(keysUnder(prefix)), tx.done]);
      }),
    change: ({ put = {}, remove = {} }) =>
      stores.use(async (db) => {
        const changed = STORES.filter((store) => put[store] !== undefined || remove[store] !== undefined);
        const tx = db.transaction(changed, 'readwrite', { durability: 'strict' });
        const requests = changed.flatMap((store) => [
          ...(remove[store] ?? []).map((key) => tx.objectStore(store).delete(key)),
          ...[...(put[store] ?? [])].map(([key, value]) => tx.objectStore(store).put(value, key)),
        ]);
        await Promise.all([...requests, tx.done]);
      }),
    edit: (store, key, edited) =>
      stores.use(async (db) => {
        const tx = db.transaction(store, 'readwrite', { durability: 'strict' });
        const work = async (): Promise<void> => {
          const value = edited(await tx.store.get(key));
          if (value !== undefined) await tx.store.put(value, key);
        };
        await Promise.all([work(), tx.done]);
      }),
  };
}

function keysUnder(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}
