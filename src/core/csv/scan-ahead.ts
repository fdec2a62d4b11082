// Looks ahead in a file without keeping what it reads: how its lines end, and whether a long quoted field ever closes.
import type { Pieces } from './pieces.ts';
import type { LineEnd, Signs } from './scan-record.ts';

const LF = 10;
const CR = 13;
const STEP = 1 << 18;

/** The line end of a file, as `newlineOf` tells it of a text: only a file without any bare LF is `crlf`. */
export function lineEndOf(pieces: Pieces): LineEnd {
  let before = 0;
  let crs = false;
  let lfs = false;
  for (let at = 0; at < pieces.size;) {
    const { bytes, next } = pieces.read(at, STEP);
    for (let found = bytes.indexOf(LF); found >= 0; found = bytes.indexOf(LF, found + 1)) {
      if ((found === 0 ? before : bytes[found - 1]) !== CR) return 'lf';
      lfs = true;
    }
    crs ||= bytes.includes(CR);
    before = bytes.at(-1) ?? before;
    at = next;
  }
  return lfs ? 'crlf' : crs ? 'cr' : 'lf';
}

/** Tells of quoted fields that go on behind the window whether they may close. Remembers, so that a file costs one pass, not one a field. */
export class QuoteAhead {
  readonly #pieces: Pieces;
  readonly #signs: Signs;
  /** From `from` on nothing closes; or the next quote that stands alone is at or behind `until`, which ends a piece. */
  #known: { readonly from: number; readonly until: number; readonly may: boolean } | null = null;

  constructor(pieces: Pieces, signs: Signs) {
    this.#pieces = pieces;
    this.#signs = signs;
  }

  /**
   * False when the quotes are certainly bad.
   * @param from a place where a piece begins, inside of quotes
   * @param open quotes at the end of what was already seen, of which the last has no partner yet
   */
  mayClose(from: number, open: boolean): boolean {
    const known = this.#known;
    if (!open && known !== null && known.from <= from && from < known.until) return known.may;
    const { may, until } = this.#search(from, open);
    if (!open) this.#known = { from, until, may };
    return may;
  }

  #search(from: number, open: boolean): { readonly may: boolean; readonly until: number } {
    const { quote } = this.#signs;
    let lone = open;
    for (let at = from; at < this.#pieces.size;) {
      const { bytes, next } = this.#pieces.read(at, STEP);
      let i = 0;
      for (;;) {
        if (!lone) {
          i = bytes.indexOf(quote, i);
          if (i < 0) break;
          lone = true;
          i++;
        }
        if (i >= bytes.length) break;
        if (bytes[i] !== quote) return { may: this.#mayFollow(bytes[i]!), until: at };
        lone = false;
        i++;
      }
      at = next;
    }
    // A lone quote at the very end closes.
    return { may: lone, until: this.#pieces.size };
  }

  /** Blanks need a closer look, which is the scanner's. */
  #mayFollow(byte: number): boolean {
    return byte === this.#signs.delimiter || byte > 127 || byte === 32 || (byte >= 9 && byte <= 13);
  }
}
