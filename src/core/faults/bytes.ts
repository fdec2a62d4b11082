// Faults on the written file: how it is encoded, how its lines end, where it ends.
import { encodeText } from '../csv/encoding.ts';
import { byteFault, FaultError } from './fault.ts';

const BOM = [0xef, 0xbb, 0xbf];
const [LF, CR] = [0x0a, 0x0d];

export const bom = byteFault({
  params: {},
  touches: ['bytes'],
  apply: (bytes) =>
    BOM.every((byte, index) => bytes[index] === byte) ? bytes : Uint8Array.from([...BOM, ...bytes]),
});

export const encoding = byteFault({
  params: {
    to: { kind: 'choice', choices: ['windows-1251', 'koi8-r', 'euc-kr', 'utf-8'] },
    unmappable: { kind: 'choice', choices: ['refuse', 'question-mark'], default: 'refuse' },
  },
  touches: ['bytes'],
  apply(bytes, values) {
    if (values.to === 'utf-8') return bytes;
    const encoded = encodeText(utf8(bytes), values.to);
    if (encoded.unmappable.length > 0 && values.unmappable === 'refuse') {
      throw new FaultError(
        `${values.to} has no ${encoded.unmappable.slice(0, 5).join(' ')}`,
        'take an encoding that has them, or set `unmappable: question-mark`',
      );
    }
    return encoded.bytes;
  },
});

export const lineEnds = byteFault({
  params: { to: { kind: 'choice', choices: ['crlf', 'lf', 'cr'], default: 'crlf' } },
  touches: ['bytes'],
  apply(bytes, values) {
    const end = { crlf: [CR, LF], lf: [LF], cr: [CR] }[values.to];
    const changed = Array.from(bytes).flatMap((byte, index) => {
      if (byte === LF) return bytes[index - 1] === CR ? [] : end;
      return byte === CR ? end : [byte];
    });
    return Uint8Array.from(changed);
  },
});

export const cutFile = byteFault({
  params: {},
  touches: ['bytes'],
  apply(bytes, _values, random) {
    const isEnd = (byte: number): boolean => byte === LF || byte === CR;
    let end = bytes.length;
    while (end > 0 && isEnd(bytes[end - 1] ?? 0)) end--;
    let start = end;
    while (start > 0 && !isEnd(bytes[start - 1] ?? 0)) start--;
    // Somewhere inside the last line: at least one byte of it is there, at least one is not.
    return end - start < 2 ? bytes : bytes.slice(0, start + 1 + random.below(end - start - 1));
  },
});

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FaultError('the file is no UTF-8 any more', 'encode it once, and before it is cut');
  }
}
