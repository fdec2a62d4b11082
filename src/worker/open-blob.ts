// A blob as a source of bytes. FileReaderSync exists in workers only: the one way to read a file while a run waits.
import { UnreadableFile } from '../core/csv/unreadable-file.ts';
import type { ByteSource } from '../core/pipeline/engine.ts';

/** The DOM types describe a window, which does not have it. */
declare const FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer };

export function openBlob(blob: Blob): ByteSource {
  const reader = new FileReaderSync();
  return {
    size: blob.size,
    read(from, to) {
      try {
        return new Uint8Array(reader.readAsArrayBuffer(blob.slice(from, to)));
      } catch (error) {
        throw new UnreadableFile('the browser cannot read the file', { cause: error });
      }
    },
  };
}
