// SQLite's words, sorted into our kinds of learner failure.
import type { FailureKind, RunFailure } from '../../core/pipeline/observation.ts';
import { refuse } from '../../core/sql/gate.ts';
import { codeTokens } from '../../core/sql/tokens.ts';
import { leadingLength } from '../../core/sql/result-name.ts';
import { locate, type Complain } from './locate.ts';

const KINDS: readonly (readonly [FailureKind, RegExp])[] = [
  ['syntax', /syntax error|unrecognized token|incomplete input|^parser stack overflow/],
  ['memory', /out of memory|database or disk is full|string or blob too big|memory access out of bounds/],
];

export function failureKind(message: string): FailureKind {
  return KINDS.find(([, rule]) => rule.test(message))?.[0] ?? 'runtime';
}

/** A failure of the statement that starts at `offset` of the script. */
export function failureOf(
  message: string,
  statement: string,
  offset: number,
  complain: Complain,
): RunFailure {
  const kind = failureKind(message);
  const lead = leadingLength(statement);
  const range = locate(statement, message, complain) ?? {
    offset: lead,
    length: statement.trimEnd().length - lead,
  };
  return { kind, message, offset: offset + range.offset, length: Math.max(0, range.length) };
}

/** The part of the script that may run, and the failure that ends it when something in it is refused. */
export function gateScript(sql: string): { readonly allowed: string; readonly failure?: RunFailure } {
  const nul = sql.indexOf('\0');
  if (nul >= 0) {
    return {
      allowed: sql.slice(0, statementStart(sql, nul)),
      failure: {
        kind: 'syntax',
        message: 'there is a NUL character in the text; delete it',
        offset: nul,
        length: 1,
      },
    };
  }
  const refusal = refuse(sql);
  if (refusal === null) return { allowed: sql };
  const { message, offset, length, statement } = refusal;
  return { allowed: sql.slice(0, statement), failure: { kind: 'refused', message, offset, length } };
}

/** Where the statement around `offset` begins: behind the last `;` before it. */
function statementStart(sql: string, offset: number): number {
  const end = codeTokens(sql).findLast((token) => token.text === ';' && token.offset < offset);
  return end === undefined ? 0 : end.offset + 1;
}
