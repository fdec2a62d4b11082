// `-- name: revenue_by_day` above a SELECT names its result (the habit of aiosql, sqlc and yesql).
import { tokenize } from './tokens.ts';

const NAME = /^--\s*name\s*:\s*([A-Za-z_][\w-]*)\s*$/i;

/** Name given in the comments before the first token of `statement`; undefined when there is none. */
export function resultName(statement: string): string | undefined {
  let name: string | undefined;
  for (const token of tokenize(statement)) {
    if (token.kind === 'space') continue;
    if (token.kind !== 'comment') break;
    name = NAME.exec(token.text.trim())?.[1] ?? name;
  }
  return name;
}

/** Blanks and comments before the first token of `statement`, as a length. */
export function leadingLength(statement: string): number {
  const first = tokenize(statement).find((token) => token.kind !== 'space' && token.kind !== 'comment');
  return first === undefined ? statement.length : first.offset;
}
