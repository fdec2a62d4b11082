// `table`: the table exists, is declared as asked, refuses what it must, and holds the reference's rows.
import type { TableCheck } from '../../lab.ts';
import type { TableInfo } from '../../pipeline/observation.ts';
import type { GradeContext } from '../context.ts';
import { sameDeclaredType } from '../declared-type.ts';
import type { Finding } from '../verdict.ts';
import { outputFinding } from './output-finding.ts';

export function checkTable(check: TableCheck, context: GradeContext): Finding | null {
  const scenario = context.visible;
  const observation = context.observe(scenario);
  const table = observation.tables.find((one) => one.name.toLowerCase() === check.table.toLowerCase());
  if (table === undefined) {
    const exists = observation.tables.filter((one) => !one.staged).map((one) => one.name);
    return { kind: 'no-table', table: check.table, exists };
  }
  if (table.kind === 'view') return { kind: 'is-view', table: check.table };
  // Rows first: they explain a wrong declaration better than the declaration does.
  const compared = context.lab.outputs.tables.includes(check.table);
  const content = compared ? outputFinding(context, scenario, check.table, { kind: 'visible' }) : null;
  if (content !== null) return content;
  const accepts = observation.accepted.filter((one) => one.table === check.table);
  const nulls = new Set(accepts.filter(({ value }) => value === 'NULL').map(({ column }) => column));
  const declaration = declarationFinding(check, table, nulls);
  if (declaration !== null) return declaration;
  const accepted = accepts.find(({ column, value }) => check.refuses.some((row) => row[column] === value));
  return accepted === undefined ? null : { kind: 'accepts', ...accepted };
}

/** `nulls`: columns that took NULL when it was tried. CHECK (x IS NOT NULL) refuses it as NOT NULL does. */
function declarationFinding(check: TableCheck, table: TableInfo, nulls: ReadonlySet<string>): Finding | null {
  for (const [name, rule] of Object.entries(check.columns)) {
    const column = table.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (column === undefined) {
      return {
        kind: 'no-column',
        table: table.name,
        column: name,
        exists: table.columns.map((one) => one.name),
      };
    }
    if (rule.type !== undefined && !sameDeclaredType(column.type, rule.type)) {
      return { kind: 'wrong-type', table: table.name, column: name, got: column.type, expected: rule.type };
    }
    const tried = table.rowCount > 0;
    if (rule.notNull === true && !column.notNull && column.primaryKey === 0 && (!tried || nulls.has(name))) {
      return { kind: 'nullable', table: table.name, column: name };
    }
  }
  if (check.strict && !table.strict) return { kind: 'not-strict', table: table.name };
  return check.key.length > 0 && !hasKey(table, check.key)
    ? { kind: 'no-key', table: table.name, key: check.key }
    : null;
}

function hasKey(table: TableInfo, key: readonly string[]): boolean {
  const wanted = key
    .map((name) => name.toLowerCase())
    .sort()
    .join();
  return table.unique.some(
    (set) =>
      set
        .map((name) => name.toLowerCase())
        .sort()
        .join() === wanted,
  );
}
