// What the charts of a run may draw: named results first, then tables, each as rows. Pure.
import type { ChartData } from '../core/charts/drawing.ts';
import type { Choice } from '../core/charts/fit-chart.ts';
import { isNumeric } from '../core/charts/numbers.ts';
import type { Observation } from '../core/pipeline/observation.ts';
import { rowsOf, type Rows } from '../core/rows.ts';

/** `full`: all rows, where the observation holds only the first ones. */
export function chartData(
  { results, contents }: Observation,
  full: ReadonlyMap<string, Rows> = new Map(),
): ChartData {
  const named = results.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return {
    names: [...named, ...Object.keys(contents)],
    rowsOf(name) {
      const all = full.get(name);
      if (all !== undefined) return all;
      // Of several results with one name the last one counts, as in the grader.
      const set =
        results.findLast((result) => result.name === name)?.set ??
        (Object.hasOwn(contents, name) ? contents[name] : undefined);
      return set === undefined ? undefined : rowsOf(set);
    },
  };
}

/** What a form offers to draw: results, then tables, then what was staged. */
export function chartChoices({ results, contents, tables }: Observation): readonly Choice[] {
  const named = results.flatMap(({ name, set }) =>
    name === undefined ? [] : [{ name, kind: 'result', set } as const],
  );
  const made = tables.flatMap(({ name, staged }) => {
    const set = Object.hasOwn(contents, name) ? contents[name] : undefined;
    return set === undefined ? [] : [{ name, kind: staged ? 'staged' : 'table', set } as const];
  });
  // A result hides a table of its name, and the last one those before it: as when it is drawn.
  const byName = new Map(named.map((one) => [one.name, one]));
  const others = made.filter(({ name }) => !byName.has(name));
  const all = [
    ...byName.values(),
    ...others.filter(({ kind }) => kind === 'table'),
    ...others.filter(({ kind }) => kind === 'staged'),
  ];
  return all.map(({ name, kind, set }) => {
    const rows = rowsOf(set);
    return {
      name,
      kind,
      columns: set.columns.map((column, at) => ({ name: column, numeric: isNumeric(rows, at) })),
    };
  });
}
