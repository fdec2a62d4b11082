import { describe, expect, test } from 'vitest';
import { refuse } from '../../../../src/core/sql/gate.ts';

const refusedText = (script: string): string | null => {
  const refusal = refuse(script);
  return refusal === null ? null : script.slice(refusal.offset, refusal.offset + refusal.length);
};

describe('the gate refuses', () => {
  test.each([
    ["ATTACH ':memory:' AS other", 'ATTACH'],
    ["attach database '/dbfile_1' as gold", 'attach'],
    ['DETACH other', 'DETACH'],
    ['VACUUM', 'VACUUM'],
    ["VACUUM INTO 'copy.db'", 'VACUUM'],
    ['PRAGMA hard_heap_limit=1', 'hard_heap_limit'],
    ['PRAGMA main.hard_heap_limit=1', 'hard_heap_limit'],
    ['PRAGMA main . hard_heap_limit (1)', 'hard_heap_limit'],
    ['PRAGMA/**/main./**/max_page_count=1', 'max_page_count'],
    ['PRAGMA "hard_heap_limit"=1', '"hard_heap_limit"'],
    ['PRAGMA writable_schema = ON', 'writable_schema'],
    ['PRAGMA temp_store=FILE', 'temp_store'],
    ['PRAGMA journal_mode=WAL', 'journal_mode'],
    ['EXPLAIN PRAGMA hard_heap_limit=1', 'hard_heap_limit'],
    ['EXPLAIN QUERY PLAN PRAGMA hard_heap_limit=1', 'hard_heap_limit'],
    ["EXPLAIN ATTACH 'x' AS y", 'ATTACH'],
    ["/* hello */ -- there\n ATTACH 'x' AS y", 'ATTACH'],
    ["SELECT 1; ; ;\nATTACH 'x' AS y", 'ATTACH'],
    ["SELECT load_extension('x')", 'load_extension'],
    ["SELECT Load_Extension ('x')", 'Load_Extension'],
    ["WITH a AS (SELECT readfile('/etc/passwd')) SELECT * FROM a", 'readfile'],
    ["CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT load_extension('x'); END", 'load_extension'],
    ["CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END; ATTACH 'x' AS y", 'ATTACH'],
    ["SELECT $a(') ; ATTACH ':memory:' AS g --'", 'ATTACH'],
  ])('%s', (script, text) => {
    expect(refusedText(script)).toBe(text);
  });
});

describe('the gate lets pass', () => {
  test.each([
    'SELECT 1',
    '',
    '-- ATTACH',
    "SELECT 'ATTACH; PRAGMA hard_heap_limit=1'",
    'SELECT "VACUUM", [load_extension] FROM t',
    'PRAGMA table_info(receipts)',
    'PRAGMA main.table_xinfo(receipts)',
    'pragma FOREIGN_KEYS',
    'EXPLAIN QUERY PLAN SELECT * FROM t',
    'CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = 1; DELETE FROM b; END',
    'SELECT edit, readfile FROM changes',
    'CREATE TABLE attach_log (vacuum TEXT)',
  ])('%s', (script) => {
    expect(refuse(script)).toBeNull();
  });
});

test('a refusal says where its statement begins: what stands before it may run', () => {
  const script = 'CREATE TABLE a (x);\n-- now\n  PRAGMA writable_schema=1;';
  expect(refuse(script)).toMatchInlineSnapshot(`
    {
      "length": 15,
      "message": "PRAGMA writable_schema is not available here. Pragmas that only read are, such as table_info, table_xinfo, table_list, index_list.",
      "offset": 36,
      "statement": 29,
    }
  `);
});
