// A result as a real table: NULL, empty text and stray blanks are seen for what they are. Draws a few hundred rows at a time.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { workbench as words } from '../core/text/en/workbench.ts';
import { showValue, storageClass, type ResultSet, type SqlValue } from '../core/values.ts';
import { Visible } from './visible.tsx';
import { showEdges } from './visible-text.ts';

const PAGE = 200;
/** Longer cells are cut in sight; whole in the title. */
const CELL = 160;

interface GridProps {
  readonly caption: string;
  readonly set: ResultSet;
}

export function Grid({ caption, set }: GridProps): JSX.Element {
  const shown = useSignal(PAGE);
  const rows = set.rows.slice(0, shown.value);
  const numeric = set.columns.map((_, column) => isNumeric(set, column));

  return (
    <div class="wb-grid">
      {/* A scrolling area must be reachable by keyboard. */}
      <div class="wb-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption class="wb-spoken">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" class="wb-row-number">
                <span class="wb-spoken">{words.grid.row}</span>
              </th>
              {set.columns.map((name, column) => (
                <th key={column} scope="col" data-numeric={numeric[column]}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <th scope="row" class="wb-row-number">
                  {at + 1}
                </th>
                {row.map((value, column) => (
                  <td key={column} data-numeric={numeric[column]}>
                    <Cell value={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {set.rows.length === 0 ? <p class="wb-note">{words.grid.nothing}</p> : null}
      {set.rows.length > shown.value ? (
        <button type="button" class="wb-link" onClick={() => (shown.value += PAGE)}>
          {words.grid.more(shown.value, set.rows.length)}
        </button>
      ) : null}
      {set.truncated ? <p class="wb-note">{words.grid.truncated(set.rows.length)}</p> : null}
    </div>
  );
}

/** A value with NULL, empty text and stray blanks made visible. */
export function Cell({ value }: { value: SqlValue }): JSX.Element {
  if (value === null) return <span class="wb-null">{words.grid.null}</span>;
  if (value === '') return <span class="wb-null">{words.grid.empty}</span>;
  const text = showValue(value);
  const cut = text.length > CELL ? `${text.slice(0, CELL)}…` : text;
  if (typeof value !== 'string') return <>{cut}</>;
  return (
    <span {...(cut === text ? {} : { title: text })}>
      <Visible pieces={showEdges(cut)} />
    </span>
  );
}

/** A column is set right when everything in it is a number. */
function isNumeric(set: ResultSet, column: number): boolean {
  const classes = new Set(set.rows.slice(0, PAGE).map((row) => storageClass(row[column] ?? null)));
  classes.delete('null');
  return classes.size > 0 && [...classes].every((name) => name === 'integer' || name === 'real');
}
