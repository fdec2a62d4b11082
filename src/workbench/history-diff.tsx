// A draft of then against the one of now, line by line for each step that differs. The sign says it, the colour only underlines.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { aroundChanges, type DiffLine } from '../core/history/around-changes.ts';
import type { Draft, Step } from '../core/lab.ts';
import { history as words } from '../core/text/en/history.ts';
import { diffLines } from './line-diff.ts';

const CONTEXT = 2;

interface HistoryDiffProps {
  readonly steps: readonly Step[];
  readonly then: Draft;
  readonly now: Draft;
}

export function HistoryDiff({ steps, then, now }: HistoryDiffProps): JSX.Element {
  return (
    <div class="wb-history-diff">
      <p class="wb-note">{words.legend}</p>
      {steps.map(({ id, file }) => (
        <StepDiff key={id} file={file} then={then[id] ?? ''} now={now[id] ?? ''} />
      ))}
    </div>
  );
}

function StepDiff({ file, then, now }: { file: string; then: string; now: string }): JSX.Element {
  const parts = useMemo(() => aroundChanges(diffLines(then, now), CONTEXT), [then, now]);
  return (
    <figure>
      <figcaption class="wb-mono">{file}</figcaption>
      <div class="wb-diff" tabIndex={0} role="region" aria-label={words.diff(file)}>
        {parts.map((part, at) =>
          part.kind === 'skipped' ? (
            <p key={at} class="wb-diff-skip">
              {words.skipped(part.lines)}
            </p>
          ) : (
            part.lines.map((line, row) => <Line key={`${at}-${row}`} line={line} />)
          ),
        )}
      </div>
    </figure>
  );
}

function Line({ line }: { line: DiffLine }): JSX.Element {
  const text = line.text === '' ? '\u00a0' : line.text;
  if (line.kind === 'same') return <div class="wb-diff-line">{text}</div>;
  const [sign, name] = line.kind === 'gone' ? ['-', words.gone] : ['+', words.new];
  return (
    <div class="wb-diff-line" data-kind={line.kind}>
      <span class="wb-diff-sign" aria-hidden="true">
        {sign}
      </span>
      <span class="wb-spoken">{name}: </span>
      {line.kind === 'gone' ? <del>{text}</del> : <ins>{text}</ins>}
    </div>
  );
}
