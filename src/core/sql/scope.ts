// Which tables a place in a statement can see: its CTEs and what stands in FROM, JOIN, INSERT INTO and UPDATE around it.
// Works on tokens of unfinished text: when unsure it leaves out.
import {
  columnNamed,
  plainName,
  tableNamed,
  type KnownColumn,
  type KnownSchema,
  type KnownTable,
} from './schema.ts';
import { selectClauses } from './select-clauses.ts';
import { statementRanges } from './statements.ts';
import { codeTokens, type Token } from './tokens.ts';

/** A table as it is spoken of in one place. */
export interface Source {
  /** The alias, or the table's own name. */
  readonly as: string;
  readonly table: KnownTable;
}

export interface Scope {
  readonly ctes: readonly KnownTable[];
  /** Innermost query first. */
  readonly sources: readonly Source[];
  /** Code tokens of the statement; offsets count in the whole text. */
  readonly tokens: readonly Token[];
}

export function scopeAt(text: string, offset: number, schema: KnownSchema): Scope {
  const tokens = statementTokens(text, offset);
  const ctes = ctesOf(tokens, schema);
  const known = { tables: [...ctes, ...schema.tables] };
  const sources = blocksAround(tokens, offset).flatMap((block) => sourcesOf(block, known));
  return { ctes, sources, tokens };
}

function statementTokens(text: string, offset: number): Token[] {
  const here = statementRanges(text).find(
    ({ lead, to }) => offset >= lead && (offset < to || text[to - 1] !== ';'),
  );
  if (here === undefined) return [];
  return codeTokens(text.slice(here.lead, here.to)).map((token) => ({
    ...token,
    offset: token.offset + here.lead,
  }));
}

/** `WITH name (columns) AS (body), …` */
function ctesOf(tokens: readonly Token[], schema: KnownSchema): KnownTable[] {
  const found: KnownTable[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' && token.kind !== 'quoted-name') return;
    const before = lower(tokens[at - 1]);
    if (before !== 'with' && before !== 'recursive' && before !== ',') return;
    let next = at + 1;
    const listed: string[] = [];
    if (tokens[next]?.text === '(') {
      const end = closing(tokens, next);
      listed.push(
        ...tokens
          .slice(next + 1, end)
          .filter(({ text }) => text !== ',')
          .map(({ text }) => text),
      );
      next = end + 1;
    }
    if (lower(tokens[next]) !== 'as') return;
    next += lower(tokens[next + 1]) === 'not' ? 3 : lower(tokens[next + 1]) === 'materialized' ? 2 : 1;
    if (tokens[next]?.text !== '(') return;
    const body = tokens.slice(next + 1, closing(tokens, next));
    const columns =
      listed.length > 0
        ? listed.map(columnNamed)
        : outputColumns(body, { tables: [...found, ...schema.tables] });
    found.push({ name: bare(token), kind: 'cte', columns });
  });
  return found;
}

/** Token lists of the queries around a place, innermost first; brackets inside are left in. */
function blocksAround(tokens: readonly Token[], offset: number): Token[][] {
  const open: number[] = [];
  tokens.forEach((token, at) => {
    if (token.offset >= offset) return;
    if (token.text === '(') open.push(at);
    if (token.text === ')') open.pop();
  });
  const starts = [...open.toReversed(), -1];
  return starts.map((start) => {
    const end = start < 0 ? tokens.length : closing(tokens, start);
    return oneOfCompound(tokens.slice(start + 1, end), offset);
  });
}

const COMPOUND = new Set(['union', 'except', 'intersect']);

/** Of `a UNION b`, the part the place is in. */
function oneOfCompound(tokens: readonly Token[], offset: number): Token[] {
  let part: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (depth === 0 && COMPOUND.has(lower(token))) {
      if (token.offset >= offset) break;
      part = [];
    } else {
      part.push(token);
    }
  }
  return part;
}

const BEFORE_TABLE = new Set(['from', 'join', 'into', 'update']);
const NO_ALIAS = new Set(
  'as on using where group order having limit join left right full inner cross natural union except intersect set values select window returning'.split(
    ' ',
  ),
);

