// How the SVG of a chart looks where nothing runs: in the HTML report and on paper. Colours are variables of what it stands in.
import { SERIES_COLOURS } from './palette.ts';

export const seriesInk = (colours: readonly string[]): string =>
  colours.map((colour, at) => `--s${String(at)}:${colour};`).join('');

/** Ink on white. */
export const CHART_INK = `--paper:#fff;--ink:#1c2328;--soft:#444d54;--faint:#5f6870;--line:#dfd9cd;${seriesInk(SERIES_COLOURS.light)}`;

export const CHART_STYLE = `
.chart{display:block;width:100%;height:auto;font:12px "IBM Plex Sans",system-ui,sans-serif;fill:var(--soft)}
.chart .grid{stroke:var(--line);fill:none}
.chart .base{stroke:var(--faint);fill:none}
.chart .line{fill:none;stroke-width:2}
.chart .dot{fill:var(--s0);fill-opacity:.6;stroke:var(--s0)}
`;
