// CSV files as bytes and text: decoding, line ends, column names. No parsing here.
import type { DeliveredFile, Dialect, FileBody, Source } from '../lab.ts';
import type { FileEncoding } from './encoding.ts';

/** The file's text, without a byte order mark. Bytes that the encoding does not know become U+FFFD, as most loaders would do. */
export function fileText(body: FileBody, encoding: FileEncoding = 'utf-8'): string {
  const text = wholeText(body, encoding);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The same of bytes. */
export function bytesText(bytes: Uint8Array, encoding: FileEncoding = 'utf-8'): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The file's text with everything in it, a byte order mark too. */
export function wholeText(body: FileBody, encoding: FileEncoding = 'utf-8'): string {
  if (body.kind === 'text' && encoding === 'utf-8') return body.text;
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(fileBytes(body));
}

/** How this file is really written. */
export function dialectOf(file: DeliveredFile, source: Source): Dialect {
  return file.dialect ?? source.dialect;
}

/** Where the first `count` physical lines of a text end. */
export function afterLines(text: string, count: number): number {
  const newline = newlineOf(text);
  let offset = 0;
  for (let line = 0; line < count && offset < text.length; line++) {
    const end = text.indexOf(newline, offset);
    offset = end < 0 ? text.length : end + newline.length;
  }
  return offset;
}

/** The file as it would lie on a disk. */
export function fileBytes(body: FileBody): Uint8Array {
  // Blobs are staged piece by piece; whoever wants one whole has taken the wrong road.
  if (body.kind === 'blob') throw new Error('a blob is not read whole');
  return body.kind === 'text' ? new TextEncoder().encode(body.text) : fromBase64(body.base64);
}

/** The shortest body that keeps every byte. */
export function fileBody(bytes: Uint8Array): FileBody {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'text', text };
  } catch {
    return { kind: 'base64', base64: toBase64(bytes) };
  }
}

/** The line end to cut records at. A mixed file is cut at LF; then CR belongs to the line end too. */
export function newlineOf(text: string): '\n' | '\r\n' | '\r' {
  if (/(?:^|[^\r])\n/.test(text)) return '\n';
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\r') ? '\r' : '\n';
}

/** Columns that say where a raw row came from; no column of a file gets their names. */
export const LINEAGE = ['_line', '_file', '_delivery'] as const;

/** Column names a table can have: none empty, none twice (compared as SQLite compares names), none of the lineage. */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>(LINEAGE);
  return header.map((cell, index) => {
    // SQLite ends a statement's text at U+0000.
    const base = cell === '' ? `column_${index + 1}` : cell.replaceAll('\0', '\uFFFD');
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
