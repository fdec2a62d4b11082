// The only file that knows Chart.js. Draws one picture in the site's colours, on the page or as a PNG; options are ours alone.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
  type Plugin,
} from 'chart.js';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Axis } from '../core/charts/axis.ts';
import { axisTitles, binName, describeChart, patternOf } from '../core/charts/describe.ts';
import type { Picture, Point } from '../core/charts/drawing.ts';
import { formatNumber } from '../core/charts/number-format.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import { currentPaint, type Paint } from './chart-paint.ts';
import { onThemeChange } from './theme.ts';

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  CategoryScale,
  LinearScale,
  Filler,
  Legend,
  Title,
  Tooltip,
);

/** Pictures that need this library; figures and tables are plain elements. */
export type Plot = Extract<Picture, { readonly kind: 'categories' | 'points' | 'bins' }>;

export interface ChartViewProps {
  readonly spec: ChartSpec;
  readonly picture: Plot;
}

export function ChartView({ spec, picture }: ChartViewProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    let chart = new Chart(target, configuration(spec, picture, currentPaint()));
    const endTheme = onThemeChange(() => {
      chart.destroy();
      chart = new Chart(target, configuration(spec, picture, currentPaint()));
    });
    return () => {
      endTheme();
      chart.destroy();
    };
  }, [spec, picture]);
  return <canvas ref={canvas} role="img" aria-label={describeChart(spec, picture)} />;
}

const PNG = { width: 800, height: 450, density: 2 } as const;

/** The chart as it is seen, with its title, on the surface's colour, at twice the size. */
export async function chartPng(spec: ChartSpec, picture: Plot): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = PNG.width;
  canvas.height = PNG.height;
  const paint = currentPaint();
  const chart = new Chart(canvas, stillConfiguration(spec, picture, paint));
  try {
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no image came out')) : resolve(blob)));
    });
  } finally {
    chart.destroy();
  }
}

type Configuration = ChartConfiguration<'bar' | 'line' | 'scatter', (number | null | Point)[], string>;
type Dataset = ChartDataset<'bar' | 'line' | 'scatter', (number | null | Point)[]>;

function stillConfiguration(spec: ChartSpec, picture: Plot, paint: Paint): Configuration {
  const base = configuration(spec, picture, paint);
  const background: Plugin<'bar' | 'line' | 'scatter'> = {
    id: 'background',
    beforeDraw({ ctx, width, height }) {
      ctx.fillStyle = paint.surface;
      ctx.fillRect(0, 0, width, height);
    },
  };
  const font = { family: paint.family, size: 18, weight: 600 } as const;
  const title = { display: true, text: spec.title, color: paint.ink, font, align: 'start' } as const;
  return {
    ...base,
    plugins: [background],
    options: {
      ...base.options,
      responsive: false,
      devicePixelRatio: PNG.density,
      layout: { padding: 20 },
      plugins: { ...base.options?.plugins, title },
    },
  };
}

function configuration(spec: ChartSpec, picture: Plot, paint: Paint): Configuration {
  const font = { family: paint.family, size: 12 };
  const titles = axisTitles(spec);
  const scale = { border: { color: paint.line }, title: (text: string) => axisTitle(text, paint, font) };
  const base = { color: paint.soft, font };
  const linear = (axis: Axis, pattern: string | undefined) => ({
    min: axis.min,
    max: axis.max,
    grid: { color: paint.line },
    border: scale.border,
    ticks: {
      ...base,
      stepSize: axis.step,
      callback: (value: string | number) => formatNumber(Number(value), pattern),
    },
  });
  const stacked = spec.type === 'stacked';
  const several = picture.kind === 'categories' && picture.series.length > 1;
  const patternX = patternOf(spec, spec.x);
  const patternY = spec.type === 'histogram' ? '#,##0' : patternOf(spec, spec.y);
  return {
    type: picture.kind === 'points' ? 'scatter' : lineLike(spec) ? 'line' : 'bar',
    data: { labels: labelsOf(spec, picture), datasets: datasetsOf(spec, picture, paint) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      plugins: {
        legend: {
          display: several || spec.series !== undefined,
          position: 'bottom',
          // A click would hide a series from the mouse's owner alone.
          onClick: () => undefined,
          // A line is told by its points, a bar by its pattern.
          labels: { ...base, boxWidth: 28, boxHeight: 12, usePointStyle: lineLike(spec) },
        },
        title: { display: false },
        tooltip: {
          displayColors: several,
          bodyFont: font,
          titleFont: font,
          callbacks: {
            label: ({ dataset, parsed }) =>
              picture.kind === 'points'
                ? `${formatNumber(parsed.x ?? 0, patternX)}, ${formatNumber(parsed.y ?? 0, patternY)}`
                : `${dataset.label ?? ''}: ${formatNumber(parsed.y ?? 0, patternY)}`,
          },
        },
      },
      scales: {
        x:
          picture.kind === 'points'
            ? { ...linear(picture.across, patternX), type: 'linear', title: scale.title(titles.x) }
            : {
                type: 'category',
                stacked,
                border: scale.border,
                grid: { display: false },
                ticks: { ...base, autoSkip: true, maxRotation: 45 },
                title: scale.title(titles.x),
              },
        y: { ...linear(picture.axis, patternY), type: 'linear', stacked, title: scale.title(titles.y) },
      },
    },
  };
}

function axisTitle(text: string, paint: Paint, font: { family: string; size: number }) {
  return { display: true, text, color: paint.soft, font };
}

function labelsOf(spec: ChartSpec, picture: Plot): string[] {
  if (picture.kind === 'categories') return [...picture.labels];
  return picture.kind === 'bins' ? picture.bins.map(({ from, to }) => binName(spec, from, to)) : [];
}

const POINTS = ['circle', 'rect', 'triangle', 'rectRot', 'cross', 'star', 'crossRot', 'dash'] as const;

function datasetsOf(spec: ChartSpec, picture: Plot, paint: Paint): Dataset[] {
  const { y = '' } = spec;
  if (picture.kind === 'bins') {
    const label = axisTitles(spec).y;
    const data = picture.bins.map(({ rows }) => rows);
    // Bins touch: between them there is nothing.
    return [
      {
        label,
        data,
        backgroundColor: paint.colour(0),
        categoryPercentage: 1,
        barPercentage: 0.96,
      },
    ];
  }
  if (picture.kind === 'points') {
    const dots = {
      pointRadius: 3,
      pointBackgroundColor: `${paint.colour(0)}99`,
      borderColor: paint.colour(0),
    };
    return [{ label: y, data: [...picture.points], ...dots }];
  }
  return picture.series.map(({ name, values }, at): Dataset => {
    const colour = paint.colour(at);
    const data = [...values];
    if (!lineLike(spec)) {
      const outline =
        spec.type === 'stacked' ? { borderColor: paint.surface, borderWidth: 1 } : { borderWidth: 0 };
      return { label: name, data, backgroundColor: paint.fill(at), maxBarThickness: 48, ...outline };
    }
    return {
      label: name,
      data,
      borderColor: colour,
      borderWidth: 2,
      borderDash: [...paint.dash(at)],
      pointStyle: POINTS[at % POINTS.length] ?? 'circle',
      pointRadius: values.length > 120 ? 1.5 : 3,
      pointBackgroundColor: colour,
      backgroundColor: spec.type === 'area' ? `${colour}44` : colour,
      fill: spec.type === 'area' ? 'origin' : false,
      spanGaps: false,
      // Points on the edge are drawn whole.
      clip: 8,
    };
  });
}

function lineLike({ type }: ChartSpec): boolean {
  return type === 'line' || type === 'area';
}
