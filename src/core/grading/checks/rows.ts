// `rows`: the author's SQL, run on the learner's database, must return no row.
import type { RowsCheck } from '../../lab.ts';
import { quoteValue } from '../../values.ts';
import type { GradeContext } from '../context.ts';
import type { Finding } from '../verdict.ts';

export function checkRows(check: RowsCheck, context: GradeContext): Finding | null {
  const scenario = context.visible;
  const answer = context.observe(scenario).probes[check.id];
  if (answer === undefined || typeof answer === 'string') {
    return { kind: 'probe-failed', message: answer ?? '' };
  }
  const first = answer.rows[0];
  if (first === undefined) return null;
  const row = answer.columns.map((column, i) => ({ column, value: quoteValue(first[i] ?? null) }));
  return { kind: 'rows', row, count: answer.rows.length, places: context.places(scenario, '', row) };
}
