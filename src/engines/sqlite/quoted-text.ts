// sql.js is built with double-quoted strings on: a misspelt "column" silently becomes a text. Square brackets never do,
// so each quoted name is compiled once more in brackets; a complaint about just that name gives it away.
import type { SilentWarning } from '../../core/sql/silent.ts';
import { codeTokens, tokenize } from '../../core/sql/tokens.ts';
import type { Complain } from './locate.ts';

/** Quoted names of a statement that SQLite takes for text. Offsets count in the statement. */
export function quotedTexts(statement: string, complain: Complain): SilentWarning[] {
  const body = viewBody(statement);
  return tokenize(statement).flatMap((token): SilentWarning[] => {
    if (token.kind !== 'quoted-name' || !token.text.startsWith('"')) return [];
    const name = token.text.slice(1, -1).replaceAll('""', '"');
    if (name === '' || name.includes(']')) return [];
    const end = token.offset + token.text.length;
    const bracketed = `${statement.slice(body, token.offset)}[${name}]${statement.slice(end)}`;
    if (token.offset < body || complain(bracketed) !== `no such column: ${name}`) return [];
    return [{ kind: 'quoted-text', offset: token.offset, length: token.text.length, detail: name }];
  });
}

/** Names inside CREATE VIEW are looked up when the view is used, so its SELECT is compiled by itself. */
function viewBody(statement: string): number {
  const tokens = codeTokens(statement);
  const head = tokens.slice(0, 3).map((token) => token.text.toLowerCase());
  if (head[0] !== 'create' || !head.includes('view')) return 0;
  const as = tokens.find((token) => token.text.toLowerCase() === 'as');
  return as === undefined ? 0 : as.offset + as.text.length;
}
