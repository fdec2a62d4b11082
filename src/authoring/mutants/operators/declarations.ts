// Changes of table declarations: what the table itself refuses.
import { NOTHING, remove, removeItem, type Edit, type Operator } from '../operator.ts';
import { spanOf, type Node, type NodeType, type Place } from '../syntax.ts';

/** NOT NULL is dropped. */
export const notNullDropped: Operator = (place) => constraintDropped(place, 'constraint_not_null');

/** CHECK (…) is dropped. */
export const checkDropped: Operator = (place) => constraintDropped(place, 'constraint_check');

/** PRIMARY KEY is dropped. */
export const primaryKeyDropped: Operator = (place) => constraintDropped(place, 'constraint_primary_key');

/** UNIQUE is dropped. */
export const uniqueDropped: Operator = (place) => constraintDropped(place, 'constraint_unique');

/** A reference to another table is dropped. */
export const referenceDropped: Operator = (place) =>
  place.around[0]?.type === 'constraint_foreign_key'
    ? NOTHING
    : [
        ...constraintDropped(place, 'references_specification'),
        ...constraintDropped(place, 'constraint_foreign_key'),
      ];

/** One column of a key of several is dropped. */
export const keyColumnDropped: Operator = ({ node }) => {
  if (node.type !== 'constraint_primary_key' && node.type !== 'constraint_unique') return NOTHING;
  if (node.columns?.type !== 'paren_expr') return NOTHING;
  const { items } = node.columns.expr;
  return items
    .flatMap((_, index) => removeItem(items, index))
    .map((edit) => ({ ...edit, about: spanOf(node) }));
};

/** STRICT (or WITHOUT ROWID) is dropped. */
export const tableOptionDropped: Operator = ({ node, around }) => {
  if (node.type !== 'table_option') return NOTHING;
  const list = around[0];
  if (list?.type === 'list_expr' && list.items.length > 1)
    return removeItem(list.items, list.items.indexOf(node));
  return [remove(node)];
};

function constraintDropped({ node, around }: Place, type: NodeType): readonly Edit[] {
  if (node.type !== type) return NOTHING;
  // `CONSTRAINT name …` goes as a whole.
  const parent = around[0];
  const whole: Node = parent?.type === 'constraint' ? parent : node;
  const holder = parent?.type === 'constraint' ? around[1] : parent;
  if (holder?.type !== 'list_expr') return [{ ...remove(whole), about: spanOf(holder ?? whole) }];
  const { items } = holder;
  return removeItem(items, items.indexOf(whole)).map((edit) => ({ ...edit, about: spanOf(whole) }));
}
