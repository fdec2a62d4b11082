// Changes of values: wrapping functions, constants, CASE, arithmetic and concatenation.
import { NOTHING, replace, type Edit, type Operator } from '../operator.ts';
import { operatorName, operatorSpan, spanOf, textOf, type Node } from '../syntax.ts';
import { functionName } from './aggregates.ts';

/** Functions that only mend their argument, with its position. */
const WRAPPERS: Readonly<Record<string, number>> = {
  coalesce: 0,
  ifnull: 0,
  nullif: 0,
  trim: 0,
  ltrim: 0,
  rtrim: 0,
  lower: 0,
  upper: 0,
  round: 0,
  abs: 0,
  replace: 0,
  substr: 0,
  substring: 0,
  date: 0,
  datetime: 0,
  time: 0,
  strftime: 1,
};

/** coalesce, nullif, trim, round, lower… is replaced by what it wraps. */
export const wrapperDropped: Operator = ({ node, sql }) => {
  if (node.type !== 'func_call') return NOTHING;
  const argument = node.args?.expr.args.items[WRAPPERS[functionName(node)] ?? -1];
  return argument === undefined ? NOTHING : [replace(node, textOf(sql, argument))];
};

/** CAST (x AS t) is replaced by x. */
export const castDropped: Operator = ({ node, sql }) =>
  node.type === 'cast_expr' ? [replace(node, bracketed(sql, node.args.expr.expr))] : NOTHING;

/** A number is one more or one less; 100.0 also becomes 100. */
export const numberShifted: Operator = ({ node, around, sql }) => {
  if (node.type !== 'number_literal' || !/^\d+(\.\d+)?$/.test(node.text) || isPosition(around))
    return NOTHING;
  const about = spanOf(around[0] ?? node);
  const [whole = '', decimals] = node.text.split('.');
  const tail = decimals === undefined ? '' : `.${decimals}`;
  const up = `${BigInt(whole) + 1n}${tail}`;
  const down = whole === '0' ? '-1' : `${BigInt(whole) - 1n}${tail}`;
  const texts = decimals !== undefined && /^0+$/.test(decimals) ? [up, down, whole] : [up, down];
  // `x-1` with a negative number would begin a comment.
  return texts.map((text) => ({
    ...replace(node, text.startsWith('-') && sql[spanOf(node)[0] - 1] === '-' ? ` ${text}` : text),
    about,
  }));
};

/** A text is emptied. */
export const textEmptied: Operator = ({ node, around }) =>
  node.type === 'string_literal' && node.value !== ''
    ? [{ ...replace(node, "''"), about: spanOf(around[0] ?? node) }]
    : NOTHING;

/** One WHEN of CASE is dropped; with one only, CASE is replaced by its THEN. */
export const caseBranchDropped: Operator = ({ node, sql }) => {
  if (node.type !== 'case_expr') return NOTHING;
  const whens = node.clauses.filter((clause) => clause.type === 'case_when');
  const only = whens.length === 1 ? whens[0] : undefined;
  if (only !== undefined) return [replace(node, bracketed(sql, only.result))];
  return whens.map((when): Edit => ({ ...replace(when, ''), about: spanOf(when) }));
};

/** ELSE of CASE is dropped: NULL instead. */
export const caseElseDropped: Operator = ({ node }) =>
  node.type === 'case_else' && node.result.type !== 'null_literal' ? [replace(node, '')] : NOTHING;

const ARITHMETIC: Readonly<Record<string, string>> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '/' };

/** + and -, * and / change places; % becomes /. */
export const arithmetic: Operator = ({ node, sql }) => {
  if (node.type !== 'binary_expr') return NOTHING;
  const other = ARITHMETIC[operatorName(node.operator)];
  return other === undefined ? NOTHING : [{ span: operatorSpan(sql, node.left, node.right), text: other }];
};

/** One side of || is left out. */
export const concatDropped: Operator = ({ node, sql }) => {
  if (node.type !== 'binary_expr' || node.operator !== '||') return NOTHING;
  return [replace(node, textOf(sql, node.left)), replace(node, textOf(sql, node.right))];
};

function bracketed(sql: string, expr: Node): string {
  const text = textOf(sql, expr);
  return expr.type === 'binary_expr' ? `(${text})` : text;
}

/** `ORDER BY 1`, LIMIT and window frames have their own operators; `TEXT(10)` is a type. */
function isPosition(around: readonly Node[]): boolean {
  const types = around.slice(0, 3).map((node) => node.type as string);
  return types.some((type) =>
    /^(sort_specification|order_by_clause|group_by_clause|limit_clause|offset_clause|frame_|data_type)/.test(
      type,
    ),
  );
}
