// The edge, faked: a database in memory that can be made to fail.
import type { WholeDatabase } from '../../../src/storage/whole-database.ts';

export function fakeDatabase(content: Record<string, readonly [string, unknown][]> = {}) {
  const stores = new Map(
    ['evidence', 'drafts', 'projects', 'files', 'history'].map((name) => [
      name,
      new Map(content[name] ?? []),
    ]),
  );
  const store = (name: string) => stores.get(name) ?? new Map<string, unknown>();
  const state: { failure: Error | null } = { failure: null };
  const attempt = async <T>(work: () => T): Promise<T> => {
    if (state.failure !== null) throw state.failure;
    return work();
  };
  const database: WholeDatabase = {
    all: (name) => attempt(() => [...store(name).values()]),
    under: (name, prefix) =>
      attempt(() => [...store(name)].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value)),
    removeUnder: (name, prefix) =>
      attempt(() => {
        for (const key of [...store(name).keys()]) if (key.startsWith(prefix)) store(name).delete(key);
      }),
    get: (name, key) => attempt(() => store(name).get(key)),
    put: (name, records) => attempt(() => records.forEach((value, key) => store(name).set(key, value))),
    remove: (name, key) => attempt(() => void store(name).delete(key)),
    change: ({ put = {}, remove = {} }) =>
      attempt(() => {
        for (const [name, keys] of Object.entries(remove)) for (const key of keys) store(name).delete(key);
        for (const [name, records] of Object.entries(put))
          for (const [key, value] of records) store(name).set(key, value);
      }),
    edit: (name, key, edited) =>
      attempt(() => {
        const value = edited(store(name).get(key));
        if (value !== undefined) store(name).set(key, value);
      }),
  };
  return { database, state, store };
}
