// What a chart is painted with: the theme's inks, and for each series a colour with its pattern. Draws on canvas, knows no chart.
import { DASHES, PATTERNS, SERIES_COLOURS, TILE } from '../core/charts/palette.ts';
import { currentTheme, tokenColour, tokenText } from './theme.ts';

export interface Paint {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly surface: string;
  readonly family: string;
  colour(series: number): string;
  /** The colour under its pattern; the first series is plain. */
  fill(series: number): string | CanvasPattern;
  dash(series: number): readonly number[];
}

/** The paint of the theme as it is worn now. */
export function currentPaint(): Paint {
  const colours = SERIES_COLOURS[currentTheme()];
  const surface = tokenColour('--py-surface');
  const colour = (series: number): string => colours[series % colours.length] ?? colours[0];
  return {
    ink: tokenColour('--py-ink'),
    soft: tokenColour('--py-ink-soft'),
    line: tokenColour('--py-line'),
    surface,
    family: tokenText('--py-font-sans'),
    colour,
    fill: (series) => hatch(colour(series), surface, PATTERNS[series % PATTERNS.length] ?? ''),
    dash: (series) => DASHES[series % DASHES.length] ?? [],
  };
}

function hatch(colour: string, over: string, path: string): string | CanvasPattern {
  if (path === '') return colour;
  const tile = document.createElement('canvas');
  // Twice as fine as it is drawn: sharp on screens of today, too.
  tile.width = tile.height = TILE * 2;
  const context = tile.getContext('2d');
  if (context === null) return colour;
  context.scale(2, 2);
  context.fillStyle = colour;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = over;
  context.lineWidth = 1.5;
  context.lineCap = 'round';
  context.stroke(new Path2D(path));
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(0.5));
  return pattern ?? colour;
}
