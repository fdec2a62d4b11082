// The result of EXPLAIN QUERY PLAN as a person reads it: `detail` only, indented below the line it belongs to. Knows results, no engine.
import type { ResultSet, SqlValue } from '../values.ts';

const COLUMNS = 'id parent notused detail';

/** A query plan becomes one column; any other result stays as it is. */
export function readablePlan(set: ResultSet): ResultSet {
  if (set.columns.join(' ') !== COLUMNS) return set;
  const depths = new Map<SqlValue, number>();
  const rows = set.rows.map(([id = null, parent = null, , detail = null]) => {
    const depth = (depths.get(parent) ?? -1) + 1;
    depths.set(id, depth);
    return [typeof detail === 'string' ? '  '.repeat(depth) + detail : detail];
  });
  return { ...set, columns: ['detail'], rows };
}
