// Columns that an expression or a SELECT speaks of.
import { placesUnder, type Node } from '../syntax.ts';

/** Column references under a node, in the order of the text; names of tables, functions and aliases are none. */
export function columnsIn(root: Node): Node[] {
  return placesUnder(root)
    .filter(({ node, around }) => isColumn(node, around))
    .map(({ node }) => node);
}

function isColumn(node: Node, around: readonly Node[]): boolean {
  if (node.type !== 'member_expr' && node.type !== 'identifier') return false;
  const parent = around[0];
  switch (parent?.type) {
    case 'member_expr':
    case 'from_clause':
    case 'join_expr':
    case 'common_table_expr':
    case 'over_arg':
    case 'named_window':
      return false;
    case 'func_call':
      return parent.name !== node;
    case 'alias':
      return parent.expr === node && around[1]?.type !== 'from_clause' && around[1]?.type !== 'join_expr';
    default:
      return true;
  }
}
