// Text -> bytes in encodings older than UTF-8. The platform only decodes them: each table is the decoder, inverted.

export const ENCODINGS = ['windows-1251', 'koi8-r', 'euc-kr'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a lab's file may be written in. */
export const FILE_ENCODINGS = ['utf-8', ...ENCODINGS] as const;

/** What somebody's own file may be written in; the last ones are only read, never written. */
export const READABLE_ENCODINGS = [...FILE_ENCODINGS, 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type FileEncoding = (typeof READABLE_ENCODINGS)[number];

/** The text, without a byte order mark; null when the bytes are not of this encoding. */
export function decodeText(bytes: Uint8Array, encoding: FileEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes of a text; what the encoding does not have becomes a question mark. Throws for what is only read. */
export function encodeAs(text: string, encoding: FileEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const known = ENCODINGS.find((one) => one === encoding);
  if (known === undefined) throw new Error(`${encoding} is only read, never written`);
  return encodeText(text, known).bytes;
}

export interface Encoded {
  readonly bytes: Uint8Array;
  /** Characters the encoding does not have, each once; a question mark stands in their place. */
  readonly unmappable: readonly string[];
}

export function encodeText(text: string, encoding: Encoding): Encoded {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  const unmappable = new Set<string>();
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const found = code < 0x80 ? [code] : table.get(char);
    if (found === undefined) unmappable.add(char);
    bytes.push(...(found ?? [0x3f]));
  }
  return { bytes: Uint8Array.from(bytes), unmappable: [...unmappable] };
}

type Table = ReadonlyMap<string, readonly number[]>;

/** Made when first asked for (euc-kr tries 8,700 pairs), then kept. */
const TABLES = new Map<Encoding, Table>();

function tableOf(encoding: Encoding): Table {
  const known = TABLES.get(encoding);
  if (known !== undefined) return known;
  const table = invert(encoding, encoding === 'euc-kr' ? pairs() : singles());
  TABLES.set(encoding, table);
  return table;
}

function invert(encoding: Encoding, codes: Iterable<readonly number[]>): Table {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (const code of codes) {
    const char = decodeOne(decoder, code);
    // The lowest code wins where two mean the same character.
    if (char !== null && !table.has(char)) table.set(char, code);
  }
  return table;
}

/** The one character that these bytes are, or null when they are none or several. */
function decodeOne(decoder: TextDecoder, code: readonly number[]): string | null {
  try {
    const text = decoder.decode(Uint8Array.from(code));
    return /^[^\uFFFD]$/u.test(text) ? text : null;
  } catch {
    return null;
  }
}

function* singles(): Iterable<readonly number[]> {
  for (let byte = 0x80; byte <= 0xff; byte++) yield [byte];
}

/**
 * EUC-KR proper (KS X 1001). Browsers also read the wider Windows code page 949 and two later signs (A2E6, A2E7), and
 * Node reads the user-defined rows C9 and FE: what not all of them read alike is left out, so the bytes are the same everywhere.
 */
function* pairs(): Iterable<readonly number[]> {
  for (let lead = 0xa1; lead < 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const later = lead === 0xa2 && (trail === 0xe6 || trail === 0xe7);
      if (lead !== 0xc9 && !later) yield [lead, trail];
    }
  }
}
