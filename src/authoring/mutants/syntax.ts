// The syntax tree of SQLite scripts, with the character range of every node. The only file that calls the parser
// (sql-parser-cst, GPL-2.0-or-later: it runs on the author's machine and is in nothing that the site ships).
import { parse, type Keyword, type Node } from 'sql-parser-cst';
import { codeTokens } from '../../core/sql/tokens.ts';

export type { Keyword, Node };
export type NodeType = Node['type'];
export type NodeOf<T extends NodeType> = Extract<Node, { type: T }>;
/** Where something stands in the script: from, to (UTF-16 units, end not included). */
export type Span = readonly [from: number, to: number];

/** A node with the nodes around it, nearest first. */
export interface Place {
  readonly sql: string;
  readonly node: Node;
  readonly around: readonly Node[];
}

/** Every node of a script, outer before inner, in the order of the text. @throws when it is not SQLite's grammar */
export function placesOf(sql: string): Place[] {
  const program = parse(sql, { dialect: 'sqlite', includeRange: true });
  return placesUnder(program).map(({ node, around }) => ({ sql, node, around }));
}

/** A node and all under it, outer before inner. */
export function placesUnder(root: Node): Omit<Place, 'sql'>[] {
  const places: Omit<Place, 'sql'>[] = [];
  const visit = (node: Node, around: readonly Node[]): void => {
    places.push({ node, around });
    const inner = [node, ...around];
    for (const child of childrenOf(node)) visit(child, inner);
  };
  visit(root, []);
  return places;
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node)
    .filter(([key]) => key !== 'range' && key !== 'leading' && key !== 'trailing')
    .flatMap(([, value]: [string, unknown]) => (Array.isArray(value) ? value.flat() : [value]) as unknown[])
    .filter(isNode)
    .sort((a, b) => spanOf(a)[0] - spanOf(b)[0]);
}

/** Keywords and empty places are no nodes of their own here. */
function isNode(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return value.type !== 'keyword' && value.type !== 'empty';
}

interface Ranged {
  readonly range?: readonly [number, number];
}

/** Span of a node, or of several that stand one after the other. */
export function spanOf(node: Ranged | readonly Ranged[]): Span {
  const all = isList(node) ? node : [node];
  const first = all[0]?.range;
  const last = all.at(-1)?.range;
  if (first === undefined || last === undefined) throw new Error('a node of the syntax tree has no range');
  return [first[0], last[1]];
}

export function textOf(sql: string, node: Ranged | readonly Ranged[]): string {
  return sql.slice(...spanOf(node));
}

/** `IS NOT` for a list of keywords, `<=` for a symbol. */
export function operatorName(operator: unknown): string {
  if (typeof operator === 'string') return operator;
  if (Array.isArray(operator)) return operator.map(operatorName).join(' ');
  return typeof operator === 'object' && operator !== null && 'name' in operator ? String(operator.name) : '';
}

/** Span of the operator between two operands, comments and brackets left out. */
export function operatorSpan(sql: string, left: Ranged, right: Ranged): Span {
  const from = spanOf(left)[1];
  const tokens = codeTokens(sql.slice(from, spanOf(right)[0]));
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) throw new Error('there is no operator between two operands');
  return [from + first.offset, from + last.offset + last.text.length];
}

/** Nearest node around a place of one of these types. */
export function enclosing<T extends NodeType>(place: Place, ...types: readonly T[]): NodeOf<T> | undefined {
  return place.around.find((node): node is NodeOf<T> => (types as readonly string[]).includes(node.type));
}

function isList(value: Ranged | readonly Ranged[]): value is readonly Ranged[] {
  return Array.isArray(value);
}
