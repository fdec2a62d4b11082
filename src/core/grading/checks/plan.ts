// `plan` and `budget`: how the engine answers a result, and how many rows it visits for it.
import type { BudgetCheck, PlanCheck } from '../../lab.ts';
import type { NamedResult } from '../../pipeline/observation.ts';
import { accessesOf } from '../../pipeline/plan.ts';
import { deliveriesInOrder } from '../../pipeline/scenario.ts';
import type { GradeContext } from '../context.ts';
import { unnamedResults } from '../outputs.ts';
import type { Finding } from '../verdict.ts';

export function checkPlan(check: PlanCheck, context: GradeContext): Finding | null {
  const result = findResult(check.result, context);
  if ('kind' in result) return result;
  const plan = result.plan.map((node) => node.detail);
  const sql = (context.draft[result.step] ?? '').slice(result.offset);
  const accesses = accessesOf(result.plan, sql);
  const scanned = check.noScan.find((table) =>
    accesses.some(
      (access) =>
        (access.kind === 'scan' || access.automatic) && access.table.toLowerCase() === table.toLowerCase(),
    ),
  );
  if (scanned !== undefined) return { kind: 'plan-scan', result: check.result, table: scanned, plan };
  const unused = check.searches.find(
    (table) =>
      !accesses.some(
        (access) =>
          access.kind === 'search' && !access.automatic && access.table.toLowerCase() === table.toLowerCase(),
      ),
  );
  return unused === undefined ? null : { kind: 'plan-index', result: check.result, index: unused, plan };
}

export function checkBudget(check: BudgetCheck, context: GradeContext): Finding | null {
  const result = findResult(check.result, context);
  if ('kind' in result) return result;
  if (result.visited <= check.rows) return null;
  const plan = result.plan.map((node) => node.detail);
  return { kind: 'budget', result: check.result, visited: result.visited, limit: check.rows, plan };
}

function findResult(name: string, context: GradeContext): NamedResult | Finding {
  const observation = context.observe(deliveriesInOrder(context.lab, 1));
  const unnamed = unnamedResults(context.lab, observation);
  const found =
    observation.results.findLast((result) => result.name === name) ??
    (unnamed.length === 1 ? unnamed[0] : undefined);
  if (found !== undefined) return found;
  const difference = { kind: 'missing-output', output: name, unnamed: unnamed.length } as const;
  return { kind: 'difference', setting: { kind: 'visible' }, difference, places: [] };
}
