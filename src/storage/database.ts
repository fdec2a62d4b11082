// The one owner of IndexedDB: database `pipeyard`, its schema and how a write is made durable.
// Knows stores and keys, not what progress or drafts mean.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { Connection } from './connection.ts';

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

export interface Database {
  all(store: StoreName): Promise<readonly unknown[]>;
  /** Resolves after the transaction completed with strict durability: what is reported as saved is on disk. */
  put(store: StoreName, records: ReadonlyMap<string, unknown>): Promise<void>;
}

export type Stores = Connection<IDBPDatabase<Schema>>;

/** Opens nothing yet: the first use does. Calls reject with `Unavailable` where there is no IndexedDB. */
export function connect(): Stores {
  return new Connection(open);
}

export function createDatabase(stores = connect()): Database {
  return {
    all: (store) => stores.use((db) => db.getAll(store)),
    put: (store, records) =>
      stores.use(async (db) => {
        const tx = db.transaction(store, 'readwrite', { durability: 'strict' });
        // `done` is awaited together with the requests: an aborted transaction rejects both, and neither goes unhandled.
        await Promise.all([...[...records].map(([key, value]) => tx.store.put(value, key)), tx.done]);
      }),
  };
}

export const STORES: readonly StoreName[] = ['evidence', 'drafts', 'projects', 'files', 'history'];

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
  const opening = openDB<Schema>('pipeyard', 3, {
    upgrade: addMissingStores,
    // A newer build in another tab wants to upgrade: make room, reopen on next use.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('hangs'));
      // Should it open after all, it is closed, so that it blocks nobody.
      opening.then(
        (db) => db.close(),
        () => undefined,
      );
      // An open that hangs (seen in WebKit) must not leave a page waiting for ever.
    }, 5_000);
  });
  try {
    return await Promise.race([opening, limit]);
  } finally {
    clearTimeout(timer);
  }
}
