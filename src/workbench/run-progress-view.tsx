// The progress of a run in sight: file, bytes, rows and speed while it loads, then that the steps run.
import type { JSX } from 'preact';
import { largeFile } from '../core/text/en/large-file.ts';
import type { Progress } from './run-progress.ts';

const words = largeFile.progress;

export function RunProgressView({ progress }: { progress: Progress }): JSX.Element | null {
  if (progress.kind !== 'loading') return null;
  const { file, at, files, bytes, size, rows, speed, memory } = progress;
  const facts = [
    words.bytes(bytes, size),
    words.rows(rows),
    ...(speed > 0 && bytes < size ? [words.speed(speed)] : []),
    words.memory(memory),
  ];
  return (
    <div class="wb-run-progress">
      <progress max={size} value={bytes} aria-label={words.label} />
      <p class="wb-count">
        <span class="wb-run-file">{words.file(file, at, files)}</span> {facts.join(', ')}
      </p>
    </div>
  );
}
