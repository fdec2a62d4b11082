// Changes of conditions: comparisons, logic, membership, NULL tests, bounds, WHERE and HAVING.
import { NOTHING, remove, replace, type Edit, type Operator } from '../operator.ts';
import { operatorName, operatorSpan, spanOf, textOf, type Node, type Place } from '../syntax.ts';

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '=': ['<>'],
  '==': ['<>'],
  '<>': ['='],
  '!=': ['='],
  '<': ['<=', '>'],
  '<=': ['<', '>='],
  '>': ['>=', '<'],
  '>=': ['>', '<='],
};

/** `a < b` becomes `a <= b` or `a > b`; `=` becomes `<>`. */
export const comparison: Operator = ({ node, sql }) => {
  if (node.type !== 'binary_expr' || typeof node.operator !== 'string') return NOTHING;
  const span = operatorSpan(sql, node.left, node.right);
  return (COMPARISONS[node.operator] ?? []).map((text) => ({ span, text }));
};

/** AND becomes OR, OR becomes AND. */
export const logic: Operator = ({ node, sql }) => {
  if (node.type !== 'binary_expr') return NOTHING;
  const other = { AND: 'OR', OR: 'AND' }[operatorName(node.operator)];
  return other === undefined ? NOTHING : [{ span: operatorSpan(sql, node.left, node.right), text: other }];
};

/** IN, LIKE, GLOB and EXISTS get a NOT, or lose theirs. */
export const membership: Operator = ({ node, sql, around }) => {
  if (node.type === 'binary_expr') {
    const name = operatorName(node.operator);
    const span = operatorSpan(sql, node.left, node.right);
    if (/^(IN|LIKE|GLOB)$/.test(name)) return [{ span, text: `NOT ${name}` }];
    return /^NOT (IN|LIKE|GLOB)$/.test(name) ? [{ span, text: name.slice(4) }] : NOTHING;
  }
  if (node.type !== 'prefix_op_expr' || operatorName(node.operator) !== 'EXISTS') return NOTHING;
  const outer = around[0];
  const negated = outer?.type === 'prefix_op_expr' && operatorName(outer.operator) === 'NOT';
  return [negated ? replace(outer, textOf(sql, node)) : replace(node, `NOT ${textOf(sql, node)}`)];
};

/** IS NULL becomes IS NOT NULL and `= NULL`, and the other way round. */
export const nullTest: Operator = ({ node, sql }) => {
  if (node.type === 'postfix_op_expr') {
    const isNull = operatorName(node.operator) === 'ISNULL';
    const from = spanOf(node.expr)[1];
    return [{ span: [from, spanOf(node)[1]], text: isNull ? ' IS NOT NULL' : ' IS NULL' }];
  }
  if (node.type !== 'binary_expr') return NOTHING;
  const span = operatorSpan(sql, node.left, node.right);
  switch (operatorName(node.operator)) {
    case 'IS':
      return (node.right.type === 'null_literal' ? ['IS NOT', '='] : ['IS NOT']).map((text) => ({
        span,
        text,
      }));
    case 'IS NOT':
      return (node.right.type === 'null_literal' ? ['IS', '<>'] : ['IS']).map((text) => ({ span, text }));
    default:
      return NOTHING;
  }
};

/** One end of BETWEEN is opened, or the whole is negated. */
export const bound: Operator = ({ node, sql }) => {
  if (node.type !== 'between_expr') return NOTHING;
  const [it, begin, end] = [node.left, node.begin, node.end].map((part) => textOf(sql, part));
  const negated = Array.isArray(node.betweenKw);
  const not = negated ? 'NOT ' : '';
  return [
    replace(node, `${not}(${it} > ${begin} AND ${it} <= ${end})`),
    replace(node, `${not}(${it} >= ${begin} AND ${it} < ${end})`),
    replace(node.betweenKw, negated ? 'BETWEEN' : 'NOT BETWEEN'),
  ];
};

/** One condition of WHERE is dropped; the clause goes when it is the only one. */
export const whereDropped: Operator = (place) =>
  place.node.type === 'where_clause' && place.around[0]?.type !== 'paren_expr'
    ? conjunctsDropped(place, place.node, place.node.expr)
    : NOTHING;

/** One condition of WHERE is negated. */
export const whereNegated: Operator = ({ node, sql }) =>
  node.type === 'where_clause'
    ? conjuncts(node.expr)
        .filter(needsNot)
        .map((one) => negate(sql, one))
    : NOTHING;

/** One condition of HAVING is dropped; the clause goes when it is the only one. */
export const havingDropped: Operator = (place) =>
  place.node.type === 'having_clause' ? conjunctsDropped(place, place.node, place.node.expr) : NOTHING;

/** One condition of HAVING is negated. */
export const havingNegated: Operator = ({ node, sql }) =>
  node.type === 'having_clause' ? conjuncts(node.expr).map((one) => negate(sql, one)) : NOTHING;

/** FILTER (WHERE …) of an aggregate is dropped. */
export const filterDropped: Operator = ({ node, around }) =>
  node.type === 'filter_arg' ? [{ ...remove(node), about: spanOf(around[0] ?? node) }] : NOTHING;

/** Conditions joined by AND, from left to right. */
export function conjuncts(expr: Node): Node[] {
  if (expr.type !== 'binary_expr' || operatorName(expr.operator) !== 'AND') return [expr];
  return [...conjuncts(expr.left), ...conjuncts(expr.right)];
}

/** Each condition alone is dropped; `clause` is what goes when there is one only. */
export function conjunctsDropped({ sql }: Place, clause: Node, expr: Node): Edit[] {
  const all = conjuncts(expr);
  if (all.length === 1) return [remove(clause)];
  // The last of a chain can be cut off with its AND; `1` keeps the brackets of the others right.
  return all
    .map((one) => ({ ...replace(one, '1'), about: spanOf(expr) }))
    .filter((edit) => sql.slice(...edit.span) !== '1');
}

function negate(sql: string, expr: Node): Edit {
  return replace(expr, `NOT (${textOf(sql, expr)})`);
}

/** Other operators already turn these round. */
function needsNot(expr: Node): boolean {
  if (expr.type === 'between_expr' || expr.type === 'postfix_op_expr') return false;
  if (expr.type === 'prefix_op_expr') return !/^(NOT|EXISTS)$/.test(operatorName(expr.operator));
  return (
    expr.type !== 'binary_expr' ||
    !/^(=|==|<>|!=|IS|IS NOT|(NOT )?(IN|LIKE|GLOB))$/.test(operatorName(expr.operator))
  );
}
