// SQLite's keywords that a pipeline uses, and snippets for what is long to type. Data only.

export const KEYWORDS: readonly string[] = (
  'SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT OFFSET DISTINCT ALL AS ON USING JOIN LEFT RIGHT FULL INNER CROSS OUTER ' +
  'NATURAL UNION EXCEPT INTERSECT WITH RECURSIVE MATERIALIZED VALUES INSERT INTO REPLACE UPDATE SET DELETE RETURNING ' +
  'CONFLICT DO NOTHING CREATE TABLE VIEW INDEX UNIQUE TRIGGER TEMP IF EXISTS NOT DROP ALTER ADD COLUMN RENAME TO STRICT ' +
  'WITHOUT ROWID PRIMARY KEY FOREIGN REFERENCES CHECK DEFAULT CONSTRAINT GENERATED ALWAYS COLLATE NOCASE NULL IS IN LIKE ' +
  'GLOB ESCAPE BETWEEN AND OR CASE WHEN THEN ELSE END CAST ASC DESC NULLS FIRST LAST OVER PARTITION WINDOW FILTER ROWS ' +
  'RANGE GROUPS PRECEDING FOLLOWING UNBOUNDED CURRENT ROW EXCLUDE BEGIN COMMIT ROLLBACK TRANSACTION SAVEPOINT RELEASE ' +
  'EXPLAIN QUERY PLAN PRAGMA INTEGER REAL TEXT NUMERIC BLOB ANY CURRENT_DATE CURRENT_TIMESTAMP EXCLUDED'
).split(' ');

const LOOKUP = new Set(KEYWORDS);

/** Not to be used as a bare name. */
export function isKeyword(word: string): boolean {
  return LOOKUP.has(word.toUpperCase());
}

export interface Snippet {
  readonly label: string;
  /** `${1:text}` are places to fill in, as editors write them. */
  readonly body: string;
  /** Only where a statement begins. */
  readonly opens: boolean;
}

export const SNIPPETS: readonly Snippet[] = [
  { label: 'select … from', body: 'SELECT\n  ${2:*}\nFROM ${1:table};', opens: true },
  { label: 'named result', body: '-- name: ${1:result}\nSELECT\n  ${3:*}\nFROM ${2:table};', opens: true },
  {
    label: 'with … as',
    body: 'WITH ${1:step} AS (\n  SELECT ${3:*}\n  FROM ${2:table}\n)\nSELECT *\nFROM ${1:step};',
    opens: true,
  },
  {
    label: 'create table … strict',
    body: 'DROP TABLE IF EXISTS ${1:name};\nCREATE TABLE ${1:name} (\n  ${2:id} TEXT PRIMARY KEY,\n  ${3:amount} INTEGER NOT NULL\n) STRICT;',
    opens: true,
  },
  {
    label: 'create view',
    body: 'DROP VIEW IF EXISTS ${1:name};\nCREATE VIEW ${1:name} AS\nSELECT ${3:*}\nFROM ${2:table};',
    opens: true,
  },
  {
    label: 'insert or update',
    body: 'INSERT INTO ${1:table} (${2:id}, ${3:value})\nSELECT ${2:id}, ${3:value}\nFROM ${4:source}\nWHERE true\nON CONFLICT (${2:id}) DO UPDATE SET ${3:value} = excluded.${3:value};',
    opens: true,
  },
  { label: 'case when', body: 'CASE WHEN ${1:condition} THEN ${2:value} ELSE ${3:NULL} END', opens: false },
  {
    label: 'one row per key',
    body: 'row_number() OVER (PARTITION BY ${1:key} ORDER BY ${2:_line} DESC)',
    opens: false,
  },
];
