// Reads a CSV file of any size through a window of bytes and hands over record after record, with the same outcome as the PapaParse
// path (engines/papaparse/read-csv.ts) has on the whole text. Cells stay bytes; who wants them as text asks for it.
import type { Dialect } from '../lab.ts';
import { BAD_QUOTE_PROBLEM, raggedProblem, trimLine } from './malformed.ts';
import type { Pieces } from './pieces.ts';
import { lineEndOf, QuoteAhead } from './scan-ahead.ts';
import { BAD_QUOTE, CUT, DOUBLED, FOUND, RecordScanner, type Signs } from './scan-record.ts';
import { columnNames } from './text.ts';

/** Memory that the file is read into. It may move whenever it grows, and whenever somebody else's memory does. */
export interface Window {
  /** All memory; ask again after each record. */
  bytes(): Uint8Array;
  /** Where the window begins in it, and how long it is. */
  readonly begin: number;
  readonly size: number;
  /** Doubles the window and keeps what is in it. */
  grow(): void;
}

/** Where records go. Offsets are into the window's bytes and good until `flush`. */
export interface RecordSink {
  /** Once, before the first record. */
  header(names: readonly string[]): void;
  /** As many fields as the header has. `fields` as `RecordScanner.fields`. */
  record(bytes: Uint8Array, fields: Int32Array, line: number): void;
  malformed(line: number, text: string, problem: string): void;
  /** What lies in the window moves now. */
  flush(): void;
  /** After each piece: bytes of the file that are done. */
  progress(done: number): void;
}

/** A record that no window may hold. */
export class RecordTooLarge extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`the record that starts on line ${line} is too large`);
    this.line = line;
  }
}

/** Records up to this size are read; a real one has some kilobytes. */
export const MAX_RECORD = 16 << 20;

/** To PapaParse's path, U+0001 quotes where nothing is quoted. */
const NO_QUOTE = 1;
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Null when only the PapaParse path reads such files: its delimiter is no single ASCII character. */
export function signsOf({ delimiter, quotes }: Dialect): Signs | null {
  const code = delimiter.length === 1 ? delimiter.charCodeAt(0) : 128;
  const quote = quotes === false ? NO_QUOTE : QUOTE;
  return code > 127 || [LF, CR, QUOTE, quote].includes(code) ? null : { delimiter: code, quote };
}

export function scanFile(
  pieces: Pieces,
  dialect: Dialect,
  signs: Signs,
  window: Window,
  sink: RecordSink,
): void {
  new FileScan(pieces, dialect, signs, window, sink).run();
}

class FileScan {
  readonly #pieces: Pieces;
  readonly #dialect: Dialect;
  readonly #quote: number;
  readonly #window: Window;
  readonly #sink: RecordSink;
  readonly #scanner: RecordScanner;
  readonly #ahead: QuoteAhead;
  /** What is read and not done yet: `from` up to `to` in the window's bytes. */
  #from: number;
  #to: number;
  /** Where the piece behind the window begins in the file. */
  #next = 0;
  #line = 1;
  #columns = -1;
  /** How lines end is certain, not only so far. */
  #settled = false;

  constructor(pieces: Pieces, dialect: Dialect, signs: Signs, window: Window, sink: RecordSink) {
    this.#pieces = pieces;
    this.#dialect = dialect;
    this.#quote = signs.quote;
    this.#window = window;
    this.#sink = sink;
    this.#scanner = new RecordScanner(signs);
    this.#ahead = new QuoteAhead(pieces, signs);
    this.#from = window.begin;
    this.#to = window.begin;
  }

