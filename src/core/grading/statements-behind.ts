// The statements of a draft that an output is made by, directly or by way of other tables. Reads tokens; runs nothing.
import type { Draft, Lab } from '../lab.ts';
import { resultName } from '../sql/result-name.ts';
import { plainName } from '../sql/schema.ts';
import { statementRanges } from '../sql/statements.ts';
import { codeTokens, type Token } from '../sql/tokens.ts';

interface Statement {
  readonly tokens: readonly Token[];
  /** The table, view or result that it makes or changes; null where that cannot be told. */
  readonly target: string | null;
}

/** Their tokens, in the order of the draft. All of them when no statement makes the output by its name, or when no output is asked for. */
export function tokensBehind(steps: Lab['steps'], draft: Draft, output: string | null): Token[] {
  const all = steps
    .filter((step) => step.language === 'sql')
    .flatMap((step) => statements(draft[step.id] ?? ''));
  const wanted = new Set(output === null ? [] : [output.toLowerCase()]);
  if (!all.some(({ target }) => target !== null && wanted.has(target))) {
    return all.flatMap(({ tokens }) => tokens);
  }
  const makes = new Set(all.flatMap(({ target }) => target ?? []));
  let size = 0;
  while (size < wanted.size) {
    size = wanted.size;
    for (const { tokens, target } of all) {
      if (target === null || !wanted.has(target)) continue;
      for (const name of tokens.map(({ text }) => plainName(text))) if (makes.has(name)) wanted.add(name);
    }
  }
  return all.filter(({ target }) => target !== null && wanted.has(target)).flatMap(({ tokens }) => tokens);
}

function statements(script: string): Statement[] {
  return statementRanges(script).map(({ from, to, lead }) => {
    const tokens = codeTokens(script.slice(from, to));
    const name = targetOf(tokens) ?? resultName(script.slice(lead, to))?.toLowerCase() ?? null;
    return { tokens, target: name };
  });
}

/** Words that stand between the verb and the name. */
const BETWEEN = /^(temp|temporary|virtual|if|not|exists|or|replace|ignore|abort|fail|rollback|main|\.)$/;

function targetOf(tokens: readonly Token[]): string | null {
  const words = tokens.map(({ text }) => text.toLowerCase());
  const verb = words[0] === 'with' ? afterCommonTables(words) : 0;
  const nameFrom = (at: number): string | null => {
    const found = words.findIndex((word, i) => i >= at && !BETWEEN.test(word));
    return found < 0 ? null : plainName(tokens[found]?.text ?? '');
  };
  switch (words[verb]) {
    case 'create':
      return nameFrom(Math.max(words.indexOf('table'), words.indexOf('view'), 0) + 1);
    case 'insert':
    case 'replace':
      return nameFrom(words.indexOf('into', verb) + 1);
    case 'update':
      return nameFrom(verb + 1);
    case 'delete':
      return nameFrom(words.indexOf('from', verb) + 1);
    default:
      return null;
  }
}

/** Where the statement proper begins, behind WITH a AS (…), b AS (…). */
function afterCommonTables(words: readonly string[]): number {
  let depth = 0;
  return words.findIndex((word, i) => {
    depth += word === '(' ? 1 : word === ')' ? -1 : 0;
    return i > 0 && depth === 0 && /^(select|insert|replace|update|delete|values)$/.test(word);
  });
}
