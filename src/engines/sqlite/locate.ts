// Where in a statement SQLite's complaint points. sql.js gives the words only, so the place is found by probing:
// the shortest prefix that already provokes the same message ends at the bad token.
import { codeTokens } from '../../core/sql/tokens.ts';

export interface Range {
  readonly offset: number;
  readonly length: number;
}

/** Compiles a text without running it and returns the engine's complaint, or null. */
export type Complain = (sql: string) => string | null;

const BAD_TOKEN = [/^near "([\s\S]*)": syntax error/, /^unrecognized token: "([\s\S]*)"/];
const NAMED =
  /^(?:no such (?:column|table|function|view|index|collation sequence|module)|ambiguous column name|wrong number of arguments to function|misuse of (?:aggregate|window)(?: function)?|cannot join using column|table|view|index|duplicate column name):? ["'`]?([\w$.\u0080-\uFFFF]+)/;
const HAS_NO_COLUMN = /has no column named ([\w$\u0080-\uFFFF]+)/;

/** Range of the failing token in `statement`, or null when the message names no place. */
export function locate(statement: string, message: string, complain: Complain): Range | null {
  for (const rule of BAD_TOKEN) {
    const token = rule.exec(message)?.[1];
    if (token !== undefined && token !== '') return firstPrefix(statement, token, message, complain);
  }
  if (message.startsWith('incomplete input')) return { offset: statement.trimEnd().length, length: 0 };
  const name = (HAS_NO_COLUMN.exec(message) ?? NAMED.exec(message))?.[1];
  return name === undefined ? null : wordRange(statement, name);
}

function firstPrefix(sql: string, token: string, message: string, complain: Complain): Range | null {
  for (let at = sql.indexOf(token); at >= 0; at = sql.indexOf(token, at + 1)) {
    if (complain(sql.slice(0, at + token.length)) === message) return { offset: at, length: token.length };
  }
  const last = sql.lastIndexOf(token);
  return last < 0 ? null : { offset: last, length: token.length };
}

/** The token that `path` (`total`, `o.total`, `main.orders.total`) speaks of: an unqualified name means an unqualified token. */
function wordRange(sql: string, path: string): Range | null {
  const tokens = codeTokens(sql);
  const parts = path.toLowerCase().split('.');
  const named = (at: number, back: number): boolean =>
    nameOf(tokens[at - 2 * back]?.text) === parts.at(-1 - back);
  const places = tokens.map((_, at) => at).filter((at) => named(at, 0));
  const exact = places.find(
    (at) => parts.every((_, back) => named(at, back)) && tokens[at - 2 * parts.length + 1]?.text !== '.',
  );
  const token = tokens[exact ?? places[0] ?? -1];
  return token === undefined ? null : { offset: token.offset, length: token.text.length };
}

function nameOf(text = ''): string {
  return text.replace(/^["'`[]|["'`\]]$/g, '').toLowerCase();
}
