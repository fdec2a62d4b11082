// Files that only pretend to be CSV: told by their first bytes. Knows no table.
import { project as words } from '../text/en/project.ts';

const SIGNATURES: readonly (readonly [bytes: readonly number[], kind: keyof typeof words.content])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'oldExcel'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x41, 0x52, 0x31], 'parquet'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'sqlite'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
];

/** What this really is, in plain words; null when it may well be a table in text. */
export function foreignContent(head: Uint8Array, size: number): string | null {
  if (size === 0 || head.length === 0) return words.content.empty;
  for (const [bytes, kind] of SIGNATURES) {
    if (bytes.every((byte, at) => head[at] === byte))
      return words.content[isWorkbook(head, kind) ? 'excel' : kind];
  }
  return null;
}

/** An .xlsx is a zip whose first entries are called so. */
function isWorkbook(head: Uint8Array, kind: string): boolean {
  if (kind !== 'zip') return false;
  const names = new TextDecoder('windows-1252').decode(head.subarray(0, 4096));
  return /\[Content_Types\]\.xml|xl\/|_rels\//.test(names);
}

/** Text, and yet no table: a web page, JSON, nothing but blanks. */
export function foreignText(text: string): string | null {
  const start = text.slice(0, 2000).trimStart();
  if (text.trim() === '') return words.content.blank;
  if (/^(?:<!doctype\s+html|<html|<head|<body|<table|<\?xml|<!--)/i.test(start)) return words.content.html;
  if (/^(?:\{\s*"|\[\s*[{[])/.test(start)) return words.content.json;
  return null;
}
