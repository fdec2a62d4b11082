// Profiles somebody's own files, source by source, and proposes their contracts. Reads them piece by piece; knows no database.
import { profileSource } from '../core/project/profile-source.ts';
import { propose } from '../core/project/propose.ts';
import { isGuardedFile } from '../core/project/write-row.ts';
import { openBlob } from './open-blob.ts';
import type { ProfileReply, ProfileTask, ProposedSource } from './profile-runner.ts';

/** The little of a worker's global scope that is used; the DOM types describe a window instead. */
interface ProfileScope {
  onmessage: ((event: MessageEvent<ProfileTask>) => void) | null;
  postMessage(reply: ProfileReply): void;
}

const scope = self as unknown as ProfileScope;

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ kind: 'done', sources: profileAll(data) });
  } catch (error) {
    // The browser's name for a file that was moved or changed since it was chosen.
    const unreadable = error instanceof DOMException && error.name.startsWith('NotReadable');
    scope.postMessage(
      unreadable || (error instanceof DOMException && error.name === 'NotFoundError')
        ? { kind: 'unreadable' }
        : { kind: 'crash', message: error instanceof Error ? error.message : String(error) },
    );
  }
};

function profileAll({ sources }: ProfileTask): ProposedSource[] {
  let [bytes, rows] = [0, 0];
  return sources.map(({ source, files }) => {
    const before = { bytes, rows };
    const profile = profileSource(
      files.map(({ blob, format }) => ({ bytes: openBlob(blob), format })),
      {
        onProgress(progress) {
          scope.postMessage({
            kind: 'progress',
            bytes: before.bytes + progress.bytes,
            rows: before.rows + progress.rows,
          });
        },
      },
    );
    bytes += files.reduce((sum, { blob }) => sum + blob.size, 0);
    rows += profile.rows;
    const guarded = files.every(({ name }) => isGuardedFile(name));
    return { profile, proposal: propose(source, profile, guarded) };
  });
}
