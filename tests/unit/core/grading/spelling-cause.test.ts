// One person in two spellings against the wrong one of two rows kept: told apart by the texts of the outputs.
import { beforeAll, describe, expect, test } from 'vitest';
import { wrongAnswers } from '../../../../src/authoring/answers.ts';
import { compileLab } from '../../../../src/authoring/compile-lab.ts';
import { loadNodeTools } from '../../../../src/authoring/node-parts.ts';
import type { Cause } from '../../../../src/core/grading/cause.ts';
import type { Referee } from '../../../../src/core/grading/context.ts';
import { findCounterexample } from '../../../../src/core/grading/counterexample.ts';
import { diagnose } from '../../../../src/core/grading/diagnose.ts';
import { grade } from '../../../../src/core/grading/grade.ts';
import type { Toolbox } from '../../../../src/core/pipeline/engine.ts';

const compiled = compileLab('loyalty-customers');
const { lab, pack } = compiled;
let tools: Toolbox;
let referee: Referee;

beforeAll(async () => {
  tools = await loadNodeTools();
  referee = { pack, tools: await loadNodeTools(), known: new Map() };
});

function causeOf(name: string): Cause | null {
  const draft = wrongAnswers(compiled).find((answer) => answer.name === name)?.draft;
  if (draft === undefined) throw new Error(`no wrong answer ${name}`);
  const failed = grade(lab, draft, referee, tools, { onScenario: () => undefined, onOutcome: () => undefined }).outcomes.find(({ status }) => status === 'failed');
  if (failed?.status !== 'failed') throw new Error('nothing failed');
  const counterexample = findCounterexample(lab, draft, failed.finding, referee, tools, { expired: () => false, onProgress: () => undefined });
  return diagnose({ lab, pack, draft, finding: failed.finding, counterexample });
}

describe('two spellings', () => {
  test.each(['lower-knows-ascii', 'not-composed', 'city-not-composed'])('%s', (name) => {
    expect(causeOf(name)).toBe('two-spellings');
  });
});

describe('the wrong row kept', () => {
  test('of two rows spelt alike or not, once the draft brings them together', () => {
    expect(causeOf('oldest-kept')).toBe('keep-rule');
  });
  test('of rows in two deliveries', () => {
    expect(causeOf('last-file-wins')).toBe('keep-rule');
  });
});
