// What faults did, gathered for people: equal changes of one fault together, with the lines of the broken file.
import { rowKey } from '../csv/sheet.ts';
import type { Broken, FaultDone } from './apply.ts';
import type { Change, RowRef } from './change.ts';
import type { FaultName } from './registry.ts';

export type Deed =
  | {
      readonly kind: 'cells';
      readonly column: string;
      readonly count: number;
      readonly lines: readonly number[];
    }
  | { readonly kind: 'rows-added' | 'rows-broken'; readonly count: number; readonly lines: readonly number[] }
  /** Lines of the file as it was: they are no longer in the broken one. */
  | { readonly kind: 'rows-removed'; readonly count: number; readonly lines: readonly number[] }
  | Exclude<Change, { readonly row: RowRef }>;

export interface FaultDeeds {
  readonly name: FaultName;
  readonly file?: string;
  readonly deeds: readonly Deed[];
}

export function faultDeeds(broken: Broken): FaultDeeds[] {
  return broken.done.map((done): FaultDeeds => {
    const lines = broken.lines[done.file ?? ''] ?? new Map<string, number>();
    return {
      name: done.name,
      ...(done.file === undefined ? {} : { file: done.file }),
      deeds: deedsOf(done, lines),
    };
  });
}

function deedsOf({ changes }: FaultDone, written: ReadonlyMap<string, number>): Deed[] {
  const deeds: Deed[] = [];
  const groups = new Map<string, { readonly change: Change; readonly rows: RowRef[] }>();
  for (const change of changes) {
    if (!('row' in change)) {
      deeds.push(change);
      continue;
    }
    const key = change.kind === 'cell' ? `cell ${change.column}` : change.kind;
    const group = groups.get(key) ?? { change, rows: [] };
    group.rows.push(change.row);
    groups.set(key, group);
  }
  return [...deeds, ...[...groups.values()].map(({ change, rows }) => deedOf(change, rows, written))];
}

function deedOf(change: Change, rows: readonly RowRef[], written: ReadonlyMap<string, number>): Deed {
  const count = rows.length;
  const inOrder = (lines: readonly number[]): number[] => lines.toSorted((a, b) => a - b);
  if (change.kind === 'row-removed')
    return { kind: 'rows-removed', count, lines: inOrder(rows.map(({ line }) => line)) };
  // A later fault may have taken the row away: then it has no line.
  const lines = inOrder(rows.flatMap((row) => written.get(rowKey(row)) ?? []));
  if (change.kind === 'cell') return { kind: 'cells', column: change.column, count, lines };
  return { kind: change.kind === 'row-added' ? 'rows-added' : 'rows-broken', count, lines };
}
