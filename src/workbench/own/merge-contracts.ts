// A new look at the files meets promises that a person has changed: what was changed stays, the rest is proposed anew. Pure.
import type { PromisedColumn, SourceContract } from '../../core/project/project.ts';

/**
 * @param current the promises as they stand
 * @param before what was proposed for them; nothing counts as changed by a person where it is missing
 */
export function mergeContracts(
  current: readonly SourceContract[],
  before: readonly SourceContract[] | null,
  proposed: readonly SourceContract[],
): SourceContract[] {
  return proposed.map((contract) => ({
    ...contract,
    columns: contract.columns.map((column) => {
      const mine = columnOf(current, contract.source, column.raw);
      if (mine === undefined) return column;
      const theirs = before === null ? undefined : columnOf(before, contract.source, column.raw);
      return theirs !== undefined && JSON.stringify(theirs) === JSON.stringify(mine) ? column : mine;
    }),
  }));
}

function columnOf(
  contracts: readonly SourceContract[],
  source: string,
  raw: string,
): PromisedColumn | undefined {
  return contracts.find((one) => one.source === source)?.columns.find((column) => column.raw === raw);
}
