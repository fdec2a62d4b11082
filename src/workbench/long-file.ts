// Physical lines of a file that is too long to be held as text: any window of them, read piece by piece. Knows no page.
import type { FileEncoding } from '../core/csv/encoding.ts';
import { physicalLines, type PhysicalLine } from './delivered-lines.ts';

const PIECE = 1 << 20;
/** Lines longer than this are cut in sight. */
const LONGEST_WINDOW = 1 << 18;
const LF = 10;
const CR = 13;

export interface LineWindow {
  readonly lines: readonly PhysicalLine[];
  /** Nothing follows behind them. */
  readonly last: boolean;
}

/** Remembers where lines begin as it goes, so that later windows are near. */
export class LongFile {
  readonly #blob: Blob;
  readonly #encoding: FileEncoding;
  /** Places that are known: the line that begins at an offset. Ascending. */
  readonly #known: { readonly line: number; readonly offset: number }[] = [{ line: 1, offset: 0 }];
  #newline: number | null = null;

  constructor(blob: Blob, encoding: FileEncoding) {
    this.#blob = blob;
    this.#encoding = encoding;
  }

  /** `count` lines from line `from` on; fewer at the end of the file. Rejects where the file cannot be read any more. */
  async read(from: number, count: number): Promise<LineWindow> {
    const start = await this.#offsetOf(from);
    if (start === null) return { lines: [], last: true };
    const bytes = await this.#bytes(start.offset, start.offset + LONGEST_WINDOW);
    const text = new TextDecoder(this.#encoding).decode(bytes);
    const all = physicalLines(text);
    const ended = start.offset + bytes.length >= this.#blob.size;
    // The last one may be cut by the window's end; a line that fills the whole window is shown as far as it goes.
    const whole = ended || all.length < 2 ? all : all.slice(0, -1);
    const lines = whole.slice(0, count).map((line) => ({ ...line, number: start.line + line.number - 1 }));
    return { lines, last: ended && lines.length === all.length };
  }

  /** Offset of a line; null behind the end. */
  async #offsetOf(wanted: number): Promise<{ line: number; offset: number } | null> {
    const near = this.#known.findLast(({ line }) => line <= wanted) ?? { line: 1, offset: 0 };
    let { line, offset } = near;
    while (offset < this.#blob.size) {
      if (line === wanted) return { line, offset };
      const bytes = await this.#bytes(offset, offset + PIECE);
      const found = this.#skip(bytes, wanted - line, await this.#lineEnd());
      line += found.lines;
      if (found.lines === 0) {
        // No line ends in this piece: the line goes on behind it.
        offset += bytes.length;
        continue;
      }
      offset += found.end;
      if (line < wanted) this.#remember(line, offset);
    }
    return null;
  }

  /** Skips up to `count` line ends: how many there were, and where the last one ends. */
  #skip(bytes: Uint8Array, count: number, newline: number): { lines: number; end: number } {
    const [width, low] = this.#width();
    let lines = 0;
    let end = 0;
    for (let at = bytes.indexOf(newline); at >= 0 && lines < count; at = bytes.indexOf(newline, at + 1)) {
      const unit = at - low;
      if (width === 2 && (unit % 2 !== 0 || bytes[unit + (1 - low)] !== 0)) continue;
      lines++;
      end = unit + width;
    }
    return { lines, end };
  }

  /** Bytes of a character, and which of them holds a line end. */
  #width(): [width: number, low: number] {
    if (this.#encoding === 'utf-16le') return [2, 0];
    return this.#encoding === 'utf-16be' ? [2, 1] : [1, 0];
  }

  async #lineEnd(): Promise<number> {
    if (this.#newline === null) {
      const head = await this.#bytes(0, PIECE);
      this.#newline = !head.includes(LF) && head.includes(CR) ? CR : LF;
    }
    return this.#newline;
  }

  #remember(line: number, offset: number): void {
    if (line > (this.#known.at(-1)?.line ?? 0)) this.#known.push({ line, offset });
  }

  async #bytes(from: number, to: number): Promise<Uint8Array> {
    return new Uint8Array(await this.#blob.slice(from, Math.min(to, this.#blob.size)).arrayBuffer());
  }
}
