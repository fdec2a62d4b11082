// The one owner of IndexedDB: database `pipeyard`, its schema and how a write is made durable.
// Knows stores and keys, not what progress or drafts mean.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { Connection } from './connection.ts';

const NAME = 'pipeyard';
const VERSION = 3;
/** An open that hangs (seen in WebKit) must not leave a page waiting for ever. */
const OPEN_LIMIT_MS = 5_000;

interface Schema extends DBSchema {
  /** Append-only, keyed by evidence id. `unknown`: what lies there may be older or damaged; readers check. */
  evidence: { key: string; value: unknown };
  /** One record per lab. */
  drafts: { key: string; value: unknown };
  /** Projects of «Your CSV», without the bytes of their files; one record each. Since version 2. */
  projects: { key: string; value: unknown };
  /** Files of projects, as Blobs: the browser keeps them on disk. Since version 2. */
  files: { key: string; value: unknown };
  /** Runs and Checks with their drafts; keys begin with the lab. Since version 3. */
  history: { key: string; value: unknown };
}

export type StoreName = 'evidence' | 'drafts' | 'projects' | 'files' | 'history';

/** Changes of several stores that happen together or not at all. */
export interface Change {
  readonly put?: Partial<Record<StoreName, ReadonlyMap<string, unknown>>>;
  readonly remove?: Partial<Record<StoreName, readonly string[]>>;
}

export interface Database {
  all(store: StoreName): Promise<readonly unknown[]>;
  /** Every record whose key begins so. */
  under(store: StoreName, prefix: string): Promise<readonly unknown[]>;
  get(store: StoreName, key: string): Promise<unknown>;
  /** Resolves after the transaction completed with strict durability: what is reported as saved is on disk. */
  put(store: StoreName, records: ReadonlyMap<string, unknown>): Promise<void>;
  remove(store: StoreName, key: string): Promise<void>;
  /** Removes every record whose key begins so. */
  removeUnder(store: StoreName, prefix: string): Promise<void>;
  /** As `put`, over several stores in one transaction. */
  change(change: Change): Promise<void>;
  /** Reads a record and writes what became of it, with nobody in between. Undefined: leave it as it is. */
  edit(store: StoreName, key: string, edited: (old: unknown) => unknown): Promise<void>;
}

/** Opens nothing yet: the first use does. Calls reject with `Unavailable` where there is no IndexedDB. */
export function createDatabase(): Database {
  const connection = new Connection<IDBPDatabase<Schema>>(open);

  function change({ put = {}, remove = {} }: Change): Promise<void> {
    return connection.use(async (db) => {
      const stores = STORES.filter((store) => put[store] !== undefined || remove[store] !== undefined);
      const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
      const requests = stores.flatMap((store) => [
        ...(remove[store] ?? []).map((key) => tx.objectStore(store).delete(key)),
        ...[...(put[store] ?? [])].map(([key, value]) => tx.objectStore(store).put(value, key)),
      ]);
      // `done` is awaited together with the requests: an aborted transaction rejects both, and neither goes unhandled.
      await Promise.all([...requests, tx.done]);
    });
  }

  return {
    all: (store) => connection.use((db) => db.getAll(store)),
    under: (store, prefix) => connection.use((db) => db.getAll(store, keysUnder(prefix))),
    removeUnder: (store, prefix) =>
      connection.use(async (db) => {
        const tx = db.transaction(store, 'readwrite', { durability: 'strict' });
        await Promise.all([tx.store.delete(keysUnder(prefix)), tx.done]);
      }),
    get: (store, key) => connection.use((db) => db.get(store, key)),
    put: (store, records) => change({ put: { [store]: records } }),
    remove: (store, key) => change({ remove: { [store]: [key] } }),
    change,
    edit: (store, key, edited) =>
      connection.use(async (db) => {
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

const STORES: readonly StoreName[] = ['evidence', 'drafts', 'projects', 'files', 'history'];

/** Adds what is missing and touches nothing else: what earlier versions stored stays as it is. */
export function addMissingStores(db: {
  readonly objectStoreNames: { contains(name: string): boolean };
  createObjectStore(name: StoreName): unknown;
}): void {
  for (const store of STORES) {
    if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
  }
}

async function open(onLost: () => void): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(NAME, VERSION, {
    upgrade: (db) => addMissingStores(db),
    // A newer build in another tab wants to upgrade: make room, reopen on next use.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`opening took over ${OPEN_LIMIT_MS} ms`)), OPEN_LIMIT_MS);
  });
  // An open that succeeds after we stopped waiting is closed, so that it blocks nobody.
  limit.catch(
    () =>
      void opening.then(
        (db) => db.close(),
        () => undefined,
      ),
  );
  try {
    return await Promise.race([opening, limit]);
  } finally {
    clearTimeout(timer);
  }
}
