// The dashboard of a report: charts as SVG, single numbers in a row, each with its notes and its data.
import { chartSvg } from '../charts/chart-svg.ts';
import { patternOf } from '../charts/describe.ts';
import { drawingOf, type Drawing } from '../charts/drawing.ts';
import { chartRows } from '../charts/chart-rows.ts';
import { formatNumber } from '../charts/number-format.ts';
import type { ChartSpec } from '../pipeline/dashboard.ts';
import { charts } from '../text/en/charts.ts';
import { markup, type Markup } from './escape.ts';
import { allColumns, tableOf } from './report-table.ts';
import type { Report } from './report.ts';

export function chartsOf({ dashboard, data }: Report): Markup | null {
  const specs = dashboard?.charts ?? [];
  if (specs.length === 0) return null;
  const parts = chartRows(specs).map(({ kind, members }) => {
    const charts = members.map(({ spec, at }) => chartOf(spec, drawingOf(spec, data), at));
    return kind === 'numbers' ? markup`<div class="figures">${charts}</div>` : markup`${charts}`;
  });
  return markup`<section>
    <h2>${charts.report.dashboard}</h2>
    ${parts}
  </section>`;
}

function chartOf(spec: ChartSpec, drawing: Drawing, at: number): Markup {
  if (drawing.kind === 'undrawn') {
    const table =
      drawing.rows === undefined
        ? null
        : dataOf(spec, tableOf(spec.data, drawing.rows, allColumns(drawing.rows)));
    return markup`<figure>
      <figcaption>${spec.title}</figcaption>
      <p class="problem">${charts.problem(drawing.why)}</p>
      ${table}
    </figure>`;
  }
  const { picture, rows } = drawing;
  const notes = markup`${drawing.notes.map((note) => markup`<p class="note">${charts.note(note)}</p>`)}`;
  if (picture.kind === 'figure') {
    const value =
      picture.value === null ? charts.noValue : formatNumber(picture.value, patternOf(spec, spec.y));
    return markup`<figure class="figure">
      <figcaption>${spec.title}</figcaption>
      <p class="number">${value}</p>
      ${spec.label === undefined ? null : markup`<p>${spec.label}</p>`}${notes}
    </figure>`;
  }
  if (picture.kind === 'table')
    return markup`<figure>
      <figcaption>${spec.title}</figcaption>
      ${tableOf(spec.title, rows, picture.columns, spec.formats)}${notes}
    </figure>`;
  const table = tableOf(charts.data(spec.title), rows, allColumns(rows), spec.formats);
  return markup`<figure>
    <figcaption>${spec.title}</figcaption>
    <div class="wide" tabindex="0" role="group" aria-label="${spec.title}">${chartSvg(spec, picture, `c${String(at)}`)}</div>
    ${notes}${dataOf(spec, table)}
  </figure>`;
}

function dataOf(spec: ChartSpec, table: Markup): Markup {
  return markup`<details>
    <summary>${charts.data(spec.title)}</summary>
    ${table}
  </details>`;
}
