// Small pieces of SQL text: identifiers, literals, lists, helper names that no column of the user's has.
import { quoteName } from '../sql/quote-name.ts';
import type { PromisedColumn, SourceContract } from './project.ts';

export function kept(contract: SourceContract): readonly PromisedColumn[] {
  return contract.columns.filter(({ dropped }) => dropped !== true);
}

export function keyOf(contract: SourceContract): readonly PromisedColumn[] {
  return kept(contract).filter(({ key }) => key);
}

/** Quoted only where it must be. */
export function ident(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteName(name);
}

/** NUL ends a text for SQLite: no literal holds one. A blank that looks like a space is written by its number. */
export function literal(text: string): string {
  if (/^[\u00a0\u2000-\u200b\u202f\u3000]$/.test(text)) return `char(${text.charCodeAt(0)})`;
  return `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;
}

export function inList(words: readonly string[]): string {
  return `(${words.map(literal).join(', ')})`;
}

/** SQLite's lower() knows ASCII only: other letters are listed in the ways people write them. */
export function spellings(words: readonly string[]): string[] {
  const all = words.flatMap((word) =>
    /^[\x20-\x7e]*$/.test(word)
      ? [word]
      : [word, word.toUpperCase(), word.slice(0, 1).toUpperCase() + word.slice(1)],
  );
  return [...new Set(all)];
}

/** `name_suffix`, with underscores behind it until no column is called so. */
export function helperName(contract: SourceContract, name: string, suffix: string): string {
  const taken = new Set(contract.columns.map((column) => column.name));
  let helper = `${name}_${suffix}`;
  while (taken.has(helper)) helper += '_';
  return helper;
}

/** Row number of a raw table: by the one of its three names that no column has. */
export function rowNumber(contract: SourceContract): string {
  const taken = new Set(contract.columns.map(({ raw }) => raw.toLowerCase()));
  return ['_rowid_', 'rowid', 'oid'].find((name) => !taken.has(name)) ?? '_rowid_';
}

export function rejectsOf(source: string): string {
  return `${source}_rejects`;
}

export function duplicatesOf(source: string): string {
  return `${source}_duplicates`;
}

/** Lines in a list, separated by commas. */
export function commaLines(lines: readonly string[], indent = '  '): string {
  return lines.map((line) => `${indent}${line}`).join(',\n');
}

/** Text in columns: the first parts are padded to the same width. */
export function aligned(rows: readonly (readonly [left: string, right: string])[], between = ' '): string[] {
  const width = Math.min(24, Math.max(0, ...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => `${left.padEnd(width)}${between}${right}`.trimEnd());
}
