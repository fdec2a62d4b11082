// Profiles files in a worker of its own that is thrown away afterwards, or at once when nobody waits any more.
// The promise settles, whatever happens to the worker.
import type { SourceProfile } from '../core/project/profile-source.ts';
import type { FileFormat } from '../core/project/project.ts';
import type { Proposal } from '../core/project/propose.ts';
import { spawnProfile } from './spawn.ts';

export interface ProfileTask {
  readonly sources: readonly {
    readonly source: string;
    readonly files: readonly { readonly name: string; readonly blob: Blob; readonly format: FileFormat }[];
  }[];
}

export interface ProposedSource {
  readonly profile: SourceProfile;
  readonly proposal: Proposal;
}

export interface ProfileProgress {
  readonly bytes: number;
  readonly rows: number;
}

export type ProfileReply = ({ readonly kind: 'progress' } & ProfileProgress) | ProfileEnding;

export type ProfileEnding =
  | { readonly kind: 'done'; readonly sources: readonly ProposedSource[] }
  | { readonly kind: 'stopped' }
  /** A file was moved or changed since it was chosen. */
  | { readonly kind: 'unreadable' }
  /** Our own bug. */
  | { readonly kind: 'crash'; readonly message: string };

/** The little of `Worker` that is needed; tests bring their own. */
export interface ProfilePort {
  postMessage(task: ProfileTask): void;
  terminate(): void;
  onreply: ((reply: ProfileReply) => void) | null;
  onfailure: ((message: string) => void) | null;
}

/** @param signal ends the work at once; the promise then settles as `stopped` */
export function profileFiles(
  task: ProfileTask,
  signal: AbortSignal,
  onProgress: (progress: ProfileProgress) => void,
  spawn: () => ProfilePort = spawnProfile,
): Promise<ProfileEnding> {
  return new Promise((resolve) => {
    let port: ProfilePort;
    try {
      port = spawn();
    } catch (error) {
      resolve({ kind: 'crash', message: String(error) });
      return;
    }
    const end = (ending: ProfileEnding): void => {
      port.onreply = null;
      port.onfailure = null;
      port.terminate();
      resolve(ending);
    };
    port.onreply = (reply) => {
      if (reply.kind === 'progress') onProgress(reply);
      else end(reply);
    };
    port.onfailure = (message) => end({ kind: 'crash', message });
    signal.addEventListener('abort', () => end({ kind: 'stopped' }), { once: true });
    if (signal.aborted) end({ kind: 'stopped' });
    else port.postMessage(task);
  });
}
