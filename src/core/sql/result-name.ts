// `-- name: revenue_by_day` above a SELECT names its result (the habit of aiosql, sqlc and yesql).
import { tokenize, type Token } from './tokens.ts';

const NAME = /^--\s*name\s*:\s*([A-Za-z_][\w-]*)\s*$/i;

/** Name given in the comments before the first token of `statement`; undefined when there is none. */
export function resultName(statement: string): string | undefined {
  let name: string | undefined;
  for (const token of tokenize(statement)) {
    if (token.kind === 'comment') name = NAME.exec(token.text.trim())?.[1] ?? name;
    else if (isCode(token)) break;
  }
  return name;
}

/** Blanks, comments and empty statements before the first token of `statement`, as a length. */
export function leadingLength(statement: string): number {
  const first = tokenize(statement).find(isCode);
  return first === undefined ? statement.length : first.offset;
}

/** SQLite hands an empty statement (`;`) over together with the one behind it. */
function isCode({ kind, text }: Token): boolean {
  return kind !== 'space' && kind !== 'comment' && text !== ';';
}
