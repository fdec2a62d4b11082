// Finds the fields of one CSV record in a window of UTF-8 bytes, to the byte as the PapaParse path does. Knows no file and no window.

/** How records end. `crlf`: every LF of the file has a CR before it; then that CR is no part of the last field. */
export type LineEnd = 'lf' | 'crlf' | 'cr';

/** Bytes that mean something in a file of one dialect. */
export interface Signs {
  readonly delimiter: number;
  /** Opens and closes a field; -1 where nothing is quoted. */
  readonly quote: number;
}

/** What `scan` found. */
export const FOUND = 0;
/** The window ends inside of the record. */
export const CUT = 1;
/** The same, inside of quotes. */
export const CUT_QUOTED = 2;
/** A quote is opened and not closed as it should be. */
export const BAD_QUOTE = 3;

/** Of a field in `fields`: some byte is not ASCII. */
export const WIDE = 1;
/** Of a field in `fields`: it holds doubled quotes. */
export const DOUBLED = 2;

const LF = 10;
const CR = 13;
const SLOTS = 3;

/** One scanner serves one file. Its properties are the outcome of the last `scan`; it never changes a byte. */
export class RecordScanner {
  /** Three numbers a field: where it begins, where it ends, and its `WIDE` and `DOUBLED`. */
  fields = new Int32Array(64 * SLOTS);
  count = 0;
  /** Behind the record and its line end. */
  end = 0;
  /** Line ends inside of the record and behind it. */
  lines = 0;
  /** The last field lost the CR of its line end and still ends in one: here `lf` and `crlf` part. */
  twoCr = false;
  lineEnd: LineEnd = 'lf';
  /** After `CUT_QUOTED`: where the text of the open field begins. */
  open = 0;
  readonly #delimiter: number;
  readonly #quote: number;
  /** 0 for bytes that are only text. */
  readonly #stops = new Uint8Array(256);

  constructor({ delimiter, quote }: Signs) {
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#stops[delimiter] = 1;
    this.#stops[LF] = 1;
    this.#stops[CR] = 1;
  }

  /**
   * Scans the record that starts at `from`; the window ends at `to`, and the byte at `to` must be LF.
   * @param last nothing follows behind the window
   */
  scan(bytes: Uint8Array, from: number, to: number, last: boolean): number {
    const stops = this.#stops;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    const newline = this.lineEnd === 'cr' ? CR : LF;
    this.count = 0;
    this.lines = 0;
    this.twoCr = false;
    let fields = this.fields;
    let slot = 0;
    let at = from;
    for (;;) {
      if (slot === fields.length) fields = this.#widen();
      let byte = bytes[at]!;
      if (byte === quote && at < to) {
        this.count = slot / SLOTS;
        at = this.#quoted(bytes, at, to, last);
        if (at < 0) return -at;
        if (this.#ended) return FOUND;
        slot += SLOTS;
        continue;
      }
      const begin = at;
      let seen = 0;
      for (;;) {
        while (stops[byte] === 0) {
          seen |= byte;
          byte = bytes[++at]!;
        }
        // A CR is text, but for a file that ends its lines so; and the LF at `to` is ours.
        if (byte === delimiter || byte === newline || at >= to) break;
        byte = bytes[++at]!;
      }
      fields[slot] = begin;
      fields[slot + 1] = at;
      fields[slot + 2] = seen > 127 ? WIDE : 0;
      slot += SLOTS;
      if (byte === delimiter && at < to) {
        at++;
        continue;
      }
      this.count = slot / SLOTS;
      if (at >= to) {
        this.end = to;
        return last ? FOUND : CUT;
      }
      if (at > begin && newline === LF && bytes[at - 1] === CR) this.#trimCr(bytes, begin, at);
      this.lines++;
      this.end = at + 1;
      return FOUND;
    }
  }

  #ended = false;

  /** The field whose opening quote is at `open`. Gives the place behind its delimiter or line end; negative: why there is none. */
  #quoted(bytes: Uint8Array, open: number, to: number, last: boolean): number {
    const quote = this.#quote;
    const newline = this.lineEnd === 'cr' ? CR : LF;
    const begin = open + 1;
    this.open = begin;
    let marks = 0;
    let seen = 0;
    let at = begin;
    for (;;) {
      while (at < to) {
        const byte = bytes[at]!;
        if (byte === quote) break;
        if (byte === newline) this.lines++;
        seen |= byte;
        at++;
      }
      if (at + 1 < to) {
        if (bytes[at + 1] !== quote) break;
        marks = DOUBLED;
        at += 2;
        continue;
      }
      if (!last) return -CUT_QUOTED;
      if (at >= to) return -BAD_QUOTE;
      this.#add(begin, at, seen > 127 ? marks | WIDE : marks);
      this.#ended = true;
      this.end = to;
      return to;
    }
    if (seen > 127) marks |= WIDE;
    const after = this.#behindBlanks(bytes, at + 1, to);
    if (after >= to) return last ? -BAD_QUOTE : -CUT;
    const byte = bytes[after];
    if (byte === this.#delimiter) {
      this.#add(begin, at, marks);
      this.#ended = false;
      return after + 1;
    }
    if (byte !== newline) return -BAD_QUOTE;
    // The CR of a line end is no blank behind the quote, yet PapaParse's path takes one from the text if there is one.
    const crs = newline === LF && bytes[after - 1] === CR && bytes[at - 1] === CR && at > begin ? 1 : 0;
    this.#add(begin, at - crs, marks);
    this.#ended = true;
    this.lines++;
    this.end = after + 1;
    return this.end;
  }

  /** Blanks may stand between a closing quote and what ends the field: where they end. */
  #behindBlanks(bytes: Uint8Array, from: number, to: number): number {
    const newline = this.lineEnd === 'cr' ? CR : LF;
    let at = from;
    let wide = false;
    for (; at < to; at++) {
      const byte = bytes[at]!;
      if (byte === this.#delimiter || byte === newline) break;
      if (byte > 127) wide = true;
      else if (byte !== 32 && (byte < 9 || byte > 13)) return at;
    }
    if (at >= to || !wide) return at;
    return BLANK_DECODER.decode(bytes.slice(from, at)).trim() === '' ? at : from;
  }

  /** The CR of a line end is no part of the last field. */
  #trimCr(bytes: Uint8Array, begin: number, end: number): void {
    let to = end - 1;
    if (to > begin && bytes[to - 1] === CR) {
      this.twoCr = true;
      if (this.lineEnd === 'crlf') to--;
    }
    this.fields[this.count * SLOTS - 2] = to;
  }

  #widen(): Int32Array<ArrayBuffer> {
    const wider = new Int32Array(this.fields.length * 2);
    wider.set(this.fields);
    this.fields = wider;
    return wider;
  }

  #add(begin: number, end: number, marks: number): void {
    const slot = this.count * SLOTS;
    this.fields[slot] = begin;
    this.fields[slot + 1] = end;
    this.fields[slot + 2] = marks;
    this.count++;
  }
}

const BLANK_DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
