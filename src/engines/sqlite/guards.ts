// Memory guards of a database that somebody else's SQL runs in.

/** Measured on a lab's database: every attack of the bad-input list stays below ~210 MB. */
const LAB_HEAP = 128 << 20;
const LAB_PAGES = 16_384;
const PAGE = 4096;

/**
 * Pragmas for a fresh database. The heap limit is the whole module's, and SQLite only ever lowers it: open a module's databases
 * with the same memory. A `:memory:` database lies in the heap as everything else does, so one limit holds it all; sorts of large
 * databases go to temporary files (memory-files.ts), which have a limit of their own. `cache_size` is what such a sort holds at
 * once: one list of all records is out of the processor's cache, and reports on a million rows took half as long again.
 */
export function guards(memory: number | undefined): string {
  return [
    `PRAGMA temp_store=${memory === undefined ? 'MEMORY' : 'FILE'}`,
    `PRAGMA hard_heap_limit=${memory ?? LAB_HEAP}`,
    `PRAGMA max_page_count=${memory === undefined ? LAB_PAGES : Math.floor(memory / PAGE)}`,
    'PRAGMA trusted_schema=OFF',
    'PRAGMA cache_size=-2000',
    'PRAGMA foreign_keys=ON',
  ].join(';');
}
