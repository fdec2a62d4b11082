// Below a grid: how many rows, what is selected, what was just done; and the ways to take the rows along.
import { Copy, Expand } from 'lucide-preact';
import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { copyAll, type CopyFormat } from '../core/grid/copy.ts';
import { results } from '../core/text/en/results.ts';
import { copyToClipboard } from './clipboard.ts';
import type { GridState } from './grid-state.ts';
import { inSlices } from './in-slices.ts';

const words = results.grid;

export function GridFoot({ state }: { state: GridState }): JSX.Element {
  const busy = useSignal(false);
  const { count, truncated } = state.rows.value;
  const area = state.anchor.value === state.active.value ? null : state.area();

  async function copy(format: CopyFormat): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    const rows = state.rows.peek();
    const work = copyAll(rows, state.order.peek(), format, state.numeric.peek());
    const text = inSlices(work, { onShare: (share) => (state.said.value = words.copying(share)) });
    const done = await copyToClipboard(text.then((written) => written ?? ''));
    state.said.value = done ? words.copied(rows.count, format, rows.truncated) : words.copyFailed;
    busy.value = false;
  }

  return (
    <div class="wb-grid-foot">
      <span class="wb-count">
        {words.rows(count)}
        {area === null
          ? null
          : ` · ${words.selected(area.rows[1] - area.rows[0] + 1, area.columns[1] - area.columns[0] + 1)}`}
      </span>
      {count === 0 ? <span class="wb-note">{words.nothing}</span> : null}
      {truncated ? <span class="wb-note">{words.truncated(count)}</span> : null}
      <span class="wb-note" role="status">
        {state.said.value}
      </span>
      {count === 0 ? null : (
        <span class="wb-grid-acts">
          <button
            type="button"
            class="wb-link"
            title={words.openCellHint}
            aria-disabled={state.active.value.row < 0}
            onClick={() => (state.opened.value = state.active.peek().row < 0 ? null : state.active.peek())}
          >
            <Expand size={13} aria-hidden="true" />
            {words.openCell}
          </button>
          {(['csv', 'markdown'] as const).map((format) => (
            <button
              key={format}
              type="button"
              class="wb-link"
              aria-disabled={busy.value}
              onClick={() => void copy(format)}
            >
              <Copy size={13} aria-hidden="true" />
              {words.copy(format)}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
