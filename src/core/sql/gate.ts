// Which statements a learner may not run: what could leave the database, or undo the engine's guards.
// Source: what sql.js 1.16 was measured to allow (ATTACH reads other databases of the module, PRAGMA lifts the caps).
import { codeTokens, type Token } from './tokens.ts';

const PRAGMAS = new Set([
  'table_info',
  'table_xinfo',
  'table_list',
  'index_list',
  'index_info',
  'index_xinfo',
  'foreign_key_list',
  'foreign_key_check',
  'foreign_keys',
  'integrity_check',
  'quick_check',
  'compile_options',
]);

const FUNCTIONS = new Set(['load_extension', 'fts3_tokenizer', 'readfile', 'writefile', 'edit']);

export interface Refusal {
  readonly message: string;
  /** Range of the offending token in the script. */
  readonly offset: number;
  readonly length: number;
  /** Where the refused statement begins: what stands before it may run. */
  readonly statement: number;
}

/**
 * The first statement of `script` that must not run, or null.
 * Looked at before the engine compiles anything, because some pragmas act while being compiled.
 */
export function refuse(script: string): Refusal | null {
  let segment: Token[] = [];
  // Every `;` starts a segment: inside a trigger body these are DML or END, which are allowed anyway.
  for (const token of [...codeTokens(script), END]) {
    if (token.text !== ';') {
      segment.push(token);
      continue;
    }
    const refusal = refuseStatement(segment);
    if (refusal !== null) return refusal;
    segment = [];
  }
  return null;
}

const END: Token = { kind: 'operator', text: ';', offset: -1 };

function refuseStatement(tokens: readonly Token[]): Refusal | null {
  const first = tokens[0];
  if (first === undefined) return null;
  const found = offenceIn(tokens, first.text.toLowerCase());
  if (found === null) return null;
  const { token, message } = found;
  return { message, offset: token.offset, length: token.text.length, statement: first.offset };
}

interface Offence {
  readonly token: Token;
  readonly message: string;
}

function offenceIn(tokens: readonly Token[], keyword: string): Offence | null {
  const first = tokens[0];
  if (first === undefined) return null;
  switch (keyword) {
    case 'attach':
    case 'detach':
      return {
        token: first,
        message: `${first.text.toUpperCase()} is not available here: a lab has one database.`,
      };
    case 'vacuum':
      return {
        token: first,
        message: 'VACUUM is not available here: the database lives in memory for one run.',
      };
    case 'pragma':
      return pragmaOffence(tokens);
    case 'explain': {
      const inner = tokens.slice(tokens[1]?.text.toLowerCase() === 'query' ? 3 : 1);
      return offenceIn(inner, inner[0]?.text.toLowerCase() ?? '');
    }
    default:
      return functionOffence(tokens);
  }
}

function pragmaOffence(tokens: readonly Token[]): Offence | null {
  // PRAGMA [schema.]name
  const token = tokens[2]?.text === '.' ? tokens[3] : tokens[1];
  if (token === undefined || PRAGMAS.has(token.text.toLowerCase())) return null;
  const some = [...PRAGMAS].slice(0, 4).join(', ');
  return {
    token,
    message: `PRAGMA ${token.text} is not available here. Pragmas that only read are, such as ${some}.`,
  };
}

function functionOffence(tokens: readonly Token[]): Offence | null {
  const token = tokens.find((one, i) => FUNCTIONS.has(one.text.toLowerCase()) && tokens[i + 1]?.text === '(');
  return token === undefined ? null : { token, message: `${token.text}() is not available here.` };
}
