// Misspelt names and the ones they stand for; statements cut out of a script.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../../../src/core/sql/did-you-mean.ts';
import { statementAt, statementRanges } from '../../../../src/core/sql/statements.ts';

const schema = {
  tables: [
    {
      name: 'receipts',
      kind: 'table' as const,
      columns: [
        { name: 'total', type: '', rules: [] },
        { name: 'paid_by', type: '', rules: [] },
      ],
    },
    { name: 'rejects', kind: 'table' as const, columns: [{ name: 'tota1', type: '', rules: [] }] },
  ],
};

function suggestion(text: string, word: string, message: string): string | undefined {
  const failure = { kind: 'runtime' as const, message, offset: text.indexOf(word), length: word.length };
  return didYouMean(failure, text, schema)?.name;
}

describe('did you mean', () => {
  test('a table, a CTE, a column of the right table, a function', () => {
    expect(suggestion('SELECT * FROM reciepts', 'reciepts', 'no such table: reciepts')).toBe('receipts');
    expect(suggestion('WITH clean AS (SELECT 1) SELECT * FROM claen', 'claen', 'no such table: claen')).toBe(
      'clean',
    );
    expect(suggestion('SELECT r.totel FROM receipts r', 'totel', 'no such column: r.totel')).toBe('total');
    expect(suggestion('SELECT colaesce(1, 2)', 'colaesce', 'no such function: colaesce')).toBe('coalesce');
  });

  test('says nothing where nothing is near, or the failure is another one', () => {
    expect(suggestion('SELECT * FROM customers', 'customers', 'no such table: customers')).toBeUndefined();
    expect(suggestion('SELEC 1', 'SELEC', 'near "SELEC": syntax error')).toBeUndefined();
  });
});

describe('edit distance', () => {
  test.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['form', 'from', 1],
    ['abc', 'abc', 0],
  ])('%s, %s', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

  test('is symmetric, and nothing only for equal words', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(
        word,
        word,
        (a, b) => editDistance(a, b) === editDistance(b, a) && (editDistance(a, b) === 0) === (a === b),
      ),
    );
  });

  test('the nearest wins', () => expect(nearest('totl', ['title', 'total'])).toBe('total'));
});

describe('statements', () => {
  test('are cut at semicolons, not inside of texts and triggers', () => {
    const script =
      "SELECT ';'; CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = CASE WHEN 1 THEN 2 END; SELECT 2; END; SELECT 3";
    expect(statementRanges(script).map(({ from, to }) => script.slice(from, to))).toEqual([
      "SELECT ';';",
      'CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = CASE WHEN 1 THEN 2 END; SELECT 2; END;',
      'SELECT 3',
    ]);
  });

  test.each([
    ['SELECT 1;|\nSELECT 2;', 'SELECT 1;'],
    ['SELECT 1;\n|\nSELECT 2;', 'SELECT 2;'],
    ['SELECT 1;\n-- na|me: x\nSELECT 2;', 'SELECT 2;'],
    ['SELECT 1;\nSELECT 2;\n|', 'SELECT 2;'],
    ['SEL|ECT 1; SELECT 2;', 'SELECT 1;'],
  ])('the one at the caret: %s', (marked, expected) => {
    const offset = marked.indexOf('|');
    const script = marked.replace('|', '');
    const range = statementAt(script, offset);
    expect(range === null ? null : script.slice(range.from, range.to)).toBe(expected);
  });
});
