// The only owner of fflate: files into one zip archive, a piece at a time, so that the page stays alive meanwhile.
import { Zip, ZipDeflate } from 'fflate';

export interface ZipEntry {
  /** Inside of the archive: our own names only, never one that somebody else chose. */
  readonly path: string;
  readonly blob: Blob;
}

/** So much is packed in about ten milliseconds. */
const PIECE = 1 << 18;

/** @param onBytes how many bytes are packed so far */
export async function zipFiles(
  entries: readonly ZipEntry[],
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  const parts: Blob[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    failure ??= error;
    parts.push(new Blob([piece]));
  });
  let bytes = 0;
  for (const { path, blob } of entries) {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    let from = 0;
    do {
      const to = Math.min(blob.size, from + PIECE);
      // Waiting for the next piece gives the page its turn.
      const piece = new Uint8Array(await blob.slice(from, to).arrayBuffer());
      file.push(piece, to === blob.size);
      bytes += piece.length;
      from = to;
      onBytes(bytes);
    } while (from < blob.size);
  }
  zip.end();
  if (failure !== null) throw failure as Error;
  return new Blob(parts, { type: 'application/zip' });
}
