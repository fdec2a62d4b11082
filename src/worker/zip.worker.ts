// Packs files into one zip archive, piece by piece, away from the page.
import { Zip, ZipDeflate } from 'fflate';
import { openBlob } from './open-blob.ts';
import type { ZipEntry, ZipReply } from './zip-runner.ts';

/** The little of a worker's global scope that is used; the DOM types describe a window instead. */
interface ZipScope {
  onmessage: ((event: MessageEvent<readonly ZipEntry[]>) => void) | null;
  postMessage(reply: ZipReply): void;
}

const scope = self as unknown as ZipScope;
const PIECE = 1 << 20;

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ kind: 'done', zip: pack(data) });
  } catch (error) {
    scope.postMessage({ kind: 'crash', message: error instanceof Error ? error.message : String(error) });
  }
};

function pack(entries: readonly ZipEntry[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    failure ??= error;
    parts.push(piece as Uint8Array<ArrayBuffer>);
  });
  let bytes = 0;
  for (const { path, blob } of entries) {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    const source = openBlob(blob);
    for (let from = 0; from < source.size || from === 0; from += PIECE) {
      const to = Math.min(source.size, from + PIECE);
      file.push(source.read(from, to), to === source.size);
      bytes += to - from;
      scope.postMessage({ kind: 'progress', bytes });
    }
  }
  zip.end();
  if (failure !== null) throw failure as Error;
  return new Blob(parts, { type: 'application/zip' });
}
