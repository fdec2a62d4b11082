// Rows as an HTML table in a string: NULL is seen, numbers stand right, long results end with a word about the rest.
import { columnAt } from '../charts/drawing.ts';
import { formatNumber } from '../charts/number-format.ts';
import { isNumeric } from '../charts/numbers.ts';
import type { ColumnFormat } from '../pipeline/dashboard.ts';
import type { Rows } from '../rows.ts';
import { charts } from '../text/en/charts.ts';
import { showValue, type SqlValue } from '../values.ts';
import { markup, type Markup } from './escape.ts';

const words = charts.report;

/** Rows of one table in the file; more belong into an export. */
const SHOWN = 1000;
/** Longer cells are cut: a file of a megabyte in one cell is no report. */
const CELL = 2000;

export function allColumns(rows: Rows): readonly number[] {
  return rows.columns.map((_, at) => at);
}

export function tableOf(
  caption: string,
  rows: Rows,
  columns: readonly number[],
  formats: readonly ColumnFormat[] = [],
): Markup {
  const shown = Math.min(rows.count, SHOWN);
  const numeric = columns.map((column) => isNumeric(rows, column));
  const patterns = columns.map(
    (column) => formats.find((format) => columnAt(rows, format.column) === column)?.pattern,
  );
  const body = Array.from({ length: shown }, (_, row) => {
    const cells = columns.map((column, at) =>
      cellOf(rows.cell(row, column), numeric[at] === true, patterns[at]),
    );
    return markup`<tr>${cells}</tr>\n`;
  });
  const heads = columns.map(
    (column, at) =>
      markup`<th scope="col"${numeric[at] === true ? markup` class="n"` : null}>${rows.columns[column] ?? ''}</th>`,
  );
  return markup`<div class="wide" tabindex="0" role="group" aria-label="${caption}">
      <table>
        <caption>${caption}</caption>
        <thead><tr>${heads}</tr></thead>
        <tbody>
${body}</tbody>
      </table>
    </div>
    ${
      rows.count === 0 ? markup`<p class="note">${words.noRows}</p>` : null
    }${shown < rows.count || rows.truncated ? markup`<p class="note">${words.shown(shown, rows.count)}</p>` : null}`;
}

function cellOf(value: SqlValue, numeric: boolean, pattern: string | undefined): Markup {
  if (value === null) return markup`<td><span class="null">${words.null}</span></td>`;
  const formatted =
    pattern !== undefined && (typeof value === 'bigint' || typeof value === 'number')
      ? formatNumber(value, pattern)
      : showValue(value);
  const text = formatted.length > CELL ? `${formatted.slice(0, CELL)}…` : formatted;
  return numeric ? markup`<td class="n">${text}</td>` : markup`<td>${text}</td>`;
}
