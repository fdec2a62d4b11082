// Every mutation operator by its name, which is part of a mutant's id: renaming one makes written reasons stale.
import type { Operator } from './operator.ts';
import { aggregate, counted, distinctAggregate } from './operators/aggregates.ts';
import {
  bound,
  comparison,
  filterDropped,
  havingDropped,
  havingNegated,
  logic,
  membership,
  nullTest,
  whereDropped,
  whereNegated,
} from './operators/conditions.ts';
import {
  checkDropped,
  keyColumnDropped,
  notNullDropped,
  primaryKeyDropped,
  referenceDropped,
  tableOptionDropped,
  uniqueDropped,
} from './operators/declarations.ts';
import {
  arithmetic,
  caseBranchDropped,
  caseElseDropped,
  castDropped,
  concatDropped,
  numberShifted,
  textEmptied,
  wrapperDropped,
} from './operators/expressions.ts';
import { joinKey, joinType, union, unionSideDropped } from './operators/joins.ts';
import {
  columnSwapped,
  distinctAdded,
  distinctDropped,
  groupBy,
  limit,
  orderDirection,
  orderDropped,
} from './operators/selects.ts';
import { frame, partition, windowFunction, windowOrder } from './operators/windows.ts';
import { assignmentDropped, insertOr, onConflict, statementDropped } from './operators/writes.ts';

export const OPERATORS = {
  comparison: comparison,
  logic: logic,
  membership: membership,
  'null-test': nullTest,
  bound: bound,
  'where-dropped': whereDropped,
  'where-negated': whereNegated,
  'having-dropped': havingDropped,
  'having-negated': havingNegated,
  'filter-dropped': filterDropped,
  'join-type': joinType,
  'join-key': joinKey,
  union: union,
  'union-side-dropped': unionSideDropped,
  aggregate: aggregate,
  counted: counted,
  'distinct-aggregate': distinctAggregate,
  'distinct-added': distinctAdded,
  'distinct-dropped': distinctDropped,
  'group-by': groupBy,
  'order-direction': orderDirection,
  'order-dropped': orderDropped,
  limit: limit,
  'column-swapped': columnSwapped,
  'wrapper-dropped': wrapperDropped,
  'cast-dropped': castDropped,
  'number-shifted': numberShifted,
  'text-emptied': textEmptied,
  'case-branch-dropped': caseBranchDropped,
  'case-else-dropped': caseElseDropped,
  arithmetic: arithmetic,
  'concat-dropped': concatDropped,
  'window-function': windowFunction,
  partition: partition,
  'window-order': windowOrder,
  frame: frame,
  'insert-or': insertOr,
  'on-conflict': onConflict,
  'assignment-dropped': assignmentDropped,
  'statement-dropped': statementDropped,
  'not-null-dropped': notNullDropped,
  'check-dropped': checkDropped,
  'primary-key-dropped': primaryKeyDropped,
  'unique-dropped': uniqueDropped,
  'reference-dropped': referenceDropped,
  'key-column-dropped': keyColumnDropped,
  'table-option-dropped': tableOptionDropped,
} as const satisfies Record<string, Operator>;

export type OperatorName = keyof typeof OPERATORS;

export const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly OperatorName[];
