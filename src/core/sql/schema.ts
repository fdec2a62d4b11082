// What is known of a database while somebody writes: tables and their columns. Plain data.

export interface KnownColumn {
  readonly name: string;
  /** As declared; empty when it has none or it is not known. */
  readonly type: string;
  /** `NOT NULL`, `PRIMARY KEY` …, as a person would read them. */
  readonly rules: readonly string[];
}

export interface KnownTable {
  readonly name: string;
  readonly kind: 'table' | 'view' | 'cte' | 'subquery';
  readonly columns: readonly KnownColumn[];
  /** Undefined before the first run, and for what lives in one statement only. */
  readonly rows?: number;
}

export interface KnownSchema {
  readonly tables: readonly KnownTable[];
}

/** A name as it is compared: without quotes, in small letters. */
export function plainName(text: string): string {
  return text.replace(/^["`[]|["`\]]$/g, '').toLowerCase();
}

export function tableNamed(tables: readonly KnownTable[], name: string): KnownTable | undefined {
  const wanted = plainName(name);
  return tables.find((table) => table.name.toLowerCase() === wanted);
}

export function columnNamed(name: string): KnownColumn {
  return { name, type: '', rules: [] };
}
