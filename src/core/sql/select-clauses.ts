// The select lists and GROUP BY lists of a statement, cut out of its tokens by bracket depth. No grammar: where a
// SELECT has no FROM or no list that can be cut safely, it is left out.
import type { Token } from './tokens.ts';

export interface SelectItem {
  /** Tokens of the expression, alias not included. */
  readonly expression: readonly Token[];
  /** Lower case; empty when there is none. */
  readonly alias: string;
}

export interface SelectClause {
  readonly items: readonly SelectItem[];
  readonly groupBy: readonly SelectItem[];
  readonly grouped: boolean;
}

const AFTER_LIST = new Set([
  'from',
  'where',
  'group',
  'having',
  'order',
  'limit',
  'union',
  'except',
  'intersect',
  'window',
  ';',
]);

/** Inner SELECTs before the ones around them; the last one is the statement's own. */
export function selectClauses(tokens: readonly Token[]): SelectClause[] {
  const found: { readonly clause: SelectClause; readonly depth: number }[] = [];
  const depths = depthsOf(tokens);
  tokens.forEach((token, i) => {
    if (token.text.toLowerCase() !== 'select') return;
    const depth = depths[i] ?? 0;
    const same = (from: number): number => {
      for (let j = from; j < tokens.length; j++) {
        if ((depths[j] ?? 0) < depth) return j;
        if (depths[j] === depth && AFTER_LIST.has(tokens[j]?.text.toLowerCase() ?? '')) return j;
      }
      return tokens.length;
    };
    const distinct = ['distinct', 'all'].includes(tokens[i + 1]?.text.toLowerCase() ?? '') ? 1 : 0;
    const listEnd = same(i + 1 + distinct);
    const items = splitItems(tokens.slice(i + 1 + distinct, listEnd));
    const group = groupByOf(tokens, depths, depth, listEnd);
    found.push({ clause: { items, groupBy: group ?? [], grouped: group !== null }, depth });
  });
  return found.sort((a, b) => b.depth - a.depth).map((one) => one.clause);
}

function groupByOf(
  tokens: readonly Token[],
  depths: readonly number[],
  depth: number,
  from: number,
): SelectItem[] | null {
  for (let j = from; j < tokens.length && (depths[j] ?? 0) >= depth; j++) {
    const word = tokens[j]?.text.toLowerCase();
    if (depths[j] !== depth) continue;
    if (word === 'union' || word === 'except' || word === 'intersect' || word === ';') return null;
    if (word !== 'group') continue;
    let end = j + 2;
    while (end < tokens.length && (depths[end] ?? 0) >= depth) {
      if (depths[end] === depth && AFTER_LIST.has(tokens[end]?.text.toLowerCase() ?? '')) break;
      end++;
    }
    return splitItems(tokens.slice(j + 2, end));
  }
  return null;
}

function splitItems(tokens: readonly Token[]): SelectItem[] {
  const items: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (token.text === ',' && depth === 0) items.push([]);
    else items.at(-1)?.push(token);
  }
  return items.filter((item) => item.length > 0).map(withoutAlias);
}

function withoutAlias(tokens: readonly Token[]): SelectItem {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  const named = last?.kind === 'word' || last?.kind === 'quoted-name';
  if (last === undefined || before === undefined || !named) return { expression: tokens, alias: '' };
  const alias = last.text.toLowerCase();
  if (before.text.toLowerCase() === 'as') return { expression: tokens.slice(0, -2), alias };
  // An alias without AS stands right behind a name, a number, a text or a closing bracket.
  const implicit = before.kind !== 'operator' || before.text === ')';
  return implicit && alias !== 'end'
    ? { expression: tokens.slice(0, -1), alias }
    : { expression: tokens, alias: '' };
}

function depthsOf(tokens: readonly Token[]): number[] {
  let depth = 0;
  return tokens.map((token) => {
    if (token.text === '(') depth++;
    const here = depth;
    if (token.text === ')') depth--;
    return token.text === '(' ? here - 1 : here - (token.text === ')' ? 1 : 0);
  });
}
