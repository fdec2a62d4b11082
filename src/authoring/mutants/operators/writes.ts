// Changes of what is written: conflicts, assignments, whole statements.
import { NOTHING, remove, removeItem, replace, type Operator } from '../operator.ts';
import { spanOf, type NodeType } from '../syntax.ts';

/** OR REPLACE becomes OR IGNORE, the other way round, or the clause is dropped. */
export const insertOr: Operator = ({ node, around }) => {
  if (node.type !== 'or_alternate_action') return NOTHING;
  const other = node.actionKw.name === 'IGNORE' ? 'REPLACE' : 'IGNORE';
  const about = spanOf(around[0] ?? node);
  return [remove(node), replace(node.actionKw, other)].map((edit) => ({ ...edit, about }));
};

/** ON CONFLICT … is dropped; DO UPDATE becomes DO NOTHING. */
export const onConflict: Operator = ({ node }) => {
  if (node.type !== 'upsert_clause') return NOTHING;
  const edits = [remove(node)];
  return node.action.type === 'upsert_action_update' ? [...edits, replace(node.action, 'NOTHING')] : edits;
};

/** One assignment of SET is dropped. */
export const assignmentDropped: Operator = ({ node }) => {
  if (node.type !== 'set_clause') return NOTHING;
  const { items } = node.assignments;
  return items.flatMap((_, index) => removeItem(items, index));
};

const STATEMENTS: readonly NodeType[] = [
  'drop_table_stmt',
  'drop_view_stmt',
  'drop_index_stmt',
  'drop_trigger_stmt',
  'delete_stmt',
  'insert_stmt',
  'update_stmt',
  'create_index_stmt',
  'create_trigger_stmt',
];

/** A whole DROP, DELETE, INSERT, UPDATE, CREATE INDEX or CREATE TRIGGER is left out. */
export const statementDropped: Operator = ({ node, around, sql }) => {
  if (around[0]?.type !== 'program' || !STATEMENTS.includes(node.type)) return NOTHING;
  const [from, to] = spanOf(node);
  const semicolon = /^\s*;/.exec(sql.slice(to));
  return [{ span: [from, to + (semicolon?.[0].length ?? 0)], text: '' }];
};
