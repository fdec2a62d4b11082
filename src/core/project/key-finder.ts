// Which column, or pair of columns, tells rows apart. Keeps a number per cell instead of the cell, so that many rows fit.
// Rows that are the same in every column count once: a file that repeats a line still has a key.

export interface KeyCandidate {
  /** Indexes of columns, in the order of the file. */
  readonly columns: readonly number[];
  /** Different rows that share their key with an earlier one. */
  readonly repeats: number;
}

/** What may be part of a key; decided by whoever knows the types. */
export interface KeyColumn {
  readonly index: number;
  /** Called like an identifier; or a date or time, which is a part of a key rather than one. */
  readonly hint: 'name' | 'moment' | null;
}

/** Columns of a wide file that are looked at. */
export const KEY_COLUMNS = 40;
const PAIRED = 8;
/** A column called like an identifier is the key even where a few rows repeat it. */
const TOLERATED = 0.1;

export class KeyFinder {
  readonly #columns: Float64Array[];
  #rows = 0;
  #room = 1024;

  constructor(columns: number) {
    this.#columns = Array.from(
      { length: Math.min(columns, KEY_COLUMNS) },
      () => new Float64Array(this.#room),
    );
  }

  add(cells: readonly string[]): void {
    if (this.#rows === this.#room) this.#grow();
    for (let at = 0; at < this.#columns.length; at++) {
      const column = this.#columns[at];
      if (column !== undefined) column[this.#rows] = hashText((cells[at] ?? '').trim());
    }
    this.#rows++;
  }

  /** The best key, or null. `columns`: those that may be part of it. */
  find(columns: readonly KeyColumn[]): KeyCandidate | null {
    const different = this.#differentRows();
    const within = columns.filter(({ index }) => index < this.#columns.length);
    const repeatsOf = (indexes: readonly number[]): number =>
      different.length - this.#distinct(indexes, different);
    const single = within
      .map((column) => ({ ...column, repeats: repeatsOf([column.index]) }))
      .filter(({ hint, index, repeats }) =>
        hint === 'name'
          ? repeats <= different.length * TOLERATED
          : repeats === 0 && (hint === 'moment' || index < 2),
      )
      .sort((a, b) => rank(a) - rank(b) || a.repeats - b.repeats)[0];
    if (single !== undefined) return { columns: [single.index], repeats: single.repeats };
    return this.#pair(within, different, repeatsOf);
  }

  #pair(
    columns: readonly KeyColumn[],
    different: Int32Array,
    repeatsOf: (indexes: readonly number[]) => number,
  ): KeyCandidate | null {
    // Among a handful of rows almost any pair is unique.
    if (different.length < 20) return null;
    const likely = columns.toSorted((a, b) => rank(a) - rank(b)).slice(0, PAIRED);
    const some = different.slice(0, 5000);
    for (const [at, first] of likely.entries()) {
      for (const second of likely.slice(at + 1)) {
        if (first.hint === null && second.hint === null) continue;
        const pair = [first.index, second.index].sort((a, b) => a - b);
        if (this.#distinct(pair, some) < some.length) continue;
        if (repeatsOf(pair) === 0) return { columns: pair, repeats: 0 };
      }
    }
    return null;
  }

  #differentRows(): Int32Array {
    const seen = new Set<number>();
    const rows: number[] = [];
    const all = this.#columns.map((_, index) => index);
    for (let row = 0; row < this.#rows; row++) {
      const hash = this.#hash(all, row);
      if (seen.has(hash)) continue;
      seen.add(hash);
      rows.push(row);
    }
    return Int32Array.from(rows);
  }

  #distinct(indexes: readonly number[], rows: Int32Array): number {
    const seen = new Set<number>();
    for (const row of rows) seen.add(this.#hash(indexes, row));
    return seen.size;
  }

  #hash(indexes: readonly number[], row: number): number {
    const [first = 0] = indexes;
    if (indexes.length === 1) return this.#columns[first]?.[row] ?? 0;
    let hash = 0;
    for (const index of indexes) hash = mix(hash, this.#columns[index]?.[row] ?? 0);
    return hash;
  }

  #grow(): void {
    this.#room *= 2;
    for (const [at, column] of this.#columns.entries()) {
      const larger = new Float64Array(this.#room);
      larger.set(column);
      this.#columns[at] = larger;
    }
  }
}

/** Identifiers first, then from left to right. */
function rank({ hint, index }: KeyColumn): number {
  return (hint === 'name' ? 0 : hint === 'moment' ? 2000 : 1000) + index;
}

/** 53 bits of two 32-bit FNV-like hashes: among a million texts a clash is a matter of one in ten thousand. */
function hashText(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 15);
  }
  return (high >>> 11) * 4294967296 + (low >>> 0);
}

function mix(hash: number, other: number): number {
  const high = Math.imul((hash / 4294967296) ^ (other / 4294967296), 0x9e3779b1) ^ other;
  const low = Math.imul(((hash % 4294967296) ^ (other % 4294967296)) + 0x7f4a7c15, 0xc2b2ae35) ^ (hash >>> 3);
  return (high >>> 11) * 4294967296 + (low >>> 0);
}
