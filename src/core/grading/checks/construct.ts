// `uses` and `avoids`: a construct in the code of a step, found on tokens, so comments and texts never count.
import type { AvoidsCheck, UsesCheck } from '../../lab.ts';
import { codeTokens } from '../../sql/tokens.ts';
import type { GradeContext } from '../context.ts';
import type { Finding } from '../verdict.ts';

export function checkUses(check: UsesCheck, context: GradeContext): Finding | null {
  const sql = context.draft[check.step] ?? '';
  const used = check.phrases.some((phrase) => contains(sql, phrase));
  return used ? null : { kind: 'not-used', step: check.step, phrases: check.phrases };
}

export function checkAvoids(check: AvoidsCheck, context: GradeContext): Finding | null {
  const sql = context.draft[check.step] ?? '';
  const phrase = check.phrases.find((one) => contains(sql, one));
  return phrase === undefined ? null : { kind: 'used', step: check.step, phrase };
}

/** Are the phrase's tokens in the code, one after the other, whatever their case? */
export function contains(sql: string, phrase: string): boolean {
  const code = spell(sql);
  const wanted = spell(phrase);
  return code.some((_, i) => wanted.every((word, j) => code[i + j] === word));
}

function spell(sql: string): string[] {
  return codeTokens(sql).map((token) => (token.kind === 'string' ? token.text : token.text.toLowerCase()));
}
