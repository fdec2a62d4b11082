// The memory of one sql.js module, as bytes: views that follow it when it grows, and pieces of it that are ours.
import type { Window } from '../../core/csv/scan-file.ts';
import type { SqliteCalls } from './sql-js.ts';

/** SQLite has no memory left to give. */
export class OutOfMemory extends Error {
  constructor() {
    super('out of memory');
  }
}

export class Heap {
  readonly calls: SqliteCalls;
  readonly #memory: WebAssembly.Memory;
  #view: Uint8Array;
  #numbers: HeapNumbers;

  constructor(calls: SqliteCalls, memory: WebAssembly.Memory) {
    this.calls = calls;
    this.#memory = memory;
    this.#view = new Uint8Array(memory.buffer);
    this.#numbers = numbersOf(memory);
  }

  /** All of it. A view of memory that has grown since is empty: ask again after every call. */
  bytes(): Uint8Array {
    if (this.#view.length === 0) this.#view = new Uint8Array(this.#memory.buffer);
    return this.#view;
  }

  /** The same memory as numbers, with the same caution. Wasm has its low byte first, and so has every machine that runs browsers. */
  numbers(): HeapNumbers {
    if (this.#numbers.doubles.length === 0) this.#numbers = numbersOf(this.#memory);
    return this.#numbers;
  }

  allocate(size: number): number {
    const pointer = this.calls._malloc(size);
    if (pointer === 0) throw new OutOfMemory();
    return pointer;
  }

  free(pointer: number): void {
    this.calls._free(pointer);
  }

  /** A compiled statement; throws the engine's words. */
  prepare(db: number, sql: string): number {
    const text = this.put(new TextEncoder().encode(`${sql}\0`));
    const out = this.put(new Uint8Array(4));
    const code = this.calls._sqlite3_prepare_v2(db, text, -1, out, 0);
    const statement = new DataView(this.bytes().buffer).getUint32(out, true);
    this.free(text);
    this.free(out);
    if (code !== 0) throw new Error(this.complaint(db));
    return statement;
  }

  /** What the engine says of the last call. */
  complaint(db: number): string {
    const bytes = this.bytes();
    const begin = this.calls._sqlite3_errmsg(db);
    return new TextDecoder().decode(bytes.slice(begin, bytes.indexOf(0, begin)));
  }

  /** A copy of the bytes, for the engine to read. */
  put(bytes: Uint8Array): number {
    const pointer = this.allocate(Math.max(1, bytes.length));
    this.bytes().set(bytes, pointer);
    return pointer;
  }
}

/** All of the memory, by the size of its numbers. */
export interface HeapNumbers {
  readonly shorts: Uint16Array;
  readonly ints: Int32Array;
  readonly doubles: Float64Array;
}

function numbersOf({ buffer }: WebAssembly.Memory): HeapNumbers {
  return {
    shorts: new Uint16Array(buffer),
    ints: new Int32Array(buffer),
    doubles: new Float64Array(buffer),
  };
}

/** A piece of the heap that a file is read into. */
export class HeapWindow implements Window {
  begin: number;
  size: number;
  readonly #heap: Heap;

  constructor(heap: Heap, size: number) {
    this.#heap = heap;
    this.begin = heap.allocate(size);
    this.size = size;
  }

  bytes(): Uint8Array {
    return this.#heap.bytes();
  }

  grow(): void {
    const begin = this.#heap.allocate(this.size * 2);
    this.#heap.bytes().copyWithin(begin, this.begin, this.begin + this.size);
    this.#heap.free(this.begin);
    this.begin = begin;
    this.size *= 2;
  }

  free(): void {
    this.#heap.free(this.begin);
  }
}
