// Changes of a SELECT: DISTINCT, grouping, order, limit and its list of columns.
import { NOTHING, remove, removeItem, replace, type Edit, type Operator } from '../operator.ts';
import { enclosing, spanOf, textOf, type Node, type NodeOf, type Place } from '../syntax.ts';
import { isAggregate } from './aggregates.ts';

/** DISTINCT is dropped from a SELECT. */
export const distinctDropped: Operator = ({ node, around }) =>
  node.type === 'select_distinct' ? [{ ...remove(node), about: spanOf(around[0] ?? node) }] : NOTHING;

/** DISTINCT is added to a SELECT that neither groups nor aggregates. */
export const distinctAdded: Operator = (place) => {
  const { node } = place;
  if (node.type !== 'select_clause' || node.modifiers.length > 0) return NOTHING;
  const select = enclosing(place, 'select_stmt');
  const grouped = select?.clauses.some((clause) => clause.type === 'group_by_clause') ?? false;
  const tested = place.around.some((one) => one.type === 'prefix_op_expr' || one.type === 'binary_expr');
  const from = select?.clauses.find((clause) => clause.type === 'from_clause');
  if (grouped || tested || from === undefined || expressions(node).some(isAggregate)) return NOTHING;
  // Rows that carry their own line number differ already, unless a join repeats them.
  if (from.expr.type !== 'join_expr' && expressions(node).some((one) => nameOf(one) === '_line'))
    return NOTHING;
  return [replace(node.selectKw, 'SELECT DISTINCT')];
};

/** One column of GROUP BY is dropped; the clause goes when it is the only one. */
export const groupBy: Operator = ({ node }) => {
  if (node.type !== 'group_by_clause') return NOTHING;
  const { items } = node.columns;
  return items.length === 1 ? [remove(node)] : items.flatMap((_, index) => removeItem(items, index));
};

/** The direction of one column of ORDER BY is turned round. */
export const orderDirection: Operator = (place) => {
  const { node, sql } = place;
  if (node.type !== 'order_by_clause' || !orderCounts(place)) return NOTHING;
  return node.specifications.items.map((item): Edit => {
    if (item.type !== 'sort_specification' || item.direction === undefined) {
      const expr = item.type === 'sort_specification' ? item.expr : item;
      return { ...replace(expr, `${textOf(sql, expr)} DESC`), about: spanOf(node) };
    }
    const text = item.direction.type === 'sort_direction_desc' ? 'ASC' : 'DESC';
    return { ...replace(item.direction, text), about: spanOf(node) };
  });
};

/** One column of ORDER BY is dropped; the clause goes when it is the only one. */
export const orderDropped: Operator = (place) => {
  const { node } = place;
  if (node.type !== 'order_by_clause' || !orderCounts(place)) return NOTHING;
  const { items } = node.specifications;
  return items.length === 1 ? [remove(node)] : items.flatMap((_, index) => removeItem(items, index));
};

/** LIMIT is one more, one less, or gone; so is OFFSET. */
export const limit: Operator = ({ node }) => {
  if (node.type === 'offset_clause') return [remove(node)];
  if (node.type !== 'limit_clause') return NOTHING;
  const { count, offsetKw, offset } = node;
  const shifted =
    count?.type === 'number_literal'
      ? [replace(count, String(count.value + 1)), replace(count, String(count.value - 1))]
      : [];
  const noOffset = offsetKw === undefined || offset === undefined ? [] : [remove([offsetKw, offset])];
  return [remove(node), ...shifted, ...noOffset];
};

/** Two neighbours in a list of columns change places; names stay where they are. */
export const columnSwapped: Operator = (place) => {
  const { node, sql } = place;
  if (node.type !== 'select_clause') return NOTHING;
  const byPosition =
    place.around[1]?.type === 'insert_stmt' || place.around[1]?.type === 'compound_select_stmt';
  const items = node.columns?.items ?? [];
  return items.flatMap((item, index): readonly Edit[] => {
    const next = items[index + 1];
    if (next === undefined || next.type === 'all_columns' || item.type === 'all_columns') return NOTHING;
    if (next.type === 'empty' || item.type === 'empty') return NOTHING;
    const [from, to] = [valueOf(item), valueOf(next)];
    if (textOf(sql, from) === textOf(sql, to)) return NOTHING;
    const between = sql.slice(spanOf(from)[1], spanOf(to)[0]);
    const named = (value: Node, slot: Node): string => {
      const name = byPosition || slot.type === 'alias' ? undefined : nameOf(slot);
      return name === undefined ? textOf(sql, value) : `${textOf(sql, value)} AS ${name}`;
    };
    const text = `${named(to, item)}${between}${named(from, next)}`;
    return [{ span: [spanOf(from)[0], spanOf(to)[1]], text, about: [spanOf(item)[0], spanOf(next)[1]] }];
  });
};

function valueOf(item: Node): Node {
  return item.type === 'alias' ? item.expr : item;
}

/** The name that SQLite gives to a column without AS. */
function nameOf(item: Node): string | undefined {
  if (item.type === 'identifier') return item.text;
  return item.type === 'member_expr' && item.property.type === 'identifier' ? item.property.text : undefined;
}

function expressions(select: NodeOf<'select_clause'>): Node[] {
  return (select.columns?.items ?? []).map(valueOf);
}

/** An order that nobody reads is no order: of windows (their own operators), and of inner selects without LIMIT. */
function orderCounts(place: Place): boolean {
  const parent = place.around[0];
  if (parent?.type !== 'select_stmt' && parent?.type !== 'compound_select_stmt') return false;
  const limited =
    parent.type === 'select_stmt' && parent.clauses.some((clause) => clause.type === 'limit_clause');
  return limited || place.around[1]?.type === 'program';
}
