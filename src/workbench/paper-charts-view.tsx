// The charts of a run for paper: the drawings of the HTML report, in ink on white. Tables are among the results of the sheet.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { chartSvg, type SvgPicture } from '../core/charts/chart-svg.ts';
import { CHART_INK, CHART_STYLE } from '../core/charts/chart-style.ts';
import { patternOf } from '../core/charts/describe.ts';
import { drawingOf } from '../core/charts/drawing.ts';
import { formatNumber } from '../core/charts/number-format.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import { charts as words } from '../core/text/en/charts.ts';
import { workbench } from '../core/text/en/workbench.ts';
import { chartData } from './chart-data.ts';
import type { PaperChartsProps } from './paper-charts.ts';

export function PaperCharts({ dashboard, observation }: PaperChartsProps): JSX.Element {
  const data = chartData(observation);
  return (
    <section class="wb-paper-charts">
      <style>{`.wb-paper-charts{${CHART_INK}}${CHART_STYLE}`}</style>
      <h2>{workbench.data.dashboard}</h2>
      {dashboard.charts.map((spec, at) => {
        const drawing = drawingOf(spec, data);
        if (drawing.kind === 'undrawn')
          return (
            <figure key={at}>
              <figcaption>{spec.title}</figcaption>
              <p>{words.problem(drawing.why)}</p>
            </figure>
          );
        const { picture, notes } = drawing;
        if (picture.kind === 'table') return null;
        return (
          <figure key={at}>
            <figcaption>{spec.title}</figcaption>
            {picture.kind === 'figure' ? (
              <Figure spec={spec} value={picture.value} />
            ) : (
              <Drawn spec={spec} picture={picture} at={at} />
            )}
            {notes.map((note, index) => (
              <p key={index}>{words.note(note)}</p>
            ))}
          </figure>
        );
      })}
    </section>
  );
}

function Figure({ spec, value }: { spec: ChartSpec; value: number | bigint | null }): JSX.Element {
  return (
    <p>
      <strong>{value === null ? words.noValue : formatNumber(value, patternOf(spec, spec.y))}</strong>{' '}
      {spec.label ?? ''}
    </p>
  );
}

function Drawn({ spec, picture, at }: { spec: ChartSpec; picture: SvgPicture; at: number }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  // Before the browser takes its picture of the page. `markup` has made text of every name and value in it.
  useLayoutEffect(() => {
    const { markup } = chartSvg(spec, picture, `paper-${String(at)}`);
    const svg = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
    host.current?.replaceChildren(...(svg === null ? [] : [document.adoptNode(svg)]));
  });
  return <div ref={host} />;
}
