// Where a key leads in a grid of cells. Row -1 is the row of column names. Pure.

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
}

/** The cell a key leads to, `far` with Ctrl or Command held; null when it is no key of the grid. */
export function moved(
  { row, column }: CellPlace,
  key: string,
  far: boolean,
  size: GridSize,
): CellPlace | null {
  const end = { row: size.rows - 1, column: size.columns - 1 };
  const to = (down: number, across: number): CellPlace => ({
    row: Math.max(-1, Math.min(end.row, down)),
    column: Math.max(0, Math.min(end.column, across)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(far ? Math.min(row, 0) : row - 1, column);
    case 'ArrowDown':
      return to(far ? end.row : row + 1, column);
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, far ? end.column : column + 1);
    case 'Home':
      return to(far ? Math.min(0, end.row) : row, 0);
    case 'End':
      return to(far ? end.row : row, end.column);
    case 'PageUp':
      return to(Math.max(Math.min(row, 0), row - size.page), column);
    case 'PageDown':
      return to(row + size.page, column);
    default:
      return null;
  }
}
