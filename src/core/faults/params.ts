// What an author may set on a fault, and what he set, checked and with its defaults filled in.
import { FaultError } from './fault.ts';

interface ParamBase {
  /** Used when the author says nothing; absent = he must say, unless `optional`. */
  readonly default?: string | number;
  readonly optional?: true;
}

export type FaultParam =
  | (ParamBase & { readonly kind: 'source' | 'column' | 'text' })
  /** Several texts with `|` between them. */
  | (ParamBase & { readonly kind: 'texts' })
  /** Share of the rows, above 0 and at most 1. */
  | (ParamBase & { readonly kind: 'rate' })
  | (ParamBase & { readonly kind: 'count' })
  | (ParamBase & { readonly kind: 'number'; readonly min: number; readonly max: number })
  | (ParamBase & { readonly kind: 'choice'; readonly choices: readonly string[] });

export type Params = Readonly<Record<string, FaultParam>>;
export type AnyValues = Readonly<Record<string, string | number | undefined>>;
export type AuthoredValues = Readonly<Record<string, string | number | boolean>>;

type ValueOf<P extends FaultParam> = P extends { kind: 'rate' | 'count' | 'number' }
  ? number
  : P extends { kind: 'choice'; choices: readonly (infer C)[] }
    ? C
    : string;

/** The values a fault is applied with, typed by its params. */
export type Values<Ps extends Params> = {
  readonly [K in keyof Ps]: Ps[K] extends { optional: true } ? ValueOf<Ps[K]> | undefined : ValueOf<Ps[K]>;
};

/** Which rows of a file: at a rate, or exactly so many. At least one is taken when one fits. */
export const SOME_ROWS = {
  rate: { kind: 'rate', default: 0.05 },
  count: { kind: 'count', optional: true },
} as const;

export const SOME_CELLS = { column: { kind: 'column' }, ...SOME_ROWS } as const;

/** @throws FaultError when a param is unknown, missing or of the wrong kind. */
export function readValues(params: Params, given: AuthoredValues, defaultSource: string): AnyValues {
  const takes = Object.keys(params).join(', ') || 'none';
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(params, name))
      throw new FaultError(`there is no parameter \`${name}\``, `it takes: ${takes}`);
  }
  const values: Record<string, string | number> = {};
  for (const [name, param] of Object.entries(params)) {
    const value = given[name] ?? (param.kind === 'source' ? defaultSource : param.default);
    if (value !== undefined) values[name] = readValue(name, param, value);
    else if (param.optional === undefined)
      throw new FaultError(`\`${name}\` is missing`, `write \`${name}: …\`; it takes: ${takes}`);
  }
  return values;
}

export function splitTexts(texts: string): string[] {
  return texts.split('|').map((text) => text.trim());
}

function readValue(name: string, param: FaultParam, value: string | number | boolean): string | number {
  const wrong = (hint: string): FaultError => new FaultError(`\`${name}\` is ${JSON.stringify(value)}`, hint);
  switch (param.kind) {
    case 'rate':
      if (typeof value === 'number' && value > 0 && value <= 1) return value;
      throw wrong('write a share of the rows above 0 and up to 1, such as 0.05');
    case 'count':
      if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
      throw wrong('write how many rows: a whole number from 1 on');
    case 'number':
      if (typeof value === 'number' && value >= param.min && value <= param.max) return value;
      throw wrong(`write a number from ${param.min} to ${param.max}`);
    case 'choice':
      if (typeof value === 'string' && param.choices.includes(value)) return value;
      throw wrong(`write one of: ${param.choices.join(', ')}`);
    case 'texts':
    case 'text':
      if (typeof value !== 'boolean') return String(value);
      throw wrong('put it between quotes: YAML takes it for true or false');
    case 'column':
    case 'source':
      if (typeof value === 'string') return value;
      throw wrong(`write the name of a ${param.kind}`);
  }
}
