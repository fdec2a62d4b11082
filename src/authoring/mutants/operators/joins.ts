// Changes of joins and of compound selects.
import { NOTHING, remove, replace, type Operator } from '../operator.ts';
import { enclosing, operatorName, spanOf, textOf, type Node, type Place } from '../syntax.ts';
import { columnsIn } from './columns.ts';
import { conjuncts } from './conditions.ts';

/** LEFT, RIGHT and FULL JOIN become JOIN; JOIN becomes LEFT JOIN. */
export const joinType: Operator = ({ node }) => {
  if (node.type !== 'join_expr' || typeof node.operator === 'string' || node.specification === undefined)
    return NOTHING;
  const other = /LEFT|RIGHT|FULL/.test(operatorName(node.operator)) ? 'JOIN' : 'LEFT JOIN';
  return [{ ...replace(node.operator, other), about: [spanOf(node.operator)[0], spanOf(node.right)[1]] }];
};

/** A condition of ON is dropped, or one of its columns is another one of the same table. */
export const joinKey: Operator = (place) => {
  const { node, sql } = place;
  if (node.type !== 'join_on_specification') return NOTHING;
  const dropped = conjuncts(node.expr).map((one) => replace(one, '1'));
  const swapped = columnsIn(node.expr).flatMap((column) => {
    const sibling = siblingColumn(place, column, textOf(sql, node));
    return sibling === undefined ? [] : [replace(column, sibling)];
  });
  return [...dropped, ...swapped];
};

/** Another column of the same table that the SELECT speaks of and the condition does not. */
function siblingColumn(place: Place, column: Node, condition: string): string | undefined {
  const select = enclosing(place, 'select_stmt');
  if (column.type !== 'member_expr' || select === undefined) return undefined;
  const owner = textOf(place.sql, column.object);
  return columnsIn(select)
    .filter((one) => one.type === 'member_expr' && textOf(place.sql, one.object) === owner)
    .map((one) => textOf(place.sql, one))
    .find((text) => !condition.includes(text));
}

/** UNION becomes UNION ALL, and the other way round; EXCEPT becomes INTERSECT, and the other way round. */
export const union: Operator = ({ node }) => {
  if (node.type !== 'compound_select_stmt') return NOTHING;
  const others: Readonly<Record<string, string>> = {
    UNION: 'UNION ALL',
    'UNION ALL': 'UNION',
    EXCEPT: 'INTERSECT',
    INTERSECT: 'EXCEPT',
  };
  const other = others[operatorName(node.operator)];
  return other === undefined ? NOTHING : [{ ...replace(node.operator, other), about: spanOf(node) }];
};

/** One side of a UNION is left out. */
export const unionSideDropped: Operator = ({ node }) => {
  if (node.type !== 'compound_select_stmt' || !operatorName(node.operator).startsWith('UNION'))
    return NOTHING;
  return [remove([node.left, ...[node.operator].flat()]), remove([...[node.operator].flat(), node.right])];
};
