// Rows of the last run: the first ones are there at once, all of them are fetched from its worker when there are more.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { rowsOfPacked } from '../core/packed.ts';
import { rowsOf, type Rows } from '../core/rows.ts';
import { results } from '../core/text/en/results.ts';
import type { ResultSet } from '../core/values.ts';
import type { RowsOf, RunOp } from '../worker/protocol.ts';
import { useWorkplace } from './bench-context.ts';
import { RowsGrid } from './grid.tsx';

const words = results.rows;

interface RunRowsProps {
  readonly caption: string;
  /** What came with the run: the first rows. */
  readonly set: ResultSet;
  readonly of: RowsOf;
  readonly op: RunOp;
  readonly fill?: boolean;
}

type More =
  { readonly kind: 'none' | 'fetching' | 'gone' } | { readonly kind: 'failed'; readonly message: string };

export function RunRows({ caption, set, of, op, fill = false }: RunRowsProps): JSX.Element {
  const { actions } = useWorkplace();
  const first = useMemo(() => rowsOf(set), [set]);
  const all = useSignal<Rows | null>(null);
  const more = useSignal<More>({ kind: 'none' });

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

  const shown = first.count.toLocaleString('en');
  return (
    <>
      {more.value.kind === 'fetching' ? (
        <p class="wb-note wb-fetching" role="status">
          {words.fetching(shown)}
        </p>
      ) : null}
      {more.value.kind === 'gone' ? <p class="wb-caution">{words.gone(shown)}</p> : null}
      {more.value.kind === 'failed' ? (
        <p class="wb-problem">{words.failed(shown, more.value.message)}</p>
      ) : null}
      <RowsGrid caption={caption} rows={all.value ?? first} fill={fill} />
    </>
  );
}
