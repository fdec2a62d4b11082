import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeTokens, tokenize } from '../../../../src/core/sql/tokens.ts';

const piece = fc.oneof(
  fc.constantFrom(
    "'",
    '"',
    '`',
    '[',
    ']',
    '--',
    '/*',
    '*/',
    '\n',
    ' ',
    ';',
    "''",
    "x'0f'",
    '$a(',
    '?1',
    ':n',
    '->>',
    '0x1F',
    '1e5',
    '.5',
  ),
  fc.constantFrom('SELECT', 'é', 'имя', '한글', '🙂', '\u0000', '\uFEFF', '\\'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const kinds = (sql: string): string[] => codeTokens(sql).map((token) => `${token.kind} ${token.text}`);

describe('tokenize', () => {
  test('loses nothing: the texts joined give the input, and every offset is true', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const sql = pieces.join('');
        const tokens = tokenize(sql);
        expect(tokens.map((token) => token.text).join('')).toBe(sql);
        for (const token of tokens)
          expect(sql.slice(token.offset, token.offset + token.text.length)).toBe(token.text);
      }),
      { numRuns: 300 },
    );
  });

  test('comments and blanks are no code', () => {
    expect(kinds('-- a\n/* b; */ SELECT /* c')).toEqual(['word SELECT']);
  });

  test('quotes hide what looks like code', () => {
    expect(kinds(`'--' "a;b" \`c\` [d e] 'it''s'`)).toEqual([
      "string '--'",
      'quoted-name "a;b"',
      'quoted-name `c`',
      'quoted-name [d e]',
      "string 'it''s'",
    ]);
  });

  test('numbers, blobs, parameters and operators', () => {
    expect(kinds(`1.5e-3 .5 0xFF x'00' ?2 :day @a $b a->>'$.x' <> ||`)).toEqual([
      'number 1.5e-3',
      'number .5',
      'number 0xFF',
      "blob x'00'",
      'parameter ?2',
      'parameter :day',
      'parameter @a',
      'parameter $b',
      'word a',
      'operator ->>',
      "string '$.x'",
      'operator <>',
      'operator ||',
    ]);
  });

  test('a Tcl-style parameter takes its bracket with it, quotes included, as in SQLite', () => {
    expect(kinds(`$a(') ; b`)).toEqual(["parameter $a(')", 'operator ;', 'word b']);
  });

  test('what is no token is one character, not the end', () => {
    expect(kinds("'abc ; d")).toEqual(["other '", 'word abc', 'operator ;', 'word d']);
  });
});
