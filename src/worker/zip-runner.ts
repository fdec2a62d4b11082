// Packs files in a worker of its own, thrown away afterwards. The promise settles, whatever happens to the worker.
import { spawnZip } from './spawn.ts';

export interface ZipEntry {
  /** Inside of the archive: our own names only, never one that somebody else chose. */
  readonly path: string;
  readonly blob: Blob;
}

export type ZipReply =
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'done'; readonly zip: Blob }
  | { readonly kind: 'crash'; readonly message: string };

/** The little of `Worker` that is needed; tests bring their own. */
export interface ZipPort {
  postMessage(entries: readonly ZipEntry[]): void;
  terminate(): void;
  onreply: ((reply: ZipReply) => void) | null;
  onfailure: ((message: string) => void) | null;
}

/** Rejects when the archive could not be made. */
export function zipFiles(
  entries: readonly ZipEntry[],
  onBytes: (bytes: number) => void,
  spawn: () => ZipPort = spawnZip,
): Promise<Blob> {
  const port = spawn();
  const made = new Promise<Blob>((resolve, reject) => {
    port.onreply = (reply) => {
      if (reply.kind === 'progress') onBytes(reply.bytes);
      else if (reply.kind === 'done') resolve(reply.zip);
      else reject(new Error(reply.message));
    };
    port.onfailure = (message) => reject(new Error(message));
  });
  port.postMessage(entries);
  return made.finally(() => port.terminate());
}
