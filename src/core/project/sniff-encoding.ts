// Which encoding the bytes of a file are in: byte order mark, zero bytes, strict UTF-8, else how plausible the words are that
// each older encoding makes of them. The platform decodes; nothing here knows a table.
import { decodeText, type FileEncoding } from '../csv/encoding.ts';
import { project as words } from '../text/en/project.ts';
import { plausibility } from './letters.ts';
import type { FormatDoubt } from './project.ts';

export interface SniffedText {
  readonly encoding: FileEncoding;
  /** The head as text, without a byte order mark. */
  readonly text: string;
  readonly doubts: readonly FormatDoubt[];
}

const OLD = ['windows-1251', 'koi8-r', 'euc-kr', 'windows-1252'] as const;

/** Below this an encoding makes no words that anybody writes. */
const PLAUSIBLE = 0.55;

/** @param whole the head is the whole file: nothing is cut at its end */
export function sniffEncoding(head: Uint8Array, whole: boolean): SniffedText {
  const marked = byteOrderMark(head);
  if (marked !== null) {
    const doubts: FormatDoubt[] =
      marked === 'utf-8' ? [] : [{ field: 'encoding', message: words.encoding.bom(marked), instead: [] }];
    return { encoding: marked, text: decode(head, marked), doubts };
  }
  const zeros = zeroBytes(head);
  if (zeros !== null) {
    const message = words.encoding.nuls(zeros);
    return {
      encoding: zeros,
      text: decode(head, zeros),
      doubts: [{ field: 'encoding', message, instead: [] }],
    };
  }
  const utf8 = decodeText(whole ? head : head.subarray(0, lastWholeCharacter(head)), 'utf-8');
  if (utf8 !== null) return { encoding: 'utf-8', text: utf8, doubts: [] };
  return guess(head);
}

function guess(head: Uint8Array): SniffedText {
  const tolerant = decode(head, 'utf-8');
  const bad = tolerant.split('\uFFFD').length - 1;
  const multibyte = Array.from(tolerant).filter((char) => char > '\u007f' && char !== '\uFFFD').length;
  // A few broken bytes among many good ones: UTF-8 that was cut or patched, not another encoding.
  if (multibyte > bad * 20) {
    const doubt: FormatDoubt = { field: 'encoding', message: words.encoding.broken(bad), instead: [...OLD] };
    return { encoding: 'utf-8', text: tolerant, doubts: [doubt] };
  }
  const ranked = OLD.map((encoding) => {
    const text = decode(head, encoding);
    return { encoding, text, score: plausibility(text, encoding) };
  }).sort((a, b) => b.score - a.score);
  const best = ranked[0] ?? { encoding: 'windows-1252' as const, text: tolerant, score: 0 };
  const sample = sampleOf(best.text);
  const sure = best.score >= PLAUSIBLE && best.score - (ranked[1]?.score ?? 0) >= 0.1;
  const message = (sure ? words.encoding.guessed : words.encoding.weak)(best.encoding, sample);
  const instead = [...ranked.slice(1).map(({ encoding }) => encoding), 'utf-8'];
  return { encoding: best.encoding, text: best.text, doubts: [{ field: 'encoding', message, instead }] };
}

/** A few of the words by which a person can judge the guess. */
function sampleOf(text: string): string {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}]*[^\u0000-\u007f\s][\p{L}]*/gu)) {
    if (/\p{L}/u.test(word)) found.add(word.slice(0, 24));
    if (found.size === 4) break;
  }
  return [...found].map((word) => `«${word}»`).join(', ');
}

function decode(bytes: Uint8Array, encoding: FileEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function byteOrderMark(head: Uint8Array): FileEncoding | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Latin text in UTF-16 has a zero in nearly every second place. */
function zeroBytes(head: Uint8Array): FileEncoding | null {
  const seen = Math.min(head.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < seen; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const pairs = seen / 2;
  if (pairs < 2) return null;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : null;
}

/** Where the last UTF-8 character that is complete in these bytes ends. */
function lastWholeCharacter(bytes: Uint8Array): number {
  let at = bytes.length;
  for (let back = 1; back <= 4 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (wanted > back) at = bytes.length - back;
      break;
    }
  }
  return at;
}
