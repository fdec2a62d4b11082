// Changes of a contract, and what is wrong with its names. Pure.
import { columnNamesFor } from '../../core/project/names.ts';
import type { PromisedColumn, PromisedType, SourceContract } from '../../core/project/project.ts';

/** A field set to undefined is taken out: the promise is no longer made. */
export type ColumnChange = { readonly [K in keyof PromisedColumn]?: PromisedColumn[K] | undefined };

export function changeColumn(
  contracts: readonly SourceContract[],
  source: string,
  raw: string,
  change: ColumnChange,
): SourceContract[] {
  return contracts.map((contract) =>
    contract.source === source
      ? {
          ...contract,
          columns: contract.columns.map((column) => (column.raw === raw ? changed(column, change) : column)),
        }
      : contract,
  );
}

function changed(column: PromisedColumn, change: ColumnChange): PromisedColumn {
  const retyped = change.type !== undefined && change.type !== column.type;
  const kept = Object.entries({ ...column, ...(retyped ? NO_RULES : {}), ...change });
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined)) as unknown as PromisedColumn;
}

/** A range of numbers says nothing about dates, and a list of words nothing about numbers. */
const NO_RULES: ColumnChange = { min: undefined, max: undefined, values: undefined };

export type NameProblem =
  { readonly kind: 'empty' | 'twice' } | { readonly kind: 'form'; readonly better: string };

/** By raw name: why a column cannot be called as it is. */
export function nameProblems(contract: SourceContract): ReadonlyMap<string, NameProblem> {
  const problems = new Map<string, NameProblem>();
  const taken = new Set<string>();
  for (const { raw, name, dropped } of contract.columns) {
    if (dropped === true) continue;
    const [better = ''] = columnNamesFor([name]);
    if (name === '') problems.set(raw, { kind: 'empty' });
    else if (taken.has(name)) problems.set(raw, { kind: 'twice' });
    else if (better !== name) problems.set(raw, { kind: 'form', better });
    taken.add(name);
  }
  return problems;
}

/** Has it names that work, and a column at all? */
export function isUsable(contract: SourceContract): boolean {
  return nameProblems(contract).size === 0 && contract.columns.some(({ dropped }) => dropped !== true);
}

export function hasRange(type: PromisedType): boolean {
  return type !== 'text' && type !== 'boolean';
}
