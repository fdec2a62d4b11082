// Text of a CSV file -> records, piece by piece. For looking at a file before it is loaded (sniffing, profiling): tolerant,
// never refuses. What is loaded is read by the engine's own reader.

export interface RecordStyle {
  readonly delimiter: string;
  readonly quotes: boolean;
}

/** A quoted cell longer than this is taken for a quote that is never closed. */
const LONGEST_CELL = 1_000_000;

export class RecordSplitter {
  readonly #delimiter: string;
  readonly #quotes: boolean;
  #rest = '';
  /** From the first piece of text on: where there is a line feed anywhere, a lone CR ends no line. */
  #newline: '\n' | '\r' | undefined;

  constructor({ delimiter, quotes }: RecordStyle) {
    this.#delimiter = delimiter;
    this.#quotes = quotes;
  }

  /** Records that are complete with this piece; with `last`, everything that is left. Blank lines are records of one blank cell. */
  push(piece: string, last: boolean): string[][] {
    const text = this.#rest + piece;
    this.#newline ??= text.includes('\n') ? '\n' : text.includes('\r') ? '\r' : undefined;
    const newline = this.#newline ?? '\n';
    const records: string[][] = [];
    let at = 0;
    while (at < text.length) {
      const end = text.indexOf(newline, at);
      if (end < 0 && !last) break;
      const stop = end < 0 ? text.length : end;
      const next = stop + 1;
      const line = text.slice(at, text.charCodeAt(stop - 1) === 13 && stop > at ? stop - 1 : stop);
      if (!this.#quotes || !line.includes('"')) {
        records.push(line.split(this.#delimiter));
        at = next;
        continue;
      }
      const quoted = this.#quoted(text, at, newline);
      if (quoted === 'open' && !last && text.length - at <= LONGEST_CELL) break;
      if (quoted === 'open') {
        records.push(line.split(this.#delimiter));
        at = next;
      } else {
        records.push(quoted.cells);
        at = quoted.next;
      }
    }
    this.#rest = text.slice(at);
    return records;
  }

  /** One record that has quotes in it; `open` where a quote is not closed in this text. */
  #quoted(text: string, from: number, newline: string): { cells: string[]; next: number } | 'open' {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at++;
        for (;;) {
          const quote = text.indexOf('"', at);
          if (quote < 0) return 'open';
          cell += text.slice(at, quote);
          at = quote + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at++;
        }
      }
      const delimiter = indexOr(text, this.#delimiter, at);
      const line = indexOr(text, newline, at);
      const end = Math.min(delimiter, line);
      const tail = text.slice(at, end);
      const atEnd = line <= delimiter;
      cells.push(cell + (atEnd && tail.endsWith('\r') ? tail.slice(0, -1) : tail));
      if (atEnd) return { cells, next: end + 1 };
      at = end + this.#delimiter.length;
    }
  }
}

function indexOr(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found;
}

/** All records of a text at once. */
export function splitRecords(text: string, style: RecordStyle): string[][] {
  return new RecordSplitter(style).push(text, true);
}
