// What can be said of a file's bytes before any record is read: encoding mark and line ends. Pure.
import { workbench as words } from '../core/text/en/workbench.ts';
import type { FileBody } from '../core/lab.ts';
import type { PhysicalLine } from './delivered-lines.ts';

export function fileFacts(body: FileBody, lines: readonly PhysicalLine[]): string[] {
  const counts = new Map<string, number>();
  for (const { end } of lines) if (end !== '') counts.set(end, (counts.get(end) ?? 0) + 1);
  const ends = [...counts].sort(([, a], [, b]) => b - a);
  return [
    ...(body.kind === 'base64' ? [words.raw.notUtf8] : []),
    lines[0]?.text.startsWith('\uFEFF') === true ? words.raw.bom : words.raw.noBom,
    ...ends.map(([end, n]) => words.raw.endsOf(words.raw.ends[end] ?? end, n, ends.length === 1)),
    ...(lines.at(-1)?.end === '' ? [words.raw.lastOpen] : []),
  ];
}
