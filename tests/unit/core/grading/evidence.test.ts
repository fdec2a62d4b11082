// What SQL tokens and moments prove, case by case: enough to name a cause, and not a bit more.
import { describe, expect, test } from 'vitest';
import { dayOf, isShifted } from '../../../../src/core/grading/moments.ts';
import {
  dayCuts,
  edgeMoved,
  isCompared,
  nullTested,
  shifts,
  withoutChecks,
} from '../../../../src/core/grading/sql-evidence.ts';
import { codeTokens } from '../../../../src/core/sql/tokens.ts';

describe('columns tested for NULL', () => {
  test.each([
    ['s.at < h.valid_to OR h.valid_to IS NULL', true],
    ['h.valid_to IS NULL OR s.at < h.valid_to', true],
    ["s.at < coalesce(h.valid_to, '9999')", true],
    ['ON h.sku = s.sku AND h.valid_to IS NULL', false],
    ['s.at < h.valid_to', false],
  ])('%s: %s', (sql, tested) => {
    expect(nullTested(codeTokens(sql), true).has('valid_to')).toBe(tested);
  });

  test('inside a function only when asked for', () => {
    const tokens = codeTokens("coalesce(date(valid_to, '-1 day'), '9999')");
    expect([true, false].map((deep) => nullTested(tokens, deep).has('valid_to'))).toEqual([true, false]);
  });
});

test('a comparison in a CHECK is none of the query', () => {
  const tokens = codeTokens(
    'CREATE TABLE t (a TEXT, b TEXT CHECK (b > a), CHECK ((a) < 9)); SELECT x FROM t WHERE x >= y',
  );
  expect(isCompared(tokens, 'b')).toBe(true);
  expect(isCompared(withoutChecks(tokens), 'b')).toBe(false);
  expect(isCompared(withoutChecks(tokens), 'x')).toBe(true);
});

test.each([
  ['days_late >= 3', true],
  ['days_late > 3', false],
  ['days_late > 4', false],
  ['days_late >= 3 OR days_late > 3', false],
])('against days_late > 3, %s has moved the edge: %s', (sql, moved) => {
  expect(edgeMoved(codeTokens(sql), codeTokens('days_late > 3'))).toBe(moved);
});

test('time modifiers and cuts to days are counted as written', () => {
  expect(shifts(codeTokens("datetime(a, '+9 hours'), date(b, '-1 day'), date(c, 'localtime')"))).toBe(
    "'+9 hours','localtime'",
  );
  expect(dayCuts(codeTokens('julianday(date(a)) - julianday(date(b))'))).toBe(2);
});

describe('moments', () => {
  test.each([
    ["'2026-03-02'", "'2026-03-03'", true],
    ["'2026-03-02'", "'2026-03-04'", false],
    ["'2026-03-02 15:40'", "'2026-03-03 00:40'", true],
    ["'2026-03-02 15:40'", "'2026-03-03 00:41'", false],
    ["'2026-03-02 15:40'", "'2026-03-05 15:40'", false],
    ['12', '13', false],
    ['NULL', "'2026-03-02'", false],
  ])('%s and %s are shifted: %s', (got, expected, shifted) => {
    expect(isShifted(got, expected)).toBe(shifted);
  });

  test('a day is read in both ways to write it', () => {
    expect(['2026-03-04', '04.03.2026', '2026-03-04 10:00', '4.3.2026'].map(dayOf)).toEqual([
      '2026-03-04',
      '2026-03-04',
      null,
      null,
    ]);
  });
});
