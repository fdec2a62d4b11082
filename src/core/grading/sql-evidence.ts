// What the tokens of a draft say, held against the reference's: evidence for causes. Knows nothing of data.
import type { Token } from '../sql/tokens.ts';

export function has(tokens: readonly Token[], phrase: readonly string[]): boolean {
  return tokens.some((_, i) => phrase.every((word, j) => tokens[i + j]?.text.toLowerCase() === word));
}

export function count(tokens: readonly Token[], word: string): number {
  return tokens.filter((token) => token.text.toLowerCase() === word).length;
}

export function innerJoins(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    if (token.text.toLowerCase() !== 'join') return false;
    const before = [tokens[i - 1], tokens[i - 2]].map((one) => one?.text.toLowerCase());
    return !before.some((word) => word === 'left' || word === 'right' || word === 'full' || word === 'cross');
  });
}

/** Columns in `… OR x IS NULL`, `x IS NULL OR …`, `coalesce(x, …` and `ifnull(x, …`, without their table. `deep`: in coalesce(f(x), …), too. */
export function nullTested(tokens: readonly Token[], deep: boolean): Set<string> {
  const found = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    const word = token.text.toLowerCase();
    if (word === 'is' && isAlternative(tokens, i)) found.add(tokens[i - 1]?.text.toLowerCase() ?? '');
    if (word !== 'coalesce' && word !== 'ifnull') continue;
    const comma = tokens.findIndex(({ text }, at) => at > i && text === ',');
    const first = tokens.slice(i + 2, comma < 0 ? undefined : comma).map(({ text }) => text.toLowerCase());
    if (deep || !first.includes('(')) for (const name of first) found.add(name);
  }
  return found;
}

function isAlternative(tokens: readonly Token[], is: number): boolean {
  const before = tokens[is - 2]?.text === '.' ? tokens[is - 4] : tokens[is - 2];
  const after = tokens[is + (tokens[is + 1]?.text.toLowerCase() === 'not' ? 3 : 2)];
  return before?.text.toLowerCase() === 'or' || after?.text.toLowerCase() === 'or';
}

/** The tokens outside of CHECK (…): a constraint compares, and lets NULL pass on purpose. */
export function withoutChecks(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ text }, i) => {
    if (depth === 0 && !(text === '(' && tokens[i - 1]?.text.toLowerCase() === 'check')) return true;
    depth += text === '(' ? 1 : text === ')' ? -1 : 0;
    return false;
  });
}

/** `… < x` or `x > …`, with or without the table before it; `x` must be a name. */
export function isCompared(tokens: readonly Token[], column: string): boolean {
  const sign = /^(<|<=|>|>=|between)$/i;
  return tokens.some((token, i) => {
    if (token.text.toLowerCase() !== column || !/^[a-z_]\w*$/.test(column)) return false;
    const before = tokens[i - 1]?.text === '.' ? tokens[i - 3] : tokens[i - 1];
    return sign.test(before?.text ?? '') || sign.test(tokens[i + 1]?.text ?? '');
  });
}

/** The time modifiers of a draft, such as '+9 hours', in order. */
export function shifts(tokens: readonly Token[]): string {
  return tokens
    .filter(
      (token) =>
        token.kind === 'string' &&
        /^'[+-]?\d+(\.\d+)? (hour|minute)s?'$|^'(localtime|utc)'$/i.test(token.text),
    )
    .map((token) => token.text.toLowerCase())
    .join();
}

export function dayCuts(tokens: readonly Token[]): number {
  return count(tokens, 'date');
}

/** Moments as numbers: what days and seconds are counted with. */
export function subtractsMoments(tokens: readonly Token[]): boolean {
  return ['julianday', 'unixepoch', 'timediff'].some((name) => has(tokens, [name, '(']));
}

export function edgeMoved(tokens: readonly Token[], reference: readonly Token[]): boolean {
  const other: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
  return reference.some((token, i) => {
    const flipped = other[token.text];
    const [left, right] = [reference[i - 1]?.text.toLowerCase(), reference[i + 1]];
    if (flipped === undefined || left === undefined || right?.kind !== 'number') return false;
    return has(tokens, [left, flipped, right.text]) && !has(tokens, [left, token.text, right.text]);
  });
}
