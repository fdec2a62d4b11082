// The hostile and the hapless queries of our attack list: each ends in a result, a plain failure or a stop, and the
// next run works. Endless ones run in a thread that can be killed, as on the page.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeExaminer } from '../../../../src/authoring/node-examiner.ts';
import { compileLab } from '../../../../src/authoring/compile-lab.ts';
import type { Database, Engine } from '../../../../src/core/pipeline/engine.ts';
import { loadSqlite } from '../../../../src/engines/sqlite/load-node.ts';

let engine: Engine;
let db: Database;
beforeAll(async () => {
  engine = await loadSqlite();
});

/** What became of it, in a word: `rows`, `nothing`, or the kind of the failure. */
function fate(sql: string): string {
  db = engine.open();
  try {
    const { statements, failure } = db.script(sql, { rowCap: 1000 });
    db.rollback();
    return failure?.kind ?? (statements.some((one) => one.set !== undefined) ? 'rows' : 'nothing');
  } finally {
    db.close();
  }
}

function nextRunWorks(): void {
  expect(fate('CREATE TABLE t (x); INSERT INTO t VALUES (1); SELECT x FROM t')).toBe('rows');
}

const COUNT = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c';
const nest = (depth: number): string => `${'SELECT * FROM ('.repeat(depth)}SELECT 1${')'.repeat(depth)}`;
const SCHEMA = 'CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 2);';

describe('ends by itself', () => {
  test.each<[string, string, string | RegExp]>([
    ['Q2 endless rows, cut at the cap', `${COUNT}) SELECT x FROM c`, 'rows'],
    ['Q7 randomblob(1e9)', 'SELECT length(randomblob(1000000000))', 'memory'],
    [
      'Q8 zeroblob(1e9) three times',
      'SELECT zeroblob(1000000000) || zeroblob(1000000000) || zeroblob(1000000000)',
      'memory',
    ],
    ['Q9 a wide printf', "SELECT length(printf('%.*c', 200000000, 'x'))", /memory|rows/],
    [
      'Q10 a bomb of replace()',
      `SELECT length(${'replace('.repeat(9)}'aaaaaaaaaa'${`, 'a', 'aaaaaaaaaa')`.repeat(9)})`,
      'memory',
    ],
    ['Q11 5,000 terms', `SELECT ${Array(5000).fill('1').join('+')}`, 'runtime'],
    ['Q12 1,000 nested SELECTs', nest(1000), /syntax|runtime|memory/],
    ['Q13 3,000 columns', `SELECT ${Array(3000).fill('1').join()}`, 'runtime'],
    ['Q14 600 UNION ALL', Array(600).fill('SELECT 1').join(' UNION ALL '), 'runtime'],
    ['Q15 200 kB of SQL', `SELECT '${'x'.repeat(200_000)}'`, 'rows'],
    ['Q16 10,000 statements', 'SELECT 1;'.repeat(10_000), 'rows'],
    ['Q17 ATTACH a dozen', "ATTACH ':memory:' AS a;".repeat(12), 'refused'],
    ['Q18 ATTACH another database', "ATTACH '/dbfile_1' AS gold; SELECT * FROM gold.answers", 'refused'],
    [
      'Q19 ATTACH a file and fill it',
      `ATTACH 'f' AS f; CREATE TABLE f.t AS ${COUNT}) SELECT x FROM c`,
      'refused',
    ],
    ['Q20 VACUUM INTO', "VACUUM INTO 'copy.db'", 'refused'],
    [
      'Q21 writable_schema',
      `${SCHEMA} PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = 'x'`,
      'refused',
    ],
    ['Q21 without the pragma', `${SCHEMA} UPDATE sqlite_master SET sql = 'x'`, 'runtime'],
    ['Q22 hard_heap_limit=1', 'PRAGMA hard_heap_limit=1', 'refused'],
    ['Q23 max_page_count', 'PRAGMA main.max_page_count=1000000000', 'refused'],
    ['Q24 temp_store=FILE', 'PRAGMA temp_store=FILE', 'refused'],
    ['Q25 journal_mode=WAL', 'PRAGMA journal_mode=WAL', 'refused'],
    ['Q26 load_extension', "SELECT load_extension('evil')", 'refused'],
    ['Q26 load_extension, quoted', `SELECT "load_extension"('evil')`, 'runtime'],
    ['Q27 pragma_function_list', 'SELECT count(*) FROM pragma_function_list', 'rows'],
    ['Q28 fts3_tokenizer', "SELECT fts3_tokenizer('simple')", 'refused'],
    ['Q28 sqlite_log', "SELECT sqlite_log(1, 'x')", /rows|runtime/],
    [
      'Q29 a trigger that fires itself',
      `${SCHEMA} PRAGMA recursive_triggers=ON; CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO t VALUES (1, 1); END; INSERT INTO t VALUES (1, 1)`,
      'refused',
    ],
    [
      'Q29 without the pragma',
      `${SCHEMA} CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO t VALUES (1, 1); END; INSERT INTO t VALUES (1, 1)`,
      'nothing',
    ],
    ['Q30 DROP everything', `${SCHEMA} DROP TABLE t; DROP TABLE sqlite_schema`, 'runtime'],
    ['Q31 BEGIN without COMMIT', `BEGIN; ${SCHEMA}`, 'nothing'],
    ['Q32 foreign_keys=OFF', 'PRAGMA foreign_keys=OFF', 'nothing'],
    [
      'Q33 sorting 60,000 wide rows',
      `${COUNT} LIMIT 60000) SELECT x, hex(randomblob(200)) FROM c ORDER BY 2`,
      /rows|memory/,
    ],
    ['Q34 bytes that are no UTF-8', "SELECT CAST(x'fffe41' AS TEXT), char(0), 'a' || char(0) || 'b'", 'rows'],
    ['Q34 a NUL character', 'SELECT 1, \0 2', 'syntax'],
    ['Q34 a lone surrogate', "SELECT '\uD800', length('\uDFFF')", 'rows'],
    ['Q35 only words', '-- nothing\n/* here */ ;;', 'nothing'],
    ['Q36 an unclosed quote', "SELECT 'abc", 'syntax'],
    ['Q36 an unclosed comment', 'SELECT 1 /* abc', 'rows'],
    ['Q37 comments that confuse', "SELECT '--', 1 /* * / x */ -- end", 'rows'],
    [
      'Q38 odd names',
      `SELECT 1 AS "__proto__", 2 AS "constructor", 3 AS "", 4 AS "${'x'.repeat(10_000)}", 5 AS x, 6 AS x`,
      'rows',
    ],
    [
      'Q39 odd numbers',
      'SELECT 1e999, -0.0, 9007199254740993, 9223372036854775807, 9223372036854775807 + 1',
      'rows',
    ],
    [
      'Q39 overflow of sum',
      'SELECT sum(x) FROM (SELECT 9223372036854775807 AS x UNION ALL SELECT 1)',
      'runtime',
    ],
  ])('%s', (_, sql, wanted) => {
    expect(fate(sql)).toMatch(wanted);
    nextRunWorks();
  });

  test('Q32: foreign keys that one run switched off are on again in the next', () => {
    fate('PRAGMA foreign_keys=OFF');
    db = engine.open();
    expect(db.query('PRAGMA foreign_keys').rows).toEqual([[1n]]);
    db.close();
  });

  test('4,200 databases one after the other, all closed', () => {
    for (let n = 0; n < 4200; n++) engine.open().close();
    nextRunWorks();
  });
});

