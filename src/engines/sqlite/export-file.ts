// A database as the bytes of an SQLite file, some tables left out: a copy is made, they are dropped there, and it is packed tight.
import { quoteName } from '../../core/sql/quote-name.ts';
import type { SqlJs, SqlJsDatabase } from './sql-js.ts';

const DONE = 101;

/** The copy lies in sql.js's own file system, outside of the memory that the engine's heap limit guards. */
export function exportWithout(
  { module }: SqlJs,
  from: SqlJsDatabase,
  tables: readonly string[],
): Uint8Array<ArrayBuffer> {
  const copy = new module.Database();
  const main = module.stringToNewUTF8('main');
  try {
    const backup = module._sqlite3_backup_init(copy.db, main, from.db, main);
    const code = backup === 0 ? 0 : module._sqlite3_backup_step(backup, -1);
    const end = backup === 0 ? 0 : module._sqlite3_backup_finish(backup);
    if (code !== DONE || end !== 0)
      throw new Error(`the database could not be copied (${String(code)}, ${String(end)})`);
    for (const table of tables) copy.run(`DROP TABLE IF EXISTS ${quoteName(table)}`);
    copy.run('VACUUM');
    return copy.export();
  } finally {
    module._free(main);
    copy.close();
  }
}
