// Rows a SELECT visits, estimated from its query plan and the real row counts. sql.js cannot count them while it runs,
// so: a scan visits every row, a search the average number of rows that share a key, nested loops multiply.
import { codeTokens } from '../sql/tokens.ts';
import type { Database } from './engine.ts';
import type { PlanNode } from './observation.ts';
import { quoted } from './snapshot.ts';

/** SQLite assumes that a range keeps a quarter of the rows; without better knowledge so do we. */
const RANGE_SHARE = 0.25;

const ACCESS = /^(SCAN|SEARCH) (\S+)(.*)$/;

export interface Access {
  readonly kind: 'scan' | 'search';
  /** Table name, alias resolved. */
  readonly table: string;
  readonly index: string | null;
  readonly node: PlanNode;
}

/** The table accesses of a plan, in plan order. */
export function accessesOf(plan: readonly PlanNode[], sql: string): Access[] {
  const aliases = aliasesOf(sql);
  return plan.flatMap((node): Access[] => {
    const match = ACCESS.exec(node.detail);
    if (match === null) return [];
    const [, verb, name = '', rest = ''] = match;
    const index = /INDEX (\S+)/.exec(rest)?.[1] ?? (rest.includes('PRIMARY KEY') ? 'PRIMARY KEY' : null);
    const table = aliases.get(name.toLowerCase()) ?? name;
    return [{ kind: verb === 'SCAN' ? 'scan' : 'search', table, index, node }];
  });
}

export function estimateVisits(db: Database, plan: readonly PlanNode[], sql: string): number {
  const loops = new Map<number, number>();
  let visited = 0;
  for (const access of accessesOf(plan, sql)) {
    const outer = loops.get(access.node.parent) ?? 1;
    const rows = access.kind === 'scan' ? countOf(db, access.table) : rowsPerSearch(db, access);
    visited += outer * rows;
    loops.set(access.node.parent, outer * rows);
  }
  return Math.round(visited);
}

/** Unknown names are subqueries and CTEs: their own accesses are counted where they are made. */
function countOf(db: Database, table: string): number {
  return Number(single(db, `SELECT count(*) FROM ${quoted(table)}`) ?? 1n);
}

function rowsPerSearch(db: Database, access: Access): number {
  const terms = /\(([^)]*)\)[^(]*$/.exec(access.node.detail)?.[1] ?? '';
  const equal = [...terms.matchAll(/(\w+)=\?/g)].map((match) => match[1] ?? '');
  const range = /[<>]\?/.test(terms);
  const total = countOf(db, access.table);
  if (equal.includes('rowid') || (access.index === 'PRIMARY KEY' && equal.length > 0)) return 1;
  const columns = equal.map(quoted).join(', ');
  const groups =
    columns === '' ? 1n : single(db, `SELECT count(*) FROM (SELECT DISTINCT ${columns} FROM ${quoted(access.table)})`);
  const perKey = total / Math.max(1, Number(groups ?? 1n));
  return Math.max(1, range ? perKey * RANGE_SHARE : perKey);
}

function single(db: Database, sql: string): bigint | null {
  try {
    const value = db.query(sql).rows[0]?.[0];
    return typeof value === 'bigint' ? value : null;
  } catch {
    return null;
  }
}

/** Alias -> table, from `FROM table [AS] alias` and `JOIN table [AS] alias`; a plan names aliases only. */
function aliasesOf(sql: string): Map<string, string> {
  const tokens = codeTokens(sql);
  const aliases = new Map<string, string>();
  tokens.forEach((token, i) => {
    const word = token.text.toLowerCase();
    const afterTable = ['from', 'join', ','].includes(word);
    const table = tokens[i + 1];
    if (!afterTable || table?.kind !== 'word') return;
    const as = tokens[i + 2]?.text.toLowerCase() === 'as' ? 3 : 2;
    const alias = tokens[i + as];
    if (alias?.kind === 'word') aliases.set(alias.text.toLowerCase(), table.text);
  });
  return aliases;
}
