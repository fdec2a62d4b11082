// Colours and patterns of series. Each series has both, so that none is told by its colour alone.
// Every colour has 3:1 against the surface of its theme.

export const SERIES_COLOURS = {
  light: ['#b4622d', '#2b5d86', '#4f7a3a', '#8a6a10', '#6b4a86', '#0f7173', '#a82b5c', '#5f6870'],
  dark: ['#c9814c', '#8cbbe3', '#8fc07a', '#e3bb62', '#b79ad6', '#62bdbd', '#e58fb0', '#929ca4'],
} as const;

export const MOST_SERIES = SERIES_COLOURS.light.length;

/** Side of a pattern's square. */
export const TILE = 8;

/** Lines drawn over a series' colour in the surface's colour, as an SVG path in a square of 8; the first series has none. */
export const PATTERNS: readonly string[] = [
  '',
  'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'M0 4H8',
  'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  'M4 0V8',
  'M2 2H2.01M6 6H6.01',
  'M0 4H8M4 0V8',
  'M0 8L8 0M0 0L8 8',
];

/** Dashes of a line and the shape of its points, by series. */
export const DASHES: readonly (readonly number[])[] = [
  [],
  [6, 3],
  [2, 3],
  [10, 3, 2, 3],
  [12, 4],
  [4, 4],
  [8, 3, 2, 3, 2, 3],
  [1, 5],
];
