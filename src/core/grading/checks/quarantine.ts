// `quarantine`: the right rows are kept aside, each with the right reason.
import type { QuarantineCheck } from '../../lab.ts';
import { deliveriesInOrder } from '../../pipeline/scenario.ts';
import { quoteValue, type ResultSet } from '../../values.ts';
import { exactKey } from '../cells.ts';
import type { GradeContext } from '../context.ts';
import type { Finding, NamedCell } from '../verdict.ts';

interface Kept {
  readonly row: readonly NamedCell[];
  readonly reason: string;
}

export function checkQuarantine(check: QuarantineCheck, context: GradeContext): Finding | null {
  const scenario = deliveriesInOrder(context.lab, 1);
  const observation = context.observe(scenario);
  const got = observation.contents[check.table];
  if (got === undefined) {
    const exists = observation.tables.filter((table) => !table.staged).map((table) => table.name);
    return { kind: 'no-table', table: check.table, exists };
  }
  const lacking = [...check.by, check.reason].find((column) => !got.columns.includes(column));
  if (lacking !== undefined)
    return { kind: 'no-column', table: check.table, column: lacking, exists: got.columns };
  const want = context.expect(scenario).contents[check.table];
  if (want === undefined) throw new Error(`${context.lab.id}: the reference keeps no ${check.table}`);
  const kept = keptRows(check, got);
  const expected = keptRows(check, want);
  const finding = (row: readonly NamedCell[], reasons: { got?: string; expected?: string }): Finding => ({
    kind: 'quarantine',
    table: check.table,
    row,
    ...reasons,
    places: context.places(scenario, check.table, row),
  });
  for (const [key, { row, reason }] of expected) {
    const found = kept.get(key);
    if (found === undefined) return finding(row, { expected: reason });
    if (found.reason !== reason) return finding(row, { got: found.reason, expected: reason });
  }
  for (const [key, { row, reason }] of kept) if (!expected.has(key)) return finding(row, { got: reason });
  return null;
}

function keptRows(check: QuarantineCheck, set: ResultSet): Map<string, Kept> {
  const at = check.by.map((column) => set.columns.indexOf(column));
  const reasonAt = set.columns.indexOf(check.reason);
  return new Map(
    set.rows.map((row) => {
      const cells = at.map((i) => row[i] ?? null);
      const named = check.by.map((column, i) => ({ column, value: quoteValue(cells[i] ?? null) }));
      return [cells.map(exactKey).join('\u0001'), { row: named, reason: quoteValue(row[reasonAt] ?? null) }];
    }),
  );
}
