// The heart of «Your CSV»: whatever the file, what is proposed for it runs, balances, passes its own checks and is repeatable.
import { beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../../../src/core/grading/explain.ts';
import type { Toolbox } from '../../../../src/core/pipeline/engine.ts';
import { loadTools } from '../small-lab.ts';
import { NASTY } from './nasty.ts';
import { check, prepare, run, runAgain } from './play.ts';

let tools: Toolbox;
beforeAll(async () => {
  tools = await loadTools();
});

describe('sniff, profile, propose, run, check', () => {
  test.each(NASTY.map((one) => [one.title, one] as const))('%s', (_, { files, loaded, refused }) => {
    const played = prepare(files);
    const once = run(played, tools);
    expect(once.failure).toBeUndefined();
    expect(once.warnings).toEqual([]);
    const { ledger } = once;
    expect(ledger).toBeDefined();
    if (ledger === undefined) return;
    expect(ledger.loaded + ledger.quarantined + ledger.deduplicated).toBe(ledger.rowsIn);
    const { source } = played.proposal.contract;
    expect(once.contents[`${source}_rejects`]?.rows.slice(refused)).toEqual([]);
    expect(ledger.loaded).toBeGreaterThanOrEqual(Math.floor((ledger.rowsIn - ledger.deduplicated) * loaded));
    const findings = check(played, tools).outcomes.flatMap((outcome) =>
      outcome.status === 'failed' ? [`${outcome.id}: ${explain(outcome.finding)}`] : [],
    );
    expect(findings).toEqual([]);
    const again = runAgain(played, tools);
    expect(again.contents).toEqual(once.contents);
  });
});
