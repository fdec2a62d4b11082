// Causes that are easily taken for one another, on the wrong answers of two labs.
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

let tools: Toolbox;
let others: Toolbox;

beforeAll(async () => {
  tools = await loadNodeTools();
  others = await loadNodeTools();
});

function causeOf(name: string, id = 'loyalty-customers'): Cause | null {
  const compiled = compileLab(id);
  const { lab, pack } = compiled;
  const referee: Referee = { pack, tools: others, known: new Map() };
  const draft = wrongAnswers(compiled).find((answer) => answer.name === name)?.draft;
  if (draft === undefined) throw new Error(`no wrong answer ${name}`);
  const failed = grade(lab, draft, referee, tools, {
    onScenario: () => undefined,
    onOutcome: () => undefined,
  }).outcomes.find(({ status }) => status === 'failed');
  if (failed?.status !== 'failed') throw new Error('nothing failed');
  const counterexample = findCounterexample(lab, draft, failed.finding, referee, tools, {
    expired: () => false,
    onProgress: () => undefined,
  });
  return diagnose({ lab, pack, draft, finding: failed.finding, counterexample });
}

describe('two spellings', () => {
  test.each(['lower-knows-ascii', 'not-composed', 'city-not-composed'])('%s', (name) => {
    expect(causeOf(name)).toBe('two-spellings');
  });
  test('of a key in two files that do not meet', () => {
    expect(causeOf('ids-as-written', 'orders-payments')).toBe('two-spellings');
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

test('a record that is in two tables after the next delivery was loaded twice, not joined twice', () => {
  expect(causeOf('rejected-for-good', 'orders-payments')).toBe('loaded-twice');
});

test('whole won are no matter of rounding', () => {
  expect(causeOf('rejects-reconciled-away', 'orders-payments')).toBeNull();
});

test('NOT IN is no mistake of its own: the reference has it too', () => {
  expect(causeOf('unpaid-orders-vanish', 'orders-payments')).toBe('inner-for-left-join');
});

test('a key with spaces around is no matter of spelling when the draft takes them away', () => {
  expect(causeOf('average-times-count', 'orders-payments')).toBe('join-fan-out');
});

test('a sum of different amounts only is no matter of a CAST', () => {
  expect(causeOf('distinct-against-control', 'orders-payments')).toBeNull();
});

describe('a strange answer is not given a name that it does not deserve', { timeout: 60_000 }, () => {
  test.each([
    ['clinic-appointments', 'raw-without-its-spaces'],
    ['clinic-appointments', 'one-of-in-any-case'],
    ['clinic-appointments', 'minus-fifteen-is-short'],
    ['late-events', 'status-by-event-id'],
    ['sensor-log', 'gap-filled-from-before'],
    ['bike-days', 'busiest-of-all-months'],
  ])('%s: %s', (id, name) => {
    expect(causeOf(name, id)).toBeNull();
  });
});
