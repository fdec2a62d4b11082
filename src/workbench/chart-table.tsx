// A chart of type table: chosen columns, numbers written as asked. Knows no chart library.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { charts as words } from '../core/text/en/charts.ts';
import { columnAt } from '../core/charts/drawing.ts';
import { formatNumber } from '../core/charts/number-format.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import type { Rows } from '../core/rows.ts';
import { showValue, type SqlValue } from '../core/values.ts';

const PAGE = 100;

interface ChartTableProps {
  readonly spec: ChartSpec;
  readonly rows: Rows;
  readonly columns: readonly number[];
}

export function ChartTable({ spec, rows, columns }: ChartTableProps): JSX.Element {
  const wanted = useSignal(PAGE);
  const shown = Math.min(wanted.value, rows.count);
  const patterns = columns.map(
    (column) => spec.formats?.find((format) => columnAt(rows, format.column) === column)?.pattern,
  );
  return (
    <>
      <div class="wb-scroll wb-chart-table" tabIndex={0} role="region" aria-label={spec.title}>
        <table>
          <caption class="wb-spoken">{spec.title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" data-numeric={isNumber(rows.cell(0, column))}>
                  {rows.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: shown }, (_, row) => (
              <tr key={row}>
                {columns.map((column, at) => {
                  const value = rows.cell(row, column);
                  return (
                    <td key={column} data-numeric={isNumber(value)}>
                      {value === null ? (
                        <span class="wb-null">{words.report.null}</span>
                      ) : (
                        written(value, patterns[at])
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.count === 0 ? <p class="wb-note">{words.report.noRows}</p> : null}
      {shown < rows.count ? (
        <button type="button" class="wb-link" onClick={() => (wanted.value += PAGE)}>
          {words.more(shown, rows.count)}
        </button>
      ) : null}
    </>
  );
}

function isNumber(value: SqlValue): value is number | bigint {
  return typeof value === 'bigint' || typeof value === 'number';
}

function written(value: SqlValue, pattern: string | undefined): string {
  return pattern !== undefined && isNumber(value) ? formatNumber(value, pattern) : showValue(value);
}
