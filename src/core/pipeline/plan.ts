// Rows a SELECT visits, estimated from its query plan and the real row counts. sql.js cannot count them while it runs,
// so: a scan visits every row, a search the average number of rows that share a key, nested loops multiply. A row that is
// found in an index and then fetched from its table counts twice; an index that covers the query, or the table's own key, once.
import { readIndexText, type IndexText } from '../sql/index-text.ts';
import { codeTokens } from '../sql/tokens.ts';
import type { Database } from './engine.ts';
import type { PlanNode } from './observation.ts';
import { quoteName } from '../sql/quote-name.ts';

/** SQLite assumes that a range keeps a quarter of the rows; where the range is not against a literal, so do we. */
const RANGE_SHARE = 0.25;

const ACCESS = /^(SCAN|SEARCH) (\S+)(.*)$/;

export interface Access {
  readonly kind: 'scan' | 'search';
  /** Table name, alias resolved. */
  readonly table: string;
  readonly index: string | null;
  /** The engine reads the whole table to build an index for this one query, and forgets it. */
  readonly automatic: boolean;
  readonly node: PlanNode;
}

/** The table accesses of a plan, in plan order. */
export function accessesOf(plan: readonly PlanNode[], sql: string): Access[] {
  const aliases = aliasesOf(sql);
  return plan.flatMap((node): Access[] => {
    const match = ACCESS.exec(node.detail);
    if (match === null) return [];
    const [, verb, name = '', rest = ''] = match;
    const automatic = / AUTOMATIC .*INDEX/.test(rest);
    const named = automatic ? null : (/INDEX (\S+)/.exec(rest)?.[1] ?? null);
    const index = named ?? (rest.includes('PRIMARY KEY') ? 'PRIMARY KEY' : null);
    const table = aliases.get(name.toLowerCase()) ?? name;
    // «SEARCH t» with nothing behind it is a min() or max() over a table that is read to its end.
    const found = verb === 'SEARCH' && rest.includes('USING');
    return [{ kind: found ? 'search' : 'scan', table, index, automatic, node }];
  });
}

export function estimateVisits(db: Database, plan: readonly PlanNode[], sql: string): number {
  const loops = new Map<number, number>();
  let visited = 0;
  for (const access of accessesOf(plan, sql)) {
    const outer = loops.get(access.node.parent) ?? loops.get(correlatedWith(plan, access.node)) ?? 1;
    const rows = rowsPerVisit(db, access, sql);
    visited += outer * rows * (fetchesRows(access) ? 2 : 1);
    if (access.automatic) visited += countOf(db, access.table, null);
    loops.set(access.node.parent, outer * rows);
  }
  return Math.round(visited);
}

/** A correlated subquery runs once for every row around it: the parent of its own node. */
function correlatedWith(plan: readonly PlanNode[], node: PlanNode): number {
  const parent = plan.find((one) => one.id === node.parent);
  return parent?.detail.startsWith('CORRELATED') === true ? parent.parent : -1;
}

/** The index holds not all that is asked, so that its row is looked up in the table as well. */
function fetchesRows({ node, index, automatic }: Access): boolean {
  return (
    index !== null &&
    !automatic &&
    !node.detail.includes('COVERING INDEX') &&
    !node.detail.includes('PRIMARY KEY')
  );
}

function rowsPerVisit(db: Database, access: Access, sql: string): number {
  const index = indexText(db, access.index);
  const total = countOf(db, access.table, index?.where ?? null);
  if (access.kind === 'scan') return total;
  const { perKey, range } = rowsPerKey(db, access, index, total);
  if (range === null) return Math.max(1, perKey);
  const kept = literalRange(range, sql);
  const both = [kept, index?.where ?? null].filter((one) => one !== null).join(' AND ');
  const share = kept === null || total === 0 ? RANGE_SHARE : countOf(db, access.table, both) / total;
  return Math.max(1, perKey * share);
}

/** Rows of a table, or of its part that a partial index holds. Other names are views, subqueries and CTEs: they are counted where they are made. */
function countOf(db: Database, table: string, where: string | null): number {
  if (
    single(db, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND lower(name) = lower(?)", [
      table,
    ]) !== 1n
  )
    return 1;
  return Number(single(db, `SELECT count(*) FROM ${quoteName(table)}${filter(where)}`) ?? 1n);
}

/** Average rows that share the key of a search, and the column it has a range on, if any. */
function rowsPerKey(
  db: Database,
  access: Access,
  index: IndexText | null,
  total: number,
): { perKey: number; range: string | null } {
  const terms = /\(([^)]*)\)[^(]*$/.exec(access.node.detail)?.[1]?.split(' AND ') ?? [];
  const range =
    terms.map((term) => /^(.*)[<>]\?$/.exec(term)?.[1]).find((column) => column !== undefined) ?? null;
  const equal = terms.filter((term) => term.endsWith('=?')).map((term) => term.slice(0, -2));
  if (equal.includes('rowid')) return { perKey: 1, range };
  // An index on an expression shows as <expr>; the words of its declaration say which.
  const columns = equal
    .map((term, i) => (term === '<expr>' ? (index?.columns[i] ?? '1') : quoteName(term)))
    .join(', ');
  const rows = `SELECT * FROM ${quoteName(access.table)}${filter(index?.where ?? null)} LIMIT ${SAMPLE}`;
  const distinct = `SELECT count(*) FROM (SELECT DISTINCT ${columns} FROM (${rows}))`;
  const keys = Math.max(1, Number((columns === '' ? null : single(db, distinct)) ?? 1n));
  // Keys that hardly repeat within the sample are taken to repeat as rarely everywhere; others to be all there are.
  const sampled = Math.min(total, SAMPLE);
  return { perKey: keys * 2 > sampled ? sampled / keys : total / keys, range };
}

/** Rows looked at to tell how often a key repeats. Labs have fewer. */
const SAMPLE = 50_000;

/** The comparisons of a column with literals that stand in the query, as one condition; null when there are none. */
function literalRange(column: string, sql: string): string | null {
  const words = codeTokens(sql);
  const conditions = words.flatMap((word, i): string[] => {
    if (word.text.toLowerCase() !== column.toLowerCase()) return [];
    const rest = words
      .slice(i + 1, i + 7)
      .map((token) => token.text)
      .join(' ');
    const found = /^([<>]=?|between) (- ?)?('[^']*'|[\d.]+)( and (- ?)?('[^']*'|[\d.]+))?/i.exec(rest);
    if (found === null) return [];
    const [all, operator = '', sign = '', literal = ''] = found;
    return [
      /^between$/i.test(operator)
        ? `${quoteName(column)} ${all}`
        : `${quoteName(column)} ${operator} ${sign}${literal}`,
    ];
  });
  return conditions.length === 0 ? null : conditions.join(' AND ');
}

function indexText(db: Database, index: string | null): IndexText | null {
  if (index === null) return null;
  const sql = db.query("SELECT sql FROM sqlite_schema WHERE type = 'index' AND lower(name) = lower(?)", [
    index,
  ]).rows[0]?.[0];
  return typeof sql === 'string' ? readIndexText(sql) : null;
}

function filter(where: string | null): string {
  return where === null ? '' : ` WHERE ${where}`;
}

function single(db: Database, sql: string, params: readonly string[] = []): bigint | null {
  try {
    const value = db.query(sql, params).rows[0]?.[0];
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
