// SQLite's tokens, as sqlite.org/lang_expr and tokenize.c describe them. Never fails: what is no token is `other`.

export type TokenKind =
  | 'word'
  | 'quoted-name'
  | 'string'
  | 'number'
  | 'blob'
  | 'parameter'
  | 'operator'
  | 'comment'
  | 'space'
  | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** UTF-16 offset in the tokenized text. */
  readonly offset: number;
}

const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /[ \t\n\f\r\uFEFF]+/y],
  ['comment', /--[^\n]*/y],
  // An unterminated block comment runs to the end of the text, as in SQLite.
  ['comment', /\/\*[\s\S]*?(?:\*\/|$)/y],
  ['blob', /[xX]'[0-9a-fA-F]*'/y],
  ['string', /'(?:[^']|'')*'/y],
  ['quoted-name', /"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]/y],
  ['number', /0[xX][0-9a-fA-F_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  // `$name(anything without blanks)` is one token (Tcl's arrays): a quote in it begins no string.
  ['parameter', /\?\d*|[:@$#](?:::)*[\w$\u0080-\uFFFF](?:[\w$\u0080-\uFFFF]|::)*(?:\([^\s)]*\)?)?/y],
  ['word', /[A-Za-z_\u0080-\uFFFF][A-Za-z_0-9$\u0080-\uFFFF]*/y],
  ['operator', /->>|->|\|\||<=|>=|<>|<<|>>|==|!=|[-+*/%&|~<>=(),.;]/y],
];

/** Scripts come back again and again (a Check runs the same one on every twin): their tokens are kept. */
const KNOWN = new Map<string, readonly Token[]>();
const KNOWN_TEXTS = 200;
const KNOWN_LENGTH = 20_000;

/** All tokens of `sql` in order; their texts joined give `sql` again. */
export function tokenize(sql: string): readonly Token[] {
  const known = KNOWN.get(sql);
  if (known !== undefined) return known;
  const tokens = read(sql);
  if (sql.length <= KNOWN_LENGTH) {
    if (KNOWN.size >= KNOWN_TEXTS) KNOWN.clear();
    KNOWN.set(sql, tokens);
  }
  return tokens;
}

function read(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < sql.length) {
    const token = tokenAt(sql, offset);
    tokens.push(token);
    offset += token.text.length;
  }
  return tokens;
}

/** Without blanks and comments. */
export function codeTokens(sql: string): Token[] {
  return tokenize(sql).filter((token) => token.kind !== 'space' && token.kind !== 'comment');
}

function tokenAt(sql: string, offset: number): Token {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = offset;
    const match = rule.exec(sql);
    if (match !== null) return { kind, text: match[0], offset };
  }
  return { kind: 'other', text: sql.slice(offset, offset + 1), offset };
}
