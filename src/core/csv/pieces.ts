// A file as UTF-8, piece by piece, in any encoding we read. Places are offsets in the file itself, so that any piece can be read again.
import type { ByteSource } from '../pipeline/engine.ts';
import type { FileEncoding } from './encoding.ts';

export interface Piece {
  readonly bytes: Uint8Array;
  /** Where the next piece begins in the file; its size when there is none. */
  readonly next: number;
}

export interface Pieces {
  readonly size: number;
  /** UTF-8 from the place on, at most `most` bytes; at least one where the file has not ended. */
  read(from: number, most: number): Piece;
}

export function piecesOf(source: ByteSource, encoding: FileEncoding = 'utf-8'): Pieces {
  return encoding === 'utf-8' ? new PlainPieces(source) : new DecodedPieces(source, encoding);
}

/** Bytes that are all there already. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

class PlainPieces implements Pieces {
  readonly size: number;
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    this.size = source.size;
    this.#source = source;
  }

  read(from: number, most: number): Piece {
    const next = Math.min(this.size, from + most);
    return { bytes: this.#source.read(from, next), next };
  }
}

/** No character of these encodings takes more bytes than this in UTF-8, for each byte of its own. */
const GROWTH = 3;

/** Below it, a byte is never the second one of a character, in any encoding we read. */
const NEVER_SECOND = 0x40;

class DecodedPieces implements Pieces {
  readonly size: number;
  readonly #source: ByteSource;
  readonly #decoder: TextDecoder;
  readonly #cut: (raw: Uint8Array) => number;

  constructor(source: ByteSource, encoding: FileEncoding) {
    this.size = source.size;
    this.#source = source;
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
    // High surrogates are D800 to DBFF: the byte that says so is the second of two, or the first.
    const highByte = encoding === 'utf-16le' ? 1 : 2;
    this.#cut = encoding.startsWith('utf-16') ? (raw) => safeCut16(raw, highByte) : safeCut;
  }

  read(from: number, most: number): Piece {
    const raw = this.#source.read(from, Math.min(this.size, from + Math.max(4, Math.floor(most / GROWTH))));
    const end = from + raw.length >= this.size ? raw.length : this.#cut(raw);
    const text = this.#decoder.decode(raw.subarray(0, end));
    return { bytes: ENCODER.encode(text), next: from + end };
  }
}

const ENCODER = new TextEncoder();

/** A length at which no character is cut in two; the whole one when the bytes are no text at all. */
function safeCut(raw: Uint8Array): number {
  for (let at = raw.length; at > 0; at--) if ((raw[at - 1] ?? 0) < NEVER_SECOND) return at;
  return raw.length;
}

/** The same for units of two bytes: the file's own start is where pairs are counted from, and every cut is a whole one. */
function safeCut16(raw: Uint8Array, highByte: 1 | 2): number {
  const whole = raw.length - (raw.length % 2);
  const high = raw[whole - highByte] ?? 0;
  return high >= 0xd8 && high <= 0xdb && whole > 2 ? whole - 2 : whole;
}
