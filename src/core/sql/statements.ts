// A script cut into its statements. Trigger bodies hold semicolons of their own and stay whole.
import { codeTokens, type Token } from './tokens.ts';

export interface StatementRange {
  /** First code token; comments above it belong to it by `lead`. */
  readonly from: number;
  /** Behind its semicolon, or the end of its last token. */
  readonly to: number;
  /** Where the text of the statement begins: behind the one before. */
  readonly lead: number;
}

export function statementRanges(script: string): StatementRange[] {
  const ranges: StatementRange[] = [];
  let current: Token[] = [];
  let lead = 0;
  const close = (to: number): void => {
    const first = current[0];
    if (first !== undefined) ranges.push({ from: first.offset, to, lead });
    lead = to;
    current = [];
  };
  for (const token of codeTokens(script)) {
    if (token.text !== ';') {
      current.push(token);
    } else if (!insideTrigger(current)) {
      close(token.offset + 1);
    } else {
      current.push(token);
    }
  }
  const last = current.at(-1);
  if (last !== undefined) close(last.offset + last.text.length);
  return ranges;
}

/** The statement the caret stands in, or right behind, or above (in its comments); else the last one before it. */
export function statementAt(script: string, offset: number): StatementRange | null {
  const ranges = statementRanges(script);
  const line = script.lastIndexOf('\n', offset - 1) + 1;
  const inside = ranges.find(({ lead, to }) => offset >= lead && offset < to);
  // On the line where a statement has just ended, that one is meant, not the next.
  const ended = ranges.findLast(({ to }) => to <= offset && to > line);
  return ended !== undefined && (inside === undefined || inside.from > offset)
    ? ended
    : (inside ?? ranges.at(-1) ?? null);
}

function insideTrigger(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ text }) => text.toLowerCase());
  const head = words.slice(0, 3);
  if (head[0] !== 'create' || !head.includes('trigger')) return false;
  const begin = words.indexOf('begin');
  // `case … end` inside the body: every `case` needs its own `end`.
  const count = (word: string): number => words.slice(begin).filter((one) => one === word).length;
  return begin >= 0 && count('end') <= count('case');
}
