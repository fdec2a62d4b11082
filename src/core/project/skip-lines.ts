// Leaves out the first physical lines of a text that comes in pieces.

/** The pieces without the first `count` lines. */
export function dialectSkip(count: number): (piece: string) => string {
  let left = count;
  let newline: '\n' | '\r' | undefined;
  return (piece) => {
    newline ??= piece.includes('\n') ? '\n' : piece.includes('\r') ? '\r' : undefined;
    let at = 0;
    while (left > 0) {
      const end = newline === undefined ? -1 : piece.indexOf(newline, at);
      if (end < 0) return '';
      at = end + 1;
      left--;
    }
    return at === 0 ? piece : piece.slice(at);
  };
}
