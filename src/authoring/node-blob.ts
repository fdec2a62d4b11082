// Blobs in Node: it cannot read one while a run waits, so the bytes of those made here are remembered.
import { memorySource } from '../core/csv/pieces.ts';
import type { ByteSource } from '../core/pipeline/engine.ts';

const bytesOf = new WeakMap<Blob, Uint8Array>();

/** A blob that `openBlob` can open. */
export function nodeBlob(bytes: Uint8Array<ArrayBuffer>): Blob {
  const blob = new Blob([bytes]);
  bytesOf.set(blob, bytes);
  return blob;
}

export function openBlob(blob: Blob): ByteSource {
  const bytes = bytesOf.get(blob);
  if (bytes === undefined) throw new Error('Node opens only blobs made by nodeBlob');
  return memorySource(bytes);
}
