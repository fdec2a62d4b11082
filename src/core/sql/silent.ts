// What SQLite lets pass in silence and a reviewer would not, found on the tokens of one statement.
// When unsure it says nothing: a false alarm costs a learner more than a missed one.
import type { Warning } from '../pipeline/observation.ts';
import type { ResultSet } from '../values.ts';
import { selectClauses, type SelectItem } from './select-clauses.ts';
import { codeTokens, type Token } from './tokens.ts';

/** Offsets count in the statement. */
export type SilentWarning = Omit<Warning, 'step'>;

/** Calls of date functions; SQLite moves 30 February to 2 March there without a word. */
export function dateCalls(statement: string): Token[] {
  const tokens = codeTokens(statement);
  // A date that is compared with what it was made of is being checked for just that.
  if (tokens.some((_, i) => isComparedDate(tokens, i))) return [];
  return tokens.filter(
    (token, i) => DATE_FUNCTIONS.has(token.text.toLowerCase()) && tokens[i + 1]?.text === '(',
  );
}

/** `date(x) = x`, also within one more call: `substr(datetime(x), 1, 10) = x`. */
function isComparedDate(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text.toLowerCase() ?? '';
  if (!DATE_FUNCTIONS.has(text) || tokens[at + 1]?.text !== '(') return false;
  let depth = 0;
  for (let i = at + 1; i < tokens.length; i++) {
    const sign = tokens[i]?.text ?? '';
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth < -1) return false;
    if (depth <= 0 && sign === ')' && COMPARISONS.has(tokens[i + 1]?.text.toLowerCase() ?? '')) return true;
  }
  return false;
}

const COMPARISONS = new Set(['=', '==', 'is', '<>', '!=']);

/** @param set the statement's result where it has one: shows whether a division really gave whole numbers */
export function silentWarnings(statement: string, set: ResultSet | undefined): SilentWarning[] {
  const tokens = codeTokens(statement);
  return [...notRepeatable(tokens), ...bareColumns(tokens), ...integerDivision(tokens, set)];
}

const CLOCK_WORDS = new Set(['current_timestamp', 'current_date', 'current_time']);
const CHANCE = new Set(['random', 'randomblob']);
const DATE_FUNCTIONS = new Set([
  'date',
  'time',
  'datetime',
  'julianday',
  'strftime',
  'unixepoch',
  'timediff',
]);

function notRepeatable(tokens: readonly Token[]): SilentWarning[] {
  return tokens.flatMap((token, i) => {
    const word = token.text.toLowerCase();
    const called = tokens[i + 1]?.text === '(';
    const clock =
      (token.kind === 'word' && CLOCK_WORDS.has(word)) ||
      (word === "'now'" && callers(tokens, i).some((name) => DATE_FUNCTIONS.has(name)));
    const chance = token.kind === 'word' && called && CHANCE.has(word);
    return clock || chance ? [at('not-repeatable', token, token.text)] : [];
  });
}

/** Names of the functions whose brackets are open at `index`. */
function callers(tokens: readonly Token[], index: number): string[] {
  const open: string[] = [];
  for (let i = 0; i < index; i++) {
    if (tokens[i]?.text === '(') open.push(tokens[i - 1]?.text.toLowerCase() ?? '');
    if (tokens[i]?.text === ')') open.pop();
  }
  return open;
}

const AGGREGATES = new Set(['count', 'sum', 'total', 'avg', 'min', 'max', 'group_concat', 'string_agg']);

/** An aggregate and no window behind it. */
function aggregates(item: SelectItem): boolean {
  const over = item.expression.some((token) => token.text.toLowerCase() === 'over');
  return !over && isCall(item, AGGREGATES);
}

const EXTREMES = new Set(['min', 'max']);

function bareColumns(tokens: readonly Token[]): SilentWarning[] {
  return selectClauses(tokens).flatMap(({ items, groupBy, grouped }) => {
    if (!grouped && !items.some(aggregates)) return [];
    // One lone min() or max() makes SQLite take the bare columns from that very row: documented, so not silent.
    if (items.filter((item) => isCall(item, EXTREMES)).length === 1) return [];
    const keys = new Set(groupBy.map((item) => spell(item.expression)));
    for (const key of groupBy) {
      const position = key.expression.length === 1 ? Number(key.expression[0]?.text) : Number.NaN;
      const meant = items[position - 1];
      if (meant !== undefined) keys.add(spell(meant.expression));
    }
    return items.flatMap((item) => {
      const first = item.expression[0];
      const plain = item.expression.every(
        (token) => token.kind === 'word' || token.kind === 'quoted-name' || token.text === '.',
      );
      const isKey =
        keys.has(spell(item.expression)) ||
        keys.has(spell(item.expression.slice(-1))) ||
        keys.has(item.alias);
      // Only a column by itself is judged: an expression may be fixed by the keys in ways tokens cannot show.
      return first === undefined || !plain || isKey
        ? []
        : [at('bare-column', first, item.expression.map((one) => one.text).join(''))];
    });
  });
}

function integerDivision(tokens: readonly Token[], set: ResultSet | undefined): SilentWarning[] {
  const outer = selectClauses(tokens).at(-1);
  if (set === undefined || outer === undefined) return [];
  return outer.items.flatMap((item, column) => {
    const slash = item.expression.find(
      (token, i) => token.text === '/' && dividesByWhole(item.expression, i),
    );
    const cells = set.rows.map((row) => row[column]).filter((cell) => cell !== null && cell !== undefined);
    const whole = cells.length > 0 && cells.every((cell) => typeof cell === 'bigint');
    return slash !== undefined && whole && outer.items.length === set.columns.length
      ? [at('integer-division', slash, '')]
      : [];
  });
}

function dividesByWhole(tokens: readonly Token[], slash: number): boolean {
  const right = tokens[slash + 1];
  return right !== undefined && (/^\d+$/.test(right.text) || right.text.toLowerCase() === 'count');
}

function isCall(item: SelectItem, names: ReadonlySet<string>): boolean {
  return item.expression.some(
    (token, i) => names.has(token.text.toLowerCase()) && item.expression[i + 1]?.text === '(',
  );
}

function spell(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text.toLowerCase().replace(/^["`[]|["`\]]$/g, '')).join('');
}

function at(kind: Warning['kind'], token: Token, detail: string): SilentWarning {
  return { kind, offset: token.offset, length: token.text.length, detail };
}
