// The first records of a file as they would be loaded, from its first bytes. Pure; the reader comes from outside.
import type { CsvRecord, MalformedRecord, ReadCsv } from '../../core/pipeline/engine.ts';
import type { FileFormat } from '../../core/project/project.ts';

export interface HeadSample {
  readonly header: readonly string[];
  /** Records and malformed ones in order of their lines. */
  readonly rows: readonly SampleRow[];
}

export type SampleRow =
  | { readonly kind: 'record'; readonly record: CsvRecord }
  | { readonly kind: 'malformed'; readonly malformed: MalformedRecord };

const SHOWN = 20;

/** Enough for the rows that are shown, unless these are very long. */
const FEW_BYTES = 32 * 1024;

/** @param whole nothing follows behind these bytes */
export function sampleHead(
  bytes: Uint8Array,
  whole: boolean,
  format: FileFormat,
  readCsv: ReadCsv,
): HeadSample {
  if (bytes.length > FEW_BYTES) {
    const few = sampleBytes(bytes.subarray(0, FEW_BYTES), false, format, readCsv);
    if (few.rows.length >= SHOWN) return few;
  }
  return sampleBytes(bytes, whole, format, readCsv);
}

function sampleBytes(bytes: Uint8Array, whole: boolean, format: FileFormat, readCsv: ReadCsv): HeadSample {
  const text = new TextDecoder(format.encoding).decode(bytes, { stream: !whole });
  const content = readCsv(whole ? text : wholeLines(text), format);
  const rows: (SampleRow & { readonly line: number })[] = [
    ...content.records.map((record) => ({ kind: 'record', record, line: record.line }) as const),
    ...content.malformed.map(
      (malformed) => ({ kind: 'malformed', malformed, line: malformed.line }) as const,
    ),
  ];
  rows.sort((a, b) => a.line - b.line);
  return { header: content.header, rows: rows.slice(0, SHOWN) };
}

/** The last line may be cut: it would look malformed and is not. */
function wholeLines(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end < 0 ? text : text.slice(0, end + 1);
}
