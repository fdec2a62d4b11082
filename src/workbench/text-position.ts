// Offsets in a text to lines and columns. Pure; knows no editor.

export interface TextPosition {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units, as editors count. */
  readonly column: number;
}

/** Where an offset stands; an offset outside the text is moved to its nearest end. */
export function positionAt(text: string, offset: number): TextPosition {
  const end = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: end - start + 1 };
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A range fit to be marked: inside the text, and never of no width when there is anything to mark. */
export function markableRange(text: string, offset: number, length: number | undefined): TextRange {
  const start = Math.max(0, Math.min(offset, text.length));
  const end = Math.min(text.length, start + Math.max(1, length ?? 1));
  return start === end ? { start: Math.max(0, start - 1), end } : { start, end };
}
