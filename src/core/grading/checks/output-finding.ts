// Compares outputs of one scenario and says what differs, with the CSV lines behind it.
import type { LinePlace } from '../../pipeline/observation.ts';
import type { Scenario } from '../../pipeline/scenario.ts';
import type { GradeContext } from '../context.ts';
import { compareOutput } from '../outputs.ts';
import type { Difference, Finding, Setting } from '../verdict.ts';

/** A failed run or the difference of one output. */
export function outputFinding(
  context: GradeContext,
  scenario: Scenario,
  output: string,
  setting: Setting,
): Finding | null {
  const got = context.observe(scenario);
  if (got.failure !== undefined) return { kind: 'failure', setting, failure: got.failure };
  const difference = compareOutput(context.lab, output, context.expect(scenario), got);
  if (difference === null) return null;
  return { kind: 'difference', setting, difference, places: placesOf(context, scenario, difference) };
}

/** The whole behaviour on a scenario: it runs, every output is right, and the ledger balances. */
export function scenarioFinding(context: GradeContext, scenario: Scenario, setting: Setting): Finding | null {
  const { failure } = context.observe(scenario);
  if (failure !== undefined) return { kind: 'failure', setting, failure };
  for (const output of context.outputs(scenario)) {
    const finding = outputFinding(context, scenario, output, setting);
    if (finding !== null) return finding;
  }
  return ledgerFinding(context, scenario, setting);
}

export function ledgerFinding(context: GradeContext, scenario: Scenario, setting: Setting): Finding | null {
  const rule = context.lab.ledger;
  if (rule === undefined) return null;
  const { ledger, tables } = context.observe(scenario);
  if (ledger === undefined) {
    const exists = tables.filter((table) => !table.staged).map((table) => table.name);
    const wanted = [rule.loaded, rule.quarantined, rule.deduplicated].find(
      (name) => name !== undefined && !exists.some((one) => one.toLowerCase() === name.toLowerCase()),
    );
    return { kind: 'no-table', table: wanted ?? rule.loaded, exists };
  }
  const { rowsIn, loaded, quarantined, deduplicated, lost } = ledger;
  if (rowsIn === loaded + quarantined + deduplicated) return null;
  return { kind: 'unbalanced', setting, rowsIn, loaded, quarantined, deduplicated, places: lost };
}

function placesOf(context: GradeContext, scenario: Scenario, difference: Difference): LinePlace[] {
  return 'row' in difference ? context.places(scenario, difference.output, difference.row) : [];
}
