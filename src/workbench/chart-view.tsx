// The only file that knows Chart.js. Draws one bar or line chart in the site's colours; options are ours alone.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { workbench as words } from '../core/text/en/workbench.ts';
import type { ChartSpec } from '../core/pipeline/dashboard.ts';
import { onThemeChange, tokenColour, tokenText } from './theme.ts';

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Tooltip,
);

export interface ChartViewProps {
  readonly spec: ChartSpec;
  readonly labels: readonly string[];
  readonly values: readonly (number | null)[];
}

export function ChartView({ spec, labels, values }: ChartViewProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    let chart = new Chart(target, configuration(spec, labels, values));
    const endTheme = onThemeChange(() => {
      chart.destroy();
      chart = new Chart(target, configuration(spec, labels, values));
    });
    return () => {
      endTheme();
      chart.destroy();
    };
  }, [spec, labels, values]);
  const description = words.dashboard.describe(spec.title, spec.type, spec.y, spec.x, values.length);
  return <canvas ref={canvas} role="img" aria-label={description} />;
}

function configuration(
  spec: ChartSpec,
  labels: readonly string[],
  values: readonly (number | null)[],
): ChartConfiguration<'bar' | 'line', (number | null)[], string> {
  const ink = tokenColour('--py-ink-soft');
  const line = tokenColour('--py-line');
  const pipe = tokenColour('--py-pipe');
  const font = { family: tokenText('--py-font-sans'), size: 12 };
  const scale = { border: { color: line }, ticks: { color: ink, font } };
  const title = (text: string) => ({ display: true, text, color: ink, font });
  return {
    type: spec.type,
    data: {
      labels: [...labels],
      datasets: [
        {
          label: spec.y,
          data: [...values],
          backgroundColor: pipe,
          borderColor: pipe,
          borderWidth: spec.type === 'line' ? 2 : 0,
          maxBarThickness: 48,
          pointRadius: 3,
          spanGaps: false,
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      plugins: { tooltip: { displayColors: false, bodyFont: font, titleFont: font } },
      scales: {
        x: { ...scale, grid: { display: false }, title: title(spec.x) },
        // A bar that does not start at zero lies about its length.
        y: { ...scale, grid: { color: line }, title: title(spec.y), beginAtZero: spec.type === 'bar' },
      },
    },
  };
}
