// zod's issues as sentences for authors: where, what is wrong, what to write instead.
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

export interface Complaint {
  /** `checks[2].order` */
  readonly at: string;
  readonly message: string;
  readonly hint: string;
}

export function complain(issue: Issue): Complaint {
  const at = pathText(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `\`${key}\``).join(', ');
      return { at, message: `${keys} is not known here`, hint: 'take it out, or look for a misspelling' };
    }
    case 'invalid_type':
      return issue.input === undefined
        ? { at, message: 'is missing', hint: `write ${article(issue.expected)}` }
        : { at, message: `is not ${article(issue.expected)}`, hint: `write ${article(issue.expected)}` };
    case 'invalid_value':
      return {
        at,
        message: 'has a value that is not known',
        hint: `write one of: ${issue.values.map(String).join(', ')}`,
      };
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? {
            at,
            message: 'has a kind that is not known',
            hint: `write one of: ${issue.options.map(String).join(', ')}`,
          }
        : {
            at,
            message: 'has none of the allowed shapes',
            hint: 'see labs/lab.schema.json for what may stand here',
          };
    case 'too_small':
      return { at, message: 'is too small or too short', hint: `write at least ${issue.minimum}` };
    case 'too_big':
      return { at, message: 'is too large or too long', hint: `write at most ${issue.maximum}` };
    default:
      return { at, message: issue.message, hint: 'see labs/lab.schema.json for what may stand here' };
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

const NAMES: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  record: 'a map of names',
  object: 'a map',
};

function article(expected: string): string {
  return NAMES[expected] ?? expected;
}
