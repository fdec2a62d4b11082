// A query plan as a tree whose lines are told apart, so that each can be said in plain words; and what in it may be slow. Pure.
import { accessesOf, type Access } from './plan.ts';
import type { PlanNode, TableInfo } from './observation.ts';

/** What one line of EXPLAIN QUERY PLAN means; what is not known here is shown in SQLite's own words alone. */
export type PlanStep =
  | { readonly kind: 'constant' }
  | {
      readonly kind: 'scan';
      readonly table: string;
      /** The index that is read in the table's stead or for its order. */
      readonly index: string | null;
      /** The index holds all that is asked for. */
      readonly covering: boolean;
      readonly rows: number | null;
      /** Stands inside of another access: done again for every row of it. */
      readonly again: boolean;
    }
  | {
      readonly kind: 'search';
      readonly table: string;
      /** `PRIMARY KEY` for the table's own key; null when the index is made for this query alone. */
      readonly index: string | null;
      readonly automatic: boolean;
      /** `day>? AND day<?`; empty for the smallest or largest value. */
      readonly terms: string;
      readonly again: boolean;
    }
  | { readonly kind: 'sort'; readonly of: string }
  | { readonly kind: 'subquery'; readonly correlated: boolean; readonly list: boolean }
  | { readonly kind: 'made'; readonly name: string; readonly whole: boolean }
  | { readonly kind: 'either' }
  | { readonly kind: 'compound'; readonly of: string }
  | { readonly kind: 'side' | 'first' | 'second' | 'setup' | 'recursive' | 'bloom' }
  | { readonly kind: 'unmatched'; readonly table: string }
  | { readonly kind: 'other' };

export interface PlanBranch {
  readonly node: PlanNode;
  readonly step: PlanStep;
  readonly hint: PlanHint | null;
  readonly children: readonly PlanBranch[];
}

/** Worth a thought: what a whole table does inside of a join, or at its beginning. */
export type PlanHint =
  | { readonly kind: 'inner-scan'; readonly table: string; readonly rows: number }
  | { readonly kind: 'outer-scan'; readonly table: string; readonly rows: number }
  | { readonly kind: 'automatic-index'; readonly table: string; readonly terms: string };

/** Reading so many rows again and again is worth a word; reading so many once, at the head of a join, is, too. */
const MANY_AGAIN = 100;
const MANY_ONCE = 10_000;

export function planTree(
  plan: readonly PlanNode[],
  sql: string,
  tables: readonly Pick<TableInfo, 'name' | 'rowCount'>[],
): PlanBranch[] {
  const counts = new Map(tables.map(({ name, rowCount }) => [name.toLowerCase(), rowCount]));
  const accesses = accessesOf(plan, sql);
  const branch = (node: PlanNode): PlanBranch => {
    const mates = accesses.filter((one) => one.node.parent === node.parent);
    const at = mates.findIndex((one) => one.node === node);
    const access = mates[at];
    const step = access === undefined ? stepOf(node.detail) : stepOfAccess(access, at > 0, counts);
    const children = plan.filter((one) => one.parent === node.id).map(branch);
    return { node, step, hint: hintOf(step, mates.length, counts), children };
  };
  const ids = new Set(plan.map(({ id }) => id));
  return plan.filter(({ parent }) => !ids.has(parent)).map(branch);
}

function stepOfAccess(access: Access, again: boolean, counts: ReadonlyMap<string, number>): PlanStep {
  const { detail } = access.node;
  if (/^SCAN (CONSTANT ROW|\d+-ROW VALUES|\d+ CONSTANT ROWS)/.test(detail)) return { kind: 'constant' };
  const { table, index, automatic } = access;
  if (access.kind === 'search') {
    const terms = /\((.*)\)[^)]*$/.exec(detail)?.[1] ?? '';
    return { kind: 'search', table, index, automatic, terms: terms.replaceAll(' AND ', ', '), again };
  }
  const covering = detail.includes('COVERING INDEX');
  return { kind: 'scan', table, index, covering, rows: counts.get(table.toLowerCase()) ?? null, again };
}

function stepOf(detail: string): PlanStep {
  const sort = /^USE TEMP B-TREE FOR (.*)$/.exec(detail)?.[1];
  if (sort !== undefined) return { kind: 'sort', of: sort };
  const subquery = /^(CORRELATED )?(SCALAR|LIST) SUBQUERY/.exec(detail);
  if (subquery !== null)
    return { kind: 'subquery', correlated: subquery[1] !== undefined, list: subquery[2] === 'LIST' };
  const made = /^(CO-ROUTINE|MATERIALIZE) (.*)$/.exec(detail);
  if (made !== null) return { kind: 'made', name: made[2] ?? '', whole: made[1] === 'MATERIALIZE' };
  const compound =
    /^(?:COMPOUND QUERY|MERGE \((.*)\)|(UNION ALL|(?:UNION|EXCEPT|INTERSECT)(?: USING TEMP B-TREE)?))$/.exec(
      detail,
    );
  if (compound !== null) return { kind: 'compound', of: compound[1] ?? compound[2] ?? '' };
  const unmatched = /^RIGHT-JOIN (.*)$/.exec(detail)?.[1];
  if (unmatched !== undefined) return { kind: 'unmatched', table: unmatched };
  if (detail === 'MULTI-INDEX OR') return { kind: 'either' };
  if (/^INDEX \d+$/.test(detail)) return { kind: 'side' };
  if (detail === 'LEFT' || detail === 'LEFT-MOST SUBQUERY') return { kind: 'first' };
  if (detail === 'RIGHT') return { kind: 'second' };
  if (detail === 'SETUP') return { kind: 'setup' };
  if (detail === 'RECURSIVE STEP') return { kind: 'recursive' };
  return detail.includes('BLOOM FILTER') ? { kind: 'bloom' } : { kind: 'other' };
}

function hintOf(step: PlanStep, mates: number, counts: ReadonlyMap<string, number>): PlanHint | null {
  // Nobody can index a subquery.
  if (step.kind === 'search' && step.automatic && counts.has(step.table.toLowerCase()))
    return { kind: 'automatic-index', table: step.table, terms: step.terms };
  if (step.kind !== 'scan' || step.rows === null || mates < 2) return null;
  const { table, rows, again } = step;
  if (again) return rows >= MANY_AGAIN ? { kind: 'inner-scan', table, rows } : null;
  return rows >= MANY_ONCE ? { kind: 'outer-scan', table, rows } : null;
}
