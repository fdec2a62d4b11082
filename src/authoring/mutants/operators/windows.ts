// Changes of window functions.
import { NOTHING, remove, removeItem, replace, type Operator } from '../operator.ts';
import { spanOf, textOf } from '../syntax.ts';
import { functionName } from './aggregates.ts';

const OTHER: Readonly<Record<string, readonly string[]>> = {
  row_number: ['rank'],
  rank: ['row_number', 'dense_rank'],
  dense_rank: ['rank'],
  lag: ['lead'],
  lead: ['lag'],
  first_value: ['last_value'],
  last_value: ['first_value'],
};

/** row_number becomes rank, lag becomes lead, first_value becomes last_value… */
export const windowFunction: Operator = ({ node }) => {
  if (node.type !== 'func_call' || node.over === undefined) return NOTHING;
  return (OTHER[functionName(node)] ?? []).map((text) => ({
    ...replace(node.name, text),
    about: spanOf(node),
  }));
};

/** One column of PARTITION BY is dropped; the clause goes when it is the only one. */
export const partition: Operator = ({ node, around }) => {
  if (node.type !== 'partition_by_clause') return NOTHING;
  const { items } = node.specifications;
  const about = spanOf(around[0] ?? node);
  const edits = items.length === 1 ? [remove(node)] : items.flatMap((_, index) => removeItem(items, index));
  return edits.map((edit) => ({ ...edit, about }));
};

/** The order inside a window is turned round, or one of its columns is dropped. */
export const windowOrder: Operator = ({ node, around, sql }) => {
  if (node.type !== 'order_by_clause' || around[0]?.type !== 'window_definition') return NOTHING;
  const { items } = node.specifications;
  const about = spanOf(around[0]);
  const turned = items.map((item) => {
    if (item.type !== 'sort_specification' || item.direction === undefined) {
      const expr = item.type === 'sort_specification' ? item.expr : item;
      return replace(expr, `${textOf(sql, expr)} DESC`);
    }
    return replace(item.direction, item.direction.type === 'sort_direction_desc' ? 'ASC' : 'DESC');
  });
  const dropped = items.length === 1 ? [remove(node)] : items.flatMap((_, index) => removeItem(items, index));
  return [...turned, ...dropped].map((edit) => ({ ...edit, about }));
};

/** A window's frame is dropped, counts by RANGE instead of ROWS, or reaches one row more or less. */
export const frame: Operator = ({ node, around }) => {
  if (node.type === 'frame_clause') {
    const about = spanOf(around[0] ?? node);
    const unit = node.unitKw.name === 'ROWS' ? 'RANGE' : 'ROWS';
    return [{ ...remove(node), about }, replace(node.unitKw, unit)];
  }
  if (node.type !== 'frame_bound_preceding' && node.type !== 'frame_bound_following') return NOTHING;
  const { expr } = node;
  if (expr.type === 'frame_unbounded') return [replace(node, 'CURRENT ROW')];
  if (expr.type !== 'number_literal') return NOTHING;
  const fewer = expr.value > 0 ? [replace(expr, String(expr.value - 1))] : [];
  return [replace(expr, String(expr.value + 1)), ...fewer];
};
