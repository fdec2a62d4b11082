// A picture as SVG in a string: for the report, where nothing runs. Colours are the report's CSS variables. Pure.
import type { ChartSpec } from '../pipeline/dashboard.ts';
import { markup, type Markup } from '../report/escape.ts';
import { ticksOf, type Axis } from './axis.ts';
import { axisTitles, binName, describeChart, patternOf } from './describe.ts';
import type { Picture } from './drawing.ts';
import { formatNumber } from './number-format.ts';
import { DASHES, PATTERNS, TILE } from './palette.ts';
import { areaPath, heightOf, linePath, slotMiddle, stackedBars, type Box } from './svg-shapes.ts';

const WIDTH = 720;
const HEIGHT = 380;

/** Widest sign of the axis' figures, in pixels. */
const GLYPH = 7;

export type SvgPicture = Extract<Picture, { readonly kind: 'categories' | 'points' | 'bins' }>;

/** `id` keeps the patterns of one chart apart from those of the next. */
export function chartSvg(spec: ChartSpec, picture: SvgPicture, id: string): Markup {
  const patternY = spec.type === 'histogram' ? '#,##0' : patternOf(spec, spec.y);
  const figures = ticksOf(picture.axis).map((tick) => formatNumber(tick, patternY));
  const left = 34 + Math.max(...figures.map((figure) => figure.length)) * GLYPH;
  const legend =
    spec.series === undefined || picture.kind !== 'categories' ? 0 : 12 + 24 * legendRows(picture, left);
  const labels = labelsOf(spec, picture);
  const tilted = isTilted(labels, WIDTH - left - 12);
  const bottom = (tilted ? 92 : 50) + legend;
  const box: Box = { left, top: 12, width: WIDTH - left - 12, height: HEIGHT - 12 - bottom + legend };
  const height = HEIGHT + legend;
  const titles = axisTitles(spec);
  const base = box.top + box.height;
  return markup`<svg
    class="chart"
    viewBox="0 0 ${WIDTH} ${height}"
    role="img"
    aria-label="${describeChart(spec, picture)}"
  >
    <defs>${PATTERNS.map((path, at) => tile(path, at, id))}</defs>
    ${gridOf(picture.axis, box, figures)} ${shapesOf(spec, picture, box, id)}
    <path class="base" d="M${box.left} ${base}H${box.left + box.width}" />
    ${picture.kind === 'points' ? ticksAcross(picture.across, box, patternOf(spec, spec.x)) : labelsAcross(labels, box, tilted)}
    <text class="title" x="${box.left + box.width / 2}" y="${height - legend - 6}" text-anchor="middle">${titles.x}</text>
    <text
      class="title"
      transform="translate(14 ${box.top + box.height / 2}) rotate(-90)"
      text-anchor="middle"
    >${titles.y}</text>
    ${legend === 0 || picture.kind !== 'categories' ? null : legendOf(spec, picture, left, height - legend + 20, id)}
  </svg>`;
}

function tile(path: string, at: number, id: string): Markup {
  return markup`<pattern id="${id}-${at}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse"
    ><rect width="${TILE}" height="${TILE}" fill="var(--s${at})" /><path
      d="${path}"
      stroke="var(--paper)"
      stroke-width="1.5"
      stroke-linecap="round"
      fill="none"
  /></pattern>`;
}

function gridOf(axis: Axis, box: Box, figures: readonly string[]): Markup {
  return markup`${ticksOf(axis).map((tick, at) => {
    const y = heightOf(tick, axis, box);
    return markup`<path class="grid" d="M${box.left} ${y}H${box.left + box.width}" /><text x="${box.left - 8}" y="${y + 4}" text-anchor="end">${figures[at] ?? ''}</text>`;
  })}`;
}

