// Declared types are compared by what SQLite makes of them.
import { describe, expect, it } from 'vitest';
import { sameDeclaredType } from '../../../../src/core/grading/declared-type.ts';

describe('sameDeclaredType', () => {
  it.each([
    ['INT', 'INTEGER'],
    ['int', 'INTEGER'],
    ['BIGINT', 'INTEGER'],
    ['VARCHAR(10)', 'TEXT'],
    ['DOUBLE PRECISION', 'REAL'],
    ['REAL', 'REAL'],
  ])('%s is %s', (declared, asked) => {
    expect(sameDeclaredType(declared, asked)).toBe(true);
  });

  it.each([
    ['', 'TEXT'],
    ['', 'INTEGER'],
    ['NUM', 'INTEGER'],
    ['DATE', 'TEXT'],
    ['TEXT', 'INTEGER'],
    ['REAL', 'INTEGER'],
    ['ANY', 'TEXT'],
  ])('%j is not %s', (declared, asked) => {
    expect(sameDeclaredType(declared, asked)).toBe(false);
  });
});
