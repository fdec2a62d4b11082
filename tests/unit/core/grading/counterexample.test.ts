// Counterexamples and causes on the wrong answers of real labs: small, quick enough, rightly named.
import { beforeAll, describe, expect, test } from 'vitest';
import { wrongAnswers, type WrongAnswer } from '../../../../src/authoring/answers.ts';
import { compileLab, type CompiledLab } from '../../../../src/authoring/compile-lab.ts';
import { loadNodeTools } from '../../../../src/authoring/node-parts.ts';
import type { Cause } from '../../../../src/core/grading/cause.ts';
import { findCounterexample } from '../../../../src/core/grading/counterexample.ts';
import type { Counterexample } from '../../../../src/core/grading/counterexample-type.ts';
import { diagnose } from '../../../../src/core/grading/diagnose.ts';
import { explain } from '../../../../src/core/grading/explain.ts';
import { grade } from '../../../../src/core/grading/grade.ts';
import type { Finding } from '../../../../src/core/grading/verdict.ts';
import type { Referee } from '../../../../src/core/grading/context.ts';
import type { Draft } from '../../../../src/core/lab.ts';
import type { Toolbox } from '../../../../src/core/pipeline/engine.ts';

const compiled: CompiledLab = compileLab('cafe-receipts');
const { lab, pack } = compiled;
const answers = new Map(wrongAnswers(compiled).map((answer) => [answer.name, answer]));
const patient = { expired: () => false, onProgress: () => undefined };
let tools: Toolbox;
let referee: Referee;

beforeAll(async () => {
  tools = await loadNodeTools();
  referee = { pack, tools: await loadNodeTools(), known: new Map() };
});

function firstFinding(draft: Draft, check?: string): Finding {
  const verdict = grade(lab, draft, referee, tools, {
    onScenario: () => undefined,
    onOutcome: () => undefined,
  });
  const failed = verdict.outcomes.find(
    (outcome) => outcome.status === 'failed' && (check ?? outcome.id) === outcome.id,
  );
  if (failed?.status !== 'failed') throw new Error('nothing failed');
  return failed.finding;
}

function solve(draft: Draft, check?: string): { counterexample: Counterexample | null; cause: Cause | null } {
  const finding = firstFinding(draft, check);
  const counterexample = findCounterexample(lab, draft, finding, referee, tools, patient);
  return { counterexample, cause: diagnose({ lab, pack, draft, finding, counterexample }) };
}

function answer(name: string): WrongAnswer {
  const found = answers.get(name);
  if (found === undefined) throw new Error(`no wrong answer ${name}`);
  return found;
}

describe('the smallest input', () => {
  test('is the one record with the decimal comma, and the comma is the cell that matters', () => {
    const { counterexample } = solve(answer('comma-cut-off').draft);
    expect(counterexample?.rows).toBe(1);
    const row = counterexample?.files[0]?.rows[0];
    expect(row?.cells.filter((_, i) => row.odd[i])).toEqual(['7,80']);
    expect(row).toMatchObject({ line: 2, from: 6 });
    expect(counterexample?.output).toMatchObject({
      name: 'receipts',
      expected: { rows: [['R-1005', '2026-03-02', '780', 'card']] },
      got: { rows: [['R-1005', '2026-03-02', '700', 'card']] },
    });
    expect(explain(counterexample?.finding ?? firstFinding(lab.starter))).toMatch(
      /total_cents is 700, expected 780/,
    );
  });

  test('is a day without any receipt when the report joins it away', () => {
    const { counterexample } = solve(answer('day-without-receipts').draft);
    expect(counterexample?.files.map((file) => [file.source, file.rows.length])).toEqual([
      ['opening_days', 1],
    ]);
  });

  test('of a malformed record that vanished is that record', () => {
    const { counterexample } = solve(answer('malformed-forgotten').draft, 'balanced');
    expect(counterexample?.files[0]?.rows).toMatchObject([{ malformed: true }]);
    expect(counterexample?.ledger).toMatchObject({ rowsIn: 1, loaded: 0, quarantined: 0 });
  });

  test('is not looked for where no data is behind the finding', () => {
    const finding: Finding = { kind: 'not-strict', table: 'receipts' };
    expect(findCounterexample(lab, lab.starter, finding, referee, tools, patient)).toBeNull();
  });

  // As many searches as there are wrong answers.
  test('has at most three rows (median) over all wrong answers', { timeout: 60_000 }, () => {
    const rows = [...answers.values()]
      .map(({ draft }) => solve(draft).counterexample?.rows ?? Infinity)
      .sort((a, b) => a - b);
    expect(rows[Math.floor(rows.length / 2)]).toBeLessThanOrEqual(3);
  });
});

describe('the cause', () => {
  test.each(
    [...answers.values()].map(({ name, expect: wanted }) => [name, wanted.cause, wanted.check] as const),
  )('%s is named %s', (name, cause, check) => {
    // `other`: the list has no name for it, and none is invented.
    expect(solve(answer(name).draft, check).cause).toBe(cause === 'other' ? null : cause);
  });

  test('nothing is said of a right answer written as if it were wrong', () => {
    const finding: Finding = { kind: 'is-view', table: 'receipts' };
    expect(diagnose({ lab, pack, draft: pack.reference, finding, counterexample: null })).toBeNull();
  });
});
