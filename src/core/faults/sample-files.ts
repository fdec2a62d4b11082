// Files as faults can work on them: as text, of a large one only its beginning, in UTF-8 where its encoding is only read. What is
// seen in half a megabyte is seen in a hundred, and a fault rewrites the whole file.
import { FILE_ENCODINGS, type FileEncoding } from '../csv/encoding.ts';
import { piecesOf } from '../csv/pieces.ts';
import { dialectOf, fileText, newlineOf } from '../csv/text.ts';
import { UnreadableFile } from '../csv/unreadable-file.ts';
import type { DeliveredFile, Lab } from '../lab.ts';
import type { OpenBlob } from '../pipeline/engine.ts';
import { FaultError } from './fault.ts';

/** UTF-8 bytes of a large file that are taken. */
export const SAMPLE_BYTES = 500_000;

export interface Sampled {
  readonly lab: Lab;
  /** Some file is not taken whole. */
  readonly cut: boolean;
}

/** @throws FaultError when a file has gone away */
export function sampleFiles(lab: Lab, openBlob: OpenBlob): Sampled {
  let cut = false;
  const sample = (file: DeliveredFile): DeliveredFile => {
    const source = lab.sources.find(({ name }) => name === file.source);
    if (source === undefined) throw new Error(`${lab.id}: no source ${file.source}`);
    const dialect = dialectOf(file, source);
    const encoding = dialect.encoding ?? 'utf-8';
    const { body } = file;
    if (body.kind !== 'blob' && isWritten(encoding)) return file;
    const begin =
      body.kind === 'blob'
        ? beginningOf(file.name, body.blob, encoding, openBlob)
        : { text: fileText(body, encoding), whole: true };
    cut ||= !begin.whole;
    const text = begin.whole ? begin.text : wholeRecords(begin.text, dialect.quotes !== false);
    return { ...file, dialect: { ...dialect, encoding: 'utf-8' }, body: { kind: 'text', text } };
  };
  const deliveries = lab.deliveries.map((one) => ({ ...one, files: one.files.map(sample) }));
  return { lab: { ...lab, deliveries }, cut };
}

function isWritten(encoding: FileEncoding): boolean {
  return (FILE_ENCODINGS as readonly FileEncoding[]).includes(encoding);
}

function beginningOf(
  name: string,
  blob: Blob,
  encoding: FileEncoding,
  openBlob: OpenBlob,
): { text: string; whole: boolean } {
  const source = openBlob(blob);
  try {
    const { bytes, next } = piecesOf(source, encoding).read(0, SAMPLE_BYTES);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { text, whole: next >= source.size };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new FaultError(`${name} can no longer be read`, 'choose the file again');
  }
}

/** Up to the last line end outside of quotes; a quote that stands alone must not take all with it. */
export function wholeRecords(text: string, quotes: boolean): string {
  const newline = newlineOf(text);
  let last = text.lastIndexOf(newline);
  if (last < 0) return text;
  if (quotes) {
    let quoted = false;
    let outside = -1;
    for (let at = 0; at < text.length; at++) {
      if (text[at] === '"') quoted = !quoted;
      else if (!quoted && text.startsWith(newline, at)) outside = at;
    }
    if (outside >= 0) last = outside;
  }
  return text.slice(0, last + newline.length);
}
