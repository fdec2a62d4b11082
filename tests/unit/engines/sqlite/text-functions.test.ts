import { describe, expect, test } from 'vitest';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

const engine = await loadSqlite();

function rows(sql: string): unknown {
  const db = engine.open();
  try {
    const { statements, failure } = db.script(sql, { rowCap: 100 });
    expect(failure).toBeUndefined();
    return statements.at(-1)?.set?.rows;
  } finally {
    db.close();
  }
}

describe('normalize', () => {
  test('letters and marks apart become one letter', () => {
    expect(
      rows(`SELECT normalize('Zoe' || char(776)), normalize(char(4352, 4449)) = '가', normalize('plain')`),
    ).toEqual([['Zoë', 1n, 'plain']]);
  });
  test('NULL stays NULL; a number is taken as its text', () => {
    expect(rows(`SELECT normalize(NULL), normalize(12), typeof(normalize(12))`)).toEqual([
      [null, '12', 'text'],
    ]);
  });
});

describe('casefold', () => {
  test('knows letters beyond A to Z, which lower() does not', () => {
    expect(
      rows(
        `SELECT lower('ИГОРЬ Ł'), casefold('ИГОРЬ Ł'), casefold('STRASSE') = casefold('straße'), casefold(NULL)`,
      ),
    ).toEqual([['ИГОРЬ Ł', 'игорь ł', 1n, null]]);
  });
  test('does not look at the neighbours of a letter', () => {
    expect(rows(`SELECT casefold('ΟΔΟΣ') = casefold('οδος'), casefold('ΟΔΟΣ') = casefold('οδοσ')`)).toEqual([
      [1n, 1n],
    ]);
  });
});

test('both may stand in a view, a CHECK, an index and a generated column', () => {
  expect(
    rows(`CREATE TABLE t (a TEXT CHECK (a = normalize(a)), b TEXT AS (casefold(a)) STORED);
      CREATE UNIQUE INDEX u ON t (casefold(a));
      CREATE VIEW v AS SELECT casefold(normalize(a)) AS a FROM t;
      INSERT INTO t (a) VALUES ('Ł');
      INSERT OR IGNORE INTO t (a) VALUES ('ł'), ('e' || char(769));
      SELECT a, b FROM t UNION ALL SELECT a, '' FROM v`),
  ).toEqual([
    ['Ł', 'ł'],
    ['ł', ''],
  ]);
});
