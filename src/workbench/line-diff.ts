// Two texts line by line: what is gone, what is new, what stayed. The one owner of jsdiff (Myers' algorithm).
import { diffArrays } from 'diff';
import type { DiffLine } from '../core/history/around-changes.ts';

/** Lines gone and new together, above which two texts are told as a whole: nobody reads so many changes. */
const MOST_CHANGES = 2000;

export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes = diffArrays(old, now, { maxEditLength: MOST_CHANGES }) ?? [
    { added: false, removed: true, value: old },
    { added: true, removed: false, value: now },
  ];
  return changes.flatMap(({ added, removed, value }) =>
    value.map((text): DiffLine => ({ kind: removed ? 'gone' : added ? 'new' : 'same', text })),
  );
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
