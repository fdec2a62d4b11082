// UTF-8 into text, cell by cell.

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Up to here building the text by hand is quicker than calling the decoder. */
const SHORT = 24;

/** The bytes from `start` up to `end`; most cells are short and ASCII. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return UTF8.decode(bytes.subarray(start, end));
  let built = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 127) return UTF8.decode(bytes.subarray(start, end));
    built += String.fromCharCode(byte);
  }
  return built;
}