  run(): void {
    this.#fill();
    this.#skipMark();
    // As long as every LF follows a CR, a file may be `lf` or `crlf`: nearly all is the same to both.
    if (this.#newlineFrom(LF, this.#from) < 0) this.#settle();
    for (let skip = this.#dialect.skip ?? 0; skip > 0 && this.#more(); skip--) this.#from = this.#lineEnd();
    this.#line = (this.#dialect.skip ?? 0) + 1;
    while (this.#more()) this.#record();
    if (this.#columns < 0) this.#sink.header([]);
    this.#sink.flush();
    this.#sink.progress(this.#pieces.size);
  }

  get #last(): boolean {
    return this.#next >= this.#pieces.size;
  }

  /** False at the end of the file. */
  #more(): boolean {
    while (this.#from === this.#to && !this.#last) this.#fill();
    return this.#from < this.#to;
  }

  #record(): void {
    const scanner = this.#scanner;
    const bytes = this.#window.bytes();
    let found = scanner.scan(bytes, this.#from, this.#to, this.#last);
    if (found === FOUND) {
      if (scanner.twoCr && !this.#settled) {
        this.#settle();
        return;
      }
      this.#take(bytes);
      this.#from = scanner.end;
      this.#line += scanner.lines;
      return;
    }
    if (found !== BAD_QUOTE && (found === CUT || this.#mayGoOn())) {
      this.#fill();
      return;
    }
    found = this.#lineEnd();
    const line = trimLine(this.#text(this.#from, found));
    // Names as they stand, quote and all: the first record must not become the header instead.
    if (this.#columns < 0 && this.#dialect.header) this.#header(line.split(this.#dialect.delimiter));
    else this.#sink.malformed(this.#line, line, BAD_QUOTE_PROBLEM);
    this.#from = found;
    this.#line++;
  }

  #take(bytes: Uint8Array): void {
    const { fields, count } = this.#scanner;
    if (this.#columns < 0) {
      const names = Array.from({ length: count }, (_, i) => (this.#dialect.header ? this.#cell(i) : ''));
      this.#header(names);
      if (this.#dialect.header) return;
    }
    const empty = count === 1 && fields[0] === fields[1];
    if (count === this.#columns && !empty) {
      this.#sink.record(bytes, fields, this.#line);
      return;
    }
    const problem = raggedProblem(count, count === 1 ? this.#cell(0) : '', this.#columns);
    this.#sink.malformed(this.#line, trimLine(this.#text(this.#from, this.#scanner.end)), problem);
  }

  #header(names: readonly string[]): void {
    this.#columns = names.length;
    this.#sink.header(columnNames(names));
  }

  #cell(index: number): string {
    const [from = 0, to = 0, marks = 0] = this.#scanner.fields.subarray(index * 3, index * 3 + 3);
    const quote = String.fromCharCode(this.#quote);
    const text = this.#text(from, to);
    return (marks & DOUBLED) === 0 ? text : text.replaceAll(quote + quote, quote);
  }

  #text(from: number, to: number): string {
    return DECODER.decode(this.#window.bytes().slice(from, to));
  }

  /** Reads on behind what is left; where that fills the window already, the window grows. */
  #fill(): void {
    const window = this.#window;
    this.#sink.flush();
    const left = this.#to - this.#from;
    // One byte is the scanner's.
    if (left + SPARE > window.size) {
      if (left > MAX_RECORD) throw new RecordTooLarge(this.#line);
      const offset = this.#from - window.begin;
      window.grow();
      this.#from = window.begin + offset;
      this.#to = this.#from + left;
    }
    window.bytes().copyWithin(window.begin, this.#from, this.#to);
    this.#from = window.begin;
    this.#to = window.begin + left;
    const { bytes, next } = this.#pieces.read(this.#next, window.size - left - 1);
    const heap = window.bytes();
    heap.set(bytes, this.#to);
    this.#to += bytes.length;
    heap[this.#to] = LF;
    this.#next = next;
    this.#sink.progress(Math.max(0, next - left));
  }

  #skipMark(): void {
    const bytes = this.#window.bytes();
    const [a, b, c] = [bytes[this.#from], bytes[this.#from + 1], bytes[this.#from + 2]];
    if (this.#to - this.#from >= 3 && a === 0xef && b === 0xbb && c === 0xbf) this.#from += 3;
  }

  #settle(): void {
    this.#scanner.lineEnd = lineEndOf(this.#pieces);
    this.#settled = true;
  }

  /** Behind the physical line that begins at `from`. */
  #lineEnd(): number {
    const newline = this.#scanner.lineEnd === 'cr' ? CR : LF;
    for (;;) {
      const found = this.#newlineFrom(newline, this.#from);
      if (found >= 0) return found + 1;
      if (this.#last) return this.#to;
      this.#fill();
    }
  }

  #newlineFrom(newline: number, from: number): number {
    const found = this.#window.bytes().subarray(0, this.#to).indexOf(newline, from);
    return found;
  }

  /** A quoted field that fills the window: it is worth reading on only if the field may close. */
  #mayGoOn(): boolean {
    const { begin, size } = this.#window;
    if (this.#to - this.#from + SPARE <= size || this.#from > begin) return true;
    const bytes = this.#window.bytes();
    const open = this.#scanner.open;
    // The quote that opens is the last byte there is: read on and ask again.
    if (open >= this.#to) return true;
    let quotes = 0;
    while (this.#to - quotes > open && bytes[this.#to - quotes - 1] === this.#quote) quotes++;
    return this.#ahead.mayClose(this.#next, quotes % 2 === 1);
  }
}

/** The window is as good as full when no more than this fits in: a piece has to hold a character of any encoding. */
const SPARE = 16;

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
