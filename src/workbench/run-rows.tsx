// A grid of rows of the last run, with a word on those that are still to come, or will not.
import type { JSX } from 'preact';
import { results } from '../core/text/en/results.ts';
import type { ResultSet } from '../core/values.ts';
import type { RowsOf, RunOp } from '../worker/protocol.ts';
import { RowsGrid } from './grid.tsx';
import { useRunRows, type More } from './use-run-rows.ts';

const words = results.rows;

interface RunRowsProps {
  readonly caption: string;
  /** What came with the run: the first rows. */
  readonly set: ResultSet;
  readonly of: RowsOf;
  readonly op: RunOp;
  readonly fill?: boolean;
}

export function RunRows({ caption, set, of, op, fill = false }: RunRowsProps): JSX.Element {
  const { rows, more } = useRunRows(set, of, op);
  return (
    <>
      <MoreRows more={more} first={set.rows.length} />
      <RowsGrid caption={caption} rows={rows} fill={fill} />
    </>
  );
}

/** What there is to say about rows beyond the first ones; nothing when all are there. */
export function MoreRows({ more, first }: { more: More; first: number }): JSX.Element | null {
  const shown = first.toLocaleString('en');
  switch (more.kind) {
    case 'none':
      return null;
    case 'fetching':
      return (
        <p class="wb-note wb-fetching" role="status">
          {words.fetching(shown)}
        </p>
      );
    case 'gone':
      return <p class="wb-caution">{words.gone(shown)}</p>;
    case 'failed':
      return <p class="wb-problem">{words.failed(shown, more.message)}</p>;
  }
}
