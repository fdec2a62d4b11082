// Looks at a file without reading all of it: its first and last bytes, how it seems to be written, its first records.
import { sniff, HEAD_BYTES, TAIL_BYTES } from '../../core/project/sniff.ts';
import type { FileFormat } from '../../core/project/project.ts';
import { sampleHead } from './head-sample.ts';
import type { Offered } from './intake.ts';
import type { ChosenFile } from './own-state.ts';

/** Rejects where the bytes cannot be read any more. */
export async function lookAtFile(offered: Offered, key: number): Promise<ChosenFile> {
  const { blob } = offered;
  const [head, tail, { readCsv }] = await Promise.all([
    bytesOf(blob.slice(0, HEAD_BYTES)),
    bytesOf(blob.slice(Math.max(0, blob.size - TAIL_BYTES))),
    import('../../engines/papaparse/read-csv.ts'),
  ]);
  const { format, doubts } = sniff(head, blob.size, tail);
  // Two short tasks instead of a long one: the page answers in between.
  await new Promise((resolve) => setTimeout(resolve));
  const sample = sampleHead(head, head.length >= blob.size, format, readCsv);
  return { ...offered, key, format, doubts, settled: [], head, sample };
}

/** The same file, read in another way; `key` and bytes stay. */
export async function readAs(file: ChosenFile, change: Partial<FileFormat>): Promise<ChosenFile> {
  const { readCsv } = await import('../../engines/papaparse/read-csv.ts');
  const format = { ...file.format, ...change };
  const settled = [...new Set([...file.settled, ...(Object.keys(change) as (keyof FileFormat)[])])];
  const whole = file.head.length >= file.blob.size;
  return { ...file, format, settled, sample: sampleHead(file.head, whole, format, readCsv) };
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
