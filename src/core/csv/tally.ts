// Counts the values of one column as they come, with bounded memory: beyond a limit of different values only totals go on.
// The one place that counts; `profile.ts` says what the counts mean.
import type { SqlValue } from '../values.ts';

export interface CountedValue {
  readonly value: SqlValue;
  readonly rows: number;
}

/** Different values kept; 50,000 short texts are a few megabytes. */
export const KEPT_VALUES = 50_000;

interface Count {
  readonly value: SqlValue;
  rows: number;
}

export class ColumnTally {
  readonly #kept: number;
  readonly #texts = new Map<string, Count>();
  readonly #others = new Map<string, Count>();
  rows = 0;
  nulls = 0;
  /** Text of no or only white characters. */
  blanks = 0;
  /** Rows whose value came when the limit was reached, and is not counted by itself. */
  unkept = 0;
  #shortest = Infinity;
  #longest = 0;

  constructor(kept = KEPT_VALUES) {
    this.#kept = kept;
  }

  add(value: SqlValue): void {
    this.rows++;
    if (value === null) {
      this.nulls++;
      return;
    }
    const text = textOf(value);
    if (text.length < this.#shortest) this.#shortest = text.length;
    if (text.length > this.#longest) this.#longest = text.length;
    if (typeof value === 'string') {
      if (isBlank(value)) this.blanks++;
      this.#count(this.#texts, text, value);
    } else this.#count(this.#others, `${typeof value} ${text}`, value);
  }

  /** True when some values are not counted by themselves. */
  get overflowed(): boolean {
    return this.unkept > 0;
  }

  get lengths(): readonly [shortest: number, longest: number] {
    return [Number.isFinite(this.#shortest) ? this.#shortest : 0, this.#longest];
  }

  /** Every kept value once, NULL left out, in order of appearance. */
  counts(): CountedValue[] {
    return [...this.#texts.values(), ...this.#others.values()];
  }

  #count(counts: Map<string, Count>, key: string, value: SqlValue): void {
    const known = counts.get(key);
    if (known !== undefined) known.rows++;
    else if (this.#texts.size + this.#others.size < this.#kept) counts.set(key, { value, rows: 1 });
    else this.unkept++;
  }
}

export function textOf(value: SqlValue): string {
  return value === null
    ? ''
    : value instanceof Uint8Array
      ? `blob of ${value.length}: ${value.slice(0, 8).join(' ')}`
      : String(value);
}

function isBlank(text: string): boolean {
  // Most cells begin with something to see: no need to trim those.
  return text.charCodeAt(0) > 0x20 && text.charCodeAt(0) < 0x7f ? false : text.trim() === '';
}
