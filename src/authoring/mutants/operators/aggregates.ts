// Changes of aggregate functions.
import { NOTHING, remove, replace, type Operator } from '../operator.ts';
import { enclosing, placesUnder, spanOf, textOf, type Node, type NodeOf, type Place } from '../syntax.ts';
import { columnsIn } from './columns.ts';

const OTHER: Readonly<Record<string, string>> = {
  sum: 'avg',
  total: 'avg',
  avg: 'sum',
  min: 'max',
  max: 'min',
};

/** sum becomes avg, min becomes max, and the other way round. */
export const aggregate: Operator = ({ node }) => {
  if (node.type !== 'func_call') return NOTHING;
  const other = OTHER[functionName(node)];
  return other === undefined ? NOTHING : [{ ...replace(node.name, other), about: spanOf(node) }];
};

/** count(column) becomes count(*), count(*) becomes count of a column of the SELECT. */
export const counted: Operator = (place) => {
  const { node, sql } = place;
  if (node.type !== 'func_call' || functionName(node) !== 'count') return NOTHING;
  const args = node.args?.expr;
  const argument = args?.args.items[0];
  if (args === undefined || argument === undefined) return NOTHING;
  if (argument.type !== 'all_columns')
    return args.distinctKw === undefined ? [replaceArguments(node, '*')] : NOTHING;
  const column = uncountedColumn(place);
  return column === undefined ? NOTHING : [replaceArguments(node, textOf(sql, column))];
};

/** DISTINCT inside an aggregate is dropped, or added to count and sum. */
export const distinctAggregate: Operator = ({ node, sql }) => {
  if (
    node.type !== 'func_call' ||
    !['count', 'sum', 'avg', 'group_concat', 'total'].includes(functionName(node))
  )
    return NOTHING;
  const args = node.args?.expr;
  const argument = args?.args.items[0];
  if (
    args === undefined ||
    argument === undefined ||
    argument.type === 'all_columns' ||
    node.over !== undefined
  )
    return NOTHING;
  if (args.distinctKw !== undefined) return [{ ...remove(args.distinctKw), about: spanOf(node) }];
  if (!['count', 'sum'].includes(functionName(node))) return NOTHING;
  return [{ ...replace(argument, `DISTINCT ${textOf(sql, argument)}`), about: spanOf(node) }];
};

export function functionName(call: NodeOf<'func_call'>): string {
  return call.name.type === 'identifier' ? call.name.name.toLowerCase() : '';
}

export function isAggregate(expr: Node): boolean {
  return placesUnder(expr).some(({ node }) => {
    if (node.type !== 'func_call' || node.over !== undefined) return false;
    return ['count', 'sum', 'total', 'avg', 'min', 'max', 'group_concat', 'json_group_array'].includes(
      functionName(node),
    );
  });
}

function replaceArguments(call: NodeOf<'func_call'>, text: string) {
  return { ...replace(call.args ?? call, `(${text})`), about: spanOf(call) };
}

/** The last column that the SELECT speaks of and does not group by: the likeliest to be NULL. */
function uncountedColumn(place: Place): Node | undefined {
  const select = enclosing(place, 'select_stmt');
  if (select === undefined) return undefined;
  const grouped = select.clauses.flatMap((clause) =>
    clause.type === 'group_by_clause' ? columnsIn(clause).map((column) => textOf(place.sql, column)) : [],
  );
  return select.clauses
    .flatMap((clause) =>
      clause.type === 'select_clause' || clause.type === 'from_clause' ? columnsIn(clause) : [],
    )
    .findLast((column) => !grouped.includes(textOf(place.sql, column)));
}
