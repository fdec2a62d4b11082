// The ledger: every row that came in is loaded, quarantined or deduplicated. What is nowhere was lost.
import type { LedgerRule } from '../lab.ts';
import type { ResultSet } from '../values.ts';
import type { Database } from './engine.ts';
import type { LedgerCount, LinePlace } from './observation.ts';
import { quoteName } from '../sql/quote-name.ts';
import { malformedTable, rawTable } from './stage.ts';

/** Lost rows named in a message; a Run asks for more, to list them. */
const LOST_SHOWN = 5;

/**
 * Above this a ledger is believed when its rows and the sums of their lines balance: looking every row up costs seconds. Rows that
 * were lost and others that came twice could still cancel each other out, if their lines have the same sum.
 */
const SEARCHED_ROWS = 50_000;

/** Counts the rule on a database after a run; null when one of its tables is missing. */
export function countLedger(rule: LedgerRule, db: Database, lostCap = LOST_SHOWN): LedgerCount | null {
  try {
    const count = (table: string) =>
      Number(db.query(`SELECT count(*) FROM ${quoteName(table)}`).rows[0]?.[0] ?? 0n);
    const rowsIn = count(rawTable(rule.source)) + count(malformedTable(rule.source));
    const loaded = count(rule.loaded);
    const quarantined = count(rule.quarantined);
    const deduplicated = rule.deduplicated === undefined ? 0 : count(rule.deduplicated);
    const balanced = rowsIn === loaded + quarantined + deduplicated;
    const believed = balanced && rowsIn > SEARCHED_ROWS && linesBalance(rule, db);
    const lost = believed ? [] : lostRows(rule, db, lostCap);
    return { source: rule.source, rowsIn, loaded, quarantined, deduplicated, lost };
  } catch {
    return null;
  }
}

function linesBalance({ source, loaded, quarantined, deduplicated }: LedgerRule, db: Database): boolean {
  const homes = [loaded, quarantined, ...(deduplicated === undefined ? [] : [deduplicated])];
  const lines = (tables: readonly string[]): number =>
    tables.reduce(
      (sum, table) =>
        sum + Number(db.query(`SELECT total(_line) FROM ${quoteName(table)}`).rows[0]?.[0] ?? 0),
      0,
    );
  try {
    return lines(homes) === lines([rawTable(source), malformedTable(source)]);
  } catch {
    // A table without lines: there is only the count to go by.
    return true;
  }
}

/** Raw rows whose line is in no table of the rule (and whose key was not loaded either). */
function lostRows(rule: LedgerRule, db: Database, cap: number): LinePlace[] {
  const raw = rawTable(rule.source);
  const homes = [rule.loaded, rule.quarantined, rule.deduplicated]
    .filter((table) => table !== undefined)
    .map((table) => homeOf(table, rule, db));
  const found = (alias: string) => (homes.length === 0 ? '0' : homes.map((home) => home(alias)).join(' OR '));
  const columns = db
    .query('SELECT name FROM pragma_table_info(?)', [raw])
    .rows.map(([name]) => String(name))
    .filter((name) => !name.startsWith('_'));
  const shown = columns.map((name) => `coalesce(r.${quoteName(name)}, '')`).join(` || ',' || `) || `''`;
  const sql = `
    SELECT r._file, r._line, ${shown} FROM ${quoteName(raw)} r WHERE NOT (${found('r')})
    UNION ALL
    SELECT m._file, m._line, m._text FROM ${quoteName(malformedTable(rule.source))} m WHERE NOT (${found('m')})
    ORDER BY 1, 2 LIMIT ${cap}`;
  try {
    return toPlaces(db.query(sql));
  } catch {
    return [];
  }
}

/** SQL that says whether a raw row (by alias) is in `table`: by its lineage columns, else by the key. */
function homeOf(table: string, rule: LedgerRule, db: Database): (alias: string) => string {
  const names = db
    .query('SELECT lower(name) FROM pragma_table_xinfo(?)', [table])
    .rows.map(([name]) => String(name));
  if (names.includes('_line') && names.includes('_file')) {
    return (a) => isIn(`(${a}._file, ${a}._line)`, `SELECT _file, _line FROM ${quoteName(table)}`);
  }
  const key = rule.key;
  if (key === undefined || !names.includes(key.toLowerCase())) return () => '0';
  const same = `CAST(${quoteName(key)} AS TEXT)`;
  return (a) =>
    a === 'm' ? '0' : isIn(`trim(${a}.${quoteName(key)})`, `SELECT ${same} FROM ${quoteName(table)}`);
}

/** Found or not, never NULL: to tell NULL from not found, SQLite walks through the whole list for every row that is not in it. */
function isIn(what: string, list: string): string {
  return `CASE WHEN ${what} IN (${list}) THEN 1 ELSE 0 END`;
}

export function toPlaces(set: ResultSet): LinePlace[] {
  return set.rows.map(([file, line, text]) => ({
    file: String(file ?? ''),
    line: Number(line ?? 0),
    text: String(text ?? ''),
  }));
}
