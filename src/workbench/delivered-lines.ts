// The delivered files as physical lines, and the way from a finding's place to a line. Pure.
import type { DeliveredFile, Dialect, FileBody, Lab } from '../core/lab.ts';

export interface PhysicalLine {
  /** 1-based, as `_line` counts. */
  readonly number: number;
  readonly text: string;
  /** What ended it: `\n`, `\r\n`, `\r`, or nothing at the end of the file. */
  readonly end: string;
}

export interface VisibleFile {
  readonly delivery: string;
  readonly source: string;
  readonly name: string;
  readonly body: FileBody;
  readonly dialect?: Dialect;
}

/** All files a learner may look at, in order of arrival. */
export function visibleFiles(lab: Lab): readonly VisibleFile[] {
  return lab.deliveries.flatMap((delivery) =>
    delivery.files.map((file) => ({ delivery: delivery.id, ...file })),
  );
}

/** Splits at every line end; a final line end opens no further line. */
export function physicalLines(text: string): readonly PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ number: lines.length + 1, text: text.slice(start, match.index), end: match[0] });
    start = match.index + match[0].length;
  }
  if (start < text.length) lines.push({ number: lines.length + 1, text: text.slice(start), end: '' });
  return lines;
}

/** The visible file a place speaks of; undefined when it is a hidden one. Full path and bare name both match. */
export function fileOfPlace(
  files: readonly VisibleFile[],
  place: { readonly file: string },
): VisibleFile | undefined {
  return (
    files.find((file) => file.name === place.file) ??
    files.find((file) => baseName(file.name) === baseName(place.file))
  );
}

/** Lines to draw: the first `cap`, or a window around `focus` when that lies behind them. */
export function lineWindow(
  lines: readonly PhysicalLine[],
  cap: number,
  focus: number | undefined,
): readonly PhysicalLine[] {
  if (lines.length <= cap || focus === undefined || focus <= cap) return lines.slice(0, cap);
  const first = Math.max(0, Math.min(focus - Math.floor(cap / 2), lines.length - cap));
  return lines.slice(first, first + cap);
}

/** `deliveries` names a file by its path or its bare name. */
export function baseName(path: DeliveredFile['name']): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
