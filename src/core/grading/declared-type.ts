// Whether two declared column types mean the same to SQLite. Knows words only: nothing of tables or checks.

/** What SQLite makes of a declared type, by its own rules in their order (sqlite.org/datatype3.html#determination_of_column_affinity). */
const AFFINITIES: readonly [RegExp, string][] = [
  [/INT/, 'INTEGER'],
  [/CHAR|CLOB|TEXT/, 'TEXT'],
  [/BLOB|^$/, 'BLOB'],
  [/REAL|FLOA|DOUB/, 'REAL'],
];

function affinity(declared: string): string {
  const word = declared.trim().toUpperCase();
  return AFFINITIES.find(([pattern]) => pattern.test(word))?.[1] ?? 'NUMERIC';
}

/** INT is INTEGER and VARCHAR(10) is TEXT; no type at all is neither. */
export function sameDeclaredType(one: string, other: string): boolean {
  return affinity(one) === affinity(other);
}
