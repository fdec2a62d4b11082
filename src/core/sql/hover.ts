// What a name in a script means: a function's signature, a column's type and table, a table's columns. Pure.
import { sqlFunctions } from '../text/en/sql-functions.ts';
import { plainName, tableNamed, type KnownSchema } from './schema.ts';
import { scopeAt } from './scope.ts';

export interface Explained {
  readonly from: number;
  readonly to: number;
  /** As code. */
  readonly title: string;
  readonly about: string;
}

export function explainName(text: string, offset: number, schema: KnownSchema): Explained | null {
  const scope = scopeAt(text, offset, schema);
  const at = scope.tokens.findIndex(
    (token) => token.offset <= offset && offset < token.offset + token.text.length,
  );
  const token = scope.tokens[at];
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'quoted-name')) return null;
  const range = { from: token.offset, to: token.offset + token.text.length };
  const name = plainName(token.text);
  if (scope.tokens[at + 1]?.text === '(' && Object.hasOwn(sqlFunctions, name)) {
    const known = sqlFunctions[name];
    return known === undefined ? null : { ...range, title: known.signature, about: known.gives };
  }
  const tables = [...scope.ctes, ...schema.tables];
  const owner = scope.tokens[at - 1]?.text === '.' ? plainName(scope.tokens[at - 2]?.text ?? '') : null;
  for (const { as, table } of scope.sources) {
    if (owner !== null && as.toLowerCase() !== owner) continue;
    const column = table.columns.find((one) => one.name.toLowerCase() === name);
    if (column === undefined) continue;
    const from = table.name === '' ? as : table.name;
    return {
      ...range,
      title: `${from}.${column.name} ${column.type}`.trim(),
      about: column.rules.join(', '),
    };
  }
  const table = tableNamed(tables, name) ?? scope.sources.find(({ as }) => as.toLowerCase() === name)?.table;
  if (table === undefined) return null;
  const rows = table.rows === undefined ? '' : ` · ${table.rows.toLocaleString('en')} rows`;
  return {
    ...range,
    title: `${table.kind} ${table.name}${rows}`,
    about: table.columns.map((column) => column.name).join(', '),
  };
}
