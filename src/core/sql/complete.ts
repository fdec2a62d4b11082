// What may be written at a place of a script: columns in sight, tables, CTEs, functions, keywords, snippets. Pure:
// knows no editor. Order of the answer is the order to show.
import { sqlFunctions } from '../text/en/sql-functions.ts';
import { isKeyword, KEYWORDS, SNIPPETS } from './keywords.ts';
import { plainName, tableNamed, type KnownColumn, type KnownSchema, type KnownTable } from './schema.ts';
import { scopeAt, type Scope } from './scope.ts';
import { tokenize } from './tokens.ts';

export type CompletionKind =
  'column' | 'table' | 'view' | 'cte' | 'alias' | 'function' | 'keyword' | 'snippet' | 'value';

export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  readonly insert: string;
  /** `insert` holds `${1:…}` places to fill in. */
  readonly template: boolean;
  /** A few words beside the label: type, signature, where it is from. */
  readonly detail: string;
  /** A sentence; may be empty. */
  readonly about: string;
}

export interface Completions {
  /** What the chosen item replaces. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly Completion[];
}

export function completeSql(text: string, offset: number, schema: KnownSchema): Completions {
  const word = wordBefore(text, offset);
  const nothing: Completions = { from: offset, to: offset, items: [] };
  if (word === null) return nothing;
  const scope = scopeAt(text, offset, schema);
  const before = scope.tokens.filter((token) => token.offset < word);
  const items = itemsAt(before, scope, schema);
  return { from: word, to: offset, items: unique(items) };
}

/** Start of the name that is being typed; null inside of texts, comments and numbers. */
function wordBefore(text: string, offset: number): number | null {
  for (const token of tokenize(text)) {
    const end = token.offset + token.text.length;
    if (token.offset >= offset) break;
    if (token.kind === 'comment' && (end > offset || (end === offset && token.text.startsWith('--'))))
      return null;
    if (end < offset) continue;
    if (token.kind === 'word') return token.offset;
    if (token.kind === 'number' || token.kind === 'parameter') return null;
    if (end > offset && ['string', 'quoted-name', 'blob'].includes(token.kind)) return null;
    // A quote that is not closed yet.
    if (token.kind === 'other' && /['"`[]/.test(token.text)) return null;
  }
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return (line.match(/'/g)?.length ?? 0) % 2 === 1 ? null : offset;
}

const TABLE_FOLLOWS = new Set(['from', 'join', 'into', 'update', 'table', 'view', 'references']);
const TABLE_AFTER_EXISTS = new Set(['table', 'view']);

function itemsAt(before: Scope['tokens'], scope: Scope, schema: KnownSchema): Completion[] {
  const last = before.at(-1);
  const word = last?.text.toLowerCase() ?? '';
  const tables = [...scope.ctes, ...schema.tables];
  if (word === '.') return columnsOf(before.at(-2)?.text ?? '', scope, tables);
  const dropped = word === 'exists' && TABLE_AFTER_EXISTS.has(before.at(-3)?.text.toLowerCase() ?? '');
  if (TABLE_FOLLOWS.has(word) || dropped)
    return [...tables.map(tableItem), ...keywordItems(['IF', 'EXISTS', 'NOT', 'SELECT'])];
  const target = insertTarget(before);
  if (target !== null)
    return (tableNamed(tables, target)?.columns ?? []).map((column) => columnItem(column, target));
  const seen = scope.sources.flatMap(({ as, table }) =>
    table.columns.map((column) => columnItem(column, as)),
  );
  // Nobody writes FROM first: until it is there, every column may be meant.
  const any =
    scope.sources.length > 0
      ? []
      : tables.flatMap((table) => table.columns.map((column) => columnItem(column, table.name)));
  const start = last === undefined;
  const words = [...aliasItems(scope), ...functionItems(), ...keywordItems(KEYWORDS)];
  const snippets = SNIPPETS.filter(({ opens }) => opens === start).map(snippetItem);
  return start
    ? [...snippets, ...keywordItems(KEYWORDS)]
    : [...seen, ...words, ...snippets, ...any, ...tables.map(tableItem)];
}

function columnsOf(qualifier: string, scope: Scope, tables: readonly KnownTable[]): Completion[] {
  const name = plainName(qualifier);
  if (name === 'main') return tables.filter(({ kind }) => kind === 'table' || kind === 'view').map(tableItem);
  const source = scope.sources.find(({ as }) => as.toLowerCase() === name);
  // `excluded.` holds the row an upsert was refused.
  const table =
    source?.table ?? (name === 'excluded' ? scope.sources.at(-1)?.table : tableNamed(tables, name));
  return (table?.columns ?? []).map((column) => columnItem(column, source?.as ?? table?.name ?? ''));
}

/** `INSERT INTO name (` … not closed yet. */
function insertTarget(before: Scope['tokens']): string | null {
  const open: number[] = [];
  before.forEach(({ text }, at) => {
    if (text === '(') open.push(at);
    if (text === ')') open.pop();
  });
  const at = open.at(-1) ?? -1;
  return before[at - 2]?.text.toLowerCase() === 'into' ? (before[at - 1]?.text ?? null) : null;
}

function columnItem(column: KnownColumn, from: string): Completion {
  const about = column.rules.join(', ');
  return {
    ...plain('column', quoteIfNeeded(column.name)),
    label: column.name,
    detail: [column.type, from].filter(Boolean).join(' · '),
    about,
  };
}

function tableItem(table: KnownTable): Completion {
  const kind = table.kind === 'subquery' ? 'table' : table.kind;
  return {
    ...plain(kind, quoteIfNeeded(table.name)),
    label: table.name,
    detail: table.rows === undefined ? kind : `${kind} · ${table.rows.toLocaleString('en')} rows`,
    about: table.columns.map(({ name }) => name).join(', '),
  };
}

function aliasItems({ sources }: Scope): Completion[] {
  return sources
    .filter(({ as, table }) => as !== '' && as !== table.name)
    .map(({ as, table }) => ({ ...plain('alias', quoteIfNeeded(as)), label: as, detail: table.name }));
}

function functionItems(): Completion[] {
  return Object.entries(sqlFunctions).map(([name, { signature, gives }]) => {
    const bare = signature.startsWith(`${name}()`);
    return {
      kind: 'function',
      label: name,
      insert: bare ? `${name}()` : `${name}(\${1})`,
      template: !bare,
      detail: signature,
      about: gives,
    };
  });
}

function keywordItems(words: readonly string[]): Completion[] {
  return words.map((word) => plain('keyword', word));
}

function snippetItem({ label, body }: (typeof SNIPPETS)[number]): Completion {
  return {
    kind: 'snippet',
    label,
    insert: body,
    template: true,
    detail: '',
    about: body.replace(/\$\{\d+:?([^}]*)\}/g, '$1'),
  };
}

function plain(kind: CompletionKind, insert: string): Completion {
  return { kind, label: insert, insert, template: false, detail: '', about: '' };
}

function quoteIfNeeded(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !isKeyword(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

function unique(items: readonly Completion[]): Completion[] {
  const seen = new Set<string>();
  return items.filter(({ kind, label, detail }) => {
    const key = `${kind} ${label} ${kind === 'column' ? detail : ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
