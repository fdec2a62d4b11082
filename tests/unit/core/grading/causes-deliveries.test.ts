// Causes that need several deliveries as evidence: rows withdrawn, an older version kept, rows that vanish, a run that died.
import { beforeAll, describe, expect, test } from 'vitest';
import { wrongAnswers } from '../../../../src/authoring/answers.ts';
import { compileLab } from '../../../../src/authoring/compile-lab.ts';
import { loadNodeTools } from '../../../../src/authoring/node-parts.ts';
import type { Cause } from '../../../../src/core/grading/cause.ts';
import { findCounterexample } from '../../../../src/core/grading/counterexample.ts';
import { diagnose } from '../../../../src/core/grading/diagnose.ts';
import { grade } from '../../../../src/core/grading/grade.ts';
import type { Toolbox } from '../../../../src/core/pipeline/engine.ts';

let tools: Toolbox;
let refereeTools: Toolbox;

beforeAll(async () => {
  tools = await loadNodeTools();
  refereeTools = await loadNodeTools();
});

function causeOf(lab: string, name: string): Cause | null {
  const compiled = compileLab(lab);
  const draft = wrongAnswers(compiled).find((answer) => answer.name === name)?.draft;
  if (draft === undefined) throw new Error(`no wrong answer ${name}`);
  const referee = { pack: compiled.pack, tools: refereeTools, known: new Map() };
  const verdict = grade(compiled.lab, draft, referee, tools, {
    onScenario: () => undefined,
    onOutcome: () => undefined,
  });
  const failed = verdict.outcomes.find((outcome) => outcome.status === 'failed');
  if (failed?.status !== 'failed') throw new Error('nothing failed');
  const patient = { expired: () => false, onProgress: () => undefined };
  const counterexample = findCounterexample(compiled.lab, draft, failed.finding, referee, tools, patient);
  return diagnose({ lab: compiled.lab, pack: compiled.pack, draft, finding: failed.finding, counterexample });
}

describe('a cause seen over several deliveries', { timeout: 120_000 }, () => {
  test.each([
    ['daily-load', 'upsert-keeps-the-voided', 'withdrawn-rows'],
    ['daily-load', 'first-version-stays', 'keep-rule'],
    ['daily-load', 'made-anew-each-time', 'rows-dropped'],
    ['daily-load', 'no-transaction', 'half-done'],
    ['daily-load', 'insert-only', 'loaded-twice'],
    ['daily-load', 'sales-times-rejects', 'join-fan-out'],
    ['high-water-marks', 'one-mark-for-all', 'rows-dropped'],
  ] as const)('%s: %s is named %s', (lab, name, cause) => {
    expect(causeOf(lab, name)).toBe(cause);
  });

  test.each([
    ['dates-as-written', 'a date with dots is no badly written number'],
    ['mark-goes-back', 'two moments on neighbouring days are no shift of zones'],
    ['mark-of-the-extract', 'NULL for a text is no text for a number'],
  ])('high-water-marks: %s: %s, so nothing is said', (name) => {
    expect(causeOf('high-water-marks', name)).toBeNull();
  });
});
