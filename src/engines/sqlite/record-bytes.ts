// A row as SQLite stores it (sqlite.org/fileformat2.html, "Record Format"): a header with the type of each column, then their bytes.
import { MOST_PAYLOAD, type TablePages } from './table-pages.ts';
import { putVarint, varintLength } from './varint.ts';

/** In a header, a text of n bytes is 13 + 2n; an integer is how many bytes it takes. */
const TEXT = 13;

/** A longer text's type takes more than a byte. */
const SHORT_TEXT = 57;

/** Texts that end every row. */
interface Same {
  readonly types: Uint8Array;
  readonly bytes: Uint8Array;
}

export function encodeSame(texts: readonly string[]): Same {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  return {
    types: Uint8Array.from(encoded.flatMap(({ length }) => varint(TEXT + 2 * length))),
    bytes: Uint8Array.from(encoded.flatMap((bytes) => [...bytes])),
  };
}

function varint(value: number): number[] {
  const bytes = new Uint8Array(varintLength(value));
  putVarint(bytes, 0, value);
  return [...bytes];
}

export class RecordBytes {
  readonly #same: Same;

  constructor(same: Same) {
    this.#same = same;
  }

  /**
   * One row more: texts, then a line's number, then what is the same in all. False when it is too long for a page.
   * @param spans where each text begins in `memory`, and how long it is
   */
  put(pages: TablePages, memory: Uint8Array, spans: Int32Array, line: number): boolean {
    const { types, bytes } = this.#same;
    const lineBytes = line < 128 ? 1 : line < 32_768 ? 2 : line < 8_388_608 ? 3 : 4;
    let header = 1 + types.length;
    let body = lineBytes + bytes.length;
    for (let at = 1; at < spans.length; at += 2) {
      const length = spans[at]!;
      header += length <= SHORT_TEXT ? 1 : varintLength(TEXT + 2 * length);
      body += length;
    }
    // It counts itself.
    header += header < 127 ? 1 : 2;
    if (header + body > MOST_PAYLOAD) return false;
    const begin = pages.place(header + body);
    const page = pages.leaf;
    let type = putVarint(page, begin, header);
    let to = begin + header;
    for (let at = 0; at < spans.length; at += 2) {
      const from = spans[at]!;
      const length = spans[at + 1]!;
      if (length <= SHORT_TEXT) page[type++] = TEXT + 2 * length;
      else type = putVarint(page, type, TEXT + 2 * length);
      for (let source = from, end = from + length; source < end; source++) page[to++] = memory[source]!;
    }
    page[type++] = lineBytes;
    for (let shift = (lineBytes - 1) * 8; shift >= 0; shift -= 8) page[to++] = line >>> shift;
    page.set(types, type);
    page.set(bytes, to);
    return true;
  }
}