function shapesOf(spec: ChartSpec, picture: SvgPicture, box: Box, id: string): Markup {
  if (picture.kind === 'points') {
    const { across, axis, points } = picture;
    return markup`${points.map(({ x, y }) => {
      const left = round(box.left + (box.width * (x - across.min)) / (across.max - across.min));
      return markup`<circle class="dot" cx="${left}" cy="${heightOf(y, axis, box)}" r="3" />`;
    })}`;
  }
  if (picture.kind === 'bins') {
    const series = [{ name: '', values: picture.bins.map(({ rows }) => rows) }];
    return markup`${stackedBars(series, picture.axis, box, 0.96, id)}`;
  }
  const { series, axis } = picture;
  if (spec.type !== 'line' && spec.type !== 'area')
    return markup`${stackedBars(series, axis, box, 0.72, id)}`;
  return markup`${series.map(({ values }, at) => {
    const area = spec.type === 'area' ? areaPath(values, axis, box) : '';
    const dots = values.length > 120 ? 1.2 : 3;
    return markup`<path d="${area}" fill="var(--s${at})" fill-opacity="0.25" /><path
        class="line"
        d="${linePath(values, axis, box)}"
        stroke="var(--s${at})"
        stroke-dasharray="${(DASHES[at] ?? []).join(' ')}"
      />${values.map((value, slot) =>
        value === null
          ? markup``
          : markup`<circle
              cx="${slotMiddle(slot, values.length, box)}"
              cy="${heightOf(value, axis, box)}"
              r="${dots}"
              fill="var(--s${at})"
            />`,
      )}`;
  })}`;
}

function labelsOf(spec: ChartSpec, picture: SvgPicture): readonly string[] {
  if (picture.kind === 'categories') return picture.labels;
  return picture.kind === 'bins' ? picture.bins.map(({ from, to }) => binName(spec, from, to)) : [];
}

function isTilted(labels: readonly string[], width: number): boolean {
  return labels.some((label) => label.length * GLYPH > width / Math.min(labels.length, 8));
}

const LONGEST_LABEL = 14;

function labelsAcross(labels: readonly string[], box: Box, tilted: boolean): Markup {
  // As many as can be read; the table holds all.
  const every = Math.ceil(labels.length / Math.max(1, Math.floor(box.width / (tilted ? 22 : 78))));
  const y = box.top + box.height + 18;
  return markup`${labels.map((label, at) => {
    if (at % every !== 0) return markup``;
    const text = label.length > LONGEST_LABEL && tilted ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
    const x = slotMiddle(at, labels.length, box);
    return tilted
      ? markup`<text transform="translate(${x + 4} ${y - 6}) rotate(-40)" text-anchor="end">${text}</text>`
      : markup`<text x="${x}" y="${y}" text-anchor="middle">${text}</text>`;
  })}`;
}

function ticksAcross(axis: Axis, box: Box, pattern: string | undefined): Markup {
  const y = box.top + box.height + 18;
  return markup`${ticksOf(axis).map((tick) => {
    const x = round(box.left + (box.width * (tick - axis.min)) / (axis.max - axis.min));
    return markup`<text x="${x}" y="${y}" text-anchor="middle">${formatNumber(tick, pattern)}</text>`;
  })}`;
}

type Categories = Extract<Picture, { readonly kind: 'categories' }>;

function legendRows(picture: Categories, left: number): number {
  return Math.max(1, ...places(picture, left).map(({ row }) => row + 1));
}

function legendOf(spec: ChartSpec, picture: Categories, left: number, top: number, id: string): Markup {
  const swatch = spec.type === 'stacked';
  return markup`${places(picture, left).map(({ x, row, name }, at) => {
    const y = top + 24 * row;
    const sign = swatch
      ? markup`<rect x="${x}" y="${y - 10}" width="26" height="12" fill="url(#${id}-${at})" />`
      : markup`<path
          class="line"
          d="M${x} ${y - 4}h26"
          stroke="var(--s${at})"
          stroke-dasharray="${(DASHES[at] ?? []).join(' ')}"
        />`;
    return markup`${sign}<text x="${x + 32}" y="${y}">${name}</text>`;
  })}`;
}

function places({ series }: Categories, left: number): { x: number; row: number; name: string }[] {
  let [x, row] = [left, 0];
  return series.map(({ name }) => {
    const shown = name.length > 30 ? `${name.slice(0, 29)}…` : name;
    const width = 50 + shown.length * GLYPH;
    if (x + width > WIDTH && x > left) [x, row] = [left, row + 1];
    const place = { x, row, name: shown };
    x += width;
    return place;
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
