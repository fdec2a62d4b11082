// SQL values as every layer carries them. The JavaScript type *is* the storage class:
// INTEGER = bigint, REAL = number, TEXT = string, BLOB = Uint8Array, NULL = null.

export type SqlValue = null | bigint | number | string | Uint8Array;

/** Rows as arrays in column order, so duplicate column names and empty results survive. */
export interface ResultSet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
  /** True when the row cap cut the result: such a result must not be compared. */
  readonly truncated: boolean;
}

export type StorageClass = 'null' | 'integer' | 'real' | 'text' | 'blob';

export function storageClass(value: SqlValue): StorageClass {
  if (value === null) return 'null';
  if (typeof value === 'bigint') return 'integer';
  if (typeof value === 'number') return 'real';
  return typeof value === 'string' ? 'text' : 'blob';
}

/** One cell as a person reads it; NULL is the word, TEXT is unquoted, a REAL always shows its point. */
export function showValue(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return showReal(value);
  if (value instanceof Uint8Array) return `x'${hex(value.subarray(0, 16))}'`;
  return String(value);
}

/** One cell as it appears inside a sentence: text in single quotes, so '' and ' a' are visible. */
export function quoteValue(value: SqlValue): string {
  return typeof value === 'string' ? `'${value}'` : showValue(value);
}

function showReal(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Two digits a byte. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
