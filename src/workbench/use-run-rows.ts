// Rows of the last run: the first ones came with it, all of them are fetched from its worker where there are more.
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { rowsOfPacked } from '../core/packed.ts';
import { rowsOf, type Rows } from '../core/rows.ts';
import type { ResultSet } from '../core/values.ts';
import type { RowsOf, RunOp } from '../worker/protocol.ts';
import { useWorkplace } from './bench-context.ts';

export type More =
  { readonly kind: 'none' | 'fetching' | 'gone' } | { readonly kind: 'failed'; readonly message: string };

export interface RunRowsState {
  /** All that is there now. */
  readonly rows: Rows;
  readonly more: More;
}

/** @param set what came with the run: the first rows */
export function useRunRows(set: ResultSet, of: RowsOf, op: RunOp): RunRowsState {
  const { actions } = useWorkplace();
  const first = useMemo(() => rowsOf(set), [set]);
  const all = useSignal<Rows | null>(null);
  const more = useSignal<More>({ kind: set.truncated ? 'fetching' : 'none' });

  useEffect(() => {
    all.value = null;
    more.value = { kind: set.truncated ? 'fetching' : 'none' };
    if (!set.truncated) return undefined;
    let wanted = true;
    void actions.rows(of, op).then((kept) => {
      if (!wanted) return;
      if (kept.kind === 'kept') {
        all.value = rowsOfPacked(kept.value);
        more.value = { kind: 'none' };
      } else more.value = kept;
    });
    return () => (wanted = false);
  }, [set]);

  return { rows: all.value ?? first, more: more.value };
}