describe('is stopped', () => {
  const { lab, pack } = compileLab('cafe-receipts');
  const examiner = createNodeExaminer({ ...lab, limits: { ...lab.limits, ms: 1500 } });
  afterAll(() => examiner.dispose());

  test.each([
    ['Q1 an endless count', `${COUNT}) SELECT count(*) FROM c`],
    ['Q3 an endless INSERT', `CREATE TABLE f (x); INSERT INTO f ${COUNT}) SELECT hex(randomblob(9)) FROM c`],
    ['Q4 an endless temporary table', `CREATE TEMP TABLE f AS ${COUNT}) SELECT randomblob(900) FROM c`],
    [
      'Q5 a cross join of four',
      `WITH c AS (SELECT * FROM (${COUNT} LIMIT 2000) SELECT x FROM c)) SELECT count(*) FROM c, c AS d, c AS e, c AS f`,
    ],
    ['Q6 an endless group_concat', `${COUNT}) SELECT group_concat('') FROM c`],
  ])('%s', async (_, sql) => {
    const verdict = await examiner.grade({ ...pack.reference, clean: sql });
    const [runs, ...rest] = verdict.outcomes;
    const kind =
      runs?.status === 'failed' && runs.finding.kind === 'failure' ? runs.finding.failure.kind : runs?.status;
    expect(kind).toMatch(/^(?:timeout|memory)$/);
    expect(rest.every((outcome) => outcome.status === 'skipped')).toBe(true);
  });

  test('and after all that the reference passes', async () => {
    expect((await examiner.grade(pack.reference)).status).toBe('passed');
  });
});