function sourcesOf(block: readonly Token[], known: KnownSchema): Source[] {
  const found: Source[] = [];
  let inList = false;
  let at = 0;
  while (at < block.length) {
    const token = block[at];
    const word = lower(token);
    if (token?.text === '(') {
      at = closing(block, at) + 1;
      continue;
    }
    const starts = BEFORE_TABLE.has(word) || (inList && word === ',');
    if (BEFORE_TABLE.has(word)) inList = word === 'from' || word === 'join';
    else if (NO_ALIAS.has(word) && word !== 'as' && word !== 'on')
      inList = inList && /join|left|inner|cross|full|right|natural|using/.test(word);
    at++;
    if (!starts) continue;
    const read = readSource(block, at, known);
    if (read === null) continue;
    found.push(read.source);
    at = read.next;
  }
  return found;
}

function readSource(
  block: readonly Token[],
  at: number,
  known: KnownSchema,
): { source: Source; next: number } | null {
  const first = block[at];
  if (first === undefined || NO_ALIAS.has(lower(first))) return null;
  let table: KnownTable | undefined;
  let next: number;
  if (first.text === '(') {
    const end = closing(block, at);
    table = { name: '', kind: 'subquery', columns: outputColumns(block.slice(at + 1, end), known) };
    next = end + 1;
  } else if (first.kind === 'word' || first.kind === 'quoted-name') {
    const name = block[at + 1]?.text === '.' ? block[at + 2] : first;
    next = name === first ? at + 1 : at + 3;
    table =
      name === undefined
        ? undefined
        : (tableNamed(known.tables, name.text) ?? { name: bare(name), kind: 'table', columns: [] });
  } else return null;
  if (table === undefined) return null;
  if (lower(block[next]) === 'as') next++;
  const alias = block[next];
  const named =
    alias !== undefined &&
    (alias.kind === 'word' || alias.kind === 'quoted-name') &&
    !NO_ALIAS.has(lower(alias));
  const as = named ? bare(alias) : table.name;
  return { source: { as, table }, next: named ? next + 1 : next };
}

/** Column names a query gives: its aliases, its plain columns, and what `*` stands for. */
function outputColumns(body: readonly Token[], known: KnownSchema): KnownColumn[] {
  const start = body.findIndex((token, at) => lower(token) === 'select' && depthAt(body, at) === 0);
  if (start < 0) return [];
  const first = oneOfCompound(body.slice(start), body[start]?.offset ?? 0);
  const clause = selectClauses(first).at(-1);
  const sources = sourcesOf(first, known);
  return (clause?.items ?? []).flatMap(({ expression, alias }) => {
    const last = expression.at(-1);
    if (alias !== '') return [columnNamed(aliasAsWritten(first, alias))];
    if (last?.text === '*') {
      const of = expression.length === 3 ? plainName(expression[0]?.text ?? '') : null;
      return sources
        .filter(({ as }) => of === null || as.toLowerCase() === of)
        .flatMap(({ table }) => table.columns);
    }
    const path = expression.every(
      (token) => token.kind === 'word' || token.kind === 'quoted-name' || token.text === '.',
    );
    return path && last !== undefined ? [columnNamed(bare(last))] : [];
  });
}

/** `selectClauses` gives aliases in small letters. */
function aliasAsWritten(tokens: readonly Token[], alias: string): string {
  const token = tokens.find(({ text }) => text.toLowerCase() === alias);
  return token === undefined ? alias : bare(token);
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.text === '(') depth++;
    if (tokens[at]?.text === ')' && --depth === 0) return at;
  }
  return tokens.length;
}

function depthAt(tokens: readonly Token[], until: number): number {
  return tokens
    .slice(0, until)
    .reduce((depth, { text }) => depth + (text === '(' ? 1 : text === ')' ? -1 : 0), 0);
}

function bare(token: Token): string {
  return token.kind === 'quoted-name' ? token.text.slice(1, -1) : token.text;
}

function lower(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? '';
}
