// What stands in a database after a run: tables, their declarations, row counts, rows.
import { quoteName } from '../sql/quote-name.ts';
import type { ResultSet, SqlValue } from '../values.ts';
import type { Database } from './engine.ts';
import type { ColumnInfo, TableInfo } from './observation.ts';

const EMPTY: ResultSet = { columns: [], rows: [], truncated: false };

/** All tables and views but SQLite's own, in order of creation; `staged` names are ours. */
export function describeTables(db: Database, staged: ReadonlySet<string>): TableInfo[] {
  const list = db.query(
    `SELECT s.name, s.type, coalesce(l.strict, 0) FROM sqlite_schema s
     LEFT JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main'
     WHERE s.type IN ('table', 'view') AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.rowid`,
  );
  return list.rows.map(([name = null, type = null, strict]) =>
    describeTable(db, text(name), text(type), strict === 1n, staged),
  );
}

function describeTable(
  db: Database,
  name: string,
  type: string,
  strict: boolean,
  staged: ReadonlySet<string>,
): TableInfo {
  // table_xinfo lists generated columns too, which are columns like others; hidden = 1 are those of virtual tables.
  const columns = tryQuery(
    db,
    'SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?) WHERE hidden <> 1',
    [name],
  ).rows.map((row): ColumnInfo => ({
    name: text(row[0] ?? null),
    type: text(row[1] ?? null).toUpperCase(),
    notNull: row[2] === 1n,
    primaryKey: Number(row[3] ?? 0n),
  }));
  const count = tryQuery(db, `SELECT count(*) FROM ${quoteName(name)}`).rows[0]?.[0];
  return {
    name,
    kind: type === 'view' ? 'view' : 'table',
    strict,
    columns,
    unique: type === 'view' ? [] : uniqueSets(db, name, columns),
    rowCount: typeof count === 'bigint' ? Number(count) : 0,
    staged: staged.has(name.toLowerCase()),
  };
}

function uniqueSets(db: Database, table: string, columns: readonly ColumnInfo[]): string[][] {
  const primary = columns
    .filter((column) => column.primaryKey > 0)
    .sort((a, b) => a.primaryKey - b.primaryKey)
    .map((column) => column.name);
  const indexes = tryQuery(db, `SELECT name FROM pragma_index_list(?) WHERE "unique" AND NOT partial`, [
    table,
  ]).rows;
  const sets = indexes.map(([index]) =>
    tryQuery(db, 'SELECT name FROM pragma_index_info(?) ORDER BY seqno', [index ?? null]).rows.map((row) =>
      text(row[0] ?? null),
    ),
  );
  return [...(primary.length > 0 ? [primary] : []), ...sets];
}

/** Rows of one table or view; null when there is none of that name or it cannot be read. */
export function tableRows(db: Database, name: string, rowCap: number): ResultSet | null {
  try {
    return db.query(`SELECT * FROM ${quoteName(name)}`, [], rowCap);
  } catch {
    return null;
  }
}

/** A broken view must not break the description of everything else. */
function tryQuery(db: Database, sql: string, params: readonly SqlValue[] = []): ResultSet {
  try {
    return db.query(sql, params);
  } catch {
    return EMPTY;
  }
}

function text(value: SqlValue): string {
  return value === null ? '' : String(value);
}
