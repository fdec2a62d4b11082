// Mutants as a set: every lab's SQL is understood, ids are stable, texts differ in one place only.
import { describe, expect, test } from 'vitest';
import { rightAnswers, wrongAnswers } from '../../../../src/authoring/answers.ts';
import { mutantsOf, mutationsOf } from '../../../../src/authoring/mutants/mutants.ts';
import { placesOf } from '../../../../src/authoring/mutants/syntax.ts';
import { readLabs } from '../../../../src/authoring/read-labs.ts';

const labs = readLabs();

describe('mutants of the labs', () => {
  test.each(labs)('$lab.id: all of its SQL becomes a tree', (compiled) => {
    const drafts = [
      compiled.pack.reference,
      ...[...rightAnswers(compiled), ...wrongAnswers(compiled)].map(({ draft }) => draft),
    ];
    const steps = compiled.lab.steps.filter((step) => step.language === 'sql');
    for (const draft of drafts) {
      for (const step of steps) expect(() => placesOf(draft[step.id] ?? ''), step.id).not.toThrow();
    }
  });

  test.each(labs)('$lab.id: ids and texts are unique, and the same every time', ({ lab, pack }) => {
    const mutants = mutantsOf(lab, pack.reference);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    expect(new Set(mutants.map(({ draft }) => JSON.stringify(draft))).size).toBe(mutants.length);
    expect(mutantsOf(lab, pack.reference)).toEqual(mutants);
  });
});

describe('a mutant', () => {
  const SQL = '-- name: totals\nSELECT a, -- first\n  sum(b) AS total\nFROM t\nWHERE c > 3\nGROUP BY a';

  test('says what changed and where, without comments', () => {
    const found = mutationsOf(SQL, 'test', ['comparison', 'column-swapped']);
    expect(found.map(({ name, line }) => `${line} ${name}`)).toMatchInlineSnapshot(`
      [
        "2 column-swapped:a, sum(b) AS total -> sum(b) AS a, a AS total",
        "5 comparison:c > 3 -> c >= 3",
        "5 comparison:c > 3 -> c < 3",
      ]
    `);
  });

  test('keeps its id when another statement is written above it', () => {
    const before = mutationsOf(SQL).map(({ name }) => name);
    const after = mutationsOf(`DROP VIEW IF EXISTS old;\n${SQL}`).map(({ name }) => name);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  test('is numbered when the same change is made twice', () => {
    const names = mutationsOf('SELECT a FROM t; SELECT a FROM t;', 'test', ['distinct-added']).map(
      ({ name }) => name,
    );
    expect(names).toEqual([
      'distinct-added:SELECT a -> SELECT DISTINCT a',
      'distinct-added:SELECT a -> SELECT DISTINCT a #2',
    ]);
  });

  test('leaves every other letter as it was', () => {
    for (const { text } of mutationsOf(SQL)) {
      let head = 0;
      while (text[head] === SQL[head]) head++;
      let tail = 0;
      while (tail < text.length - head && text.at(-1 - tail) === SQL.at(-1 - tail)) tail++;
      expect(SQL.slice(0, head) + text.slice(head, text.length - tail) + SQL.slice(SQL.length - tail)).toBe(
        text,
      );
      expect(text).toContain('-- name: totals');
    }
  });

  test('of a script that is no SQL is an author error', () => {
    expect(() => mutationsOf('SELECT FROM WHERE', 'labs/x/reference/load.sql')).toThrow(
      /labs\/x\/reference\/load\.sql/,
    );
  });
});
