// What a CREATE INDEX says: its columns or expressions, and the condition of a partial one. Text in, text out.
import { codeTokens } from './tokens.ts';

export interface IndexText {
  /** Columns or expressions in order, without direction and collation. */
  readonly columns: readonly string[];
  /** Condition of a partial index; null for an index of every row. */
  readonly where: string | null;
}

/** Null when the text is no CREATE INDEX. */
export function readIndexText(sql: string): IndexText | null {
  const tokens = codeTokens(sql);
  const open = tokens.findIndex((token) => token.text === '(');
  if (open < 0 || tokens[0]?.text.toLowerCase() !== 'create') return null;
  const columns: string[] = [];
  let depth = 0;
  let from = 0;
  for (const token of tokens.slice(open)) {
    if (token.text === '(' && depth++ === 0) from = token.offset + 1;
    const closes = token.text === ')' && --depth === 0;
    if (closes || (token.text === ',' && depth === 1)) {
      columns.push(bare(sql.slice(from, token.offset)));
      from = token.offset + 1;
    }
    if (closes) return { columns, where: conditionOf(sql.slice(from)) };
  }
  return null;
}

function bare(column: string): string {
  return column
    .trim()
    .replace(/\s+(ASC|DESC)$/i, '')
    .replace(/\s+COLLATE\s+\w+$/i, '');
}

function conditionOf(rest: string): string | null {
  const first = codeTokens(rest)[0];
  if (first?.text.toLowerCase() !== 'where') return null;
  return rest
    .slice(first.offset + first.text.length)
    .replace(/;\s*$/, '')
    .trim();
}
