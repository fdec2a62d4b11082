// What the charts of a run may draw: named results first, then tables, each as rows. Pure.
import type { ChartData } from '../core/charts/drawing.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import { rowsOf, type Rows } from '../core/rows.ts';
import type { ResultSet } from '../core/values.ts';

export function chartData({ results, contents }: Observation): ChartData {
  const named = results.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return {
    names: [...named, ...Object.keys(contents)],
    rowsOf(name) {
      // Of several results with one name the last one counts, as in the grader.
      const set =
        results.findLast((result) => result.name === name)?.set ??
        (Object.hasOwn(contents, name) ? contents[name] : undefined);
      return set === undefined ? undefined : rowsOf(set);
    },
  };
}

/** Rows as arrays, for views that take those. */
export function setOf(rows: Rows): ResultSet {
  const columns = rows.columns.map((_, column) => column);
  return {
    columns: rows.columns,
    rows: Array.from({ length: rows.count }, (_, row) => columns.map((column) => rows.cell(row, column))),
    truncated: rows.truncated,
  };
}
